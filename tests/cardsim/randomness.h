// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace motcua::cardsim {

/// Where a chip's nonces and ephemeral keys come from: replaced in known-answer tests, which replay the
/// worked examples of ICAO 9303-11.
class Randomness {
public:
    virtual ~Randomness() = default;
    virtual QByteArray bytes(qsizetype count) = 0;

    /// The system's generator. Usable from any thread.
    static Randomness& system();
};

} // namespace motcua::cardsim
