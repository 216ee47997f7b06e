// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/lookup.h"

#include "core/citizen/citizen_json.h"
#include "core/residence/json_parts.h"

#include <algorithm>

namespace motcua::residence {
namespace {

constexpr QLatin1StringView kId("id"), kDossier("dossier"), kDossierCode("dossier_code"),
    kProcedure("procedure"), kOfficer("officer"), kLogin("login"), kPurpose("purpose"), kPerson("person"),
    kSubject("subject"), kNumber("number"), kOldNumber("old_number"), kName("name"), kBirthDate("birth_date"),
    kKind("kind"), kReason("reason"), kAt("at"), kRecord("record");
constexpr std::array kAnswerKinds{"found", "not_found", "ambiguous", "unreachable", "refused"};
constexpr qsizetype kMaxCode = 100;

Result<Uuid> uuid(const QJsonObject& object, QLatin1StringView key) {
    const auto id = Uuid::parse(object[key].toString());
    if (!id) return parts::bad(key);
    return *id;
}

} // namespace

Result<> checkRequest(const LookupRequest& request) {
    if (!request.dossier && request.procedure.trimmed().isEmpty()) return fail(Code::RESIDENCE_DOSSIER);
    const auto letters = std::ranges::count_if(request.purpose, [](QChar c) { return c.isLetter(); });
    if (letters < 5) return fail(Code::RESIDENCE_PURPOSE);
    if (request.officer.isNull() || request.officerLogin.trimmed().isEmpty())
        return fail(Code::OFFICER_UNKNOWN);
    const citizen::Citizen& subject = request.subject;
    if (!subject.number && (subject.name.trimmed().isEmpty() || !subject.birthDate.isKnown()))
        return fail(Code::RESIDENCE_PERSON);
    return {};
}

QJsonObject toJson(const LookupRequest& request) {
    const citizen::Citizen& subject = request.subject;
    return {
        {kId, request.id.toString()},
        {kDossier, request.dossier ? QJsonValue(request.dossier->toString()) : QJsonValue()},
        {kDossierCode, json::orNull(request.dossierCode)},
        {kProcedure, json::orNull(request.procedure)},
        {kOfficer, request.officer.toString()},
        {kLogin, request.officerLogin},
        {kPurpose, request.purpose},
        {kPerson, dossier::name(request.person)},
        {kSubject, QJsonObject{{kNumber, subject.number ? QJsonValue(subject.number->text()) : QJsonValue()},
                               {kOldNumber, json::orNull(subject.oldNumber)},
                               {kName, json::orNull(subject.name)},
                               {kBirthDate, json::orNull(subject.birthDate.toString())}}}};
}

Result<LookupRequest> requestFromJson(const QJsonObject& object) {
    LookupRequest request;
    MOTCUA_TRY(request.id, uuid(object, kId));
    if (!object[kDossier].isUndefined() && !object[kDossier].isNull()) {
        MOTCUA_TRY(request.dossier, uuid(object, kDossier));
    }
    MOTCUA_TRY(request.dossierCode, parts::text(object, kDossierCode, kMaxCode));
    MOTCUA_TRY(request.procedure, parts::text(object, kProcedure, kMaxCode));
    MOTCUA_TRY(request.officer, uuid(object, kOfficer));
    MOTCUA_TRY(request.officerLogin, parts::text(object, kLogin, kMaxCode));
    MOTCUA_TRY(request.purpose, parts::text(object, kPurpose));
    const auto person = dossier::parseName<dossier::Person>(object[kPerson].toString());
    if (!person) return parts::bad(kPerson);
    request.person = *person;
    MOTCUA_TRY(const QJsonObject subject, parts::object(object, kSubject));
    MOTCUA_TRY(request.subject.name, parts::text(subject, kName));
    MOTCUA_TRY(request.subject.oldNumber, parts::text(subject, kOldNumber, kMaxCode));
    MOTCUA_TRY(const QString number, parts::text(subject, kNumber, kMaxCode));
    if (!number.isEmpty()) {
        const auto parsed = citizen::CitizenNumber::parse(number);
        if (!parsed) return parts::bad(kNumber);
        request.subject.number = *parsed;
    }
    MOTCUA_TRY(const QString birth, parts::text(subject, kBirthDate, kMaxCode));
    if (!birth.isEmpty()) {
        const auto parsed = citizen::PartialDate::parse(birth);
        if (!parsed) return parts::bad(kBirthDate);
        request.subject.birthDate = *parsed;
    }
    MOTCUA_CHECK(checkRequest(request));
    return request;
}

QJsonObject toJson(const LookupAnswer& answer) {
    return {{kKind, QLatin1StringView(kAnswerKinds[static_cast<size_t>(answer.kind)])},
            {kReason, json::orNull(answer.reason)},
            {kAt, formatInstant(answer.at)},
            {kRecord, answer.record ? QJsonValue(toJson(*answer.record)) : QJsonValue()}};
}

Result<LookupAnswer> answerFromJson(const QJsonObject& object) {
    LookupAnswer answer;
    MOTCUA_TRY(const int kind, parts::nameOf(object, kKind, kAnswerKinds));
    answer.kind = static_cast<AnswerKind>(kind);
    MOTCUA_TRY(answer.reason, parts::text(object, kReason, kMaxCode));
    MOTCUA_TRY(const Instant at, json::instant(object, kAt));
    answer.at = std::chrono::floor<std::chrono::seconds>(at);
    if (object[kRecord].isObject()) {
        MOTCUA_TRY(answer.record, recordFromJson(object[kRecord].toObject()));
    }
    // found with nothing, or something that was not found, would be believed wrongly
    if (answer.record.has_value() != (answer.kind == AnswerKind::found)) return parts::bad(kRecord);
    return answer;
}

} // namespace motcua::residence
