// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/card_reader.h"

#include <algorithm>

namespace motcua::ui {

bool CardReader::Readers::anyReader() const {
    return std::ranges::any_of(
        list, [this](const Reader& reader) { return wanted.isEmpty() || reader.name == wanted; });
}

QString CardReader::Readers::cardOn() const {
    const auto laid = std::ranges::find_if(list, [this](const Reader& reader) {
        return reader.present && (wanted.isEmpty() || reader.name == wanted);
    });
    return laid == list.end() ? QString() : laid->name;
}

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
