// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

#include <QJsonObject>

namespace motcua::desk {

/// Appends an entry of the acting officer, inside the caller's transaction. `kind` is a fixed word, `detail`
/// holds no personal data of citizens beyond the dossier's id.
Result<> note(Workplace& workplace, const char* kind, const QJsonObject& detail = {},
              const std::optional<Uuid>& dossier = {});
/// The same in a transaction of its own.
Result<> noteAlone(Workplace& workplace, const char* kind, const QJsonObject& detail = {});

} // namespace motcua::desk
