// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/snapshot.h"

#include "core/residence/json_parts.h"

namespace motcua::residence {
namespace {

constexpr QLatin1StringView kLookup("lookup"), kAt("at"), kOfficer("officer"), kLogin("login"),
    kDossier("dossier"), kProcedure("procedure"), kPurpose("purpose"), kPerson("person"), kWay("way"),
    kOutcome("outcome"), kReason("reason"), kCitizen("citizen");
constexpr qsizetype kMaxCode = 100;

dossier::LookupOutcome outcomeOf(AnswerKind kind) {
    switch (kind) {
    case AnswerKind::found:
        return dossier::LookupOutcome::found;
    case AnswerKind::notFound:
        return dossier::LookupOutcome::notFound;
    case AnswerKind::ambiguous:
    case AnswerKind::unreachable:
    case AnswerKind::refused:
        break;
    }
    return dossier::LookupOutcome::pending;
}

template <class E> Result<E> named(const QJsonObject& object, QLatin1StringView key) {
    const auto value = dossier::parseName<E>(object[key].toString());
    if (!value) return parts::bad(key);
    return *value;
}

Result<Uuid> uuid(const QJsonObject& object, QLatin1StringView key) {
    const auto id = Uuid::parse(object[key].toString());
    if (!id) return parts::bad(key);
    return *id;
}

} // namespace

Snapshot snapshotOf(const LookupRequest& request, dossier::LookupWay way, const LookupAnswer& answer) {
    return {request.id,
            std::chrono::floor<std::chrono::seconds>(answer.at),
            request.officer,
            request.officerLogin,
            request.dossier,
            request.procedure,
            request.purpose,
            request.person,
            way,
            outcomeOf(answer.kind),
            answer.kind == AnswerKind::ambiguous ? QStringLiteral("ambiguous") : answer.reason,
            answer.record};
}

QJsonObject toJson(const Snapshot& snapshot) {
    QJsonObject object = snapshot.record ? toJson(*snapshot.record) : QJsonObject{{kCitizen, QJsonValue()}};
    object[kLookup] = snapshot.id.toString();
    object[kAt] = formatInstant(snapshot.at);
    object[kOfficer] = snapshot.officer.toString();
    object[kLogin] = snapshot.officerLogin;
    object[kDossier] = snapshot.dossier ? QJsonValue(snapshot.dossier->toString()) : QJsonValue();
    object[kProcedure] = json::orNull(snapshot.procedure);
    object[kPurpose] = snapshot.purpose;
    object[kPerson] = dossier::name(snapshot.person);
    object[kWay] = dossier::name(snapshot.way);
    object[kOutcome] = dossier::name(snapshot.outcome);
    object[kReason] = json::orNull(snapshot.reason);
    return object;
}

Result<Snapshot> snapshotFromJson(const QJsonObject& object) {
    Snapshot snapshot;
    MOTCUA_TRY(snapshot.id, uuid(object, kLookup));
    MOTCUA_TRY(const Instant at, json::instant(object, kAt));
    snapshot.at = std::chrono::floor<std::chrono::seconds>(at);
    MOTCUA_TRY(snapshot.officer, uuid(object, kOfficer));
    MOTCUA_TRY(snapshot.officerLogin, parts::text(object, kLogin, kMaxCode));
    if (!object[kDossier].isUndefined() && !object[kDossier].isNull()) {
        MOTCUA_TRY(snapshot.dossier, uuid(object, kDossier));
    }
    MOTCUA_TRY(snapshot.procedure, parts::text(object, kProcedure, kMaxCode));
    MOTCUA_TRY(snapshot.purpose, parts::text(object, kPurpose));
    MOTCUA_TRY(snapshot.person, named<dossier::Person>(object, kPerson));
    MOTCUA_TRY(snapshot.way, named<dossier::LookupWay>(object, kWay));
    MOTCUA_TRY(snapshot.outcome, named<dossier::LookupOutcome>(object, kOutcome));
    MOTCUA_TRY(snapshot.reason, parts::text(object, kReason, kMaxCode));
    if (object[kCitizen].isObject()) {
        MOTCUA_TRY(snapshot.record, recordFromJson(object));
    }
    return snapshot;
}

QByteArray encode(const Snapshot& snapshot) { return json::compact(toJson(snapshot)); }

Result<Snapshot> decodeSnapshot(const QByteArray& text) {
    if (text.size() > kMaxSnapshot) return fail(Code::JSON_INVALID);
    MOTCUA_TRY(const QJsonObject object, json::parseObject(text));
    return snapshotFromJson(object);
}

} // namespace motcua::residence
