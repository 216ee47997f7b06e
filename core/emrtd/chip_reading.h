// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/apdu_link.h"
#include "core/citizen/citizen.h"
#include "core/emrtd/access_key.h"
#include "core/emrtd/dg11_dg12.h"
#include "core/emrtd/dg13.h"
#include "core/emrtd/judgement.h"
#include "core/emrtd/mrz.h"
#include "core/emrtd/portrait.h"

#include <chrono>

namespace motcua::emrtd {

/// What a reading has brought so far. Whatever stands here was read under secure messaging; whether it may be
/// believed is the judgement's to say.
struct ChipReading {
    Access access = Access::none;
    std::optional<Mrz> mrz;
    std::optional<Dg13> dg13;
    std::optional<AdditionalDetails> dg11;
    std::optional<AdditionalDetails> dg12;
    /// From DG13; where there is none, what the MRZ tells.
    std::optional<citizen::Citizen> citizen;
    std::optional<Portrait> portrait;
    Judgement judgement;
    Evidence evidence;

    /// Over all tries.
    card::LinkStatistics statistics;
    int tries = 0;
    std::chrono::milliseconds duration{};
    /// Until the texts were there with their passive authentication; 0 as long as they are not.
    std::chrono::milliseconds untilText{};
    int apdusUntilText = 0;
};

/// Where a reading stands.
enum class Step { opening, texts, chipProof, portrait };
struct ReadingProgress {
    Step step = Step::opening;
    qsizetype done = 0; ///< bytes of the file that is being read
    qsizetype total = 0;
};

} // namespace motcua::emrtd
