// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture_reader.h"
#include "core/qr/picture_search.h"

namespace motcua::qr {

/// Gathers what is found in a picture: the first card, without one the first other code, and where it lies.
class ReadingChoice {
public:
    explicit ReadingChoice(Date today) : m_today(today) {}

    /// True when a card was read.
    bool take(const FoundSymbol& symbol);
    PictureReading finish(const Deadline& deadline);

private:
    Date m_today;
    PictureReading m_reading;
};

} // namespace motcua::qr
