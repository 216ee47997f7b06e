// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/store/archive.h"
#include "core/store/blobs.h"
#include "core/store/maintenance.h"
#include "tests/core/store/store_test.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <sqlcipher/sqlite3.h>

namespace motcua::store {
namespace {

class BackupTest : public StoreTest {
protected:
    QString data() const { return path("data"); }
    QString file() const { return path("store.backup"); }

    void SetUp() override { makeStore(data(), "first"); }

    void makeStore(const QString& where, QByteArrayView content) {
        Folder folder = *Folder::create(where);
        Database database = *Database::open(folder.databasePath(), m_key, OpenMode::create);
        ASSERT_TRUE(database.execute("CREATE TABLE t(a TEXT)"));
        ASSERT_TRUE(database.run("INSERT INTO t VALUES(?)", QString::fromUtf8(content)));
        ASSERT_TRUE(Blobs(folder.blobsPath(), m_key).put(content));
        ASSERT_TRUE(writeFile(folder.file(names::kKeys), content));
        ASSERT_TRUE(writeFile(folder.file(names::kAuditHead), content));
        ASSERT_TRUE(folder.finishCreation());
    }
    Result<void> makeBackup() { return makeBackup(file()); }
    Result<void> makeBackup(const QString& target) {
        MOTCUA_TRY(Folder folder, Folder::open(data()));
        MOTCUA_TRY(Database database, Database::open(folder.databasePath(), m_key, OpenMode::existing));
        return backup(database, folder, m_key, target);
    }
    RestorePlan plan() const {
        return {[this](const QByteArray&) -> Result<Secret> { return m_key.clone(); },
                {},
                *parseInstant(u"2026-11-23T09:00:00+07:00")};
    }
    QString contentOf(const QString& where) {
        auto database = Database::open(where + QStringLiteral("/motcua.db"), m_key, OpenMode::existing);
        if (!database) return QStringLiteral("not opened");
        Statement row = *database->prepare("SELECT a FROM t");
        return *row.step() ? row.text(0) : QString();
    }
};

TEST_F(BackupTest, restore_intoNewFolder_isTheStore) {
    ASSERT_TRUE(makeBackup());
    EXPECT_EQ(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto restored = restore(file(), path("new"), plan());
    ASSERT_TRUE(restored) << restored.error().detail.toStdString();
    EXPECT_TRUE(restored->key.equals(m_key));
    EXPECT_EQ(restored->oldKeptIn, QString());
    EXPECT_EQ(contentOf(path("new")), QStringLiteral("first"));
    EXPECT_EQ(*readFile(path("new/keys.json"), 100), "first");
    EXPECT_EQ(*readFile(path("new/audit.head"), 100), "first");
    EXPECT_EQ(*Blobs(path("new/blobs"), m_key).read(crypto::sha256("first")), "first");
    EXPECT_EQ(Folder::open(path("new")).error().code, Code::STORE_BUSY) << "the caller has it open";
}

TEST_F(BackupTest, restore_overAStore_keepsTheOldOneAndAdapts) {
    ASSERT_TRUE(makeBackup());
    makeStore(path("second"), "second");
    RestorePlan adapting = plan();
    adapting.adapt = [](Database& database, const QString& staged) -> Result<void> {
        MOTCUA_CHECK(writeFile(staged + QStringLiteral("/audit.head"), "adapted"));
        return database.execute("UPDATE t SET a = 'adapted'");
    };
    {
        const auto restored = restore(file(), path("second"), adapting);
        ASSERT_TRUE(restored) << restored.error().detail.toStdString();
        EXPECT_EQ(restored->oldKeptIn, QStringLiteral("before-restore-20261123-090000"));
    }
    EXPECT_EQ(contentOf(path("second")), QStringLiteral("adapted"));
    EXPECT_EQ(*readFile(path("second/audit.head"), 100), "adapted");
    EXPECT_EQ(contentOf(path("second/before-restore-20261123-090000")), QStringLiteral("second"));
}

TEST_F(BackupTest, restore_againInTheSameSecond_keepsEachOldStoreApart) {
    ASSERT_TRUE(makeBackup());
    makeStore(path("second"), "second");
    const QString kept = QStringLiteral("before-restore-20261123-090000");
    for (const QString& name : {kept, kept + QStringLiteral("-2"), kept + QStringLiteral("-3")}) {
        const auto restored = restore(file(), path("second"), plan());
        ASSERT_TRUE(restored) << restored.error().detail.toStdString();
        EXPECT_EQ(restored->oldKeptIn, name);
    }
    EXPECT_EQ(contentOf(path("second")), QStringLiteral("first"));
    EXPECT_EQ(contentOf(path("second/") + kept), QStringLiteral("second"));
    EXPECT_EQ(contentOf(path("second/") + kept + QStringLiteral("-2")), QStringLiteral("first"));
    EXPECT_EQ(Blobs(path("second/") + kept + QStringLiteral("/blobs"), m_key).names().size(), 1);
    EXPECT_EQ(Blobs(path("second/blobs"), m_key).names().size(), 1);
    EXPECT_TRUE(Folder::open(path("second")));
}

TEST_F(BackupTest, restore_adaptRefuses_oldStoreStays) {
    ASSERT_TRUE(makeBackup());
    makeStore(path("second"), "second");
    RestorePlan refusing = plan();
    refusing.adapt = [](Database&, const QString&) -> Result<void> { return fail(Code::STORE_FAILED); };
    EXPECT_FALSE(restore(file(), path("second"), refusing));
    EXPECT_EQ(contentOf(path("second")), QStringLiteral("second"));
    EXPECT_FALSE(QFileInfo::exists(path("second/incoming")));
}

TEST_F(BackupTest, restore_changedOrCutBackup_refusedAndOldStoreStays) {
    ASSERT_TRUE(makeBackup());
    const QByteArray good = *readFile(file(), 10'000'000);
    makeStore(path("second"), "second");
    for (const qsizetype at : {qsizetype{3}, qsizetype{16}, qsizetype{20}, qsizetype{30}, qsizetype{36},
                               qsizetype{200}, good.size() / 2, good.size() - 40, good.size() - 1}) {
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 4);
        ASSERT_TRUE(writeFile(file(), bad));
        EXPECT_EQ(restore(file(), path("second"), plan()).error().code, Code::STORE_BACKUP_BAD) << at;
        ASSERT_TRUE(writeFile(file(), good.first(at)));
        EXPECT_EQ(restore(file(), path("second"), plan()).error().code, Code::STORE_BACKUP_BAD) << at;
    }
    ASSERT_TRUE(writeFile(file(), good + 'x'));
    EXPECT_EQ(restore(file(), path("second"), plan()).error().code, Code::STORE_BACKUP_BAD);
    EXPECT_EQ(restore(path("none"), path("second"), plan()).error().code, Code::FILE_UNREADABLE);
    EXPECT_EQ(contentOf(path("second")), QStringLiteral("second"));
}

TEST_F(BackupTest, restore_otherKey_refused) {
    ASSERT_TRUE(makeBackup());
    RestorePlan wrong = plan();
    wrong.keyFrom = [](const QByteArray&) -> Result<Secret> { return Secret::random(32); };
    EXPECT_EQ(restore(file(), path("new"), wrong).error().code, Code::STORE_BACKUP_BAD);
    wrong.keyFrom = [](const QByteArray&) -> Result<Secret> { return fail(Code::STORE_KEY_WRONG); };
    EXPECT_EQ(restore(file(), path("new"), wrong).error().code, Code::STORE_KEY_WRONG);
    ASSERT_TRUE(restore(file(), path("new"), plan())) << "the failed tries do not stand in the way";
}

TEST_F(BackupTest, restore_whereTheDatabaseIsLost_keepsTheRemains) {
    ASSERT_TRUE(makeBackup());
    makeStore(path("second"), "second");
    ASSERT_TRUE(removeFile(path("second/motcua.db")));
    ASSERT_TRUE(writeFile(path("second/motcua.db-wal"), "log"));
    RestorePlan wrong = plan();
    wrong.keyFrom = [](const QByteArray&) -> Result<Secret> { return fail(Code::STORE_KEY_WRONG); };
    EXPECT_EQ(restore(file(), path("second"), wrong).error().code, Code::STORE_KEY_WRONG);
    EXPECT_EQ(*readFile(path("second/keys.json"), 100), "second") << "a failed try changes nothing";
    const QString kept = QStringLiteral("before-restore-20261123-090000");
    for (const QString& name : {kept, kept + QStringLiteral("-2")}) {
        const auto restored = restore(file(), path("second"), plan());
        ASSERT_TRUE(restored) << restored.error().detail.toStdString();
        EXPECT_EQ(restored->oldKeptIn, name);
        EXPECT_EQ(contentOf(path("second")), QStringLiteral("first"));
        EXPECT_EQ(*readFile(path("second/keys.json"), 100), "first");
        EXPECT_TRUE(Blobs(path("second/blobs"), m_key).contains(crypto::sha256("first")));
        ASSERT_TRUE(removeFile(path("second/motcua.db"))) << "lost again, with kept files beside it";
    }
    EXPECT_EQ(*readFile(path("second/") + kept + QStringLiteral("/keys.json"), 100), "second");
    EXPECT_EQ(*readFile(path("second/") + kept + QStringLiteral("/motcua.db-wal"), 100), "log");
    EXPECT_TRUE(
        Blobs(path("second/") + kept + QStringLiteral("/blobs"), m_key).contains(crypto::sha256("second")));
}

TEST_F(BackupTest, restore_remainsWithOtherThings_untouched) {
    ASSERT_TRUE(makeBackup());
    makeStore(path("second"), "second");
    ASSERT_TRUE(removeFile(path("second/motcua.db")));
    for (const char* other : {"letter", "before-restore-notes.txt", "unfinished"}) {
        const QString foreign = path("second/") + QLatin1StringView(other);
        ASSERT_TRUE(writeFile(foreign, "x"));
        EXPECT_EQ(restore(file(), path("second"), plan()).error().code, Code::STORE_EXISTS) << other;
        EXPECT_EQ(*readFile(foreign, 100), "x");
        EXPECT_EQ(*readFile(path("second/keys.json"), 100), "second");
        ASSERT_TRUE(removeFile(foreign));
    }
    Folder inUse = *Folder::openRemains(path("second"));
    EXPECT_EQ(restore(file(), path("second"), plan()).error().code, Code::STORE_BUSY);
    EXPECT_EQ(Folder::openRemains(data()).error().code, Code::STORE_EXISTS) << "nothing is lost there";
}

TEST_F(BackupTest, restore_folderOfDocuments_untouched) {
    ASSERT_TRUE(makeBackup());
    ASSERT_TRUE(makeFolder(path("documents")));
    ASSERT_TRUE(writeFile(path("documents/letter"), "x"));
    EXPECT_EQ(restore(file(), path("documents"), plan()).error().code, Code::STORE_EXISTS);
}

TEST_F(BackupTest, backup_intoTheDataFolder_refusedAndStoreStays) {
    ASSERT_TRUE(makeFolder(path("data/sub/deep")));
    ASSERT_TRUE(QFile::link(data(), path("link")));
    ASSERT_TRUE(QFile::link(path("data/sub"), path("sublink")));
    for (const char* target : {"data/motcua.db", "data/new.backup", "data/sub/x", "data/sub/deep/x",
                               "data/blobs/x", "link/motcua.db", "link/sub/x", "sublink/x",
                               "data/./keys.json", "data/../data/x", "sublink/../motcua.db"})
        EXPECT_EQ(makeBackup(path(target)).error().code, Code::STORE_BACKUP_TARGET) << target;
    const QString before = QDir::currentPath();
    ASSERT_TRUE(QDir::setCurrent(data()));
    for (const char* target : {"motcua.db", "./motcua.db", "sub/x"})
        EXPECT_EQ(makeBackup(QLatin1StringView(target)).error().code, Code::STORE_BACKUP_TARGET) << target;
    EXPECT_TRUE(makeBackup(QStringLiteral("../beside.backup")));
    ASSERT_TRUE(QDir::setCurrent(before));
    EXPECT_EQ(contentOf(data()), QStringLiteral("first"));
}

TEST_F(BackupTest, backup_besideTheDataFolder_isWritten) {
    ASSERT_TRUE(makeFolder(path("data2")));
    ASSERT_TRUE(QFile::link(path("data2"), path("data/out")));
    EXPECT_TRUE(makeBackup(path("data2/x"))) << "a name that only begins alike";
    EXPECT_TRUE(makeBackup(path("data/../y")));
    EXPECT_TRUE(makeBackup(path("data/out/z"))) << "a link out of the data folder";
    EXPECT_TRUE(QFileInfo::exists(path("data2/z")));
    EXPECT_EQ(makeBackup(path("none/x")).error().code, Code::STORE_IO);
}

TEST_F(BackupTest, backup_anyCallFails_olderBackupStays) {
    ASSERT_TRUE(makeBackup());
    const QByteArray older = *readFile(file(), 10'000'000);
    for (int call = 1;; ++call) {
        ASSERT_LT(call, 200);
        FailAt fault(call, SQLITE_FULL);
        const auto done = makeBackup();
        const bool reached = fault.wasReached();
        setFaultPoint(nullptr);
        if (!reached) break;
        if (done) continue;
        EXPECT_TRUE(*readFile(file(), 10'000'000) == older || restore(file(), path("whole"), plan())) << call;
        ASSERT_TRUE(writeFile(file(), older));
        EXPECT_FALSE(QFileInfo::exists(path("data/backup.db"))) << call;
    }
    EXPECT_NE(*readFile(file(), 10'000'000), older);
}

TEST(Archive, read_doctoredForms_refused) {
    const Secret key = Secret::random(32);
    const auto read = [&](const QByteArray& entries) {
        QByteArray bytes = "MOTCUA-BACKUP-1\n" + entries;
        bytes += crypto::toBytes(crypto::hmacSha256(crypto::deriveKey(key, "motcua backup"), bytes));
        QBuffer source(&bytes);
        source.open(QIODevice::ReadOnly);
        return readArchive(source,
                           {[&](const QByteArray&) -> Result<Secret> { return key.clone(); },
                            [](QByteArrayView) { return Result<void>(); },
                            [](QByteArrayView) { return Result<void>(); }, [] { return Result<void>(); }});
    };
    const auto entry = [](QByteArray name, QByteArray size, QByteArray content) {
        return QByteArray(1, static_cast<char>(name.size())) + name + QByteArray::fromHex(size) + content;
    };
    const QByteArray end(1, '\0');
    const QByteArray keys = entry("keys.json", "0000000000000001", "k");
    EXPECT_TRUE(read(keys + end));
    EXPECT_TRUE(read(keys + entry("blobs/" + QByteArray(64, 'a'), "0000000000000001", "x") + end));
    const struct {
        const char* what;
        QByteArray entries;
    } cases[] = {
        {"nothing", end},
        {"keys not first", entry("audit.head", "0000000000000001", "h") + keys + end},
        {"keys too long", entry("keys.json", "0000000000200000", QByteArray(0x200000, 'k')) + end},
        {"keys twice", keys + keys + end},
        {"path out of the folder", keys + entry("blobs/../../x", "0000000000000001", "x") + end},
        {"other name", keys + entry("lock", "0000000000000001", "x") + end},
        {"blob name in capitals",
         keys + entry("blobs/" + QByteArray(64, 'A'), "0000000000000001", "x") + end},
        {"size beyond the file", keys + entry("motcua.db", "0000000000000fff", "x") + end},
        {"negative size", keys + entry("motcua.db", "ffffffffffffffff", "x") + end},
        {"no end", keys},
    };
    for (const auto& each : cases)
        EXPECT_EQ(read(each.entries).error().code, Code::STORE_BACKUP_BAD) << each.what;
}

} // namespace
} // namespace motcua::store
