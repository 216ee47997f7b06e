// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/reader_watch.h"

#include "tests/core/card/pcsc_test.h"

namespace motcua::card {
namespace {

using tests::PrivatePcscd;
using ReaderWatchTest = PcscTest;

bool isNoService(const Readers& readers) { return !readers && readers.error().code == Code::CARD_NO_SERVICE; }

size_t count(const Readers& readers) { return readers ? readers->size() : 999; }

ReaderState find(const Readers& readers, const QString& name) {
    if (readers)
        for (const ReaderState& reader : *readers)
            if (reader.name == name) return reader;
    return {};
}

bool isPresent(const ReaderWatch& watch, const QString& name) {
    return find(watch.seen().readers, name).present;
}

TEST_F(ReaderWatchTest, listReaders_namesAllInOrder) {
    const Readers readers = listReaders();
    ASSERT_EQ(count(readers), 4u);
    EXPECT_EQ(readers->front(), (ReaderState{.name = PrivatePcscd::reader(0)}));
    EXPECT_EQ(readers->back(), (ReaderState{.name = PrivatePcscd::reader(1, 1)}));
}

TEST_F(ReaderWatchTest, listReaders_withoutReadersOrService_saysSo) {
    ASSERT_TRUE(service().start({}));
    EXPECT_EQ(count(listReaders()), 0u);
    service().stop();
    EXPECT_TRUE(isNoService(listReaders()));
}

TEST_F(ReaderWatchTest, cardLaidAndLifted_isSeen) {
    LaidCard laid(1, 1);
    std::mutex mutex;
    std::vector<Readers> told;
    const ReaderWatch watch([&](const Readers& readers) {
        const std::lock_guard lock(mutex);
        told.push_back(readers);
    });
    ASSERT_TRUE(laid.link.insert());
    ASSERT_TRUE(eventually([&] { return isPresent(watch, laid.reader); }));
    EXPECT_EQ(find(watch.seen().readers, laid.reader).answerToReset, contactless());
    EXPECT_FALSE(isPresent(watch, PrivatePcscd::reader(0)));
    laid.link.remove();
    ASSERT_TRUE(eventually([&] { return !isPresent(watch, laid.reader); }));
    EXPECT_TRUE(find(watch.seen().readers, laid.reader).answerToReset.isEmpty());

    ASSERT_TRUE(eventually([&] {
        const std::lock_guard lock(mutex);
        return !told.empty() && told.back() == watch.seen().readers;
    }));
    const std::lock_guard lock(mutex);
    EXPECT_GE(told.size(), 3u);
    for (size_t i = 1; i < told.size(); ++i)
        EXPECT_NE(told[i], told[i - 1]) << "told without a change";
}

TEST_F(ReaderWatchTest, cardsOnTwoReaders_areSeenBoth) {
    LaidCard first(0), second(1);
    const ReaderWatch watch;
    ASSERT_TRUE(first.link.insert());
    ASSERT_TRUE(second.link.insert());
    ASSERT_TRUE(
        eventually([&] { return isPresent(watch, first.reader) && isPresent(watch, second.reader); }));
    first.link.remove();
    ASSERT_TRUE(eventually([&] { return !isPresent(watch, first.reader); }));
    EXPECT_TRUE(isPresent(watch, second.reader));
}

TEST_F(ReaderWatchTest, muteCard_isPresentAndMute) {
    LaidCard laid(0, 0, impossible());
    const ReaderWatch watch;
    ASSERT_TRUE(laid.link.insert());
    ASSERT_TRUE(eventually([&] { return find(watch.seen().readers, laid.reader).mute; }));
    EXPECT_TRUE(isPresent(watch, laid.reader));
}

TEST_F(ReaderWatchTest, cardLiftedAndLaidBack_isAnEventThoughAllLooksAlike) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    const ReaderWatch watch;
    ASSERT_TRUE(eventually([&] { return isPresent(watch, laid.reader); }));
    const quint64 before = watch.seen().number;
    laid.link.remove();
    const auto gone = watch.waitBeyond(before, ReaderWatch::Clock::now() + kPatience, {});
    EXPECT_GT(gone.number, before);
    ASSERT_TRUE(laid.link.insert());
    ASSERT_TRUE(
        eventually([&] { return isPresent(watch, laid.reader) && watch.seen().number > gone.number; }));
}

TEST_F(ReaderWatchTest, serviceThatComesLater_isFound) {
    service().stop();
    const ReaderWatch watch;
    ASSERT_TRUE(eventually([&] { return watch.seen().number > 0; }));
    EXPECT_TRUE(isNoService(watch.seen().readers));
    ASSERT_TRUE(service().start());
    ASSERT_TRUE(eventually([&] { return count(watch.seen().readers) == 4; }));
}

TEST_F(ReaderWatchTest, serviceKilledAndStartedAgain_isFollowed) {
    const ReaderWatch watch;
    ASSERT_TRUE(eventually([&] { return count(watch.seen().readers) == 4; }));
    service().kill();
    ASSERT_TRUE(eventually([&] { return isNoService(watch.seen().readers); }));
    ASSERT_TRUE(service().start());
    ASSERT_TRUE(eventually([&] { return count(watch.seen().readers) == 4; }));
    LaidCard laid;
    ASSERT_TRUE(laid.link.insert());
    ASSERT_TRUE(eventually([&] { return isPresent(watch, laid.reader); }));
}

TEST_F(ReaderWatchTest, readersUnplugged_areNoLongerListed) {
    const ReaderWatch watch;
    ASSERT_TRUE(eventually([&] { return count(watch.seen().readers) == 4; }));
    ASSERT_TRUE(service().start({1}));
    ASSERT_TRUE(eventually([&] { return count(watch.seen().readers) == 2; }));
    EXPECT_EQ(watch.seen().readers->front().name, PrivatePcscd::reader(1));
    ASSERT_TRUE(service().start({}));
    ASSERT_TRUE(eventually([&] { return count(watch.seen().readers) == 0; }));
}

TEST_F(ReaderWatchTest, endOfAWatchThatWaits_isPrompt) {
    auto watch = std::make_unique<ReaderWatch>();
    ASSERT_TRUE(eventually([&] { return count(watch->seen().readers) == 4; }));
    EXPECT_LT(timeOf([&] { watch.reset(); }), 1s);
}

TEST_F(ReaderWatchTest, endOfAWatchWithoutService_isPrompt) {
    service().stop();
    auto watch = std::make_unique<ReaderWatch>();
    ASSERT_TRUE(eventually([&] { return watch->seen().number > 0; }));
    EXPECT_LT(timeOf([&] { watch.reset(); }), 1s);
}

TEST_F(ReaderWatchTest, endOfAWatchWhoseServiceHangs_isBounded) {
    auto watch = std::make_unique<ReaderWatch>();
    ASSERT_TRUE(eventually([&] { return count(watch->seen().readers) == 4; }));
    service().suspend();
    EXPECT_LT(timeOf([&] { watch.reset(); }), 5s);
}

TEST_F(ReaderWatchTest, waitBeyond_endsWithItsDeadlineOrStop) {
    const ReaderWatch watch;
    ASSERT_TRUE(eventually([&] { return count(watch.seen().readers) == 4; }));
    const auto seen = watch.seen();
    EXPECT_EQ(watch.waitBeyond(seen.number, ReaderWatch::Clock::now(), {}).number, seen.number);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_LT(
        timeOf([&] { watch.waitBeyond(seen.number, ReaderWatch::Clock::now() + 1h, stop.get_token()); }), 1s);
}

} // namespace
} // namespace motcua::card
