// SPDX-License-Identifier: GPL-3.0-or-later
// On a real PC/SC service with virtual readers. All people are fictitious.
#include "ui/devices/pcsc_card_reader.h"

#include "tests/cardsim/simulated_card.h"
#include "tests/cardsim/vpcd_link.h"
#include "tests/support/event_loop.h"
#include "tests/support/private_pcscd.h"

#include <QThread>
#include <gmock/gmock.h>

namespace motcua::ui {
namespace {

using card::JobPhase;
using testing::ElementsAre;

/// What a receiver was told, in order.
struct Told : QObject {
    QStringList events;
    std::vector<JobPhase> phases;
    std::optional<Result<emrtd::ChipReading>> ended;
    int ends = 0;
    bool elsewhere = false; ///< on another thread than the window's

    CardReader::Events all() {
        const auto note = [this](const char* what) {
            elsewhere |= QThread::currentThread() != thread();
            if (events.isEmpty() || events.back() != QLatin1StringView(what))
                events << QString::fromLatin1(what);
        };
        return {.phase =
                    [this, note](JobPhase phase) {
                        note("phase");
                        phases.push_back(phase);
                    },
                .progress = [note](const emrtd::ReadingProgress&) { note("progress"); },
                .texts =
                    [note](const emrtd::ChipReading& reading) {
                        note(reading.citizen && !reading.portrait ? "texts" : "wrong texts");
                    },
                .ended =
                    [this, note](const Result<emrtd::ChipReading>& reading) {
                        note("ended");
                        ++ends;
                        ended.emplace(reading ? Result<emrtd::ChipReading>(wordsOf(*reading))
                                              : std::unexpected(reading.error()));
                    }};
    }
    bool waitForEnd() {
        return tests::serveUntil([this] { return ended.has_value(); });
    }
    bool waitFor(JobPhase phase) {
        return tests::serveUntil([&] { return !phases.empty() && phases.back() == phase; });
    }
    std::optional<Code> error() const {
        return ended && !*ended ? std::optional(ended->error().code) : std::nullopt;
    }
};

class PcscCardReaderTest : public testing::Test {
protected:
    static tests::PrivatePcscd& service() {
        static tests::PrivatePcscd kService; // before the first call of PC/SC
        return kService;
    }
    void SetUp() override {
        if (!service().isRunning()) service().start();
        ASSERT_EQ(service().trouble(), QString());
        reader = std::make_unique<PcscCardReader>(clock, [this] {
            ++trustAsked;
            return trusts
                       ? emrtd::TrustStore{.certificates = {issuer.cscaCertificate()}, .revocationLists = {}}
                       : emrtd::TrustStore{};
        });
        ASSERT_TRUE(tests::serveUntil([&] { return reader->readers().list.size() == 2; }));
    }
    void TearDown() override {
        for (cardsim::VpcdLink* link : {&first, &second})
            link->remove();
        tests::serveUntil([&] { return std::ranges::none_of(reader->readers().list, &Laid::present); });
    }
    using Laid = CardReader::Readers::Reader;
    emrtd::ReadingRequest request(const char* digits = "012345", bool portrait = true) const {
        QByteArray can(digits);
        emrtd::ReadingRequest made;
        made.portrait = portrait;
        made.keys.passwords.push_back(std::move(*emrtd::canPassword(Secret::take(can))));
        return made;
    }
    cardsim::CardImage image() const {
        return cardsim::personalise(cardsim::samplePerson(cardsim::Sample::a),
                                    *cardsim::profileNamed(u"short-only"), issuer);
    }
    static QString name(int slot) { return tests::PrivatePcscd::reader(0, slot); }

