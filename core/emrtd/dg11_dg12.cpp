// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/dg11_dg12.h"

#include "core/base/text_folding.h"
#include "core/emrtd/lds_file.h"

#include <algorithm>
#include <span>

namespace motcua::emrtd {
namespace {

using tlv::DerReader;
using tlv::Tag;

constexpr qsizetype kLongestText = 1000;
constexpr Tag kOtherNames = 0xA0, kOtherName = 0x5F0F, kOtherPerson = 0x5F1A;

enum class Kind { text, date };
struct Detail {
    Tag tag;
    Kind kind;
};
/// Pictures (5F16 citizenship, 5F1D front, 5F1E rear) are no texts.
constexpr Detail kDg11[] = {
    {0x5F0E, Kind::text}, // full name in national letters
    {0x5F10, Kind::text}, // personal number
    {0x5F11, Kind::text}, // place of birth
    {0x5F12, Kind::text}, // telephone
    {0x5F13, Kind::text}, // profession
    {0x5F14, Kind::text}, // title
    {0x5F15, Kind::text}, // summary
    {0x5F17, Kind::text}, // other travel documents
    {0x5F18, Kind::text}, // custody
    {0x5F2B, Kind::date}, // birth
    {0x5F42, Kind::text}, // address
};
constexpr Detail kDg12[] = {
    {0x5F19, Kind::text}, // issuing authority
    {0x5F1B, Kind::text}, // endorsements
    {0x5F1C, Kind::text}, // tax and exit requirements
    {0x5F26, Kind::date}, // issue
    {0x5F55, Kind::date}, // time of personalisation
    {0x5F56, Kind::text}, // serial number of the personalisation system
};

/// Digits are ASCII in newer chips, one nibble each in older ones (ICAO 9303-10 §4.7.11).
std::optional<QString> dateText(QByteArrayView value) {
    const bool isPacked = value.size() == 4 || value.size() == 7;
    const QByteArray digits = isPacked ? value.toByteArray().toHex() : value.toByteArray();
    const bool isDate = (digits.size() == 8 || digits.size() == 14) &&
                        std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    // a month or a day may be unknown, 00
    if (!isDate || digits.sliced(4, 2) > "12" || digits.sliced(6, 2) > "31") return std::nullopt;
    return QString::fromLatin1(digits);
}

std::optional<QString> textOf(QByteArrayView value) {
    auto text = decodeText(value, kLongestText);
    if (text) *text = normaliseName(text->replace(u'<', u' '));
    return text;
}

void readDetail(const Detail& detail, QByteArrayView value, AdditionalDetails& details) {
    auto text = detail.kind == Kind::date ? dateText(value) : textOf(value);
    if (!text)
        details.raw.emplace(detail.tag, value.toByteArray());
    else if (!text->isEmpty())
        details.texts.emplace(detail.tag, *std::move(text));
}

/// A0 { 02 count, 5F0F name … }: the count is not needed.
Result<> readOtherNames(DerReader names, AdditionalDetails& details) {
    while (!names.atEnd()) {
        MOTCUA_TRY(const tlv::Element element, names.next());
        if (element.tag != kOtherName && element.tag != kOtherPerson) continue;
        auto name = textOf(element.value);
        if (!name)
            details.raw.emplace(element.tag, element.value.toByteArray());
        else if (!name->isEmpty())
            details.otherNames << *std::move(name);
    }
    return {};
}

Result<AdditionalDetails> readDetails(DerReader reader, std::span<const Detail> known) {
    AdditionalDetails details;
    while (!reader.atEnd()) {
        DerReader ahead = reader;
        MOTCUA_TRY(const tlv::Element element, ahead.next());
        if (element.tag == kOtherNames) {
            MOTCUA_TRY(const DerReader names, reader.enter(kOtherNames));
            MOTCUA_CHECK(readOtherNames(names, details));
        } else if (const auto found = std::ranges::find(known, element.tag, &Detail::tag);
                   found != known.end()) {
            readDetail(*found, element.value, details);
        }
        reader = ahead;
    }
    return details;
}

Result<AdditionalDetails> parse(File file, QByteArrayView bytes, std::span<const Detail> known) {
    MOTCUA_TRY(const DerReader reader, openFile(file, bytes));
    auto details = readDetails(reader, known);
    if (!details) return invalidFile(file, details.error().detail);
    return details;
}

} // namespace

Result<AdditionalDetails> parseDg11(QByteArrayView file) { return parse(File::dg11, file, kDg11); }

Result<AdditionalDetails> parseDg12(QByteArrayView file) { return parse(File::dg12, file, kDg12); }

} // namespace motcua::emrtd
