// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/randomness.h"
#include "tests/cardsim/secure_channel.h"

namespace motcua::cardsim {

/// The chip's side of Basic Access Control, ICAO 9303-11 §4.3.
class BacChip {
public:
    explicit BacChip(Randomness& randomness) : m_randomness(randomness) {}

    /// RND.IC, for one try.
    QByteArray challenge();

    struct Opened {
        QByteArray answer;
        SecureChannel channel;
    };
    /// `data` of EXTERNAL AUTHENTICATE: E.IFD ‖ M.IFD. Refused: 6985 without a challenge, 6700, and 6300 for
    /// another key.
    Answer<Opened> authenticate(QByteArrayView mrzInformation, QByteArrayView data);
    void reset() { m_challenge.clear(); }

private:
    Randomness& m_randomness;
    QByteArray m_challenge;
};

} // namespace motcua::cardsim
