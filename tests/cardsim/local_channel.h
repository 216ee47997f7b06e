// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/channel.h"
#include "tests/cardsim/powered_card.h"

namespace motcua::cardsim {

/// A card without a reader: in process, for training mode and tests. The card must outlive the channel.
class LocalChannel final : public card::Channel {
public:
    explicit LocalChannel(PoweredCard& card, card::Protocol protocol = card::Protocol::t1)
        : m_card(&card), m_protocol(protocol) {
        card.restart();
    }

    Result<QByteArray> exchange(QByteArrayView command) override;
    Result<> reset() override;
    card::Protocol protocol() const override { return m_protocol; }
    QByteArray answerToReset() const override;

    /// Takes the card away; lays it, or another one, back.
    void remove() { m_isPresent = false; }
    void insert();
    void insert(PoweredCard& card);
    bool isPresent() const { return m_isPresent; }
    /// As if another program had reset the card: the next exchange fails with CARD_RESET.
    void resetByAnother();

private:
    PoweredCard* m_card;
    card::Protocol m_protocol;
    bool m_isPresent = true;
    bool m_wasReset = false;
};

} // namespace motcua::cardsim
