// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/recording.h"

#include "core/base/json.h"
#include "core/base/text_folding.h"
#include "core/desk/audit_entries.h"
#include "core/dossier/action_json.h"
#include "core/sync/clock_watch.h"

namespace motcua::desk {
namespace {

bool hasForgedLines(const QJsonValue& value) {
    if (value.isString()) return hasControlCharacters(value.toString().remove(u'\n').remove(u'\t'));
    const auto any = [](const auto& values) {
        return std::any_of(values.begin(), values.end(),
                           [](const QJsonValue& inner) { return hasForgedLines(inner); });
    };
    return value.isArray() ? any(value.toArray()) : value.isObject() && any(value.toObject());
}

/// What is recorded must be readable for ever, and print as what it is: no control characters, and the same
/// value when it is read back.
Result<> requireReadable(const dossier::Action& action) {
    const QJsonObject object = dossier::toJson(action.payload);
    if (hasForgedLines(object)) return fail(Code::FIELD_INVALID, QStringLiteral("control characters"));
    MOTCUA_TRY(const auto again, dossier::payloadFromJson(dossier::typeOf(action.payload), object));
    if (again != action.payload)
        return fail(Code::FIELD_INVALID, QString(dossier::actionTypeName(dossier::typeOf(action.payload))));
    return {};
}

} // namespace

dossier::Action nextAction(Workplace& workplace, const dossier::State& state, dossier::Payload payload,
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

Result<> noteClock(Workplace& workplace) {
    MOTCUA_CHECK(sync::watchClock(workplace.database(), workplace.clock().now()));
    MOTCUA_TRY(const auto jumps, sync::takeClockJumps(workplace.database()));
    for (const sync::ClockJump& jump : jumps) {
        audit::Entry entry;
        entry.at = workplace.clock().now();
        entry.kind = QStringLiteral("clock.jumped"); // by nobody
        entry.detail = json::compact(
            {{QStringLiteral("at"), formatInstant(jump.at)}, {QStringLiteral("seconds"), jump.byMs / 1000}});
        MOTCUA_CHECK(workplace.audit().append(std::move(entry)));
    }
    return {};
}

Result<records::Dossier> record(Workplace& workplace, records::Dossier dossier,
                                std::vector<dossier::Action> actions, const QString& remark) {
    MOTCUA_CHECK(noteClock(workplace));
    MOTCUA_TRY(const qint64 offset, sync::clockOffset(workplace.database()));
    for (dossier::Action& action : actions) {
        action.clockOffsetMs = offset;
        MOTCUA_CHECK(requireReadable(action));
    }
    MOTCUA_TRY(auto change, records::prepareChange(dossier, actions));
    MOTCUA_TRY(dossier.no, records::writeChange(workplace.database(), std::move(change)));
    for (const dossier::Action& action : actions) {
        QJsonObject detail{{QStringLiteral("action"), action.id.toString()}};
        if (!remark.isEmpty()) detail[QStringLiteral("remark")] = remark;
        const QByteArray kind =
            QByteArray("dossier.") + dossier::actionTypeName(dossier::typeOf(action.payload)).data();
        MOTCUA_CHECK(note(workplace, kind.constData(), detail, action.dossier));
    }
    return dossier;
}

} // namespace motcua::desk
