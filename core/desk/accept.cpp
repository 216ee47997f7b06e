// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drafts.h"
#include "core/desk/recording.h"
#include "core/desk/service_link.h"

namespace motcua::desk {
namespace {

/// A note has its longest length.
constexpr int kMostOfAName = 150, kMostNames = 10;

/// One more step of the dossier at the moment it was received.
Result<records::Dossier> recordMore(Workplace& workplace, records::Dossier dossier,
                                    dossier::Payload payload) {
    const dossier::Action action =
        nextAction(workplace, dossier.state, std::move(payload), dossier.state.last.at);
    return record(workplace, std::move(dossier), {action});
}

/// The amount that was paid and is not in the receipt itself: a transfer.
/// Nothing when there is none. Errors: DESK_VISIT_INCOMPLETE `fee` when an amount was paid that nobody knows,
/// `cash` when less was given.
Result<std::optional<qint64>> paidApart(const VisitDossier& asked, const dossier::State& state) {
    if (asked.payment == Payment::unpaid) return std::nullopt;
    const auto total = state.intake.fee.total;
    if (!total) return fail(Code::DESK_VISIT_INCOMPLETE, QStringLiteral("fee"));
    // the record and the receipt would say that all of it was taken
    if (asked.payment == Payment::cash && asked.cashGiven && *asked.cashGiven < *total)
        return fail(Code::DESK_VISIT_INCOMPLETE, QStringLiteral("cash"));
    if (state.paid() >= *total) return std::nullopt;
    return *total;
}

Result<records::Dossier> payApart(Workplace& workplace, records::Dossier dossier, const VisitDossier& asked) {
    MOTCUA_TRY(const auto amount, paidApart(asked, dossier.state));
    if (!amount) return dossier;
    dossier::FeePaid paid;
    paid.amount = *amount;
    paid.method =
        asked.payment == Payment::cash ? dossier::PaymentMethod::cash : dossier::PaymentMethod::transfer;
    return recordMore(workplace, std::move(dossier), std::move(paid));
}

/// Papers that are only shown are no part of what was handed in, but that they were seen is recorded.
Result<records::Dossier> noteSeen(Workplace& workplace, records::Dossier dossier, const VisitDossier& asked,
                                  const catalogue::Procedure& procedure) {
    QStringList names;
    for (const int number : asked.seen)
        if (const auto* paper = procedure.document(number)) names << paper->name.left(kMostOfAName);
    if (names.isEmpty()) return dossier;
    return recordMore(workplace, std::move(dossier),
                      dossier::NoteAdded{QStringLiteral("Đã xem giấy tờ xuất trình, không thu: ") +
                                         names.mid(0, kMostNames).join(QStringLiteral("; "))});
}

} // namespace

Result<Reception> receptionOf(Workplace& workplace, const QString& code) {
    Reception reception;
    MOTCUA_TRY(reception.dossier, records::loadDossier(workplace.database(), code));
    MOTCUA_TRY(reception.slip, slipFor(workplace, reception.dossier.state));
    MOTCUA_TRY(const auto procedure, workplace.procedure(reception.dossier.state.request().procedure.code,
                                                         dateOf(reception.dossier.state.intake.received)));
    reception.missing = dossier::missingAsText(
        dossier::checkComponents(procedure, reception.dossier.state.intake.components));
    return reception;
}

namespace {

Result<Reception> receiveAndPay(Workplace& workplace, const ReceiveRequest& request,
                                const VisitDossier& asked) {
    MOTCUA_TRY(auto reception, receiveWithin(workplace, request));
    MOTCUA_TRY(reception.dossier, payApart(workplace, std::move(reception.dossier), asked));
    if (!asked.seen.empty()) {
        const dossier::State& state = reception.dossier.state;
        MOTCUA_TRY(const auto procedure,
                   workplace.procedure(state.request().procedure.code, dateOf(state.intake.received)));
        MOTCUA_TRY(reception.dossier, noteSeen(workplace, std::move(reception.dossier), asked, procedure));
    }
    MOTCUA_TRY(reception.slip, slipFor(workplace, reception.dossier.state));
    return reception;
}

} // namespace

Result<Reception> accept(Workplace& workplace, Visit& visit) {
    const int position = visit.current;
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    // The key was pressed twice: the second press comes with the visit as it was before the first.
    MOTCUA_TRY(const QString before, acceptedCode(workplace, visit, position));
    Visit accepted = visit;
    Reception reception;
    if (Uuid::parse(before)) return fail(Code::DESK_VISIT_INCOMPLETE, QStringLiteral("accepted"));
    if (!before.isEmpty()) {
        MOTCUA_TRY(reception, receptionOf(workplace, before));
    } else {
        if (const QStringList missing = missingIn(visit, position); !missing.isEmpty())
            return fail(Code::DESK_VISIT_INCOMPLETE, missing.join(QStringLiteral(", ")));
        MOTCUA_TRY(const ReceiveRequest request, requestOf(visit, position));
        if (request.draft.isNull()) MOTCUA_CHECK(requireNotFrozen(workplace, visit.begun));
        MOTCUA_TRY(reception,
                   receiveAndPay(workplace, request, visit.dossiers[static_cast<size_t>(position)]));
    }
    if (static_cast<size_t>(position) >= accepted.dossiers.size())
        return fail(Code::DESK_VISIT_INCOMPLETE, QStringLiteral("procedure"));
    const QString code = reception.dossier.state.code->text();
    accepted.dossiers[static_cast<size_t>(position)].receivedCode = code;
    accepted.step = VisitStep::accept;
    MOTCUA_CHECK(writeDraft(workplace, accepted));
    MOTCUA_CHECK(noteAccepted(workplace, accepted.id, position, code));
    MOTCUA_CHECK(transaction.commit());
    visit = std::move(accepted);
    return reception;
}

} // namespace motcua::desk
