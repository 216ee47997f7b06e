// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/card_payload.h"

#include "core/base/ascii.h"
#include "core/base/json.h"
#include "core/base/text_damage.h"
#include "core/base/text_folding.h"
#include "core/citizen/card_validity.h"
#include "core/citizen/citizen_json.h"
#include "core/qr/card_fields.h"
#include "core/qr/framing.h"

#include <QJsonArray>

namespace motcua::qr {
namespace {

using citizen::Citizen;
using citizen::CitizenNumber;
using citizen::PartialDate;
using citizen::Sex;
using citizen::Warning;

/// The largest QR symbol (version 40-L) holds 2,953 bytes; text misread as another code page is up to twice
/// as long.
constexpr qsizetype kLongestText = 6000;
constexpr qsizetype kMostFields = 16, kFields2024 = 11;
constexpr qsizetype kLongestName = 200, kLongestAddress = 500;

std::unexpected<Error> badField(const char* field) {
    return fail(Code::QR_FIELD_INVALID, QString::fromLatin1(field));
}

/// Health insurance cards (BHYT) carry their own number first and the holder's name as the hexadecimal digits
/// of its UTF-8.
bool isHealthInsurance(const QList<QStringView>& fields) {
    if (fields.size() < 2) return false;
    const QStringView id = fields[0], encoded = fields[1];
    const bool newNumber = id.size() == kInsuranceDigits && all(id, isAsciiDigit);
    const bool oldNumberForm = id.size() == kOldInsuranceLetters + kOldInsuranceDigits &&
                               all(id.first(kOldInsuranceLetters), isAsciiCapital) &&
                               all(id.sliced(kOldInsuranceLetters), isAsciiDigit);
    return (newNumber || oldNumberForm) && encoded.size() >= 2 && encoded.size() % 2 == 0 &&
           all(encoded, isAsciiHexDigit);
}

/// VNeID shows signed codes of another, unpublished form: its own address, or one long token.
bool isVneid(QStringView text) {
    constexpr qsizetype kShortestToken = 64;
    if (text.contains(u"vneid", Qt::CaseInsensitive)) return true;
    return text.size() >= kShortestToken && all(text, [](QChar c) {
               return isAsciiDigit(c) || isAsciiLetter(c) || QStringView(u"+/=-_.").contains(c);
           });
}

bool isNumber(QStringView text) { return text.size() == kCardNumberDigits && all(text, isAsciiDigit); }

Result<> checkKind(QStringView text, const QList<QStringView>& fields) {
    if (isNumber(fields.front().trimmed()) && fields.size() > 1 && fields.size() <= kMostFields) {
        if (fields.size() < kFewestCardFields) return fail(Code::QR_DAMAGED); // the scanner stopped early
        return {};
    }
    if (isHealthInsurance(fields)) return fail(Code::QR_HEALTH_INSURANCE);
    if (fields.size() == 1 && isVneid(text)) return fail(Code::QR_VNEID);
    return fail(Code::QR_NOT_A_CARD);
}

/// Empty stays empty; what cannot be part of a card's text means that the scan went wrong.
Result<QString> readText(QStringView field, qsizetype limit, const char* fieldName) {
    if (hasControlCharacters(field)) return fail(Code::QR_DAMAGED, QString::fromLatin1(fieldName));
    QString text = normaliseName(field);
    if (text.size() > limit) return badField(fieldName);
    return text;
}

Result<std::optional<Sex>> readSex(QStringView field) {
    const QString text = normaliseName(field).toLower();
    if (text.isEmpty()) return std::nullopt;
    if (text == u"nam") return Sex::male;
    if (text == u"nữ") return Sex::female;
    return badField("sex");
}

Result<std::optional<Date>> readIssueDate(QStringView field) {
    if (field.isEmpty()) return std::nullopt;
    const auto date = PartialDate::parseCardText(field);
    if (!date || !date->isFull()) return badField("issue_date");
    return date->toDate();
}

Result<Citizen> readCitizen(const QList<QStringView>& fields) {
    Citizen citizen;
    const auto id = CitizenNumber::parse(fields[CardField::number].trimmed());
    if (!id) return badField("number");
    citizen.number = *id;
    citizen.oldNumber = fields[CardField::oldNumber].trimmed().toString();
    if (!all(citizen.oldNumber, isAsciiDigit)) return badField("old_number");
    if (const auto size = citizen.oldNumber.size(); size != 0 && size != 9 && size != 12)
        return badField("old_number");
    MOTCUA_TRY(citizen.name, readText(fields[CardField::name], kLongestName, "name"));
    if (citizen.name.isEmpty()) return badField("name");
    // no name has digits (Civil Code 2015 art. 26.3): they are keys of the VNI input method
    if (std::any_of(citizen.name.begin(), citizen.name.end(), isAsciiDigit))
        return fail(Code::QR_DAMAGED, QStringLiteral("name"));
    const auto birthDate = PartialDate::parseCardText(fields[CardField::birth].trimmed());
    if (!birthDate) return badField("birth_date");
    citizen.birthDate = *birthDate;
    MOTCUA_TRY(citizen.sex, readSex(fields[CardField::sex]));
    MOTCUA_TRY(citizen.residence, readText(fields[CardField::residence], kLongestAddress, "residence"));
    MOTCUA_TRY(citizen.issueDate, readIssueDate(fields[CardField::issue].trimmed()));
    if (const auto validity = citizen::cardValidity(citizen.birthDate, citizen.issueDate)) {
        citizen.expiryDate = validity->expiryDate;
        citizen.noExpiry = validity->noExpiry;
    }
    return citizen;
}

CardPayload::Layout layoutOf(qsizetype fields) {
    if (fields == kFewestCardFields) return CardPayload::Layout::layout2021;
    return fields == kFields2024 ? CardPayload::Layout::layout2024 : CardPayload::Layout::other;
}

/// The text as it was printed. The structure is ASCII and survives every code page, so the kind is known
/// before.
Result<QString> undamaged(QStringView text, bool& repaired) {
    DamageReport report = inspectText(text);
    if (report.damage == Damage::none) return text.toString();
    if (!report.repaired) return fail(Code::QR_DAMAGED);
    repaired = true;
    return *std::move(report.repaired);
}

Result<CardPayload> parse(QStringView given, Date today, bool repaired) {
    if (given.size() > kLongestText) return fail(Code::QR_NOT_A_CARD);
    QString text = withoutFraming(given).toString();
    if (auto misread = repairMojibake(text)) { // first: it may begin with a misread byte order mark
        text = withoutFraming(*misread).toString();
        repaired = true;
    }
    MOTCUA_CHECK(checkKind(text, QStringView(text).split(u'|')));
    MOTCUA_TRY(text, undamaged(text, repaired));
    const QList<QStringView> fields = QStringView(text).split(u'|');

    CardPayload payload;
    payload.layout = layoutOf(fields.size());
    MOTCUA_TRY(payload.citizen, readCitizen(fields));
    for (const QStringView field : fields.sliced(kFewestCardFields)) {
        MOTCUA_TRY(QString extra, readText(field, kLongestAddress, "extra"));
        payload.extra.push_back(std::move(extra));
    }
    payload.warnings = citizen::crossCheck(payload.citizen, today);
    if (repaired) payload.warnings.insert(payload.warnings.begin(), Warning::repairedEncoding);
    return payload;
}

QLatin1StringView layoutName(CardPayload::Layout layout) {
    switch (layout) {
    case CardPayload::Layout::layout2021:
        return QLatin1StringView("2021");
    case CardPayload::Layout::layout2024:
        return QLatin1StringView("2024");
    case CardPayload::Layout::other:
        break;
    }
    return QLatin1StringView("other");
}

} // namespace

Result<CardPayload> parseCardPayload(QStringView text, Date today) { return parse(text, today, false); }

Result<CardPayload> parseCardPayload(QByteArrayView bytes, Date today) {
    if (bytes.size() > kLongestText) return fail(Code::QR_NOT_A_CARD);
    if (QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8())
        return parse(QString::fromUtf8(bytes), today, false);
    const auto text = decodeLegacyBytes(bytes);
    if (!text) { // letters are lost, but the structure tells whether they were a card's
        const QString structure = QString::fromLatin1(bytes);
        MOTCUA_CHECK(checkKind(structure, QStringView(structure).split(u'|')));
        return fail(Code::QR_DAMAGED);
    }
    return parse(*text, today, true);
}

QJsonObject toJson(const CardPayload& payload) {
    const Citizen& citizen = payload.citizen;
    QJsonObject object;
    object[QLatin1StringView("layout")] = layoutName(payload.layout);
    object[QLatin1StringView("number")] = citizen.number ? QJsonValue(citizen.number->text()) : QJsonValue();
    object[QLatin1StringView("old_number")] = json::orNull(citizen.oldNumber);
    object[QLatin1StringView("name")] = json::orNull(citizen.name);
    object[QLatin1StringView("birth_date")] = json::orNull(citizen.birthDate.toString());
    object[QLatin1StringView("sex")] = citizen::toJson(citizen.sex);
    object[QLatin1StringView("residence")] = json::orNull(citizen.residence);
    object[QLatin1StringView("issue_date")] = json::orNull(citizen.issueDate);
    object[QLatin1StringView("expiry_date")] = json::orNull(citizen.expiryDate);
    object[QLatin1StringView("no_expiry")] = citizen.noExpiry;
    object[QLatin1StringView("extra")] = QJsonArray::fromStringList(payload.extra);
    QJsonArray warnings;
    for (const Warning warning : payload.warnings)
        warnings.push_back(QLatin1StringView(citizen::warningText(warning).name));
    object[QLatin1StringView("warnings")] = warnings;
    return object;
}

} // namespace motcua::qr
