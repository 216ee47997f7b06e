// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/citizen_json.h"

#include "core/base/json.h"
#include "core/base/text_folding.h"

#include <array>

namespace motcua::citizen {
namespace {

constexpr int kLongText = 500, kShortText = 200, kNumberText = 40;

struct TextField {
    const char* key;
    QString Citizen::* member;
    int limit;
};

constexpr std::array kTexts{
    TextField{"old_number", &Citizen::oldNumber, kNumberText},
    TextField{"name", &Citizen::name, kShortText},
    TextField{"nationality", &Citizen::nationality, kShortText},
    TextField{"ethnicity", &Citizen::ethnicity, kShortText},
    TextField{"religion", &Citizen::religion, kShortText},
    TextField{"origin", &Citizen::origin, kLongText},
    TextField{"residence", &Citizen::residence, kLongText},
    TextField{"features", &Citizen::features, kLongText},
    TextField{"father", &Citizen::father, kShortText},
    TextField{"mother", &Citizen::mother, kShortText},
    TextField{"spouse", &Citizen::spouse, kShortText},
    TextField{"serial", &Citizen::serial, kNumberText},
    TextField{"document_type", &Citizen::documentType, kShortText},
    TextField{"document_number", &Citizen::documentNumber, kNumberText},
};

constexpr QLatin1StringView kNumber("number"), kBirthDate("birth_date"), kSex("sex"),
    kIssueDate("issue_date"), kExpiryDate("expiry_date"), kNoExpiry("no_expiry"), kCitizen("citizen");

std::unexpected<Error> badField(QLatin1StringView key) { return fail(Code::FIELD_INVALID, QString(key)); }

/// The parsed value of an optional text member; the parser's own error becomes the name of the field.
template <class T, class Parse>
Result<std::optional<T>> optionalValue(const QJsonObject& object, QLatin1StringView key, Parse parse) {
    MOTCUA_TRY(const std::optional<QString> text, json::optionalString(object, key));
    if (!text) return std::nullopt;
    Result<T> value = parse(QStringView(*text));
    if (!value) return badField(key);
    return std::optional<T>(*std::move(value));
}

Result<Sex> parseSex(QStringView text) {
    if (text == u"M") return Sex::male;
    if (text == u"F") return Sex::female;
    return fail(Code::FIELD_INVALID);
}

Result<> readTexts(const QJsonObject& object, Citizen& citizen) {
    for (const TextField& field : kTexts) {
        const QLatin1StringView key(field.key);
        MOTCUA_TRY(const std::optional<QString> text, json::optionalString(object, key));
        if (!text) continue;
        if (text->size() > field.limit || hasControlCharacters(*text)) return badField(key);
        citizen.*field.member = normaliseName(*text);
    }
    if (citizen.name.isEmpty()) return badField(QLatin1StringView("name"));
    return {};
}

} // namespace

QJsonValue toJson(const std::optional<Sex>& sex) {
    if (!sex) return {};
    return QLatin1StringView(*sex == Sex::male ? "M" : "F");
}

QJsonObject toJson(const Citizen& citizen) {
    QJsonObject object;
    for (const TextField& field : kTexts)
        object[QLatin1StringView(field.key)] = json::orNull(citizen.*field.member);
    object[kNumber] = citizen.number ? QJsonValue(citizen.number->text()) : QJsonValue();
    object[kBirthDate] = json::orNull(citizen.birthDate.toString());
    object[kSex] = toJson(citizen.sex);
    object[kIssueDate] = json::orNull(citizen.issueDate);
    object[kExpiryDate] = json::orNull(citizen.expiryDate);
    object[kNoExpiry] = citizen.noExpiry;
    return object;
}

Result<Citizen> fromJson(const QJsonObject& given) {
    QJsonObject object = given;
    if (given.contains(kCitizen)) {
        if (!given[kCitizen].isObject()) return badField(kCitizen);
        object = given[kCitizen].toObject();
    }
    Citizen citizen;
    MOTCUA_CHECK(readTexts(object, citizen));
    MOTCUA_TRY(citizen.number, optionalValue<CitizenNumber>(object, kNumber, CitizenNumber::parse));
    MOTCUA_TRY(const auto birthDate, optionalValue<PartialDate>(object, kBirthDate, PartialDate::parse));
    citizen.birthDate = birthDate.value_or(PartialDate{});
    MOTCUA_TRY(citizen.sex, optionalValue<Sex>(object, kSex, parseSex));
    MOTCUA_TRY(citizen.issueDate, optionalValue<Date>(object, kIssueDate, parseDate));
    MOTCUA_TRY(citizen.expiryDate, optionalValue<Date>(object, kExpiryDate, parseDate));
    if (!object[kNoExpiry].isUndefined() && !object[kNoExpiry].isNull()) {
        MOTCUA_TRY(citizen.noExpiry, json::boolean(object, kNoExpiry));
    }
    if (citizen.noExpiry && citizen.expiryDate) return badField(kNoExpiry);
    return citizen;
}

} // namespace motcua::citizen
