// SPDX-License-Identifier: GPL-3.0-or-later
// Whole readings of the simulated card, in process.
#include "core/emrtd/reading_job.h"
#include "core/emrtd/reading_json.h"
#include "tests/cardsim/card_image.h"
#include "tests/cardsim/faults.h"
#include "tests/cardsim/local_channel.h"
#include "tests/cardsim/simulated_card.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace motcua::emrtd {
namespace {

using cardsim::Sample;

const cardsim::Issuer& issuer() {
    static const cardsim::Issuer kIssuer;
    return kIssuer;
}

cardsim::CardImage imageOf(const char* profile, const cardsim::Flaws& flaws = {}, Sample sample = Sample::a) {
    return cardsim::personalise(cardsim::samplePerson(sample),
                                *cardsim::profileNamed(QString::fromLatin1(profile)), issuer(), flaws);
}

AccessKeys keysOf(const cardsim::CardImage& image) {
    AccessKeys keys;
    if (!image.can.isEmpty()) keys.passwords.push_back(*canPassword(Secret::copyOf(image.can)));
    keys.passwords.push_back(mrzPassword(Secret::copyOf(image.mrzInformation)));
    return keys;
}

TrustStore trust() { return {.certificates = {issuer().cscaCertificate()}, .revocationLists = {}}; }

bool hasReason(const Judgement& judgement, ReasonCode code) {
    return std::ranges::any_of(judgement.reasons,
                               [code](const Reason& reason) { return reason.code == code; });
}

class ReadingTest : public testing::Test {
protected:
    Result<> read(const cardsim::CardImage& image, TrustStore trusted = trust(), bool portrait = true) {
        cardsim::SimulatedCard card(image);
        cardsim::LocalChannel channel(card, image.profile.transport.protocol);
        job.emplace(
            ReadingRequest{.keys = keysOf(image), .portrait = portrait}, std::move(trusted), clock,
            ReadingEvents{.progress = [this](const ReadingProgress& progress) { steps.push_back(progress); },
                          .texts = [this](const ChipReading& now) { texts.push_back(toJson(now)); }});
        for (;;) {
            MOTCUA_TRY(const auto state, job->run(channel, {}));
            if (state == card::Job::State::done) return {};
            channel.insert();
        }
    }
    const ChipReading& reading() const { return job->reading(); }

