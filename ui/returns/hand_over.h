// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/hand_over.h"
#include "ui/dossiers/dossier_facts.h"

namespace motcua::ui {

/// Gives the dossier as it then is. Errors: those of desk::handOver.
Result<DossierFacts> recordHandOver(desk::Workplace& workplace, const QString& code,
                                    const desk::HandOver& all);

/// What is handed over, in lines: code and procedure, result papers, the way that was asked for.
QString handOverText(const DossierFacts& facts);
/// Names of the papers that came as originals.
QStringList originalsOf(const dossier::State& state);

} // namespace motcua::ui
