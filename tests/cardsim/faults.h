// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/card_image.h"
#include "tests/cardsim/powered_card.h"

#include <chrono>
#include <functional>
#include <optional>

namespace motcua::cardsim {

/// What can happen to one exchange.
enum class FaultKind {
    removal,   ///< the card leaves before it answers
    reset,     ///< the card has lost its session when the command comes
    wrongMac,  ///< a bit of the answer's last data byte is wrong; an answer without data stays
    truncated, ///< the second half of the answer is missing
    oneByte,   ///< of the answer, one byte comes through
    naked6700, ///< refused before the card has seen it: its counter stays
    delay,     ///< the answer takes longer
};

struct Fault {
    FaultKind kind;
    /// Of the exchange it happens to, from 0, counted since the card was made.
    int index = 0;
    std::chrono::milliseconds delay{2000};
    bool operator==(const Fault&) const = default;
};

/// Another card, one of whose exchanges goes wrong - once, so that a second try succeeds.
class FaultyCard final : public PoweredCard {
public:
    using Sleep = std::function<void(std::chrono::milliseconds)>;
    /// `card` must outlive this. `sleep` replaces the waiting of FaultKind::delay.
    FaultyCard(PoweredCard& card, std::optional<Fault> fault, Sleep sleep = {});

    QByteArray answerToReset() const override { return m_card.answerToReset(); }
    void restart() override { m_card.restart(); }
    std::optional<QByteArray> exchange(QByteArrayView command) override;

    int exchanges() const { return m_next; }
    bool hasHappened() const { return m_fault && m_next > m_fault->index; }

private:
    std::optional<QByteArray> spoil(QByteArrayView command);

    PoweredCard& m_card;
    std::optional<Fault> m_fault;
    Sleep m_sleep;
    int m_next = 0;
};

/// What a name of the command line asks for: something that happens, or a flaw from the start.
struct NamedFault {
    std::optional<Fault> fault;
    Flaws flaws;
};
/// `NAME`, `NAME@INDEX`, `delay@INDEX:MILLISECONDS`, `altered-dg@NUMBER`. Errors: FIELD_INVALID with the
/// text.
Result<NamedFault> faultNamed(QStringView text);
/// removal, reset, wrong-mac, truncated, one-byte, naked-6700, delay; forged-signer, self-made-csca,
/// altered-dg, cloned-chip, cardaccess-altered, expired-signer, revoked, no-aa.
std::vector<QString> faultNames();

} // namespace motcua::cardsim