    SystemClock clock;
    std::optional<ReadingJob> job;
    std::vector<ReadingProgress> steps;
    std::vector<QJsonObject> texts;
};

struct Expected {
    const char* profile;
    Access access;
};
class EveryProfile : public ReadingTest, public testing::WithParamInterface<Expected> {};

TEST_P(EveryProfile, isReadWholeAndAuthentic) {
    const cardsim::CardImage image = imageOf(GetParam().profile);
    ASSERT_TRUE(read(image));
    EXPECT_EQ(reading().judgement.verdict, Verdict::authentic);
    EXPECT_TRUE(reading().judgement.reasons.empty());
    EXPECT_EQ(reading().access, GetParam().access);
    ASSERT_TRUE(reading().mrz);
    EXPECT_TRUE(reading().mrz->badCheckDigits.isEmpty());
    ASSERT_TRUE(reading().portrait);
    EXPECT_NE(reading().portrait->format, PortraitFormat::unknown);
    EXPECT_EQ(reading().tries, 1);
}

INSTANTIATE_TEST_SUITE_P(
    Profiles, EveryProfile,
    testing::Values(Expected{"cccd-2021", Access::paceCan}, Expected{"cancuoc-2024", Access::paceCan},
                    Expected{"bac-only", Access::bac}, Expected{"pace-only", Access::paceCan},
                    Expected{"short-only", Access::paceCan}, Expected{"extended", Access::paceCan},
                    Expected{"t0", Access::paceCan}, Expected{"passport", Access::paceCan}),
    [](const auto& given) { return QByteArray(given.param.profile).replace('-', '_').toStdString(); });

TEST_F(ReadingTest, holder_isTheOneOfTheFacts) {
    ASSERT_TRUE(read(imageOf("cccd-2021")));
    const citizen::Citizen& holder = *reading().citizen;
    EXPECT_EQ(holder.number->text(), u"001096012345");
    EXPECT_EQ(holder.name, u"Nguyễn Văn An");
    EXPECT_EQ(holder.residence, u"Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội");
    EXPECT_EQ(holder.mother, u"Trần Thị Cúc");
    EXPECT_EQ(holder.expiryDate, makeDate(2036, 1, 15));
    EXPECT_EQ(reading().mrz->citizenNumber, holder.number);
}

TEST_F(ReadingTest, exchanges_areFewAsPromised) {
    ASSERT_TRUE(read(imageOf("short-only")));
    EXPECT_LE(reading().statistics.apdus, 93);
    EXPECT_LE(reading().apdusUntilText, 25);
    ASSERT_TRUE(read(imageOf("extended")));
    EXPECT_LE(reading().statistics.apdus, 19);
}

TEST_F(ReadingTest, texts_comeBeforeThePortraitAndAreNotYetCalledAuthentic) {
    ASSERT_TRUE(read(imageOf("short-only")));
    ASSERT_EQ(texts.size(), 1u);
    EXPECT_TRUE(texts[0][QStringLiteral("portrait")].isNull());
    EXPECT_EQ(texts[0][QStringLiteral("citizen")][QStringLiteral("name")].toString(), u"Nguyễn Văn An");
    EXPECT_EQ(texts[0][QStringLiteral("verdict")].toString(), u"unjudged");
    EXPECT_EQ(texts[0][QStringLiteral("checks")][QStringLiteral("chain")].toString(), u"ok");
    EXPECT_EQ(steps.front().step, Step::opening);
    EXPECT_EQ(steps.back().step, Step::portrait);
    EXPECT_EQ(steps.back().done, steps.back().total);
}

TEST_F(ReadingTest, withoutPortrait_doesNotReadIt) {
    ASSERT_TRUE(read(imageOf("short-only"), trust(), false));
    EXPECT_EQ(reading().judgement.verdict, Verdict::authentic);
    EXPECT_FALSE(reading().portrait);
    EXPECT_LE(reading().statistics.apdus, 28);
}

TEST_F(ReadingTest, withoutTheIssuersCertificate_isUnjudged) {
    ASSERT_TRUE(read(imageOf("cccd-2021"), {}));
    EXPECT_EQ(reading().judgement.verdict, Verdict::unjudged);
    EXPECT_EQ(reading().judgement.checks.chain, Check::noAnchor);
    EXPECT_TRUE(hasReason(reading().judgement, ReasonCode::noAnchor));
}

// ---- flaws

struct Flawed {
    const char* name;
    cardsim::Flaws flaws;
    Verdict verdict;
    ReasonCode reason;
};

TEST_F(ReadingTest, flawedCards_areFoundOut) {
    const std::vector<Flawed> cases{
        {"forged signer", {.forgedSigner = true}, Verdict::forged, ReasonCode::chainInvalid},
        {"its own authority", {.selfMadeAuthority = true}, Verdict::unjudged, ReasonCode::noAnchor},
        {"DG1 altered", {.alteredDataGroups = {1}}, Verdict::forged, ReasonCode::hashMismatch},
        {"DG2 altered", {.alteredDataGroups = {2}}, Verdict::forged, ReasonCode::hashMismatch},
        {"DG13 altered", {.alteredDataGroups = {13}}, Verdict::forged, ReasonCode::hashMismatch},
        {"DG14 altered", {.alteredDataGroups = {14}}, Verdict::forged, ReasonCode::hashMismatch},
        {"DG15 altered", {.alteredDataGroups = {15}}, Verdict::forged, ReasonCode::hashMismatch},
        {"a copy", {.clonedChip = true}, Verdict::forged, ReasonCode::chipAuthFailed},
        {"EF.CardAccess altered",
         {.alteredCardAccess = true},
         Verdict::forged,
         ReasonCode::accessInfoAltered},
        {"signer expired", {.expiredSigner = true}, Verdict::forged, ReasonCode::signerExpired},
        {"signer revoked", {.revokedSigner = true}, Verdict::forged, ReasonCode::signerRevoked},
    };
    for (const Flawed& flawed : cases)
        for (const char* profile : {"cccd-2021", "short-only"}) {
            const cardsim::CardImage image = imageOf(profile, flawed.flaws);
            TrustStore trusted = trust();
            if (!image.revocationList.isEmpty()) trusted.revocationLists.push_back(image.revocationList);
            ASSERT_TRUE(read(image, std::move(trusted))) << flawed.name;
            EXPECT_EQ(reading().judgement.verdict, flawed.verdict) << flawed.name << ' ' << profile;
            EXPECT_TRUE(hasReason(reading().judgement, flawed.reason)) << flawed.name << ' ' << profile;
        }
}

TEST_F(ReadingTest, copyWithoutChipAuthentication_isFoundByActiveAuthentication) {
    cardsim::Profile profile = *cardsim::profileNamed(u"cccd-2021");
    profile.chipAuthentication.reset();
    const auto image = [&](bool cloned) {
        return cardsim::personalise(cardsim::samplePerson(Sample::a), profile, issuer(),
                                    {.clonedChip = cloned});
    };
    ASSERT_TRUE(read(image(false)));
    EXPECT_EQ(reading().judgement.verdict, Verdict::authentic);
    EXPECT_EQ(reading().judgement.checks.activeAuth, Check::ok);
    ASSERT_TRUE(read(image(true)));
    EXPECT_EQ(reading().judgement.verdict, Verdict::forged);
    EXPECT_TRUE(hasReason(reading().judgement, ReasonCode::activeAuthFailed));
}

TEST_F(ReadingTest, chipThatRefusesTheProofItPromises_isUnjudged) {
    cardsim::Profile profile = *cardsim::profileNamed(u"cccd-2021");
    profile.chipAuthentication.reset();
    ASSERT_TRUE(read(cardsim::personalise(cardsim::samplePerson(Sample::a), profile, issuer(),
                                          {.noActiveAuthentication = true})));
    if (reading().judgement.checks.activeAuth == Check::absent) {
        EXPECT_TRUE(hasReason(reading().judgement, ReasonCode::chipProofAbsent));
    } else {
        EXPECT_EQ(reading().judgement.verdict, Verdict::unjudged);
        EXPECT_TRUE(hasReason(reading().judgement, ReasonCode::chipUnproved));
    }
}

// ---- keys

TEST_F(ReadingTest, anotherPersonsKeys_doNotOpen) {
    for (const char* profile : {"cccd-2021", "bac-only"}) {
        cardsim::CardImage image = imageOf(profile);
        cardsim::SimulatedCard card(image);
        cardsim::LocalChannel channel(card);
        ReadingJob other({.keys = keysOf(imageOf(profile, {}, Sample::b))}, trust(), clock);
        const auto state = other.run(channel, {});
        ASSERT_FALSE(state) << profile;
        EXPECT_EQ(state.error().code, Code::EMRTD_ACCESS_DENIED);
        EXPECT_FALSE(other.reading().citizen);
    }
}

TEST_F(ReadingTest, canAlone_doesNotOpenACardThatOnlyDoesBac) {
    const cardsim::CardImage image = imageOf("bac-only");
    cardsim::SimulatedCard card(image);
    cardsim::LocalChannel channel(card);
    AccessKeys keys;
    keys.passwords.push_back(*canPassword(Secret::copyOf("012345")));
    ReadingJob reader({.keys = std::move(keys)}, trust(), clock);
    EXPECT_EQ(reader.run(channel, {}).error().code, Code::EMRTD_KEY_INVALID);
}

TEST_F(ReadingTest, wrongCan_isNotFollowedByBac) {
    const cardsim::CardImage image = imageOf("cccd-2021");
    cardsim::SimulatedCard card(image);
    cardsim::LocalChannel channel(card);
    AccessKeys keys;
    keys.passwords.push_back(*canPassword(Secret::copyOf("999999")));
    ReadingJob reader({.keys = std::move(keys)}, trust(), clock);
    EXPECT_EQ(reader.run(channel, {}).error().code, Code::EMRTD_ACCESS_DENIED);
    EXPECT_FALSE(card.isOpen());
}

// ---- interruptions

class Interrupted : public ReadingTest {
protected:
    /// Runs until the card leaves at exchange `index`.
    void startAndLift(cardsim::SimulatedCard& card, int index, const cardsim::CardImage& image) {
        faulty.emplace(card, cardsim::Fault{.kind = cardsim::FaultKind::removal, .index = index});
        channel.emplace(*faulty);
        job.emplace(ReadingRequest{.keys = keysOf(image)}, trust(), clock);
        EXPECT_EQ(job->run(*channel, {}), card::Job::State::again);
    }
    std::optional<cardsim::FaultyCard> faulty;
    std::optional<cardsim::LocalChannel> channel;
};

TEST_F(Interrupted, inThePortrait_goesOnThere) {
    const cardsim::CardImage image = imageOf("short-only");
    cardsim::SimulatedCard card(image);
    startAndLift(card, 70, image);
    EXPECT_TRUE(reading().citizen);
    channel->insert();
    EXPECT_EQ(job->run(*channel, {}), card::Job::State::done);
    EXPECT_EQ(reading().judgement.verdict, Verdict::authentic);
    EXPECT_EQ(reading().tries, 2);
    // Opening again, the look at EF.SOD, the piece by which DG2 is found again.
    EXPECT_LE(reading().statistics.apdus, 94 + 1 + 9);
}

TEST_F(Interrupted, byAnotherPersonsCard_isNoticed) {
    const cardsim::CardImage image = imageOf("short-only");
    cardsim::SimulatedCard card(image);
    startAndLift(card, 70, image);
    cardsim::SimulatedCard other(imageOf("short-only", {}, Sample::b));
    channel->insert(other);
    const auto state = job->run(*channel, {});
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().code, Code::EMRTD_CARD_CHANGED);
    EXPECT_EQ(reading().citizen->name, u"Nguyễn Văn An");
}

