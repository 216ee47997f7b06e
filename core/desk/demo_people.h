// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/citizen.h"

#include <QString>

namespace motcua::desk {

/// A small generator that gives the same numbers on every machine (splitmix64): demo data must be repeatable.
class Dice {
public:
    explicit Dice(quint64 seed) : m_state(seed) {}
    quint64 next();
    /// 0 … sides-1.
    int roll(int sides) { return static_cast<int>(next() % static_cast<quint64>(sides)); }
    /// True in `percent` of all throws.
    bool chance(int percent) { return roll(100) < percent; }
    template <size_t N> const char* pick(const char* const (&list)[N]) {
        return list[roll(static_cast<int>(N))];
    }

private:
    quint64 m_state;
};

/// A person who does not exist: names, numbers and places are drawn by lot from common ones, among them names
/// of the ethnic minorities of the Central Highlands.
struct DemoPerson {
    citizen::Citizen citizen;
    QString phone;
};
DemoPerson demoPerson(Dice& dice, Date today);

} // namespace motcua::desk
