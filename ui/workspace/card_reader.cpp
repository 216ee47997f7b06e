// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/card_reader.h"

#include <algorithm>

namespace motcua::ui {

bool CardReader::Readers::anyCard() const { return std::ranges::any_of(list, &Reader::present); }

emrtd::ChipReading wordsOf(const emrtd::ChipReading& reading) {
    emrtd::ChipReading words;
    words.access = reading.access;
    words.mrz = reading.mrz;
    words.dg13 = reading.dg13;
    words.dg11 = reading.dg11;
    words.dg12 = reading.dg12;
    words.citizen = reading.citizen;
    words.portrait = reading.portrait;
    words.judgement = reading.judgement;
    words.statistics = reading.statistics;
    words.tries = reading.tries;
    words.duration = reading.duration;
    words.untilText = reading.untilText;
    words.apdusUntilText = reading.apdusUntilText;
    return words;
}

} // namespace motcua::ui