TEST_F(Interrupted, byAnotherCardOfTheSameNumber_isNoticed) {
    const cardsim::CardImage image = imageOf("short-only");
    cardsim::SimulatedCard card(image);
    startAndLift(card, 70, image);
    cardsim::Person renewed = cardsim::samplePerson(Sample::a);
    renewed.citizen.residence = QStringLiteral("Nơi khác");
    cardsim::SimulatedCard other(
        cardsim::personalise(renewed, *cardsim::profileNamed(u"short-only"), issuer()));
    channel->insert(other);
    EXPECT_EQ(job->run(*channel, {}).error().code, Code::EMRTD_CARD_CHANGED);
}

TEST_F(Interrupted, fiveTimes_isEnough) {
    const cardsim::CardImage image = imageOf("short-only");
    cardsim::SimulatedCard card(image);
    job.emplace(ReadingRequest{.keys = keysOf(image)}, trust(), clock);
    for (int tries = 1; tries <= ReadingJob::kMostTries; ++tries) {
        cardsim::FaultyCard leaving(card, cardsim::Fault{.kind = cardsim::FaultKind::removal, .index = 3});
        cardsim::LocalChannel once(leaving);
        const auto state = job->run(once, {});
        if (tries < ReadingJob::kMostTries)
            EXPECT_EQ(state, card::Job::State::again);
        else
            EXPECT_EQ(state.error().code, Code::CARD_REMOVED);
    }
}

