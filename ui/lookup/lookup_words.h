// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/competent_authority.h"
#include "core/residence/findings.h"
#include "core/residence/lookup_watch.h"
#include "core/residence/timeline.h"
#include "ui/widgets/badge.h"

/// What a look-up tells, in the program's language.
namespace motcua::ui {

QString outcomeWords(dossier::LookupOutcome outcome);
Shape outcomeShape(dossier::LookupOutcome outcome);
/// Of an answer's or a snapshot's: this program's error in words, the population database's code as it is.
QString reasonWords(const QString& reason);
QString wayWords(dossier::LookupWay way);
QString maritalWords(residence::MaritalStatus status);
QString residenceWords(residence::ResidenceKind kind);
QString competenceWords(catalogue::Competence competence);
Shape competenceShape(catalogue::Competence competence);
QString findingWords(residence::Finding finding);
/// Known to be harmless: it explains the difference, nobody has to decide.
bool isHarmless(residence::Finding finding, const QString& field);
QString flagWords(residence::LookupFlag flag);
/// `01/02/2010 – 31/12/2019`
QString spanWords(Date from, Date to);
/// The text of a letter to the commune, ready to be pasted into the office's own template.
QString letterWords(const residence::VerificationLetter& letter, const citizen::Citizen& person,
                    const QString& office, const QString& dossierCode);

} // namespace motcua::ui
