// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/card_sweep.h"

#include "tests/cardsim/local_channel.h"

namespace motcua::tests {
namespace {

using emrtd::ChipReading;

cardsim::CardImage imageOf(const char* profile, const cardsim::Issuer& issuer) {
    return cardsim::personalise(cardsim::samplePerson(cardsim::Sample::a),
                                *cardsim::profileNamed(QString::fromLatin1(profile)), issuer);
}

template <class T> bool sameWhereRead(const std::optional<T>& read, const std::optional<T>& reference) {
    return !read || read == reference;
}

} // namespace

SweptCard::SweptCard(const char* profile) : m_image(imageOf(profile, m_issuer)) {
    cardsim::SimulatedCard card(m_image);
    cardsim::LocalChannel channel(card, protocol());
    emrtd::ReadingJob reading = job();
    EXPECT_EQ(reading.run(channel, {}), card::Job::State::done) << profile;
    EXPECT_EQ(reading.reading().judgement.verdict, emrtd::Verdict::authentic) << profile;
    EXPECT_TRUE(reading.reading().portrait.has_value()) << profile;
    m_reference.access = reading.reading().access;
    m_reference.mrz = reading.reading().mrz;
    m_reference.dg11 = reading.reading().dg11;
    m_reference.dg12 = reading.reading().dg12;
    m_reference.dg13 = reading.reading().dg13;
    m_reference.citizen = reading.reading().citizen;
    m_reference.portrait = reading.reading().portrait;
    m_reference.statistics = reading.reading().statistics;
}

emrtd::ReadingJob SweptCard::job() const {
    emrtd::AccessKeys keys;
    if (!m_image.can.isEmpty()) keys.passwords.push_back(*emrtd::canPassword(Secret::copyOf(m_image.can)));
    keys.passwords.push_back(emrtd::mrzPassword(Secret::copyOf(m_image.mrzInformation)));
    return emrtd::ReadingJob({.keys = std::move(keys)},
                             {.certificates = {m_issuer.cscaCertificate()}, .revocationLists = {}}, m_clock);
}

testing::AssertionResult isSound(const Result<>& outcome, const ChipReading& reading, const SweptCard& card,
                                 cardsim::FaultKind kind) {
    const ChipReading& reference = card.reference();
    if (reading.judgement.verdict == emrtd::Verdict::forged)
        return testing::AssertionFailure() << "a genuine card was called forged";
    if (!sameWhereRead(reading.mrz, reference.mrz) || !sameWhereRead(reading.dg13, reference.dg13) ||
        !sameWhereRead(reading.dg11, reference.dg11) || !sameWhereRead(reading.dg12, reference.dg12) ||
        !sameWhereRead(reading.portrait, reference.portrait) ||
        !sameWhereRead(reading.citizen, reference.citizen))
        return testing::AssertionFailure() << "something was read that the card does not hold";
    // Before there is a session nothing tells spoilt bits from a wrong password, nor a chip that has lost its
    // challenge (BAC) from one that was given the wrong key.
    const bool looksWrong = kind == cardsim::FaultKind::wrongMac || kind == cardsim::FaultKind::truncated ||
                            kind == cardsim::FaultKind::reset;
    if (!outcome && looksWrong && outcome.error().code == Code::EMRTD_ACCESS_DENIED &&
        reading.access == emrtd::Access::none)
        return testing::AssertionSuccess();
    if (!outcome)
        return testing::AssertionFailure()
               << errorText(outcome.error().code).name << ' ' << outcome.error().detail.toStdString()
               << " after " << reading.tries << " tries";
    if (reading.judgement.verdict != emrtd::Verdict::authentic || !reading.portrait ||
        reading.dg13 != reference.dg13 || reading.mrz != reference.mrz)
        return testing::AssertionFailure() << "the reading is not whole";
    return testing::AssertionSuccess();
}

const char* nameOf(cardsim::FaultKind kind) {
    static constexpr const char* kNames[] = {"removal",  "reset",      "wrong MAC", "truncated",
                                             "one byte", "naked 6700", "delay"};
    return kNames[static_cast<int>(kind)];
}

} // namespace motcua::tests
