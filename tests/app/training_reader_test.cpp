// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of training: the simulated card, without any device.
#include "app/counter/training_reader.h"

#include "core/qr/card_payload.h"
#include "tests/support/event_loop.h"

#include <QThread>
#include <gmock/gmock.h>

namespace motcua::counter {
namespace {

using card::JobPhase;
using namespace Qt::StringLiterals;

constexpr int kForged = 3;

class TrainingReaderTest : public testing::Test {
protected:
    emrtd::ReadingRequest request(int person, bool portrait = true) const {
        const auto card =
            qr::parseCardPayload(QStringView(reader->sampleQr(person)), dateOf(toLocal(clock.now())));
        EXPECT_TRUE(card);
        const citizen::Citizen& who = card->citizen;
        return {emrtd::accessKeys(*who.number, who.birthDate, who.issueDate, std::nullopt, false), portrait};
    }
    ui::CardReader::Events events() {
        return {.phase = [this](JobPhase phase) { phases.push_back(phase); },
                .progress = [this](const auto&) { elsewhere |= QThread::currentThread() != qApp->thread(); },
                .texts = [this](const emrtd::ChipReading& reading) { names << reading.citizen->name; },
                .ended =
                    [this](const Result<emrtd::ChipReading>& reading) {
                        ++ends;
                        ended.emplace(reading ? Result<emrtd::ChipReading>(ui::wordsOf(*reading))
                                              : std::unexpected(reading.error()));
                    }};
    }
    void read(int person, bool portrait = true) {
        ended.reset();
        reader->read(&receiver, request(person, portrait), events());
    }
    bool waitForEnd() {
        return tests::serveUntil([this] { return ended.has_value(); });
    }

    FixedClock clock{toInstant(LocalTime(makeDate(2026, 11, 23)))};
    std::unique_ptr<TrainingReader> reader = std::make_unique<TrainingReader>(clock);
    QObject receiver;
    std::vector<JobPhase> phases;
    QStringList names;
    std::optional<Result<emrtd::ChipReading>> ended;
    int ends = 0;
    bool elsewhere = false;
};

TEST_F(TrainingReaderTest, everySample_opensByItsOwnCode) {
    ASSERT_EQ(reader->samples(), kForged + 1);
    EXPECT_TRUE(reader->isSimulated());
    for (int person = 0; person < reader->samples(); ++person) {
        reader->laySample(person);
        read(person);
        ASSERT_TRUE(waitForEnd());
        ASSERT_TRUE(ended->has_value()) << person << ' ' << errorText(ended->error().code).name;
        EXPECT_EQ((*ended)->judgement.verdict,
                  person == kForged ? emrtd::Verdict::forged : emrtd::Verdict::authentic)
            << person;
        EXPECT_TRUE((*ended)->portrait) << person;
        ASSERT_FALSE(names.isEmpty());
        EXPECT_EQ(names.back(), (*ended)->citizen->name);
    }
    EXPECT_EQ(names.value(0), u"Nguyễn Văn An");
    EXPECT_EQ(ends, reader->samples());
    EXPECT_FALSE(elsewhere);
}

TEST_F(TrainingReaderTest, noSample_hasNoCode) {
    EXPECT_TRUE(reader->sampleQr(-1).isEmpty());
    EXPECT_TRUE(reader->sampleQr(reader->samples()).isEmpty());
}

TEST_F(TrainingReaderTest, anothersCode_doesNotOpenTheCard) {
    reader->laySample(0);
    read(2);
    ASSERT_TRUE(waitForEnd());
    ASSERT_FALSE(ended->has_value());
    EXPECT_EQ(ended->error().code, Code::EMRTD_ACCESS_DENIED);
}

TEST_F(TrainingReaderTest, cardLaidLater_isWaitedFor) {
    std::vector<bool> there;
    reader->onReadersChanged(&receiver, [&](const auto& readers) { there.push_back(readers.anyCard()); });
    read(0, false);
    ASSERT_TRUE(tests::serveUntil([&] { return !phases.empty(); }));
    EXPECT_EQ(phases, std::vector{JobPhase::waitingForCard});
    reader->laySample(0);
    ASSERT_TRUE(waitForEnd());
    EXPECT_TRUE(ended->has_value());
    reader->laySample(-1);
    EXPECT_EQ(there, (std::vector{false, true, false}));
}

TEST_F(TrainingReaderTest, cardTakenWhileItIsRead_goesOnWhenLaidBack) {
    reader->laySample(0);
    auto lifting = events();
    lifting.progress = [&, lifted = false](const emrtd::ReadingProgress&) mutable {
        if (!std::exchange(lifted, true)) reader->laySample(-1);
    };
    reader->read(&receiver, request(0), std::move(lifting));
    // the chip is quick: it may be through before the window has lifted it
    ASSERT_TRUE(tests::serveUntil([&] {
        return ended.has_value() || std::ranges::find(phases, JobPhase::waitingForReturn) != phases.end();
    }));
    reader->laySample(0);
    ASSERT_TRUE(waitForEnd());
    ASSERT_TRUE(ended->has_value());
    EXPECT_EQ((*ended)->judgement.verdict, emrtd::Verdict::authentic);
}

TEST_F(TrainingReaderTest, cancelled_isToldOnce) {
    read(0);
    reader->cancel();
    EXPECT_EQ(ends, 0) << "never from within the call";
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(ended->error().code, Code::CARD_CANCELLED);
    reader->cancel();
    reader->laySample(0);
    tests::serveFor(std::chrono::milliseconds(200));
    EXPECT_EQ(ends, 1);
}

TEST_F(TrainingReaderTest, cancelledAfterTheEnd_saysNothingMore) {
    reader->laySample(0);
    read(0, false);
    ASSERT_TRUE(waitForEnd());
    reader->cancel();
    tests::serveFor(std::chrono::milliseconds(50));
    EXPECT_EQ(ends, 1);
}

TEST_F(TrainingReaderTest, newRequest_takesTheFormersPlace) {
    QObject somebodyElse;
    int othersEnds = 0;
    reader->read(&somebodyElse, request(0),
                 {.phase = {}, .progress = {}, .texts = {}, .ended = [&](const auto&) { ++othersEnds; }});
    read(2);
    read(0, false); // one's own is forgotten
    reader->laySample(0);
    ASSERT_TRUE(waitForEnd());
    EXPECT_TRUE(ended->has_value());
    EXPECT_EQ(ends, 1);
    EXPECT_EQ(othersEnds, 1) << "somebody else's is told";
}

TEST_F(TrainingReaderTest, end_whileOneWaits_isClean) {
    read(0);
    ASSERT_TRUE(tests::serveUntil([&] { return !phases.empty(); }));
    reader.reset();
    tests::serveFor(std::chrono::milliseconds(50));
    EXPECT_FALSE(ended && ended->has_value());
}

} // namespace
} // namespace motcua::counter
