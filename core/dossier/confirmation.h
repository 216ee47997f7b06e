// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

namespace motcua::dossier {

/// Data of a person that are still to be confirmed: they could not be looked up, or were not found.
struct Confirmation {
    Uuid action; ///< the look-up that left it open
    Person person{};
    LookupOutcome outcome{};
    QString purpose;
    LocalTime confirmBy{};
    bool operator==(const Confirmation&) const = default;
};

/// The open ones, one a person at most: a later look-up of the same person that told something, in whatever
/// way of Decree 104/2022 art. 14, closes it; one that failed again takes its place.
std::vector<Confirmation> openConfirmations(const State& state);

} // namespace motcua::dossier
