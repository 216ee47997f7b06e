// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/visit_desk.h"

/// How visits lie in the store, for accept(); the window uses visit_desk.h. All inside the caller's
/// transaction.
namespace motcua::desk {

Result<> writeDraft(Workplace& workplace, const Visit& visit);
/// The code that the dossier at this place of the visit was accepted under, though this copy of the visit
/// does not know it; empty: it was not.
Result<QString> acceptedCode(Workplace& workplace, const Visit& visit, int position);
Result<> noteAccepted(Workplace& workplace, const Uuid& visit, int position, const QString& code);

} // namespace motcua::desk
