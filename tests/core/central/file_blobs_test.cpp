// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/file_blobs.h"

#include "core/store/fault.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <atomic>
#include <barrier>
#include <gtest/gtest.h>
#include <thread>

namespace motcua::central {
namespace {

/// The disk is full from the i-th call on.
class FullDisk final : public store::FaultPoint {
public:
    explicit FullDisk(int calls) : m_calls(calls) { store::setFaultPoint(this); }
    ~FullDisk() override { store::setFaultPoint(nullptr); }
    int onCall(store::Call) override {
        constexpr int kFull = 13; // SQLITE_FULL
        return m_calls-- > 0 ? 0 : kFull;
    }

private:
    int m_calls;
};

class FileBlobsTest : public testing::Test {
protected:
    BlobKey key(const QString& office = QStringLiteral("H34.05")) const {
        return {office, crypto::sha256(content)};
    }
    QStringList files() const {
        QStringList found;
        QDirIterator each(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            found << each.next();
        found.sort();
        return found;
    }
    QTemporaryDir folder;
    Secret serviceKey = Secret::random(32);
    QByteArray content = QByteArray("attachment ").repeated(500);
    FileBlobs blobs{folder.path(), serviceKey};
};

TEST_F(FileBlobsTest, append_afterRestart_goesOnBehindTheLastPiece) {
    ASSERT_EQ(blobs.append(key(), 0, content.first(1000)).value(), 1000);
    FileBlobs again(folder.path(), serviceKey);
    ASSERT_EQ(again.received(key()).value(), 1000);
    ASSERT_EQ(again.append(key(), 1000, content.sliced(1000)).value(), content.size());
    EXPECT_EQ(again.sum(key()).value(), crypto::sha256(content));
    for (const qint64 first : {0, 1, 999, 1000, 1001, 5499, 5500})
        for (const qint64 count : {0, 1, 2, 1500, 9000})
            EXPECT_EQ(again.read(key(), first, count).value(), content.mid(first, count))
                << first << "+" << count;
}

TEST_F(FileBlobsTest, append_elsewhere_isRefusedAndChangesNothing) {
    ASSERT_TRUE(blobs.append(key(), 0, content.first(1000)));
    for (const qint64 offset : {-1, 0, 999, 1001, 5500})
        EXPECT_EQ(blobs.append(key(), offset, "x").error().code, Code::CENTRAL_BLOB_OFFSET) << offset;
    EXPECT_EQ(blobs.append(key(), 1000, {}).error().code, Code::CENTRAL_REQUEST);
    EXPECT_EQ(blobs.read(key(), 0, 9000).value(), content.first(1000));
}

TEST_F(FileBlobsTest, append_byManyAtOnce_oneIsTakenAndOthersAreTold) {
    constexpr int kThreads = 4, kRounds = 50;
    for (int round = 0; round < kRounds; ++round) {
        ASSERT_TRUE(blobs.remove(key()));
        std::atomic<int> taken = 0, told = 0;
        std::barrier together(kThreads);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < kThreads; ++i)
                threads.emplace_back([&] {
                    together.arrive_and_wait();
                    const auto end = blobs.append(key(), 0, content);
                    taken += end.has_value();
                    told += !end && end.error().code == Code::CENTRAL_BLOB_OFFSET;
                });
        }
        ASSERT_EQ(taken, 1);
        ASSERT_EQ(told, kThreads - 1);
    }
    EXPECT_EQ(blobs.read(key(), 0, 9000).value(), content);
}

TEST_F(FileBlobsTest, append_overWhatACrashLeft_succeeds) {
    ASSERT_TRUE(blobs.append(key(), 0, content.first(1000)));
    QString left = files().constFirst();
    left.replace(QStringLiteral("/0000000000000000"), QStringLiteral("/00000000000003e8.part"));
    QFile part(left);
    ASSERT_TRUE(part.open(QIODevice::WriteOnly) && part.write("half") == 4);
    part.close();
    EXPECT_EQ(blobs.received(key()).value(), 1000);
    ASSERT_TRUE(blobs.append(key(), 1000, content.sliced(1000)));
    EXPECT_EQ(blobs.sum(key()).value(), crypto::sha256(content));
}

TEST_F(FileBlobsTest, append_whenTheDiskIsFullAtAnyCall_goesOnLater) {
    int refused = 0;
    for (bool isDone = false; !isDone; ++refused) {
        ASSERT_LT(refused, 50);
        ASSERT_TRUE(blobs.remove(key()));
        ASSERT_TRUE(blobs.append(key(), 0, content.first(1000)));
        {
            const FullDisk disk(refused);
            isDone = blobs.append(key(), 1000, content.sliced(1000)).has_value();
        }
        const qint64 there = blobs.received(key()).value();
        EXPECT_TRUE(there == 1000 || there == content.size());
        if (there == 1000) {
            EXPECT_TRUE(blobs.append(key(), there, content.sliced(there)));
        }
        EXPECT_EQ(blobs.sum(key()).value(), crypto::sha256(content));
    }
    EXPECT_GT(refused, 3);
}

TEST_F(FileBlobsTest, otherOffice_hasNothing) {
    ASSERT_TRUE(blobs.append(key(), 0, content));
    EXPECT_EQ(blobs.received(key(QStringLiteral("H34.06"))).value(), 0);
}

TEST_F(FileBlobsTest, files_tellNeitherContentNorSum) {
    ASSERT_TRUE(blobs.append(key(), 0, content));
    ASSERT_EQ(files().size(), 1);
    QFile file(files().constFirst());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("attachment"));
    EXPECT_FALSE(file.fileName().contains(QString::fromLatin1(crypto::toBytes(key().sha256).toHex())));
}

TEST_F(FileBlobsTest, piecesExchanged_areDamaged) {
    ASSERT_TRUE(blobs.append(key(), 0, content.first(100)));
    ASSERT_TRUE(blobs.append(key(), 100, content.sliced(100, 100)));
    const QStringList both = files();
    ASSERT_EQ(both.size(), 2);
    const QString aside = folder.filePath(QStringLiteral("aside"));
    ASSERT_TRUE(QFile::rename(both[0], aside) && QFile::rename(both[1], both[0]) &&
                QFile::rename(aside, both[1]));
    EXPECT_EQ(blobs.sum(key()).error().code, Code::STORE_DAMAGED);
}

TEST_F(FileBlobsTest, remove_leavesNothing) {
    ASSERT_TRUE(blobs.append(key(), 0, content));
    ASSERT_TRUE(blobs.remove(key()));
    EXPECT_TRUE(files().isEmpty());
    EXPECT_EQ(blobs.received(key()).value(), 0);
    EXPECT_TRUE(blobs.remove(key()));
}

} // namespace
} // namespace motcua::central
