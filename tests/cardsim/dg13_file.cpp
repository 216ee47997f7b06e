// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/dg13_file.h"

#include "core/tlv/der_writer.h"

namespace motcua::cardsim {
namespace {

using citizen::Citizen;
using tlv::DerWriter;
namespace tag = tlv::tag;

constexpr int kParents = 13, kSpouse = 14, kSerial = 16;

/// The value of a field, encoded; empty: none.
QByteArray encoded(tlv::Tag stringTag, const QString& text) {
    DerWriter writer;
    if (!text.isEmpty()) writer.element(stringTag, text.toUtf8());
    return writer.bytes();
}

QString dateText(const std::optional<Date>& date) {
    return date ? citizen::PartialDate::from(*date).toVietnamese() : QString();
}

QByteArray relative(const QString& name) {
    DerWriter writer;
    writer.element(tag::kSequence, encoded(tag::kUtf8String, name));
    return writer.bytes();
}

QByteArray parents(const Citizen& citizen, bool inOne) {
    if (!inOne) return relative(citizen.father) + relative(citizen.mother);
    DerWriter writer;
    writer.element(tag::kSequence,
                   encoded(tag::kUtf8String, citizen.father) + encoded(tag::kUtf8String, citizen.mother));
    return writer.bytes();
}

QString sexText(const Citizen& citizen) {
    if (!citizen.sex) return {};
    return *citizen.sex == citizen::Sex::male ? QStringLiteral("Nam") : QStringLiteral("Nữ");
}

QByteArray valueOf(int index, const Citizen& citizen, const Dg13Setting& setting) {
    const auto printable = [](const QString& text) { return encoded(tag::kPrintableString, text); };
    const auto utf8 = [](const QString& text) { return encoded(tag::kUtf8String, text); };
    switch (index) {
    case 1:
        return printable(citizen.number->text());
    case 2:
        return utf8(citizen.name);
    case 3:
        return printable(citizen.birthDate.toVietnamese());
    case 4:
        return utf8(sexText(citizen));
    case 5:
        return utf8(citizen.nationality);
    case 6:
        return utf8(citizen.ethnicity);
    case 7:
        return utf8(citizen.religion);
    case 8:
        return utf8(citizen.origin);
    case 9:
        return utf8(citizen.residence);
    case 10:
        return utf8(citizen.features);
    case 11:
        return printable(dateText(citizen.issueDate));
    case 12:
        return utf8(citizen.noExpiry ? QStringLiteral("Không thời hạn") : dateText(citizen.expiryDate));
    case kParents:
        return parents(citizen, setting.parentsInOne);
    case kSpouse:
        return citizen.spouse.isEmpty() ? QByteArray() : relative(citizen.spouse);
    case 15:
        return printable(citizen.oldNumber);
    default:
        return printable(citizen.serial);
    }
}

/// A tag and a length in the wanted form around `content`.
QByteArray wrapped(tlv::Tag outer, const QByteArray& content, LengthForm form) {
    DerWriter writer;
    if (form == LengthForm::shortest) {
        writer.element(outer, content);
        return writer.bytes();
    }
    const auto size = content.size();
    return QByteArray(1, static_cast<char>(outer)) + '\x82' + static_cast<char>(size >> 8) +
           static_cast<char>(size) + content;
}

} // namespace

QByteArray dg13File(const Person& person, const Dg13Setting& setting) {
    QByteArray fields;
    for (int index = 1; index <= kSerial; ++index) {
        const bool isEmpty = setting.empty.contains(index);
        const QByteArray value = isEmpty ? QByteArray() : valueOf(index, person.citizen, setting);
        if (value.isEmpty() && !isEmpty && index != kSpouse) continue;
        DerWriter field;
        field.integer(index);
        fields += wrapped(tag::kSequence, field.bytes() + value, LengthForm::shortest);
    }
    DerWriter head;
    head.integer(1);
    head.objectIdentifier(u"1.0.10646.1.0.8").value();
    const QByteArray body = head.bytes() + wrapped(tag::kSet, fields, setting.lengths);
    return wrapped(0x6D, wrapped(tag::kSequence, body, setting.lengths), setting.lengths) +
           QByteArray(setting.padding, '\0');
}

} // namespace motcua::cardsim
