// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maintenance.h"

#include "tests/core/store/store_test.h"

#include <QDir>
#include <QFileInfo>
#include <sqlcipher/sqlite3.h>

namespace motcua::store {
namespace {

constexpr const char* kSchema = "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c INTEGER REFERENCES t(a));"
                                "CREATE VIRTUAL TABLE f USING fts4(x, prefix=\"2,3\");"
                                "PRAGMA user_version = 3;";

/// A data folder with a database of some pages, two blobs and stand-ins for the key files.
class MaintenanceTest : public StoreTest {
protected:
    QString data() const { return path("data"); }
    void makeStore() {
        ASSERT_TRUE(removeTree(data()));
        Folder folder = *Folder::create(data());
        Database database = *Database::open(folder.databasePath(), m_key, OpenMode::create);
        ASSERT_TRUE(database.execute(kSchema));
        Transaction transaction = *Transaction::begin(database);
        for (int i = 1; i <= 200; ++i)
            ASSERT_TRUE(database.run("INSERT INTO t(a, b) VALUES(?, ?)", i, QString(100, u'x')));
        ASSERT_TRUE(transaction.commit());
        Blobs blobs(folder.blobsPath(), m_key);
        ASSERT_TRUE(blobs.put("one"));
        ASSERT_TRUE(blobs.put("two"));
        ASSERT_TRUE(writeFile(folder.file(names::kKeys), "old keys"));
        ASSERT_TRUE(writeFile(folder.file(names::kAuditHead), "old head"));
        ASSERT_TRUE(folder.finishCreation());
    }
    /// True when database, blobs and key files are all there and all of this key.
    bool isWhole(const Secret& key, QByteArrayView files) {
        auto folder = Folder::open(data());
        auto database =
            folder ? Database::open(folder->databasePath(), key, OpenMode::existing) : fail(Code::STORE_IO);
        if (!database) return false;
        const Blobs blobs(folder->blobsPath(), key);
        const auto report = check(*database, blobs);
        return report && report->isOk() && *database->number("SELECT count(*) FROM t") == 200 &&
               *database->number("PRAGMA user_version") == 3 && blobs.names().size() == 2 &&
               *readFile(folder->file(names::kKeys), 100) == files.toByteArray() + " keys" &&
               *readFile(folder->file(names::kAuditHead), 100) == files.toByteArray() + " head";
    }
    Result<void> rekeyStore(const Secret& newKey) {
        MOTCUA_TRY(Folder folder, Folder::open(data()));
        MOTCUA_TRY(Database database, Database::open(folder.databasePath(), m_key, OpenMode::existing));
        return rekey(folder, std::move(database), m_key, newKey, {"new keys", "new head"});
    }
    const Secret m_newKey = Secret::random(32);
};

TEST_F(MaintenanceTest, rekey_oldKeyOpensNothing) {
    makeStore();
    ASSERT_TRUE(isWhole(m_key, "old"));
    const auto done = rekeyStore(m_newKey);
    ASSERT_TRUE(done) << done.error().detail.toStdString();
    EXPECT_TRUE(isWhole(m_newKey, "new"));
    EXPECT_EQ(Database::open(data() + QStringLiteral("/motcua.db"), m_key, OpenMode::existing).error().code,
              Code::STORE_KEY_WRONG);
    EXPECT_EQ(Blobs(data() + QStringLiteral("/blobs"), m_key).damaged().size(), 2);
    EXPECT_FALSE(QFileInfo::exists(data() + QStringLiteral("/outgoing")));
}

TEST_F(MaintenanceTest, rekey_stopped_oldStoreStays) {
    makeStore();
    {
        Folder folder = *Folder::open(data());
        Database database = *Database::open(folder.databasePath(), m_key, OpenMode::existing);
        EXPECT_EQ(rekey(folder, std::move(database), m_key, m_newKey, {}, [] { return false; }).error().code,
                  Code::STORE_INTERRUPTED);
        EXPECT_FALSE(QFileInfo::exists(data() + QStringLiteral("/incoming")));
    }
    EXPECT_TRUE(isWhole(m_key, "old"));
}

TEST_F(MaintenanceTest, rekey_powerLostAtAnyCall_oldOrNewStoreWhole) {
    int olds = 0, news = 0;
    // Most calls are statements of the opening and checking of databases; files follow. A prime stride keeps
    // it short.
    for (int call = 1;; call += call < 60 ? 7 : 1) {
        ASSERT_LT(call, 400);
        makeStore();
        bool reached = false;
        {
            FailAt fault(call, SQLITE_IOERR, FailAt::Kind::everySince);
            const auto done = rekeyStore(m_newKey);
            reached = fault.wasReached();
            EXPECT_EQ(bool(done), !reached) << call;
        }
        if (!reached) break;
        const bool isOld = isWhole(m_key, "old"), isNew = isWhole(m_newKey, "new");
        EXPECT_NE(isOld, isNew) << call;
        olds += isOld;
        news += isNew;
    }
    EXPECT_GT(olds, 5);
    EXPECT_GT(news, 3);
}

TEST_F(MaintenanceTest, check_anyPageDamaged_found) {
    makeStore();
    const QString file = data() + QStringLiteral("/motcua.db");
    const QByteArray good = *readFile(file, 10'000'000);
    ASSERT_GE(good.size(), 8 * 4096);
    for (qsizetype page = 1; page < good.size() / 4096; ++page) {
        QByteArray bad = good;
        bad[page * 4096 + 17 * page] = static_cast<char>(bad[page * 4096 + 17 * page] ^ 0x10);
        ASSERT_TRUE(writeFile(file, bad));
        auto database = Database::open(file, m_key, OpenMode::existing);
        if (!database) {
            EXPECT_EQ(database.error().code, Code::STORE_DAMAGED) << page;
            continue;
        }
        const auto report = check(*database, Blobs(data() + QStringLiteral("/blobs"), m_key));
        EXPECT_TRUE(report && !report->isOk()) << page;
    }
}

TEST_F(MaintenanceTest, check_brokenReferenceAndBlob_named) {
    makeStore();
    Folder folder = *Folder::open(data());
    Database database = *Database::open(folder.databasePath(), m_key, OpenMode::existing);
    ASSERT_TRUE(database.execute("PRAGMA foreign_keys = OFF; INSERT INTO t(a, c) VALUES(999, 12345)"));
    const Blobs blobs(folder.blobsPath(), m_key);
    ASSERT_TRUE(writeFile(blobs.pathOf(blobs.names().first()), "x"));
    const CheckReport report = *check(database, blobs);
    ASSERT_EQ(report.problems.size(), 2);
    EXPECT_EQ(report.problems[0], QStringLiteral("foreign key of table t"));
    EXPECT_EQ(report.problems[1], QStringLiteral("blob ") + blobs.names().first().left(8));
}

} // namespace
} // namespace motcua::store
