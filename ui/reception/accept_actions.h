// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/form.h"
#include "ui/reception/visit_model.h"

namespace motcua::ui {

/// Accepts the dossier in work and prints its slip, and the control slip where the settings name one. Asked
/// twice, it is received once. From a step before the last it goes on only when nothing is missing anywhere.
void acceptAndPrint(VisitModel& model);

/// What is printed at acceptance: form 01, and form 06 where the office has set copies of it.
std::vector<document::FormKind> formsAtAcceptance(const desk::Settings& settings);

/// By its name: of how the result comes to the citizen.
QString returnText(dossier::ReturnMethod method);

} // namespace motcua::ui
