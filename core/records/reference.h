// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/dossier_row.h"

namespace motcua::records {

/// What a dossier is asked for by (desk/dossier_key.h): its code, or its id in text where it has none, as
/// what was turned away at the counter.
inline QString referenceOf(const DossierRow& row) {
    if (!row.code.isEmpty()) return row.code;
    return row.id.isNull() ? QString() : row.id.toString();
}

} // namespace motcua::records
