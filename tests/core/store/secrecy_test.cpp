// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/blobs.h"
#include "core/store/maintenance.h"
#include "tests/core/store/store_test.h"

#include <QDirIterator>

namespace motcua::store {
namespace {

using SecrecyTest = StoreTest;

/// Also as UTF-16, which is what a careless QString would leave.
void expectNowhere(const QString& folder, const QStringList& words) {
    int files = 0;
    for (QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         each.hasNext();) {
        const QByteArray bytes = readFile(each.next(), 100'000'000).value_or(QByteArray());
        ++files;
        for (const QString& word : words) {
            EXPECT_FALSE(bytes.contains(word.toUtf8())) << each.fileName().toStdString();
            EXPECT_FALSE(
                bytes.contains(QByteArrayView(reinterpret_cast<const char*>(word.utf16()), 2 * word.size())))
                << each.fileName().toStdString();
        }
    }
    EXPECT_GE(files, 6) << "database, log, index, blob, keys, head";
}

TEST_F(SecrecyTest, files_whileOpenAndAfter_holdNoPersonalData) {
    const QStringList words{QStringLiteral("Nguyễn Thị Ánh Tuyết"), QStringLiteral("nguyen thi anh tuyet"),
                            QStringLiteral("066190000123"), QStringLiteral("0905123456"),
                            QStringLiteral("thôn 4, xã Đăk Pxi")};
    const QString data = path("data");
    {
        Folder folder = *Folder::create(data);
        Database db = *Database::open(folder.databasePath(), m_key, OpenMode::create);
        ASSERT_TRUE(db.execute("CREATE TABLE t(a TEXT, b TEXT, c TEXT); CREATE INDEX i ON t(a, b);"
                               "CREATE VIRTUAL TABLE f USING fts4(x)"));
        for (int i = 0; i < 2000; ++i) {
            Transaction transaction = *Transaction::begin(db);
            ASSERT_TRUE(db.run("INSERT INTO t VALUES(?, ?, ?)", words[0], words[2], words[3] + words[4]));
            ASSERT_TRUE(db.run("INSERT INTO f VALUES(?)", words[1]));
            if (i % 2 == 0) continue;
            ASSERT_TRUE(transaction.commit());
        }
        {
            // A sort and a join too large for a page, which the engine might spill to a temporary file.
            Statement sorted = *db.prepare(
                "SELECT DISTINCT x.a, y.c FROM t x, t y ORDER BY y.b || x.rowid || y.rowid LIMIT 5");
            while (*sorted.step()) {
            }
        }
        ASSERT_TRUE(Blobs(folder.blobsPath(), m_key).put(words.join(u'\n').toUtf8()));
        ASSERT_TRUE(writeFile(folder.file(names::kKeys), "keys"));
        ASSERT_TRUE(writeFile(folder.file(names::kAuditHead), "head"));
        expectNowhere(data, words);
        ASSERT_TRUE(backup(db, folder, m_key, path("store.backup")));
        for (QDirIterator each(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             each.hasNext();) {
            each.next();
            EXPECT_EQ(each.fileInfo().permissions() &
                          (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                      QFile::Permissions())
                << each.fileName().toStdString();
        }
    }
    expectNowhere(m_folder.path(), words);
}

TEST_F(SecrecyTest, open_fileInClear_refusedAndUntouched) {
    const QByteArray clear = QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
    ASSERT_TRUE(writeFile(path(), clear));
    EXPECT_EQ(reopen().error().code, Code::STORE_NOT_ENCRYPTED);
    EXPECT_EQ(*readFile(path(), 10'000), clear);
}

} // namespace
} // namespace motcua::store
