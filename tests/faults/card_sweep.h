// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/reading_job.h"
#include "tests/cardsim/card_image.h"
#include "tests/cardsim/faults.h"
#include "tests/cardsim/simulated_card.h"

#include <gtest/gtest.h>

namespace motcua::tests {

inline constexpr cardsim::FaultKind kFaultKinds[] = {
    cardsim::FaultKind::removal,   cardsim::FaultKind::reset,   cardsim::FaultKind::wrongMac,
    cardsim::FaultKind::truncated, cardsim::FaultKind::oneByte, cardsim::FaultKind::naked6700,
    cardsim::FaultKind::delay,
};

/// A card of one profile, who trusts it, and what a reading without any trouble brings.
class SweptCard {
public:
    explicit SweptCard(const char* profile);

    const cardsim::CardImage& image() const { return m_image; }
    const emrtd::ChipReading& reference() const { return m_reference; }
    int exchanges() const { return m_reference.statistics.apdus; }
    card::Protocol protocol() const { return m_image.profile.transport.protocol; }
    /// A job as after a scanned QR code: the CAN first, then the MRZ.
    emrtd::ReadingJob job() const;

private:
    SystemClock m_clock;
    cardsim::Issuer m_issuer;
    cardsim::CardImage m_image;
    emrtd::ChipReading m_reference;
};

/// What a reading through one fault must have come to: the same as without it, or an error; in no case a text
/// or a picture the card does not hold, and never a genuine card called forged.
testing::AssertionResult isSound(const Result<>& outcome, const emrtd::ChipReading& reading,
                                 const SweptCard& card, cardsim::FaultKind kind);

const char* nameOf(cardsim::FaultKind kind);

} // namespace motcua::tests
