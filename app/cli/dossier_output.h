// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/dossier_records.h"

#include <QJsonObject>

namespace motcua::cli {

/// The whole dossier as `dossier show` prints it, and every step after it has been done.
QJsonObject dossierJson(const records::Dossier& dossier);

} // namespace motcua::cli
