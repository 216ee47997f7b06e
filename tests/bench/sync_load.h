// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/demo_dossiers.h"
#include "core/desk/workplace.h"

namespace motcua::bench {

/// Receives so many fictitious dossiers at a counter: one `received` action each, the same for the same
/// seed, save their ids. Gives their ids and what the actions take as JSON.
struct Load {
    std::vector<Uuid> dossiers;
    qint64 actions = 0;
    qint64 plainBytes = 0;
};
Result<Load> receiveMany(desk::Workplace& workplace, int count, quint64 seed);
/// The same with a whole life of up to five actions each.
Result<Load> liveMany(desk::Workplace& workplace, int count, quint64 seed);
/// One note on each.
Result<> noteEach(desk::Workplace& workplace, std::span<const Uuid> dossiers);

} // namespace motcua::bench
