// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/reception.h"

namespace motcua::desk {

/// A dossier the counter does not accept as it is (Decree 118/2025 art. 17.1c): records it as a draft, who
/// asked for it, and why it goes back - SupplementRequested (form 02) or Refused (form 03) - in one durable
/// step. It has no code; its id in text stands for one, also for printing. A forged card can only be refused,
/// and nothing it told is recorded but that it was forged; a name the clerk typed is kept as what was said.
/// Errors: those of receive() and of the step.
Result<records::Dossier> turnAway(Workplace& workplace, const ReceiveRequest& request,
                                  dossier::Payload notice);
/// The same inside the caller's transaction.
Result<records::Dossier> turnAwayWithin(Workplace& workplace, const ReceiveRequest& request,
                                        dossier::Payload notice);

} // namespace motcua::desk
