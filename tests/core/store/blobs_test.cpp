// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "tests/core/store/store_test.h"

#include <QBuffer>
#include <QDir>
#include <sqlcipher/sqlite3.h>

namespace motcua::store {
namespace {

class BlobsTest : public StoreTest {
protected:
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files); }
    Blobs m_blobs{m_folder.path(), m_key};
};

QByteArray letters(qsizetype size) {
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>('a' + i % 23);
    return bytes;
}

TEST_F(BlobsTest, put_sizesAroundAPiece_readBack) {
    for (const qsizetype size : {0, 1, 65535, 65536, 65537, 200000}) {
        const QByteArray content = letters(size);
        const BlobRef blob = *m_blobs.put(content);
        EXPECT_EQ(blob.size, size);
        EXPECT_EQ(blob.sha256, crypto::sha256(content));
        EXPECT_EQ(*m_blobs.read(blob.sha256), content) << size;
        QBuffer source, target;
        source.setData(content);
        source.open(QIODevice::ReadOnly);
        target.open(QIODevice::WriteOnly);
        EXPECT_EQ(*m_blobs.put(source), blob);
        EXPECT_EQ(*m_blobs.read(blob.sha256, target), size);
        EXPECT_EQ(target.data(), content);
    }
    EXPECT_EQ(m_blobs.names().size(), 6) << "the same content is kept once";
    EXPECT_EQ(files(), m_blobs.names());
    EXPECT_TRUE(m_blobs.damaged().isEmpty());
}

TEST_F(BlobsTest, put_nameAndContent_tellNothing) {
    const QByteArray content = "Họ tên: Nguyễn Thị Ánh Tuyết, 066190000123";
    const BlobRef blob = *m_blobs.put(content);
    const QByteArray raw = *readFile(m_blobs.pathOf(files().first()), 10000);
    EXPECT_FALSE(raw.contains("066190000123"));
    EXPECT_FALSE(files().first().contains(QString::fromLatin1(crypto::toBytes(blob.sha256).toHex())));
}

TEST_F(BlobsTest, read_anyByteChangedOrCut_damaged) {
    const BlobRef blob = *m_blobs.put("short content");
    const QString file = m_blobs.pathOf(m_blobs.names().first());
    const QByteArray good = *readFile(file, 1000);
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 1);
        ASSERT_TRUE(writeFile(file, bad));
        EXPECT_EQ(m_blobs.read(blob.sha256).error().code, Code::STORE_DAMAGED) << i;
        ASSERT_TRUE(writeFile(file, good.first(i)));
        EXPECT_EQ(m_blobs.read(blob.sha256).error().code, Code::STORE_DAMAGED) << i;
    }
    ASSERT_TRUE(writeFile(file, good + 'x'));
    EXPECT_EQ(m_blobs.damaged(), m_blobs.names());
    ASSERT_TRUE(writeFile(file, good));
    EXPECT_TRUE(m_blobs.damaged().isEmpty());
}

TEST_F(BlobsTest, read_filesExchanged_damaged) {
    const BlobRef a = *m_blobs.put("content a"), b = *m_blobs.put("content b");
    const QStringList names = m_blobs.names();
    ASSERT_TRUE(moveFile(m_blobs.pathOf(names[0]), path("x")));
    ASSERT_TRUE(moveFile(m_blobs.pathOf(names[1]), m_blobs.pathOf(names[0])));
    ASSERT_TRUE(moveFile(path("x"), m_blobs.pathOf(names[1])));
    EXPECT_FALSE(m_blobs.read(a.sha256));
    EXPECT_FALSE(m_blobs.read(b.sha256));
    EXPECT_EQ(m_blobs.damaged().size(), 2);
}

TEST_F(BlobsTest, reader_partsFromAnywhere_areThoseOfTheContent) {
    const QByteArray content = letters(200'000);
    const BlobRef blob = *m_blobs.put(content);
    auto reader = m_blobs.reader(blob.sha256);
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->size(), content.size());
    for (const qint64 offset : {0, 65'535, 65'536, 131'072, 10, 199'999, 200'000, 300'000})
        for (const qint64 count : {0, 1, 70'000, 500'000})
            EXPECT_EQ(*reader->read(offset, count), content.mid(offset, count)) << offset << "+" << count;
}

