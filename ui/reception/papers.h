// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/paper_need.h"
#include "core/desk/visit_desk.h"

/// What was handed in, as the check list edits it.
namespace motcua::ui {

/// Nothing handed in: all counts 0.
dossier::SubmittedComponent submittedOf(const desk::VisitDossier& dossier, int number);
/// Takes the place of what was there; nothing handed in leaves the list. A paper that was handed in is
/// needed.
void setSubmitted(desk::VisitDossier& dossier, const dossier::SubmittedComponent& paper);
/// Only shown, and given back.
bool isSeen(const desk::VisitDossier& dossier, int number);
void setSeen(desk::VisitDossier& dossier, int number, bool seen);
/// What is open and has to be handed in here whatever the case: what form 02 may ask for by itself.
dossier::Checklist surelyMissing(const catalogue::Procedure& procedure, const desk::Visit& visit,
                                 const desk::VisitDossier& dossier);
/// All is in order: what has to be handed in is, what is only shown was seen, what is for other cases or
/// other ways of handing in is not needed. Where all papers depend on the case, nothing is decided.
void takeAll(desk::VisitDossier& dossier, const catalogue::Procedure& procedure, const desk::Visit& visit);
desk::PaperNeed needOf(const catalogue::Procedure& procedure, const desk::Visit& visit,
                       const desk::VisitDossier& dossier, int number);
bool isNotNeeded(const desk::VisitDossier& dossier, int number);
void setNotNeeded(desk::VisitDossier& dossier, int number, bool notNeeded);

/// As many originals and copies as are asked for; one original where no number is published.
dossier::SubmittedComponent asAsked(const dossier::CheckedComponent& asked);

/// As the visit stands, without waiting for the desk.
dossier::Checklist checklistOf(const catalogue::Procedure& procedure, const desk::VisitDossier& dossier);
/// What is neither handed in nor seen nor decided not to be needed.
dossier::Checklist stillMissing(const catalogue::Procedure& procedure, const desk::VisitDossier& dossier);

} // namespace motcua::ui
