// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

namespace motcua::dossier {

/// The present text of a field a correction may change; empty for `resultPaper`.
QString fieldText(const State& state, CorrectedField field);
/// Whether a text may stand in the field: a number has twelve digits, a date is a date, a name is not empty,
/// and the processing case is not corrected at all.
bool isValidFor(CorrectedField field, const QString& text);
/// The text must be valid for the field.
void setFieldText(State& state, CorrectedField field, const QString& text);

/// Long enough to tell somebody later why: ten letters.
bool isReason(const QString& text);

/// 64 hexadecimal digits in lower case.
bool isSha256(QStringView text);

} // namespace motcua::dossier
