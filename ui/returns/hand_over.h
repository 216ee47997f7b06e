// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dossiers/dossier_facts.h"

namespace motcua::ui {

/// All that is recorded when a result is handed over.
struct HandOver {
    std::optional<dossier::IdentityVerified> identity;
    std::optional<dossier::FeePaid> payment;
    dossier::Returned returned;
};

/// The money first: where the hand-over is then refused, what was paid stays paid. Gives the dossier as it
/// then is. Errors: those of desk::perform.
Result<DossierFacts> recordHandOver(desk::Workplace& workplace, const QString& code, const HandOver& all);

/// What is handed over, in lines: code and procedure, result papers, the way that was asked for.
QString handOverText(const DossierFacts& facts);
/// Names of the papers that came as originals.
QStringList originalsOf(const dossier::State& state);

} // namespace motcua::ui