TEST_F(BlobsTest, reader_changedCutOrExchanged_isRefused) {
    const BlobRef blob = *m_blobs.put(letters(100'000));
    const QString file = m_blobs.pathOf(m_blobs.names().first());
    const QByteArray good = *readFile(file, 200'000);
    for (const qsizetype at : {qsizetype{0}, qsizetype{5}, qsizetype{70'000}, good.size() - 1}) {
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        ASSERT_TRUE(writeFile(file, bad));
        EXPECT_EQ(m_blobs.reader(blob.sha256).error().code, Code::STORE_DAMAGED) << at;
        ASSERT_TRUE(writeFile(file, good.first(at)));
        EXPECT_EQ(m_blobs.reader(blob.sha256).error().code, Code::STORE_DAMAGED) << at;
    }
    ASSERT_TRUE(writeFile(file, good));
    ASSERT_TRUE(m_blobs.reader(blob.sha256));
    const BlobRef other = *m_blobs.put("another");
    const QStringList names = m_blobs.names();
    ASSERT_TRUE(QFile::remove(file));
    for (const QString& name : names) {
        if (const QString path = m_blobs.pathOf(name); path != file) {
            EXPECT_TRUE(QFile::rename(path, file));
        }
    }
    EXPECT_EQ(m_blobs.reader(blob.sha256).error().code, Code::STORE_DAMAGED);
    EXPECT_EQ(m_blobs.reader(other.sha256).error().code, Code::STORE_MISSING);
}

TEST_F(BlobsTest, remove_andMissing) {
    const BlobRef blob = *m_blobs.put("x");
    EXPECT_TRUE(m_blobs.contains(blob.sha256));
    ASSERT_TRUE(m_blobs.remove(blob.sha256));
    EXPECT_FALSE(m_blobs.contains(blob.sha256));
    EXPECT_EQ(m_blobs.read(blob.sha256).error().code, Code::STORE_MISSING);
}

TEST_F(BlobsTest, copyAllTo_otherKey_otherNamesSameContent) {
    const QByteArray large = letters(65536);
    const BlobRef a = *m_blobs.put(large), b = *m_blobs.put("b");
    const Secret other = Secret::random(32);
    ASSERT_TRUE(makeFolder(path("other")));
    Blobs target(path("other"), other);
    ASSERT_TRUE(m_blobs.copyAllTo(target));
    EXPECT_EQ(*target.read(a.sha256), large);
    EXPECT_EQ(*target.read(b.sha256), "b");
    EXPECT_NE(target.names(), m_blobs.names());
    EXPECT_EQ(m_blobs.copyAllTo(target, [] { return false; }).error().code, Code::STORE_INTERRUPTED);
    EXPECT_EQ(Blobs(m_folder.path(), other).damaged([] { return false; }).size(), 1)
        << "stopped after the first";
}

class Broken : public QIODevice {
protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override { return -1; }
};

TEST_F(BlobsTest, put_failures_leaveNothing) {
    Broken broken;
    broken.open(QIODevice::ReadWrite);
    EXPECT_EQ(m_blobs.put(broken).error().code, Code::FILE_UNREADABLE);
    for (int call = 1;; ++call) {
        ASSERT_LT(call, 20);
        FailAt fault(call, SQLITE_FULL);
        const auto done = m_blobs.put("x");
        if (!fault.wasReached()) break;
        if (!done) {
            EXPECT_EQ(done.error().code, Code::STORE_DISK_FULL) << call;
        }
    }
    const BlobRef blob = *m_blobs.put("x");
    EXPECT_EQ(m_blobs.read(blob.sha256, broken).error().code, Code::FILE_UNWRITABLE);
    EXPECT_EQ(files().size(), 1);
}

} // namespace
} // namespace motcua::store
