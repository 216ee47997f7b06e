// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace motcua::cardsim {

/// A card as a reader sees it. Used by one thread.
class PoweredCard {
public:
    virtual ~PoweredCard() = default;
    virtual QByteArray answerToReset() const = 0;
    /// Power on, power off and reset alike: every state of a session is lost.
    virtual void restart() = 0;
    /// The answer with its status word; may be cut short by a fault (one byte). Nothing: the card has left
    /// the reader without an answer.
    virtual std::optional<QByteArray> exchange(QByteArrayView command) = 0;
};

} // namespace motcua::cardsim
