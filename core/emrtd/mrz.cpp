// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/mrz.h"

#include "core/emrtd/lds_file.h"

#include <algorithm>

namespace motcua::emrtd {
namespace {

using citizen::CitizenNumber;
using citizen::PartialDate;

constexpr tlv::Tag kMrzTag = 0x5F1F;
constexpr QChar kFiller = u'<';
constexpr qsizetype kTd1Line = 30, kTd3Line = 44, kCitizenNumberSize = 12, kDocumentNumberSize = 9;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool allDigits(QStringView text) { return std::ranges::all_of(text, isDigit); }

bool isFillers(QStringView text) {
    return std::ranges::all_of(text, [](QChar c) { return c == kFiller; });
}

QStringView withoutFillers(QStringView text) {
    while (!text.isEmpty() && text.back() == kFiller)
        text.chop(1);
    return text;
}

QString joined(std::initializer_list<QStringView> parts) {
    QString text;
    for (const QStringView part : parts)
        text += part;
    return text;
}

QString words(QStringView text) {
    QString spaced = text.toString();
    return spaced.replace(kFiller, u' ').simplified();
}

/// An empty field may have a filler for its check digit (ICAO 9303-4 §4.2.2.2).
bool checks(QStringView field, QChar digit) {
    if (digit == kFiller) return isFillers(field);
    const auto expected = checkDigit(field);
    return isDigit(digit) && expected && *expected == digit.unicode() - u'0';
}

/// Sorts the fields into the right and the wrong ones.
class Checker {
public:
    explicit Checker(Mrz& mrz) : m_mrz(mrz) {}
    void check(const char* name, QStringView field, QChar digit) {
        if (!checks(field, digit)) m_mrz.badCheckDigits << QString::fromLatin1(name);
    }

private:
    Mrz& m_mrz;
};

void readNames(Mrz& mrz, QStringView field) {
    const QStringView names = withoutFillers(field);
    const qsizetype gap = names.indexOf(u"<<");
    mrz.surname = words(gap < 0 ? names : names.first(gap));
    if (gap >= 0) mrz.givenNames = words(names.sliced(gap));
}

QString sexOf(QChar c) { return c == u'M' || c == u'F' ? QString(c) : QString(kFiller); }

/// A number of more than nine characters goes on in the optional data, which then starts with the rest, its
/// check digit and a filler; a filler stands in the place of the check digit (ICAO 9303-5 §4.2.2.1 note j).
void readTd1Number(Mrz& mrz, QStringView line) {
    const QStringView number = line.sliced(5, kDocumentNumberSize), optional = line.sliced(15);
    const qsizetype rest = optional.indexOf(kFiller) - 1; // the check digit stands before the filler
    if (line[14] == kFiller && !number.contains(kFiller) && rest >= 1) {
        mrz.documentNumber = joined({number, optional.first(rest)});
        Checker(mrz).check("document_number", mrz.documentNumber, optional[rest]);
        return;
    }
    mrz.documentNumber = withoutFillers(number).toString();
    Checker(mrz).check("document_number", number, line[14]);
}

/// Vietnam's own check digit over the twelve digits (facts/card.md §6); for everybody else position 30 is
/// plain optional data.
void readCitizenNumber(Mrz& mrz, QStringView line) {
    const QStringView number = line.sliced(15, kCitizenNumberSize);
    if (mrz.issuingState != u"VNM" || !allDigits(number)) return;
    if (line[29] == kFiller || !isFillers(line.sliced(27, 2)) || !checks(number, line[29])) {
        mrz.badCheckDigits << QStringLiteral("national");
        return;
    }
    const auto parsed = CitizenNumber::parse(number);
    if (parsed && number.last(kDocumentNumberSize) == mrz.documentNumber) mrz.citizenNumber = *parsed;
}

void readTd1(Mrz& mrz) {
    const QStringView first = mrz.lines[0], second = mrz.lines[1];
    Checker checker(mrz);
    mrz.documentCode = withoutFillers(first.first(2)).toString();
    mrz.issuingState = withoutFillers(first.sliced(2, 3)).toString();
    readTd1Number(mrz, first);
    mrz.optionalData = withoutFillers(joined({first.sliced(15), second.sliced(18, 11)})).toString();
    mrz.birthDate = second.first(6).toString();
    checker.check("birth_date", second.first(6), second[6]);
    mrz.sex = sexOf(second[7]);
    mrz.expiryDate = second.sliced(8, 6).toString();
    checker.check("expiry_date", second.sliced(8, 6), second[14]);
    mrz.nationality = withoutFillers(second.sliced(15, 3)).toString();
    readCitizenNumber(mrz, first);
    checker.check("composite",
                  joined({first.sliced(5), second.first(7), second.sliced(8, 7), second.sliced(18, 11)}),
                  second[29]);
    readNames(mrz, mrz.lines[2]);
}

void readTd3(Mrz& mrz) {
    const QStringView first = mrz.lines[0], second = mrz.lines[1];
    Checker checker(mrz);
    mrz.documentCode = withoutFillers(first.first(2)).toString();
    mrz.issuingState = withoutFillers(first.sliced(2, 3)).toString();
    readNames(mrz, first.sliced(5));
    mrz.documentNumber = withoutFillers(second.first(9)).toString();
    checker.check("document_number", second.first(9), second[9]);
    mrz.nationality = withoutFillers(second.sliced(10, 3)).toString();
    mrz.birthDate = second.sliced(13, 6).toString();
    checker.check("birth_date", second.sliced(13, 6), second[19]);
    mrz.sex = sexOf(second[20]);
    mrz.expiryDate = second.sliced(21, 6).toString();
    checker.check("expiry_date", second.sliced(21, 6), second[27]);
    mrz.optionalData = withoutFillers(second.sliced(28, 14)).toString();
    checker.check("optional_data", second.sliced(28, 14), second[42]);
    checker.check("composite", joined({second.first(10), second.sliced(13, 7), second.sliced(21, 22)}),
                  second[43]);
}

/// Two digits; 0 for `<<` (ICAO 9303-3 §4.8) and `00`, which the Vietnamese card may use instead; -1 for
/// anything else.
int datePart(QStringView part) {
    if (part == u"<<") return 0;
    return allDigits(part) ? part.toInt() : -1;
}

std::optional<PartialDate> makeBirth(int year, int month, int day) {
    const QString text =
        QStringLiteral("%1%2%3").arg(day, 2, 10, QChar(u'0')).arg(month, 2, 10, QChar(u'0')).arg(year);
    const auto parsed = PartialDate::parseCardText(text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

bool isAfter(const PartialDate& birth, const PartialDate& today) {
    return birth > PartialDate{today.year, birth.month ? today.month : 0, birth.day ? today.day : 0};
}

} // namespace

std::optional<int> checkDigit(QStringView text) {
    static constexpr int kWeights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        int value = 0;
        if (c >= u'0' && c <= u'9')
            value = c - u'0';
        else if (c >= u'A' && c <= u'Z')
            value = c - u'A' + 10;
        else if (c != kFiller)
            return std::nullopt;
        sum = (sum + value * kWeights[i % 3]) % 10;
    }
    return sum;
}

Result<Mrz> parseMrz(QByteArrayView text) {
    const bool isTd1 = text.size() == 3 * kTd1Line;
    if (!isTd1 && text.size() != 2 * kTd3Line)
        return fail(Code::EMRTD_FILE_INVALID, QStringLiteral("MRZ size %1").arg(text.size()));
    const QString all = QString::fromLatin1(text);
    if (!checkDigit(all)) return fail(Code::EMRTD_FILE_INVALID, QStringLiteral("MRZ character"));
    Mrz mrz;
    const qsizetype line = isTd1 ? kTd1Line : kTd3Line;
    for (qsizetype at = 0; at < all.size(); at += line)
        mrz.lines << all.sliced(at, line);
    isTd1 ? readTd1(mrz) : readTd3(mrz);
    return mrz;
}

Result<Mrz> parseDg1(QByteArrayView file) {
    MOTCUA_TRY(tlv::DerReader reader, openFile(File::dg1, file));
    const auto text = reader.next(kMrzTag);
    if (!text) return invalidFile(File::dg1, text.error().detail);
    if (const auto end = reader.finish(); !end) return invalidFile(File::dg1, end.error().detail);
    Result<Mrz> mrz = parseMrz(text->value);
    if (!mrz) return invalidFile(File::dg1, mrz.error().detail);
    return mrz;
}

std::optional<PartialDate> birthDateOf(const Mrz& mrz, Date today) {
    const QStringView text = mrz.birthDate;
    if (text.size() != 6 || !allDigits(text.first(2))) return std::nullopt;
    const int year = text.first(2).toInt(), month = datePart(text.sliced(2, 2)), day = datePart(text.last(2));
    if (month < 0 || day < 0) return std::nullopt;
    const PartialDate now = PartialDate::from(today);
    // The number tells the century even of people of more than a hundred years.
    if (mrz.citizenNumber && mrz.citizenNumber->birthYear() % 100 == year) {
        const auto birth = makeBirth(mrz.citizenNumber->birthYear(), month, day);
        if (birth && !isAfter(*birth, now)) return birth;
    }
    const int century = now.year - now.year % 100;
    const auto birth = makeBirth(century + year, month, day);
    if (birth && !isAfter(*birth, now)) return birth;
    return makeBirth(century - 100 + year, month, day);
}

} // namespace motcua::emrtd
