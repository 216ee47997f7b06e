// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/demo_people.h"
#include "core/records/dossier_records.h"
#include "tests/core/report/recount.h"

namespace motcua::tests {

/// Dossiers of fictitious people with lives drawn by lot: any step the rules let pass, at any time, by any of
/// three officers and desks, for two agencies.
class RandomLogs {
public:
    RandomLogs(quint64 seed, Date from, Date to);
    Log next(); ///< one dossier

private:
    LocalTime someTime(LocalTime from, LocalTime to);
    dossier::Received received(LocalTime at);
    dossier::Payload step(const dossier::State& state, LocalTime at);
    dossier::DueStamp dueAfter(LocalTime at);

    desk::Dice m_dice;
    LocalTime m_from, m_to;
    FixedClock m_clock;
    UuidSource m_ids;
    std::vector<Uuid> m_officers;
    int m_made = 0;
};

} // namespace motcua::tests