    FixedClock clock{toInstant(LocalTime(makeDate(2026, 11, 23)))};
    cardsim::Issuer issuer;
    cardsim::SimulatedCard card{image()}, other{image()};
    cardsim::VpcdLink first{card, service().port(0, 0)}, second{other, service().port(0, 1)};
    std::atomic<bool> trusts = true;
    std::atomic<int> trustAsked = 0;
    std::unique_ptr<PcscCardReader> reader;
    Told told, another;
};

TEST_F(PcscCardReaderTest, everyListener_isToldNowAndOfEachChange) {
    std::vector<CardReader::Readers> seen;
    QObject receiver;
    auto gone = std::make_unique<QObject>();
    int calledWhenGone = 0;
    reader->onReadersChanged(&receiver, [&](const auto& readers) { seen.push_back(readers); });
    reader->onReadersChanged(gone.get(), [&](const auto&) { ++calledWhenGone; });
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_TRUE(seen[0].service);
    EXPECT_FALSE(seen[0].anyCard());
    EXPECT_EQ(calledWhenGone, 1);
    gone.reset();
    ASSERT_TRUE(second.insert());
    ASSERT_TRUE(tests::serveUntil([&] { return seen.back().anyCard(); }));
    EXPECT_EQ(seen.back().cardOn(), name(1));
    EXPECT_EQ(calledWhenGone, 1);
}

TEST_F(PcscCardReaderTest, serviceGoneAndBack_isSeen) {
    service().stop();
    EXPECT_TRUE(tests::serveUntil([&] { return !reader->readers().service; }));
    EXPECT_FALSE(reader->readers().anyReader());
    ASSERT_TRUE(service().start());
    EXPECT_TRUE(tests::serveUntil([&] { return reader->readers().list.size() == 2; }));
}

TEST_F(PcscCardReaderTest, reading_tellsTextsThenTheEnd_onTheWindowsThread) {
    reader->read(&told, request(), told.all());
    EXPECT_TRUE(told.events.isEmpty()) << "never from within the call";
    ASSERT_TRUE(told.waitFor(JobPhase::waitingForCard));
    ASSERT_TRUE(first.insert());
    ASSERT_TRUE(told.waitForEnd());
    ASSERT_TRUE(told.ended->has_value()) << errorText(told.ended->error().code).name;
    EXPECT_EQ((*told.ended)->citizen->name, QStringLiteral("Nguyễn Văn An"));
    EXPECT_EQ((*told.ended)->judgement.verdict, emrtd::Verdict::authentic);
    EXPECT_TRUE((*told.ended)->portrait);
    EXPECT_THAT(told.phases, ElementsAre(JobPhase::waitingForCard, JobPhase::running));
    EXPECT_EQ(told.events.count(QStringLiteral("texts")), 1);
    EXPECT_EQ(told.events.back(), u"ended");
    EXPECT_FALSE(told.elsewhere);
    tests::serveFor(std::chrono::milliseconds(50));
    EXPECT_EQ(told.ends, 1);
}

TEST_F(PcscCardReaderTest, trust_isAskedForAtEachReading) {
    trusts = false;
    ASSERT_TRUE(first.insert());
    reader->read(&told, request("012345", false), told.all());
    ASSERT_TRUE(told.waitForEnd());
    EXPECT_EQ((*told.ended)->judgement.verdict, emrtd::Verdict::unjudged);
    trusts = true;
    reader->read(&another, request("012345", false), another.all());
    ASSERT_TRUE(another.waitForEnd());
    EXPECT_EQ((*another.ended)->judgement.verdict, emrtd::Verdict::authentic);
    EXPECT_EQ(trustAsked, 2);
}

TEST_F(PcscCardReaderTest, wrongNumber_isItsError) {
    ASSERT_TRUE(first.insert());
    reader->read(&told, request("999999"), told.all());
    ASSERT_TRUE(told.waitForEnd());
    EXPECT_EQ(told.error(), Code::EMRTD_ACCESS_DENIED);
}

TEST_F(PcscCardReaderTest, cancelled_isToldOnceAndNothingIsReadAfter) {
    reader->read(&told, request(), told.all());
    ASSERT_TRUE(told.waitFor(JobPhase::waitingForCard));
    reader->cancel();
    EXPECT_FALSE(told.ended) << "never from within the call";
    ASSERT_TRUE(told.waitForEnd());
    EXPECT_EQ(told.error(), Code::CARD_CANCELLED);
    ASSERT_TRUE(first.insert());
    ASSERT_TRUE(tests::serveUntil([&] { return reader->readers().anyCard(); }));
    tests::serveFor(std::chrono::milliseconds(100));
    EXPECT_EQ(told.ends, 1);
    EXPECT_EQ(trustAsked, 0);
}

TEST_F(PcscCardReaderTest, newRequest_takesTheFormersPlace) {
    reader->read(&told, request("999999"), told.all());
    ASSERT_TRUE(told.waitFor(JobPhase::waitingForCard));
    Told same;
    reader->read(&another, request("999999"), another.all());
    ASSERT_TRUE(told.waitForEnd());
    EXPECT_EQ(told.error(), Code::CARD_CANCELLED) << "somebody else's is told";
    reader->read(&another, request(), same.all());
    ASSERT_TRUE(first.insert());
    ASSERT_TRUE(same.waitForEnd());
    EXPECT_TRUE(same.ended->has_value());
    EXPECT_EQ(another.ends, 0) << "one's own is forgotten";
}

TEST_F(PcscCardReaderTest, receiverGone_isToldNothing) {
    auto gone = std::make_unique<Told>();
    reader->read(gone.get(), request(), gone->all());
    ASSERT_TRUE(gone->waitFor(JobPhase::waitingForCard));
    gone.reset();
    ASSERT_TRUE(first.insert());
    ASSERT_TRUE(tests::serveUntil([&] { return trustAsked == 1; }));
    reader->read(&told, request(), told.all());
    EXPECT_TRUE(told.waitForEnd());
}

TEST_F(PcscCardReaderTest, chosenReader_isTheOnlyOneThatCounts) {
    reader->setReader(name(1));
    ASSERT_TRUE(first.insert());
    ASSERT_TRUE(
        tests::serveUntil([&] { return std::ranges::any_of(reader->readers().list, &Laid::present); }));
    EXPECT_FALSE(reader->readers().anyCard());
    reader->read(&told, request(), told.all());
    ASSERT_TRUE(told.waitFor(JobPhase::waitingForCard));
    tests::serveFor(std::chrono::milliseconds(200));
    EXPECT_FALSE(told.ended) << "the card on the other reader is nobody's";
    ASSERT_TRUE(second.insert());
    ASSERT_TRUE(told.waitForEnd());
    EXPECT_TRUE(told.ended->has_value());
    EXPECT_EQ(reader->readers().cardOn(), name(1));
}

TEST_F(PcscCardReaderTest, readerChosenWhileOneWaits_isWaitedAtAtOnce) {
    reader->setReader(name(0));
    ASSERT_TRUE(second.insert());
    ASSERT_TRUE(
        tests::serveUntil([&] { return std::ranges::any_of(reader->readers().list, &Laid::present); }));
    reader->read(&told, request(), told.all());
    ASSERT_TRUE(told.waitFor(JobPhase::waitingForCard));
    std::vector<CardReader::Readers> seen;
    QObject listener; // no longer than what it writes to
    reader->onReadersChanged(&listener, [&](const auto& readers) { seen.push_back(readers); });
    reader->setReader(name(1));
    EXPECT_EQ(seen.back().wanted, name(1));
    EXPECT_TRUE(seen.back().anyCard());
    ASSERT_TRUE(told.waitForEnd());
    EXPECT_TRUE(told.ended->has_value());
    EXPECT_EQ(told.ends, 1);
}

TEST_F(PcscCardReaderTest, chosenReaderNotConnected_isWaitedFor) {
    reader->setReader(QStringLiteral("A reader that is elsewhere"));
    EXPECT_FALSE(reader->readers().anyReader());
    ASSERT_TRUE(first.insert());
    reader->read(&told, request(), told.all());
    ASSERT_TRUE(told.waitFor(JobPhase::waitingForCard));
    tests::serveFor(std::chrono::milliseconds(200));
    EXPECT_FALSE(told.ended);
    reader->setReader({});
    ASSERT_TRUE(told.waitForEnd());
    EXPECT_TRUE(told.ended->has_value());
}

TEST_F(PcscCardReaderTest, end_whileOneIsRead_isClean) {
    ASSERT_TRUE(first.insert());
    reader->read(&told, request(), told.all());
    ASSERT_TRUE(told.waitFor(JobPhase::running));
    const int ends = told.ends; // a quick chip may be through already
    reader.reset();
    tests::serveFor(std::chrono::milliseconds(50));
    EXPECT_EQ(told.ends, ends) << "who has gone tells nothing more";
    SetUp(); // for the wait until the card is gone
}

} // namespace
} // namespace motcua::ui
