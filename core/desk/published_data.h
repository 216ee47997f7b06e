// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

/// Takes into use what the central service has distributed and core/sync has found to be the publisher's:
/// over what the program brought, and over what this station imported before. Dossiers keep the dates and
/// fees they were received with. Each with its entry in the audit log; what cannot be read here is set aside,
/// and what was used stays in use. Gives how many. Errors: STORE_…, AUDIT_….
Result<int> takePublished(Workplace& workplace);

} // namespace motcua::desk
