// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/apdu.h"
#include "core/card/job.h"
#include "tests/cardsim/vpcd_link.h"
#include "tests/support/private_pcscd.h"

#include <atomic>
#include <functional>
#include <gtest/gtest.h>
#include <mutex>

namespace motcua::card {

using namespace std::chrono_literals;

/// The one service of this test program, with two pairs of readers. Each test finds it running with both.
tests::PrivatePcscd& service();

/// More than any event takes (0.4 s on a quiet machine).
inline constexpr auto kPatience = 20s;

template <class Condition> bool eventually(Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(1ms);
    }
    return true;
}

template <class Action> std::chrono::milliseconds timeOf(Action action) {
    const auto began = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
}

/// Answers to reset: contactless, contact with T=0 and T=1 (facts/card.md §1.1), with T=0 only, and one no
/// card has (40 bytes), which makes it mute for pcscd.
QByteArray contactless();
QByteArray contact();
QByteArray onlyT0();
QByteArray impossible();

/// Commands of the test card; everything else is answered with 9000.
QByteArray select();
QByteArray bytes(int count); ///< that many bytes of answer
QByteArray remember();       ///< …until the next power-on or reset
QByteArray isRemembered();   ///< 9000, or 6A88
QByteArray leave();          ///< the card leaves the reader without an answer
QByteArray answerWithOneByte();
QByteArray waitForRelease(); ///< answers after release()

class TestCard : public cardsim::PoweredCard {
public:
    explicit TestCard(QByteArray answerToReset = contactless()) : m_answerToReset(std::move(answerToReset)) {}

    QByteArray answerToReset() const override { return m_answerToReset; }
    void restart() override { m_remembered = false; }
    std::optional<QByteArray> exchange(QByteArrayView command) override;

    bool isHeld() const { return m_held; }
    void release() { m_released = true; }

private:
    QByteArray m_answerToReset;
    bool m_remembered = false;
    QByteArray m_rest; ///< for GET RESPONSE
    std::atomic<bool> m_held = false;
    std::atomic<bool> m_released = false;
};

/// A test card on one of the readers.
struct LaidCard {
    explicit LaidCard(int pair = 0, int slot = 0, QByteArray answerToReset = contactless())
        : card(std::move(answerToReset)), link(card, service().port(pair, slot)),
          reader(tests::PrivatePcscd::reader(pair, slot)) {}
    /// On the reader, and seen there by the service.
    bool lay();
    /// Off the reader, and seen so.
    bool lift();

    TestCard card;
    cardsim::VpcdLink link;
    QString reader;
};

class PcscTest : public testing::Test {
protected:
    void SetUp() override;
};

class LambdaJob : public Job {
public:
    using Run = std::function<Result<State>(Channel&, const std::stop_token&)>;
    explicit LambdaJob(Run run) : m_run(std::move(run)) {}
    Result<State> run(Channel& channel, std::stop_token stop) override { return m_run(channel, stop); }

private:
    Run m_run;
};

} // namespace motcua::card
