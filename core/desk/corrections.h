// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dossier_steps.h"

namespace motcua::desk {

struct WantedCorrection {
    dossier::CorrectedField field{};
    QString value{};
    bool operator==(const WantedCorrection&) const = default;
};

/// Corrects what was recorded (art. 23): the old values are taken from the dossier, what is the same already is left
/// out. Errors: FIELD_INVALID `changes` when nothing would change, else those of perform.
Result<records::Dossier> correct(Workplace& workplace, const QString& code,
                                 const std::vector<WantedCorrection>& wanted, const QString& reason,
                                 const QString& document = {});

} // namespace motcua::desk
