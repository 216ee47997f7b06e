// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dossier_steps.h"

#include "core/crypto/hash.h"
#include "core/desk/recording.h"

#include <QFile>
#include <QFileInfo>

namespace motcua::desk {
namespace {

dossier::Action makeAction(Workplace& workplace, const dossier::State& state, dossier::Payload payload,
                           Instant at) {
    dossier::Action action;
    action.id = workplace.ids().next();
    action.dossier = state.id;
    action.actor = workplace.session().officer.id;
    action.desk = workplace.station().desk;
    action.at = at;
    action.baseVersion = state.version;
    action.payload = std::move(payload);
    return action;
}

Result<records::Dossier> recordStep(Workplace& workplace, records::Dossier before, dossier::Payload payload,
                                    Instant at, const StepTime& time) {
    const std::vector<dossier::Action> actions{makeAction(workplace, before.state, std::move(payload), at)};
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(auto after, record(workplace, std::move(before), actions, time.reason));
    MOTCUA_CHECK(transaction.commit());
    return after;
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
                                 const StepTime& time) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    MOTCUA_TRY(const Instant at, timeOf(workplace, time));
    MOTCUA_TRY(auto before, records::loadDossier(workplace.database(), code));
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    MOTCUA_TRY(auto payload, dossier::plan(before.state, std::move(wanted), toLocal(at), calendar));
    return recordStep(workplace, std::move(before), std::move(payload), at, time);
}

Result<records::Dossier> attachFile(Workplace& workplace, const QString& code, const QString& path,
                                    dossier::AttachmentKind kind, const StepTime& time) {
    // Before the file is sealed: a code that is wrong must not leave a file behind.
    MOTCUA_CHECK(records::loadDossier(workplace.database(), code));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::FILE_UNREADABLE);
    MOTCUA_TRY(const auto blob, workplace.blobs().put(file));
    dossier::AttachmentAdded attachment;
    attachment.sha256 = QString::fromLatin1(crypto::toBytes(blob.sha256).toHex());
    attachment.size = blob.size;
    attachment.fileName = QFileInfo(path).fileName();
    attachment.kind = kind;
    return perform(workplace, code, std::move(attachment), time);
}

Result<records::Dossier> overrideRule(Workplace& workplace, const QString& code, dossier::Rule rule,
                                      const QString& reason, const StepTime& time) {
    const officer::Session& session = workplace.session();
    MOTCUA_CHECK(session.require(officer::Role::supervisor));
    MOTCUA_CHECK(session.requireFresh(workplace.clock()));
    MOTCUA_TRY(const Instant at, timeOf(workplace, time));
    MOTCUA_TRY(auto before, records::loadDossier(workplace.database(), code));
    // In training the time of a step may be put anywhere; the login that allows it is as fresh as it really
    // is.
    const Instant freshLoginAt = time.at ? at : session.freshLoginAt;
    return recordStep(workplace, std::move(before),
                      dossier::RuleOverridden{rule, reason, session.officer.id, freshLoginAt}, at, time);
}

} // namespace motcua::desk
