// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace motcua::card {

enum class Protocol { t0, t1 };

/// A connection to one card that is powered and ours: a PC/SC reader, or the simulated card in process.
/// Used by one thread. Bytes in, bytes out; what they mean is ApduLink's and the caller's business.
class Channel {
public:
    virtual ~Channel() = default;

    /// One command to the card and its answer with the status word, as the transport gives it (may be empty
    /// or of one byte). Errors: CARD_REMOVED, CARD_RESET (its state is lost, go on with connect()),
    /// CARD_TRANSMIT_FAILED, CARD_NO_SERVICE, CARD_READER_GONE.
    virtual Result<QByteArray> exchange(QByteArrayView command) = 0;

    /// Resets the card to its state after power-on, on the same connection. Errors: CARD_REMOVED and the
    /// other ones of exchange().
    virtual Result<> reset() = 0;

    virtual Protocol protocol() const = 0;
    /// Answer to reset, empty when unknown. A hint for people only (facts/card.md §1.1).
    virtual QByteArray answerToReset() const = 0;
};

} // namespace motcua::card