TEST_F(Interrupted, cloneAfterAGenuineCardWithChipMapping_isNotAuthentic) {
    // The proof of the first card's PACE must not pass to the second, which is opened by BAC.
    const cardsim::CardImage genuine = imageOf("passport");
    cardsim::SimulatedCard card(genuine);
    cardsim::Profile profile = *cardsim::profileNamed(u"bac-only");
    profile.activeAuthentication.reset();
    const cardsim::CardImage cloned =
        cardsim::personalise(cardsim::samplePerson(Sample::b), profile, issuer(), {.clonedChip = true});
    AccessKeys keys = keysOf(genuine);
    keys.passwords.push_back(mrzPassword(Secret::copyOf(cloned.mrzInformation)));
    faulty.emplace(card, cardsim::Fault{.kind = cardsim::FaultKind::removal, .index = 7});
    channel.emplace(*faulty);
    job.emplace(ReadingRequest{.keys = std::move(keys)}, trust(), clock);
    ASSERT_EQ(job->run(*channel, {}), card::Job::State::again);
    cardsim::SimulatedCard clone(cloned);
    for (auto state = card::Job::State::again; state == card::Job::State::again;) {
        channel->insert(clone);
        const auto next = job->run(*channel, {});
        if (!next) break;
        state = *next;
    }
    EXPECT_NE(reading().judgement.verdict, Verdict::authentic);
}

