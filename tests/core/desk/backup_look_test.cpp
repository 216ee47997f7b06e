// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backup_look.h"

#include "core/desk/store_care.h"
#include "tests/support/temp_station.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::TempStation;

class BackupLook : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(receive(station.workplace(), tests::birthRequest()));
        ASSERT_TRUE(receive(station.workplace(), tests::birthRequest()));
        ASSERT_TRUE(backupStore(station.workplace(), file));
    }
    static BackupKey byPassword(const char* password = "mật khẩu thử 1") {
        return {QStringLiteral("lan"), Secret::copyOf(password)};
    }
    Result<BackupContents> look(const BackupKey& key) { return lookIntoBackup(file, key, station.clock); }
    void change(const std::function<void(QByteArray&)>& how) {
        QFile copy(file);
        ASSERT_TRUE(copy.open(QIODevice::ReadWrite));
        QByteArray bytes = copy.readAll();
        how(bytes);
        copy.resize(0);
        copy.seek(0);
        ASSERT_EQ(copy.write(bytes), bytes.size());
    }
    TempStation station;
    const QString file = station.folder() + QStringLiteral("/../old.backup");
};

TEST_F(BackupLook, wholeFile_saysWhatItHolds_andLeavesNothingBehind) {
    const QTemporaryDir own;
    qputenv("TMPDIR", own.path().toUtf8());
    // what came after the backup is not in it
    ASSERT_TRUE(receive(station.workplace(), tests::birthRequest()));
    const auto found = look(byPassword());
    ASSERT_TRUE(found) << errorText(found.error().code).name;
    EXPECT_TRUE(found->isWhole());
    EXPECT_EQ(found->dossiers, 2);
    EXPECT_EQ(found->officers, 1);
    EXPECT_EQ(found->station.officeCode, station.workplace().station().officeCode);
    EXPECT_EQ(found->station.incarnation, station.workplace().station().incarnation) << "nothing is changed";
    EXPECT_EQ(found->lastStep, station.clock.now());
    EXPECT_GT(found->bytes, 10'000);
    EXPECT_TRUE(QDir(own.path()).isEmpty());
    qunsetenv("TMPDIR");
}

TEST_F(BackupLook, recoveryCode_opensItToo) {
    const auto found = look({{}, station.recoveryCode().clone(), true});
    ASSERT_TRUE(found) << errorText(found.error().code).name;
    EXPECT_EQ(found->dossiers, 2);
}

TEST_F(BackupLook, wrongPassword_isSaid) {
    EXPECT_EQ(look(byPassword("đoán mò thôi")).error().code, Code::OFFICER_PASSWORD_WRONG);
}

TEST_F(BackupLook, aByteChangedAnywhere_isFound) {
    const qint64 size = QFileInfo(file).size();
    for (const qint64 at : {size / 7, size / 2, size - 40, size - 1}) {
        change([at](QByteArray& bytes) { bytes[at] = static_cast<char>(bytes[at] ^ 1); });
        const auto found = look(byPassword());
        EXPECT_TRUE(!found || !found->isWhole()) << "byte " << at << " of " << size;
        change([at](QByteArray& bytes) { bytes[at] = static_cast<char>(bytes[at] ^ 1); });
    }
    EXPECT_TRUE(look(byPassword())->isWhole()) << "as it was";
}

TEST_F(BackupLook, cutFileOrNoBackupAtAll_isFound) {
    change([](QByteArray& bytes) { bytes.chop(1000); });
    EXPECT_EQ(look(byPassword()).error().code, Code::STORE_BACKUP_BAD);
    change([](QByteArray& bytes) { bytes = "%PDF-1.7 không phải bản sao lưu"; });
    EXPECT_EQ(look(byPassword()).error().code, Code::STORE_BACKUP_BAD);
    QFile::remove(file);
    EXPECT_EQ(look(byPassword()).error().code, Code::FILE_UNREADABLE);
}

} // namespace
} // namespace motcua::desk
