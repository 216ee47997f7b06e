// SPDX-License-Identifier: GPL-3.0-or-later
// What is promised of BlobStore, of each engine; what is of files alone is in file_blobs_test.cpp.
#include "core/central/blob_store.h"
#include "tests/core/central/engines.h"

#include <atomic>
#include <barrier>
#include <thread>

namespace motcua::central {
namespace {

class BlobStoreTest : public testing::TestWithParam<Engine> {
protected:
    void SetUp() override {
        if (!store && !HasFailure()) GTEST_SKIP() << nameOf(GetParam()) << " is not installed";
        ASSERT_TRUE(store);
        blobs = store->blobs();
    }
    BlobKey key(const QString& office = QStringLiteral("H34.05")) const {
        return {office, crypto::sha256(content)};
    }
    /// Appends in pieces of this size.
    void fill(const BlobKey& into, qsizetype size) {
        for (qint64 at = 0; at < content.size(); at += size)
            ASSERT_EQ(blobs->append(into, at, content.mid(at, size)).value(),
                      std::min<qint64>(at + size, content.size()));
    }

    std::unique_ptr<TestStore> store = makeTestStore(GetParam());
    std::unique_ptr<BlobStore> blobs;
    const QByteArray content = [] {
        QByteArray bytes;
        for (int i = 0; bytes.size() < 5500; ++i)
            bytes += QByteArray::number(i);
        return bytes.first(5500);
    }();
};

TEST_P(BlobStoreTest, pieces_areReadFromAnywhere) {
    fill(key(), 1000);
    EXPECT_EQ(blobs->received(key()).value(), 5500);
    EXPECT_EQ(blobs->sum(key()).value(), crypto::sha256(content));
    for (const qint64 first : {0, 1, 999, 1000, 1001, 5499, 5500, 9000})
        for (const qint64 count : {0, 1, 2, 1500, 9000})
            EXPECT_EQ(blobs->read(key(), first, count).value(), content.mid(first, count))
                << first << "+" << count;
}

TEST_P(BlobStoreTest, largestPieces_areFoundByTheirMiddle) {
    const QByteArray large(BlobStore::kMaxPiece, 'x');
    ASSERT_TRUE(blobs->append(key(), 0, large));
    ASSERT_TRUE(blobs->append(key(), large.size(), large));
    ASSERT_TRUE(blobs->append(key(), 2 * large.size(), "end"));
    EXPECT_EQ(blobs->read(key(), large.size() - 1, 2).value(), "xx");
    EXPECT_EQ(blobs->read(key(), 2 * large.size() - 1, 9).value(), "xend");
    EXPECT_EQ(blobs->append(key(), 2 * large.size() + 3, large + 'x').error().code, Code::CENTRAL_REQUEST);
}

TEST_P(BlobStoreTest, append_elsewhere_isRefusedAndChangesNothing) {
    ASSERT_TRUE(blobs->append(key(), 0, content.first(1000)));
    for (const qint64 offset : {-1, 0, 999, 1001, 5500})
        EXPECT_EQ(blobs->append(key(), offset, "x").error().code, Code::CENTRAL_BLOB_OFFSET) << offset;
    EXPECT_EQ(blobs->append(key(), 1000, {}).error().code, Code::CENTRAL_REQUEST);
    EXPECT_EQ(blobs->read(key(), 0, 9000).value(), content.first(1000));
}

TEST_P(BlobStoreTest, offices_doNotMeet) {
    fill(key(), 3000);
    const BlobKey other = key(QStringLiteral("H34.06"));
    EXPECT_EQ(blobs->received(other).value(), 0);
    EXPECT_EQ(blobs->read(other, 0, 10).value(), "");
    ASSERT_TRUE(blobs->append(other, 0, "else"));
    ASSERT_TRUE(blobs->remove(key()));
    ASSERT_TRUE(blobs->remove(key())) << "nothing to remove is no error";
    EXPECT_EQ(blobs->received(key()).value(), 0);
    EXPECT_EQ(blobs->read(other, 0, 10).value(), "else");
}

TEST_P(BlobStoreTest, instancesAtOnce_oneIsTakenAndOthersAreTold) {
    if (GetParam() == Engine::sqlite) GTEST_SKIP() << "its folder is of one service; see FileBlobsTest";
    constexpr int kThreads = 4, kRounds = 20;
    std::vector<std::unique_ptr<BlobStore>> instances;
    for (int i = 0; i < kThreads; ++i)
        instances.push_back(store->blobs());
    for (int round = 0; round < kRounds; ++round) {
        std::atomic<int> taken = 0, told = 0;
        std::barrier together(kThreads);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < kThreads; ++i)
                threads.emplace_back([&, i] {
                    together.arrive_and_wait();
                    const auto end =
                        instances[static_cast<size_t>(i)]->append(key(), round * 100, QByteArray(100, 'x'));
                    taken += end.has_value();
                    told += !end && end.error().code == Code::CENTRAL_BLOB_OFFSET;
                });
        }
        ASSERT_EQ(taken, 1);
        ASSERT_EQ(told, kThreads - 1);
    }
    EXPECT_EQ(blobs->read(key(), 0, 9000).value(), QByteArray(kRounds * 100, 'x'));
}

TEST_P(BlobStoreTest, removalBesideAppends_leavesNoHole) {
    for (int round = 0; round < 20; ++round) {
        ASSERT_TRUE(blobs->remove(key()));
        ASSERT_TRUE(blobs->append(key(), 0, content.first(1000)));
        std::barrier together(2);
        {
            const std::jthread appending([&] {
                together.arrive_and_wait();
                static_cast<void>(blobs->append(key(), 1000, content.sliced(1000)));
            });
            together.arrive_and_wait();
            ASSERT_TRUE(blobs->remove(key()));
        }
        const auto there = blobs->received(key());
        ASSERT_TRUE(there) << errorText(there.error().code).name;
        ASSERT_EQ(*there, 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, BlobStoreTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
