// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/workplace.h"

#include "core/desk/shipped_data.h"
#include "tests/support/temp_station.h"

#include <QFile>
#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::TempStation;

const Date kDay = makeDate(2026, 11, 23);

TEST(Workplace, open_refusesWrongPasswordsUnknownFoldersAndASecondUser) {
    TempStation station;
    const auto second =
        Workplace::open(station.folder(), QStringLiteral("lan"), TempStation::password(), station.clock);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Code::STORE_BUSY) << "one folder, one process";
    station.close();
    EXPECT_EQ(Workplace::open(station.folder(), QStringLiteral("lan"), Secret::copyOf("falsches Wort"),
                              station.clock)
                  .error()
                  .code,
              Code::OFFICER_PASSWORD_WRONG);
    EXPECT_EQ(
        Workplace::open(station.folder() + u'x', {}, TempStation::password(), station.clock).error().code,
        Code::STORE_MISSING);
    EXPECT_TRUE(Workplace::open(station.folder(), {}, TempStation::password(), station.clock))
        << "the only officer needs no name";
}

TEST(Workplace, firstOpening_takesInTheShippedCatalogueOnce) {
    TempStation station;
    auto& workplace = station.workplace();
    EXPECT_EQ(workplace.catalogue(kDay)->procedures.size(), 395u);
    EXPECT_TRUE(workplace.holidays());
    const QString version = *workplace.catalogueVersion();
    EXPECT_EQ(version.size(), 64);
    auto& again = station.open();
    EXPECT_EQ(*again.catalogueVersion(), version);
    EXPECT_EQ(*again.database().number("SELECT count(*) FROM catalogue"), 1);
    EXPECT_EQ(again.procedure(u"0.000000", kDay).error().code, Code::CATALOGUE_PROCEDURE_UNKNOWN);
}

QByteArray shippedFile(const char* name) {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/catalogue/") + QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

TEST(ImportFile, eachKind_isToldApartAndTakesEffect) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString before = *workplace.catalogueVersion();
    EXPECT_EQ(
        importFile(workplace, {QStringLiteral("procedures.json"), shippedFile("procedures.json")})->rows,
        395);
    EXPECT_EQ(
        importFile(workplace, {QStringLiteral("fee_policies.json"), shippedFile("fee_policies.json")})->rows,
        44);
    EXPECT_EQ(importFile(workplace, {QStringLiteral("holidays.json"), shippedFile("holidays.json")})->kind,
              catalogue::CatalogueFileKind::holidays);
    const QByteArray overlay = R"([{"code": "1.004222", "from": "2026-11-01", "reason": "Nghị quyết của tỉnh",
        "source": "NQ 00/2026/NQ-HĐND, hư cấu", "set": {"fee_vnd": 12345}}])";
    const auto imported = importFile(workplace, {QStringLiteral("fees.json"), overlay});
    ASSERT_TRUE(imported) << imported.error().detail.toStdString();
    EXPECT_EQ(imported->kind, catalogue::CatalogueFileKind::overlay);
    EXPECT_EQ(workplace.procedure(u"1.004222", kDay)->feeVnd, 12345);
    EXPECT_EQ(workplace.procedure(u"1.004222", makeDate(2026, 10, 31))->feeVnd, 20000)
        << "before its first day";
    EXPECT_NE(*workplace.catalogueVersion(), before) << "a dossier says what it was accepted under";
}

TEST(ImportFile, holidaysOfAYear_leaveTheOtherYearsAlone) {
    TempStation station;
    auto& workplace = station.workplace();
    const QByteArray notice =
        R"({"2027": [{"date": "2027-02-12", "name": "Tết Âm lịch", "kind": "statutory", "off": true,
        "status": "confirmed", "weekday": "Thứ Sáu", "source": "Thông báo hư cấu"}]})";
    ASSERT_TRUE(importFile(workplace, {QStringLiteral("tet-2027.json"), notice}));
    const auto& calendar = (*workplace.holidays())->calendar;
    EXPECT_TRUE(calendar.isOff(makeDate(2026, 11, 24))) << "a shipped holiday of another year";
    EXPECT_TRUE(calendar.isOff(makeDate(2027, 2, 12)));
    EXPECT_TRUE(calendar.isOff(makeDate(2027, 2, 8))) << "a shipped holiday of the same year";
}

TEST(ImportFile, anOverlayImportedAgain_replacesItself) {
    TempStation station;
    auto& workplace = station.workplace();
    const auto overlay = [](const char* code, int fee) {
        return QStringLiteral(
                   R"([{"code": "%1", "from": "2026-11-01", "reason": "thử", "source": "NQ hư cấu", "set": {"fee_vnd": %2}}])")
            .arg(QString::fromLatin1(code))
            .arg(fee)
            .toUtf8();
    };
    const QString name = QStringLiteral("province.json");
    ASSERT_TRUE(importFile(workplace, {name, overlay("1.004222", 111)}));
    ASSERT_TRUE(importFile(workplace, {QStringLiteral("other.json"), overlay("1.004194", 222)}));
    ASSERT_TRUE(importFile(workplace, {name, overlay("1.002755", 333)}));
    EXPECT_EQ(workplace.procedure(u"1.004222", kDay)->feeVnd, 20'000) << "the mistake is gone";
    EXPECT_EQ(workplace.procedure(u"1.004194", kDay)->feeVnd, 222) << "the other file stays";
    EXPECT_EQ(workplace.procedure(u"1.002755", kDay)->feeVnd, 333);
}

TEST(ImportFile, badFile_importsNothingAndNamesTheLine) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString before = *workplace.catalogueVersion();
    QByteArray bad = shippedFile("procedures.json");
    bad.replace("\"working_day\"", "\"fortnight\"");
    const auto result = importFile(workplace, {QStringLiteral("bad.json"), bad});
    ASSERT_FALSE(result);
    EXPECT_TRUE(result.error().detail.contains(QStringLiteral("line ")))
        << result.error().detail.toStdString();
    EXPECT_FALSE(importFile(workplace, {QStringLiteral("bad.json"), "{"}));
    EXPECT_FALSE(importFile(workplace, {QStringLiteral("bad.json"), "[]"}));
    EXPECT_FALSE(importFile(workplace, {QStringLiteral("bad.json"), ""}));
    EXPECT_EQ(*workplace.catalogueVersion(), before);
    EXPECT_EQ(workplace.catalogue(kDay)->procedures.size(), 395u);
}

} // namespace
} // namespace motcua::desk
