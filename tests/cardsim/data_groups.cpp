// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/data_groups.h"

#include "core/tlv/der_writer.h"
#include "tests/cardsim/mrz_text.h"

#include <array>

namespace motcua::cardsim {
namespace {

using tlv::DerWriter;

constexpr std::array<quint8, 17> kTags{0,    0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68,
                                       0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70};

/// Big endian.
QByteArray number(qint64 value, int size) {
    QByteArray bytes(size, '\0');
    for (int i = size; i-- > 0; value >>= 8)
        bytes[i] = static_cast<char>(value);
    return bytes;
}

/// The facial record: ISO/IEC 19794-5:2005 §5.4-5.7. No feature points; the size it states is not the
/// picture's, as on real cards.
QByteArray facialRecord(const QByteArray& picture, bool jpeg2000) {
    constexpr int kFacialInformation = 20, kImageInformation = 12, kHeader = 14;
    const qint64 dataLength = kFacialInformation + kImageInformation + picture.size();
    const QByteArray facialInformation = number(dataLength, 4) + number(0, 16);
    const QByteArray imageInformation =
        number(0, 1) + number(jpeg2000 ? 1 : 0, 1) + number(480, 2) + number(400, 2) + number(0, 6);
    return QByteArray("FAC\0"
                      "010\0",
                      8) +
           number(kHeader + dataLength, 4) + number(1, 2) + facialInformation + imageInformation + picture;
}

/// YYYYMMDD; 00 for what is unknown.
QByteArray dateText(const citizen::PartialDate& date) {
    return QByteArray::number(date.year * 10000 + date.month * 100 + date.day).rightJustified(8, '0');
}

bool isJpeg2000(const QByteArray& picture) { return !picture.startsWith("\xFF\xD8"); }

} // namespace

tlv::Tag dataGroupTag(int dataGroup) { return kTags.at(static_cast<size_t>(dataGroup)); }

QByteArray comFile(const Profile& profile) {
    DerWriter writer;
    writer.constructed(0x60, [&](DerWriter& com) {
        com.element(0x5F01, "0107");
        com.element(0x5F36, "040000");
        QByteArray tags;
        for (const int dataGroup : profile.dataGroups)
            tags += static_cast<char>(dataGroupTag(dataGroup));
        com.element(0x5C, tags);
    });
    return writer.bytes();
}

QByteArray dg1File(const Person& person, DocumentKind kind) {
    DerWriter writer;
    writer.constructed(0x61, [&](DerWriter& dg1) { dg1.element(0x5F1F, mrzText(person, kind)); });
    return writer.bytes();
}

QByteArray dg2File(const Person& person, const Profile& profile) {
    const auto drawn = [&] {
        const auto& citizen = person.citizen;
        return profile.jpeg2000
                   ? drawnPortraitJpeg2000()
                   : drawnPortrait(citizen.sex.value_or(citizen::Sex::male), citizen.birthDate.year < 1970);
    };
    const QByteArray picture = person.portrait.isEmpty() ? drawn() : person.portrait;
    DerWriter writer;
    writer.constructed(0x75, [&](DerWriter& dg2) {
        dg2.constructed(0x7F61, [&](DerWriter& group) {
            group.integer(1);
            group.constructed(0x7F60, [&](DerWriter& instance) {
                instance.constructed(0xA1, [](DerWriter& header) {
                    header.element(0x81, number(2, 1));
                    header.element(0x82, number(0, 1));
                    header.element(0x87, number(0x0101, 2));
                    header.element(0x88, number(0x0008, 2));
                });
                instance.element(0x5F2E, facialRecord(picture, isJpeg2000(picture)));
            });
        });
    });
    return writer.bytes();
}

/// ICAO 9303-10 §4.7.11: the tag list, full name, personal number, full date of birth, address.
QByteArray dg11File(const Person& person) {
    const citizen::Citizen& citizen = person.citizen;
    DerWriter writer;
    writer.constructed(0x6B, [&](DerWriter& dg11) {
        dg11.element(0x5C, QByteArray::fromHex("5F0E5F105F2B5F42"));
        dg11.element(0x5F0E, transliterate(citizen.name));
        dg11.element(0x5F10, citizen.number->text().toLatin1());
        dg11.element(0x5F2B, dateText(citizen.birthDate));
        dg11.element(0x5F42, citizen.residence.toUtf8());
    });
    return writer.bytes();
}

/// ICAO 9303-10 §4.7.12: the tag list, issuing authority, date of issue.
QByteArray dg12File(const Person& person) {
    const auto issued = person.citizen.issueDate.value_or(makeDate(2021, 6, 15));
    DerWriter writer;
    writer.constructed(0x6C, [&](DerWriter& dg12) {
        dg12.element(0x5C, QByteArray::fromHex("5F195F26"));
        dg12.element(0x5F19, "MotCua Training");
        dg12.element(0x5F26, dateText(citizen::PartialDate::from(issued)));
    });
    return writer.bytes();
}

} // namespace motcua::cardsim
