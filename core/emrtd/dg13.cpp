// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/dg13.h"

#include "core/base/text_folding.h"
#include "core/emrtd/lds_file.h"

#include <algorithm>
#include <limits>
#include <set>

namespace motcua::emrtd {
namespace {

using citizen::Citizen;
using citizen::CitizenNumber;
using citizen::PartialDate;
using citizen::Sex;
using tlv::DerReader;

/// As in citizen_json.h, so that what the chip says can be stored.
constexpr qsizetype kLongText = 500, kShortText = 200, kNumberText = 40;
constexpr tlv::Tag kNumericString = 0x12, kIa5String = 0x16, kVisibleString = 0x1A, kBmpString = 0x1E;

/// The texts of one field in their order, nothing for an empty SEQUENCE or string, which keeps its place
/// (facts/card.md §2.3: the mother of an unknown father stays the second).
using Values = std::vector<std::optional<tlv::Element>>;

/// Field 13 is two SEQUENCEs of one string or one of two; either way these are the strings in order. The
/// depth is bounded by the reader.
Result<> flatten(DerReader reader, Values& values) {
    while (!reader.atEnd()) {
        DerReader ahead = reader;
        MOTCUA_TRY(const tlv::Element element, ahead.next());
        if (element.value.isEmpty()) {
            values.push_back(std::nullopt);
        } else if (element.tag == tlv::tag::kSequence) {
            MOTCUA_TRY(const DerReader inside, reader.enter(tlv::tag::kSequence));
            MOTCUA_CHECK(flatten(inside, values));
        } else {
            values.push_back(element);
        }
        reader = ahead;
    }
    return {};
}

/// Any kind of string; the chip is not strict about them (facts/card.md §2.3), so that each may hold UTF-8.
std::optional<QString> textOf(const tlv::Element& element, qsizetype limit) {
    switch (element.tag) {
    case tlv::tag::kUtf8String:
    case tlv::tag::kPrintableString:
    case kNumericString:
    case kIa5String:
    case kVisibleString:
        return decodeText(element.value, limit);
    case kBmpString:
        return decodeText(element.value, limit, true);
    default:
        return std::nullopt;
    }
}

bool allDigits(QStringView text) {
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// ---- what a text says; false where it is not what it should be

bool readNumber(Citizen& citizen, const QString& text) {
    const auto number = CitizenNumber::parse(text);
    if (number) citizen.number = *number;
    return number.has_value();
}

bool readOldNumber(Citizen& citizen, const QString& text) {
    if ((text.size() != 9 && text.size() != 12) || !allDigits(text)) return false;
    citizen.oldNumber = text;
    return true;
}

bool readBirthDate(Citizen& citizen, const QString& text) {
    const auto date = PartialDate::parseCardText(text);
    if (date) citizen.birthDate = *date;
    return date.has_value();
}

bool readSex(Citizen& citizen, const QString& text) {
    const QString lower = text.toLower();
    if (lower == u"nam") citizen.sex = Sex::male;
    if (lower == u"nữ") citizen.sex = Sex::female;
    return citizen.sex.has_value();
}

std::optional<Date> fullDate(const QString& text) {
    const auto date = PartialDate::parseCardText(text);
    return date ? date->toDate() : std::nullopt;
}

bool readIssueDate(Citizen& citizen, const QString& text) {
    citizen.issueDate = fullDate(text);
    return citizen.issueDate.has_value();
}

bool readExpiryDate(Citizen& citizen, const QString& text) {
    citizen.noExpiry = foldForSearch(text) == u"khong thoi han";
    citizen.expiryDate = fullDate(text);
    return citizen.noExpiry || citizen.expiryDate;
}

template <QString Citizen::* member> bool readText(Citizen& citizen, const QString& text) {
    citizen.*member = text;
    return true;
}

/// One value of a field: its index, its place in it, its name as in citizen_json.h.
struct Slot {
    int index;
    size_t place;
    const char* name;
    qsizetype limit;
    bool (*read)(Citizen&, const QString&);
};
constexpr Slot kSlots[] = {
    {1, 0, "number", kNumberText, readNumber},
    {2, 0, "name", kShortText, readText<&Citizen::name>},
    {3, 0, "birth_date", kNumberText, readBirthDate},
    {4, 0, "sex", kNumberText, readSex},
    {5, 0, "nationality", kShortText, readText<&Citizen::nationality>},
    {6, 0, "ethnicity", kShortText, readText<&Citizen::ethnicity>},
    {7, 0, "religion", kShortText, readText<&Citizen::religion>},
    {8, 0, "origin", kLongText, readText<&Citizen::origin>},
    {9, 0, "residence", kLongText, readText<&Citizen::residence>},
    {10, 0, "features", kLongText, readText<&Citizen::features>},
    {11, 0, "issue_date", kNumberText, readIssueDate},
    {12, 0, "expiry_date", kNumberText, readExpiryDate},
    {13, 0, "father", kShortText, readText<&Citizen::father>},
    {13, 1, "mother", kShortText, readText<&Citizen::mother>},
    {14, 0, "spouse", kShortText, readText<&Citizen::spouse>},
    {15, 0, "old_number", kNumberText, readOldNumber},
    {16, 0, "serial", kNumberText, readText<&Citizen::serial>},
};

/// One `30 L 02 01 index …`.
struct Field {
    int index;
    QByteArrayView content; ///< after the index
    DerReader reader;       ///< of the content
};

Result<Field> readField(DerReader& set) {
    DerReader before = set;
    MOTCUA_TRY(const tlv::Element whole, before.next(tlv::tag::kSequence));
    MOTCUA_TRY(DerReader reader, set.enter(tlv::tag::kSequence));
    DerReader copy = reader;
    MOTCUA_TRY(const tlv::Element indexElement, copy.next(tlv::tag::kInteger));
    MOTCUA_TRY(const qint64 index, reader.integer());
    if (index < 0 || index > std::numeric_limits<int>::max())
        return fail(Code::TLV_VALUE_INVALID, QStringLiteral("index"));
    return Field{static_cast<int>(index), whole.value.sliced(indexElement.whole.size()), reader};
}

class Fields {
public:
    void add(const Field& field) {
        const auto slots = std::ranges::equal_range(kSlots, field.index, {}, &Slot::index);
        // Not told, so that a repetition may still tell it.
        if (field.content.isEmpty() && !slots.empty()) return;
        const bool isFirst = m_seen.insert(field.index).second;
        if (slots.empty() || !isFirst || !read(field, slots))
            m_result.raw.emplace(field.index, field.content.toByteArray());
    }
    Dg13 take() { return std::move(m_result); }

private:
    bool read(const Field& field, std::ranges::subrange<const Slot*> slots) {
        Values values;
        bool isClear = flatten(field.reader, values).has_value();
        for (size_t place = slots.size(); place < values.size(); ++place)
            isClear = isClear && !values[place];
        values.resize(slots.size());
        bool isGood = true;
        for (const Slot& slot : slots) {
            if (isClear && readSlot(slot, values[slot.place])) continue;
            m_result.unreadable << QString::fromLatin1(slot.name);
            isGood = false;
        }
        return isGood;
    }

    bool readSlot(const Slot& slot, const std::optional<tlv::Element>& value) {
        if (!value) return true;
        const auto text = textOf(*value, slot.limit);
        return text && (text->isEmpty() || slot.read(m_result.citizen, *text));
    }

    Dg13 m_result;
    std::set<int> m_seen;
};

Result<Dg13> readContent(DerReader file) {
    MOTCUA_TRY(DerReader content, file.enter(tlv::tag::kSequence));
    MOTCUA_CHECK(file.finish());
    // Version and object identifier say nothing that the fields do not; newer cards may have others.
    MOTCUA_CHECK(content.next(tlv::tag::kInteger));
    MOTCUA_CHECK(content.next(tlv::tag::kObjectIdentifier));
    MOTCUA_TRY(DerReader set, content.enter(tlv::tag::kSet));
    Fields fields;
    while (!set.atEnd()) {
        MOTCUA_TRY(const Field field, readField(set));
        fields.add(field);
    }
    return fields.take();
}

} // namespace

Result<Dg13> parseDg13(QByteArrayView file) {
    MOTCUA_TRY(const DerReader reader, openFile(File::dg13, file));
    Result<Dg13> content = readContent(reader);
    if (!content) return invalidFile(File::dg13, content.error().detail);
    return content;
}

} // namespace motcua::emrtd
