// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dossier_steps.h"

#include "core/crypto/hash.h"
#include "core/desk/dossier_key.h"
#include "core/desk/recording.h"
#include "core/dossier/transitions.h"

#include <QFile>
#include <QFileInfo>

namespace motcua::desk {
namespace {

/// A step that is dated lies between the receipt and now: an earlier one would falsify what "on time" is
/// judged by, and its dates could not be counted.
Result<> requireAfterReceipt(const dossier::State& state, Instant at, const StepTime& time) {
    if (time.at && state.accepted && toLocal(at) < state.intake.received)
        return fail(Code::DESK_TIME_BEFORE_RECEIPT);
    return {};
}

/// Plans the steps one after the other, each on what those before it make of the dossier, and records them in
/// one transaction.
Result<records::Dossier> recordSteps(Workplace& workplace, records::Dossier before,
                                     std::vector<dossier::Payload> wanted, Instant at, const StepTime& time,
                                     const std::optional<Approval>& approval = {}) {
    MOTCUA_CHECK(requireAfterReceipt(before.state, at, time));
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    dossier::State state = before.state;
    std::vector<dossier::Action> actions;
    for (dossier::Payload& payload : wanted) {
        // First whether the step may be taken at all: a date that cannot be counted is then no question.
        MOTCUA_CHECK(dossier::transition(state, dossier::typeOf(payload)));
        MOTCUA_TRY(auto planned, dossier::plan(state, std::move(payload), toLocal(at), calendar));
        actions.push_back(nextAction(workplace, state, std::move(planned), at));
        MOTCUA_CHECK(dossier::applyInPlace(state, actions.back()));
    }
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    if (approval)
        MOTCUA_CHECK(noteApproval(workplace, *approval,
                                  dossier::actionTypeName(dossier::typeOf(actions.back().payload)),
                                  state.id));
    MOTCUA_TRY(auto after, record(workplace, std::move(before), actions, time.reason));
    MOTCUA_CHECK(transaction.commit());
    return after;
}

Result<dossier::AttachmentAdded> seal(Workplace& workplace, const NewFile& added) {
    QFile file(added.path);
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::FILE_UNREADABLE);
    MOTCUA_TRY(const auto blob, workplace.blobs().put(file));
    dossier::AttachmentAdded attachment;
    attachment.sha256 = QString::fromLatin1(crypto::toBytes(blob.sha256).toHex());
    attachment.size = blob.size;
    attachment.fileName = QFileInfo(added.path).fileName();
    attachment.kind = added.kind;
    attachment.component = added.component;
    attachment.title = added.title;
    return attachment;
}

} // namespace

Result<Instant> timeOf(Workplace& workplace, const StepTime& time) {
    const Instant now = workplace.clock().now();
    if (!time.at) return now;
    if (!workplace.station().training && time.reason.trimmed().isEmpty())
        return fail(Code::DESK_TIME_NEEDS_REASON);
    if (!workplace.station().training && *time.at > now) return fail(Code::DESK_TIME_FUTURE);
    return *time.at;
}

Result<records::Dossier> perform(Workplace& workplace, const QString& code, dossier::Payload wanted,
                                 const StepTime& time, const std::optional<NewFile>& file) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    MOTCUA_TRY(const Instant at, timeOf(workplace, time));
    MOTCUA_TRY(auto before, dossierOf(workplace, code));
    std::vector<dossier::Payload> steps;
    if (file) {
        // Before the file is sealed: a step that is refused must leave no file behind.
        MOTCUA_CHECK(dossier::transition(before.state, dossier::typeOf(wanted)));
        MOTCUA_CHECK(requireAfterReceipt(before.state, at, time));
        MOTCUA_TRY(auto attachment, seal(workplace, *file));
        steps.push_back(std::move(attachment));
    }
    steps.push_back(std::move(wanted));
    return recordSteps(workplace, std::move(before), std::move(steps), at, time);
}

Result<records::Dossier> performAll(Workplace& workplace, const QString& code,
                                    std::vector<dossier::Payload> wanted) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    MOTCUA_TRY(auto before, dossierOf(workplace, code));
    return recordSteps(workplace, std::move(before), std::move(wanted), workplace.clock().now(), {});
}

Result<records::Dossier> attachFile(Workplace& workplace, const QString& code, const NewFile& file,
                                    const StepTime& time) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    MOTCUA_TRY(const Instant at, timeOf(workplace, time));
    MOTCUA_TRY(auto before, dossierOf(workplace, code));
    MOTCUA_CHECK(requireAfterReceipt(before.state, at, time));
    MOTCUA_TRY(auto attachment, seal(workplace, file));
    return recordSteps(workplace, std::move(before), {std::move(attachment)}, at, time);
}

Result<records::Dossier> overrideRule(Workplace& workplace, const QString& code, dossier::Rule rule,
                                      const QString& reason, const StepTime& time,
                                      const std::optional<Approval>& approval) {
    MOTCUA_TRY(const officer::Session deciding, decidingSession(workplace, approval));
    MOTCUA_TRY(const Instant at, timeOf(workplace, time));
    MOTCUA_TRY(auto before, dossierOf(workplace, code));
    // In training the time of a step may be put anywhere; the login that allows it is as fresh as it really
    // is.
    const Instant freshLoginAt = workplace.station().training && time.at ? at : deciding.freshLoginAt;
    return recordSteps(workplace, std::move(before),
                       {dossier::RuleOverridden{rule, reason, deciding.officer.id, freshLoginAt}}, at, time,
                       approval);
}

} // namespace motcua::desk
