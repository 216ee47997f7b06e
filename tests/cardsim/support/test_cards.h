// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/simulated_card.h"

namespace motcua::cardsim {

inline const Issuer& testIssuer() {
    static const Issuer issuer;
    return issuer;
}

inline CardImage cardImage(const char* profile, const Flaws& flaws = {}, Sample sample = Sample::a) {
    return personalise(samplePerson(sample), profileNamed(QString::fromLatin1(profile)).value(), testIssuer(),
                       flaws);
}

} // namespace motcua::cardsim
