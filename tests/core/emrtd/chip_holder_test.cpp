// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/chip_holder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace motcua::emrtd {
namespace {

/// Fictitious (facts/card.md §8.1, card A).
constexpr const char* kMrz =
    "IDVNM0960123456001096012345<<79601156M3601154VNM<<<<<<<<<<<0NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<";

Instant at(int year) { return toInstant(LocalTime(makeDate(year, 6, 1))); }

ChipReading readingOf(const char* mrz = kMrz) {
    ChipReading reading;
    reading.evidence.readAt = at(2026);
    QByteArray dg1 = QByteArray::fromHex("615D5F1F5A");
    EXPECT_TRUE(readContent(File::dg1, dg1 + mrz, reading));
    return reading;
}

QString detailOf(const ChipReading& reading, ReasonCode code, int year = 2026) {
    for (const Reason& reason : remarksOn(reading, at(year)))
        if (reason.code == code) return reason.detail.isEmpty() ? QStringLiteral("-") : reason.detail;
    return {};
}

TEST(ChipHolder, mrzAlone_tellsTheHolder) {
    const ChipReading reading = readingOf();
    const citizen::Citizen& holder = *reading.citizen;
    EXPECT_EQ(holder.number->text(), u"001096012345");
    EXPECT_EQ(holder.name, u"NGUYEN VAN AN");
    EXPECT_EQ(holder.birthDate.toString(), u"1996-01-15");
    EXPECT_EQ(holder.sex, citizen::Sex::male);
    EXPECT_EQ(holder.expiryDate, makeDate(2036, 1, 15));
    EXPECT_EQ(reading.evidence.state, u"VNM");
    EXPECT_TRUE(remarksOn(reading, at(2026)).empty());
}

TEST(ChipHolder, cardWithoutEnd_hasNoExpiry) {
    const ChipReading reading = readingOf(
        "IDVNM0580000298036058000029<<35804029M9912315VNM<<<<<<<<<<<8DO<<DUC<DUONG<<<<<<<<<<<<<<<<<");
    EXPECT_TRUE(reading.citizen->noExpiry);
    EXPECT_FALSE(reading.citizen->expiryDate);
}

TEST(ChipHolder, wrongCheckDigit_isRemarked) {
    QByteArray mrz = kMrz;
    mrz[29] = '8';
    EXPECT_FALSE(detailOf(readingOf(mrz.constData()), ReasonCode::checkDigitWrong).isEmpty());
}

TEST(ChipHolder, expiredCard_isRemarked) {
    EXPECT_FALSE(detailOf(readingOf(), ReasonCode::cardExpired, 2037).isEmpty());
    EXPECT_TRUE(detailOf(readingOf(), ReasonCode::cardExpired, 2036 - 1).isEmpty());
}

TEST(ChipHolder, filesThatDisagree_areRemarkedByField) {
    struct Case {
        const char* field;
        std::function<void(citizen::Citizen&)> change;
    };
    const std::vector<Case> cases{
        {"", [](citizen::Citizen&) {}},
        {"", [](citizen::Citizen& c) { c.birthDate = {.year = 1996}; }},
        {"number", [](citizen::Citizen& c) { c.number = *citizen::CitizenNumber::parse(u"001096012346"); }},
        {"name", [](citizen::Citizen& c) { c.name = QStringLiteral("Nguyễn Văn Ân Bình"); }},
        {"birth_date", [](citizen::Citizen& c) { c.birthDate = {.year = 1996, .month = 1, .day = 16}; }},
        {"sex", [](citizen::Citizen& c) { c.sex = citizen::Sex::female; }},
        {"expiry_date", [](citizen::Citizen& c) { c.expiryDate = makeDate(2037, 1, 15); }},
        {"expiry_date",
         [](citizen::Citizen& c) {
             c.expiryDate.reset();
             c.noExpiry = true;
         }},
    };
    for (const Case& given : cases) {
        ChipReading reading = readingOf();
        reading.dg13 = Dg13{};
        reading.dg13->citizen = *reading.citizen;
        reading.dg13->citizen.name = QStringLiteral("Nguyễn Văn An");
        given.change(reading.dg13->citizen);
        EXPECT_EQ(detailOf(reading, ReasonCode::dataContradict).toStdString(), given.field);
    }
}

TEST(ChipHolder, nameCutInTheMrz_isNoContradiction) {
    QByteArray mrz = kMrz;
    mrz.replace(60, 30, "CONG<TANG<TON<NU<<HOANG<THI<TH");
    ChipReading reading = readingOf(mrz.constData());
    reading.dg13 = Dg13{};
    reading.dg13->citizen.name = QStringLiteral("Công Tằng Tôn Nữ Hoàng Thị Thanh Thủy");
    EXPECT_EQ(detailOf(reading, ReasonCode::dataContradict), QString());
}

TEST(ChipHolder, malformedFiles_areSaid) {
    ChipReading reading;
    for (const File file :
         {File::com, File::dg1, File::dg2, File::dg11, File::dg12, File::dg13, File::dg14, File::dg15})
        EXPECT_FALSE(readContent(file, "garbage", reading)) << fileName(file).data();
    EXPECT_FALSE(reading.citizen);
    reading = readingOf();
    reading.dg13 = Dg13{};
    reading.dg13->citizen = *reading.citizen;
    reading.dg13->unreadable << QStringLiteral("religion");
    EXPECT_EQ(detailOf(reading, ReasonCode::fileMalformed), u"DG13: religion");
}

} // namespace
} // namespace motcua::emrtd
