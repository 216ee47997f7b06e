// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drafts.h"
#include "core/desk/recording.h"

namespace motcua::desk {
namespace {

/// The amount that was paid and is not in the receipt itself: a transfer, or what the province's table asks.
/// Nothing when there is none. Errors: DESK_VISIT_INCOMPLETE `fee` when an amount was paid that nobody knows.
Result<std::optional<qint64>> paidApart(const VisitDossier& asked, const dossier::State& state) {
    if (asked.payment == Payment::unpaid) return std::nullopt;
    const auto total = state.intake.fee.total;
    if (!total && !asked.ownFee) return fail(Code::DESK_VISIT_INCOMPLETE, QStringLiteral("fee"));
    if (!total) return asked.ownFee;
    if (state.paid() >= *total) return std::nullopt;
    return *total;
}

Result<records::Dossier> payApart(Workplace& workplace, records::Dossier dossier, const VisitDossier& asked) {
    MOTCUA_TRY(const auto amount, paidApart(asked, dossier.state));
    if (!amount) return dossier;
    dossier::Action action;
    action.id = workplace.ids().next();
    action.dossier = dossier.state.id;
    action.actor = workplace.session().officer.id;
    action.desk = workplace.station().desk;
    action.at = dossier.state.last.at;
    action.baseVersion = dossier.state.version;
    dossier::FeePaid paid;
    paid.amount = *amount;
    paid.method =
        asked.payment == Payment::cash ? dossier::PaymentMethod::cash : dossier::PaymentMethod::transfer;
    action.payload = std::move(paid);
    return record(workplace, std::move(dossier), {action});
}

/// What was received before by a copy of this visit that this one does not know of.
Result<Reception> receivedBefore(Workplace& workplace, const QString& code) {
    Reception reception;
    MOTCUA_TRY(reception.dossier, records::loadDossier(workplace.database(), code));
    MOTCUA_TRY(reception.slip, slipFor(workplace, reception.dossier.state));
    MOTCUA_TRY(const auto procedure, workplace.procedure(reception.dossier.state.request().procedure.code,
                                                         dateOf(reception.dossier.state.intake.received)));
    reception.missing = dossier::missingAsText(
        dossier::checkComponents(procedure, reception.dossier.state.intake.components));
    return reception;
}

Result<Reception> receiveAndPay(Workplace& workplace, const ReceiveRequest& request,
                                const VisitDossier& asked) {
    MOTCUA_TRY(auto reception, receiveWithin(workplace, request));
    MOTCUA_TRY(reception.dossier, payApart(workplace, std::move(reception.dossier), asked));
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
    if (!before.isEmpty()) {
        MOTCUA_TRY(reception, receivedBefore(workplace, before));
    } else {
        if (const QStringList missing = missingIn(visit, position); !missing.isEmpty())
            return fail(Code::DESK_VISIT_INCOMPLETE, missing.join(QStringLiteral(", ")));
        MOTCUA_TRY(const ReceiveRequest request, requestOf(visit, position));
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
