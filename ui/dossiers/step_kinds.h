// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dossiers/steps.h"

namespace motcua::ui {

/// What the forms of steps are made from.
struct StepContext {
    const DossierFacts& facts;
    const desk::Settings& settings;
    LocalTime now;
    const dossier::State& state() const { return facts.state; }
};

/// The steps that move a dossier on: forwarding, supplement, verification, extension, decision, end.
/// Nothing for other types.
std::optional<Step> progressStep(dossier::ActionType type, const StepContext& context);
/// Money, corrections, notes, files: what does not move it. Nothing for other types.
std::optional<Step> careStep(dossier::ActionType type, const StepContext& context);

/// How an applicant is told something, as it is recorded.
QStringList toldWays();

// Fields that several forms have.
StepField reasonField(bool required = true);
StepField noteField();
/// By the end of that day.
std::optional<LocalTime> endOf(std::optional<Date> day);

} // namespace motcua::ui