TEST_F(ReadingTest, filesOfTheHolderThatAreWithheld_leaveTheCardUnjudged) {
    for (const int number : {1, 2, 13})
        for (const bool locked : {true, false}) {
            cardsim::CardImage image = imageOf("cccd-2021");
            if (locked)
                image.lockedFiles.insert(cardsim::fid::dataGroup(number));
            else
                image.files.erase(cardsim::fid::dataGroup(number));
            ASSERT_TRUE(read(image));
            EXPECT_EQ(reading().judgement.verdict, Verdict::unjudged) << number << locked;
            const auto kept = evidenceFromJson(toJson(reading().evidence));
            ASSERT_TRUE(kept);
            EXPECT_EQ(judgeAgain(*kept, trust()).verdict, Verdict::unjudged);
        }
}

TEST_F(ReadingTest, malformedFileOfTheHolder_leavesTheCardUnauthentic) {
    cardsim::CardImage image = imageOf("cccd-2021");
    image.files[cardsim::fid::dataGroup(13)].chop(20);
    ASSERT_TRUE(read(image));
    EXPECT_NE(reading().judgement.verdict, Verdict::authentic);
}

TEST_F(ReadingTest, evidence_tellsNothingOfTheHolder) {
    for (const char* profile : {"cccd-2021", "bac-only", "extended"}) {
        const cardsim::CardImage image = imageOf(profile);
        ASSERT_TRUE(read(image));
        const Evidence& evidence = reading().evidence;
        ASSERT_TRUE(evidence.chipAuthentication);
        // The exchange that is kept can be opened with the key that is kept: it must be none of the holder's
        // files.
        const auto sealed = card::CommandApdu::parse(evidence.chipAuthentication->confirmingCommand);
        ASSERT_TRUE(sealed);
        const bool byShortId = sealed->ins == 0xB0;
        if (byShortId) {
            EXPECT_EQ(sealed->p1, 0x80 | 0x0F) << profile;
        } else {
            EXPECT_EQ(sealed->ins, 0xA4) << profile;
        }
    }
}

