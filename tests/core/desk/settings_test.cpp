// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"

#include "core/audit/log.h"
#include "core/desk/officers.h"
#include "core/desk/settings_table.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using tests::TempStation;

Settings everything() {
    Settings settings;
    settings.superior = u"UBND tỉnh Thử Nghiệm"_s;
    settings.oneStopUnit = u"Trung tâm Phục vụ hành chính công xã Thử Nghiệm"_s;
    settings.place = u"Thử Nghiệm"_s;
    settings.address = u"Số 1 đường Thử"_s;
    settings.hotline = u"0260 123 4567"_s;
    settings.bankBin = u"970436"_s;
    settings.bankAccount = u"0011001932418"_s;
    settings.bankAccountName = u"UBND XA THU NGHIEM"_s;
    settings.contacts = {{u"H34"_s, u"UBND tỉnh Thử Nghiệm"_s, u"0260 111 2222"_s, u"giờ hành chính"_s}};
    settings.prints = {{u"form01"_s, u"HP"_s, u"Tray 2"_s, PaperSize::thermal80, 1}};
    settings.serialPort = u"ttyUSB0"_s;
    settings.serialBaud = 115200;
    settings.camera = u"Camera"_s;
    settings.cardReader = u"ACS"_s;
    settings.idleLockMinutes = 0;
    settings.lockOnCardRemoved = true;
    settings.sounds = false;
    settings.backupFolder = u"/backup"_s;
    settings.lastBackup = u"2026-11-20"_s;
    return settings;
}

QByteArray lastDetail(Workplace& workplace, const QString& kind) {
    QByteArray detail;
    const auto entries = audit::list(workplace.database(), {});
    for (const auto& entry : *entries)
        if (entry.kind == kind) detail = entry.detail;
    return detail;
}

TEST(Settings, areKept_withAnEntryThatNamesTheChangedKeysOnly) {
    TempStation station;
    EXPECT_EQ(*loadSettings(station.workplace()), Settings{});
    ASSERT_TRUE(saveSettings(station.workplace(), everything()));
    EXPECT_EQ(*loadSettings(station.open()), everything());
    auto changed = everything();
    changed.idleLockMinutes = 5;
    changed.bankAccount = u"9999"_s;
    ASSERT_TRUE(saveSettings(station.workplace(), changed));
    const QByteArray detail = lastDetail(station.workplace(), u"settings.changed"_s);
    EXPECT_EQ(detail, QByteArray(R"({"keys":["bank_account","idle_lock_minutes"]})"));
    const qint64 entries = *station.workplace().database().number("SELECT count(*) FROM audit");
    ASSERT_TRUE(saveSettings(station.workplace(), changed));
    EXPECT_EQ(*station.workplace().database().number("SELECT count(*) FROM audit"), entries)
        << "nothing changed";
    ASSERT_TRUE(saveSettings(station.workplace(), Settings{}));
    EXPECT_EQ(*loadSettings(station.workplace()), Settings{}) << "back to the defaults";
}

TEST(Settings, ofTheOffice_areAnAdministratorsToChange) {
    TempStation station;
    ASSERT_TRUE(saveSettings(station.workplace(), everything()));
    ASSERT_TRUE(addOfficer(station.workplace(), {u"binh"_s, u"Cán bộ Bình"_s, officer::Role::clerk},
                           TempStation::password()));
    auto& clerk = station.open(u"binh"_s);
    auto changed = everything();
    changed.sounds = true;
    EXPECT_TRUE(saveSettings(clerk, changed)) << "the desk's own";
    changed.bankAccount = u"1"_s;
    EXPECT_EQ(saveSettings(clerk, changed).error().code, Code::OFFICER_NOT_PERMITTED);
    EXPECT_EQ(loadSettings(clerk)->bankAccount, everything().bankAccount);
}

TEST(Settings, thatMakeNoSense_areRefusedByName) {
    TempStation station;
    const auto refused = [&](auto change) {
        Settings settings;
        change(settings);
        const auto saved = saveSettings(station.workplace(), settings);
        return saved ? u"saved"_s : saved.error().detail;
    };
    EXPECT_EQ(refused([](auto& s) { s.serialBaud = 0; }), u"serial_baud");
    EXPECT_EQ(refused([](auto& s) { s.idleLockMinutes = -1; }), u"idle_lock_minutes");
    EXPECT_EQ(refused([](auto& s) { s.lastBackup = u"hôm qua"_s; }), u"last_backup");
    EXPECT_EQ(refused([](auto& s) { s.prints = {{u"form01"_s, {}, {}, PaperSize::a5, 0}}; }), u"prints");
    EXPECT_EQ(refused([](auto& s) { s.hotline = u"1\n2"_s; }), u"hotline");
    EXPECT_EQ(refused([](auto& s) { s.address = QString(5000, u'x'); }), u"address");
}

TEST(Settings, aDamagedOne_isToldOnceAndLeavesTheOthers) {
    TempStation station;
    ASSERT_TRUE(saveSettings(station.workplace(), everything()));
    auto& database = station.workplace().database();
    ASSERT_TRUE(
        database.run("UPDATE setting SET value = ? WHERE key = 'serial_baud'", QByteArray("[\"x\"]")));
    ASSERT_TRUE(database.run("UPDATE setting SET value = ? WHERE key = 'sounds'", QByteArray("tru")));
    ASSERT_TRUE(
        database.run("INSERT INTO setting(key, value) VALUES('of_a_newer_program', ?)", QByteArray("[1]")));
    const auto damaged = loadSettings(station.workplace());
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().code, Code::DESK_SETTINGS_DAMAGED);
    auto rest = everything();
    rest.serialBaud = 9600;
    rest.sounds = true;
    const auto again = loadSettings(station.workplace());
    ASSERT_TRUE(again) << "told once";
    EXPECT_EQ(*again, rest);
    EXPECT_TRUE(lastDetail(station.workplace(), u"settings.damaged"_s).contains("serial_baud"));
}

TEST(PrintOf, hasADefaultForEveryForm) {
    Settings settings = everything();
    EXPECT_EQ(settings.printOf(u"form01"_s), settings.prints[0]);
    EXPECT_EQ(settings.printOf(u"form02"_s), (PrintSetting{u"form02"_s, {}, {}, PaperSize::a5, 2}));
    EXPECT_EQ(settings.printOf(u"form06"_s), (PrintSetting{u"form06"_s, {}, {}, PaperSize::a4, 1}));
    EXPECT_EQ(settings.printOf(u"form04"_s), (PrintSetting{u"form04"_s, {}, {}, PaperSize::a4, 2}));
}

TEST(StationNames, comeFromTheSettings_andThePlaceFromTheOfficesNameUntilItIsSet) {
    TempStation station;
    auto names = stationNames(station.workplace(), {});
    EXPECT_EQ(names.agency, u"UBND xã Thử Nghiệm");
    EXPECT_EQ(names.oneStop, names.agency);
    EXPECT_EQ(names.place, u"Thử Nghiệm");
    EXPECT_TRUE(names.training);
    names = stationNames(station.workplace(), everything());
    EXPECT_EQ(names.superior, u"UBND tỉnh Thử Nghiệm");
    EXPECT_EQ(names.oneStop, everything().oneStopUnit);
    EXPECT_EQ(names.officer, u"Cán bộ Thử Nghiệm");
}

} // namespace
} // namespace motcua::desk
