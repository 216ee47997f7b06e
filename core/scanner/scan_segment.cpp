// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/scan_segment.h"

#include "core/base/ascii.h"
#include "core/base/text_damage.h"
#include "core/base/vietnamese_syllable.h"
#include "core/qr/card_fields.h"
#include "core/qr/framing.h"

#include <QRegularExpression>
#include <algorithm>

namespace motcua::scanner {
namespace {

using citizen::Warning;
using qr::CardField;
using Codes = std::vector<SegmentCode>;

/// A glitch of the line is a few bytes; a code read at a wrong speed is more, and its clerk has heard a beep.
constexpr qsizetype kShortestCode = 4, kShortestGarble = 8;
/// No code but a doubled one consists of two equal halves of this length.
constexpr qsizetype kShortestRepeat = 12;

bool isValidUtf8(QByteArrayView bytes) { return QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8(); }

/// What a break and a line without power look like.
bool isIdleLine(char c) { return c == '\0' || c == '\xff'; }

QByteArrayView contentOf(QByteArrayView bytes, QByteArrayView prefix) {
    while (!bytes.isEmpty() && isIdleLine(bytes.front()))
        bytes = bytes.sliced(1);
    while (!bytes.isEmpty() && isIdleLine(bytes.back()))
        bytes.chop(1);
    return qr::withoutFraming(bytes, prefix);
}

/// `abcabc` is `abc`: read twice in one pull, without an end between.
QByteArray withoutRepeats(const QByteArray& bytes) {
    const qsizetype period = (bytes + bytes).indexOf(bytes, 1);
    return period >= kShortestRepeat && bytes.size() % period == 0 ? bytes.first(period) : bytes;
}

/// The separators of structured codes (FS … US, EOT) are data; other controls are not.
bool hasStrayControls(QByteArrayView bytes) {
    return std::any_of(bytes.begin(), bytes.end(),
                       [](char c) { return (c >= 0 && c < 0x1C && c != 0x04) || c == 0x7F; });
}

/// Fields that only an ID card has beside each other: a person's sex and dates in the card's form.
qsizetype cardFields(const QString& text) {
    const QStringList fields = text.split(u'|');
    return std::count_if(fields.begin(), fields.end(), [](const QString& field) {
        return field == u"Nam" || field == u"Nữ" ||
               (field.size() == 8 && citizen::PartialDate::parseCardText(field).has_value());
    });
}

bool isBroken(QByteArrayView bytes, const qr::Payload& payload) {
    switch (payload.kind) {
    case qr::PayloadKind::card: // the rest of a second one where its further fields should be
        return cardFields(payload.card->extra.join(u'|')) > 0;
    case qr::PayloadKind::damagedCard:
    case qr::PayloadKind::damagedPayment:
        return true;
    default:
        return (!isValidUtf8(bytes) && !decodeLegacyBytes(bytes)) || hasStrayControls(bytes) ||
               cardFields(payload.text) >= 2;
    }
}

/// `00001950` is a whole date of which day and month are unknown, `1950` may be the rest of one.
bool hasWholeBirthDate(const qr::Payload& payload) {
    return payload.text.section(u'|', CardField::birth, CardField::birth).trimmed().size() >= 8;
}

/// `Nuyễn` for `Nguyễn`. Names of other peoples are such, too, and cost a second reading.
bool hasOddName(const citizen::Citizen& holder) {
    const auto words = QStringView(holder.name).split(u' ', Qt::SkipEmptyParts);
    return !all(words, isVietnameseSyllable);
}

bool isDoubtful(const qr::Payload& payload) {
    if (!payload.card) return false;
    const citizen::Citizen& holder = payload.card->citizen;
    const auto& warnings = payload.card->warnings;
    return !holder.sex || !holder.issueDate || holder.residence.isEmpty() || !hasWholeBirthDate(payload) ||
           hasOddName(holder) || std::any_of(warnings.begin(), warnings.end(), [](Warning warning) {
               return warning == Warning::numberSexMismatch || warning == Warning::numberBirthYearMismatch ||
                      warning == Warning::issuedBeforeBirth;
           });
}

SegmentCode codeOf(const QByteArray& bytes, qr::Payload payload) {
    const bool doubtful = isDoubtful(payload);
    return {.bytes = bytes, .payload = std::move(payload), .doubtful = doubtful};
}

/// Cards one after the other, without an end: `…|15062021001096012345|…`. Empty when it is not that.
Codes splitCards(const QByteArray& bytes, Date today) {
    static const QRegularExpression kStart(QStringLiteral(R"([0-9]{12}\|(?:[0-9]{9}|[0-9]{12})?\|[^0-9|])"));
    std::vector<qsizetype> starts;
    for (auto match = kStart.globalMatch(QString::fromLatin1(bytes)); match.hasNext();)
        starts.push_back(match.next().capturedStart());
    if (starts.size() < 2 || starts.front() != 0) return {};
    starts.push_back(bytes.size());

    Codes codes;
    for (size_t i = 0; i + 1 < starts.size(); ++i) {
        const QByteArray piece = bytes.sliced(starts[i], starts[i + 1] - starts[i]);
        SegmentCode code = codeOf(piece, qr::classify(piece, today));
        if (isBroken(piece, code.payload) || !code.payload.card || code.doubtful) return {};
        codes.push_back(std::move(code));
    }
    return codes;
}

/// The scanner itself, set to another character set, sends `?` or U+FFFD for letters.
Code reasonOf(const qr::Payload& payload) {
    if (payload.kind != qr::PayloadKind::damagedCard) return Code::SCANNER_GARBLED;
    const Damage damage = inspectText(payload.text).damage;
    return damage == Damage::questionMark || damage == Damage::replacementCharacter
               ? Code::SCANNER_LETTERS_LOST
               : Code::SCANNER_GARBLED;
}

} // namespace

Result<Codes> readSegment(QByteArrayView given, QByteArrayView prefix, Date today) {
    const QByteArrayView content = contentOf(given, prefix);
    if (content.size() < kShortestCode) return Codes{};
    const QByteArray bytes = withoutRepeats(content.toByteArray());
    qr::Payload payload = qr::classify(bytes, today);
    if (payload.text.isEmpty()) return Codes{};
    Codes codes;
    if (isBroken(bytes, payload))
        codes = splitCards(bytes, today);
    else
        codes.push_back(codeOf(bytes, std::move(payload)));
    if (codes.empty() && bytes.size() >= kShortestGarble) return fail(reasonOf(payload));
    return codes;
}

bool isUnfinishedCard(QByteArrayView bytes, QByteArrayView prefix) {
    const QList<QByteArray> fields = contentOf(bytes, prefix).toByteArray().split('|');
    const QByteArray& number = fields.front();
    if (!std::all_of(number.begin(), number.end(), isAsciiDigit)) return false;
    if (fields.size() == 1) return number.size() <= qr::kCardNumberDigits;
    return number.size() == qr::kCardNumberDigits &&
           (fields.size() <= CardField::issue || fields[CardField::issue].size() != 8);
}

} // namespace motcua::scanner