TEST_F(ReadingTest, cancelled_endsBeforeTheNextCommand) {
    const cardsim::CardImage image = imageOf("short-only");
    cardsim::SimulatedCard card(image);
    cardsim::LocalChannel channel(card);
    std::stop_source stop;
    ReadingJob reader({.keys = keysOf(image)}, trust(), clock,
                      {.progress = {}, .texts = [&stop](const ChipReading&) { stop.request_stop(); }});
    EXPECT_EQ(reader.run(channel, stop.get_token()).error().code, Code::CARD_CANCELLED);
    EXPECT_EQ(reader.reading().statistics.apdus, reader.reading().apdusUntilText);
}

// ---- evidence

TEST_F(ReadingTest, evidence_isJudgedAlikeLater) {
    for (const char* profile : {"cccd-2021", "short-only", "bac-only", "passport", "t0"})
        for (const bool cloned : {false, true}) {
            ASSERT_TRUE(read(imageOf(profile, {.clonedChip = cloned})));
            const auto kept = evidenceFromJson(toJson(reading().evidence));
            ASSERT_TRUE(kept) << profile;
            const Judgement again = judgeAgain(*kept, trust());
            EXPECT_EQ(again.verdict, reading().judgement.verdict) << profile << cloned;
            EXPECT_EQ(again.checks, reading().judgement.checks) << profile << cloned;
            EXPECT_EQ(judgeAgain(*kept, {}).checks.chain, Check::noAnchor) << profile;
        }
}

TEST_F(ReadingTest, changedEvidence_isNotAuthentic) {
    ASSERT_TRUE(read(imageOf("cccd-2021")));
    const QJsonObject whole = toJson(reading().evidence);
    const auto changed = [&](const QStringList& path) {
        QJsonObject object = whole;
        const QString key = path.value(0);
        QJsonObject inner = object[key].toObject();
        QByteArray bytes = QByteArray::fromBase64(inner[path.value(1)].toString().toLatin1());
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        inner[path.value(1)] = QString::fromLatin1(bytes.toBase64());
        object[key] = inner;
        return object;
    };
    for (const QStringList& path :
         {QStringList{QStringLiteral("files"), QStringLiteral("EF.SOD")},
          QStringList{QStringLiteral("files"), QStringLiteral("DG14")},
          QStringList{QStringLiteral("digests"), QStringLiteral("DG1")},
          QStringList{QStringLiteral("chip_authentication"), QStringLiteral("answer")},
          QStringList{QStringLiteral("chip_authentication"), QStringLiteral("command")},
          QStringList{QStringLiteral("chip_authentication"), QStringLiteral("private_key")}}) {
        const auto kept = evidenceFromJson(changed(path));
        ASSERT_TRUE(kept) << qPrintable(path.join(u'/'));
        EXPECT_NE(judgeAgain(*kept, trust()).verdict, Verdict::authentic) << qPrintable(path.join(u'/'));
    }
}

TEST(EvidenceJson, malformedMembers_areNamed) {
    const QJsonObject whole = toJson(Evidence{});
    ASSERT_TRUE(evidenceFromJson(whole));
    const std::vector<std::pair<QString, QJsonValue>> wrong{
        {QStringLiteral("read_at"), QStringLiteral("yesterday")},
        {QStringLiteral("access"), QStringLiteral("magic")},
        {QStringLiteral("state"), 7},
        {QStringLiteral("files"), QJsonObject{{QStringLiteral("DG14"), QStringLiteral("***")}}},
        {QStringLiteral("digests"), QJsonObject{{QStringLiteral("DG1"), 1}}},
        {QStringLiteral("pace"), QStringLiteral("text")},
        {QStringLiteral("chip_authentication"), QJsonObject{}},
        {QStringLiteral("active_authentication"), QJsonObject{}},
        {QStringLiteral("chip_mapping"), QJsonObject{}},
    };
    for (const auto& [key, value] : wrong) {
        QJsonObject object = whole;
        object[key] = value;
        const auto read = evidenceFromJson(object);
        ASSERT_FALSE(read) << qPrintable(key);
        EXPECT_EQ(read.error().code, Code::FIELD_INVALID);
    }
}

} // namespace
} // namespace motcua::emrtd
