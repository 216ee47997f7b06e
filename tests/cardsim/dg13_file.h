// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/person.h"
#include "tests/cardsim/profile.h"

namespace motcua::cardsim {

/// DG13 of the Vietnamese cards, facts/card.md §2. A text the person does not have is left out with its
/// index, save the spouse, whose index stands alone, and the parents, who keep their place.
QByteArray dg13File(const Person& person, const Dg13Setting& setting);

} // namespace motcua::cardsim
