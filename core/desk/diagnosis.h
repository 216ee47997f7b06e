// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

#include <QJsonObject>
#include <QStringList>

namespace motcua::desk {

/// What a helper on the telephone needs to know of this station: versions, counts, sizes, how it is set. No name,
/// number, code, address or account of anybody, and no path.
/// `lastErrors`: names of error codes the window has shown lately, the newest first; others are left out.
Result<QJsonObject> diagnosis(Workplace& workplace, const QStringList& lastErrors = {});
/// The same to read and to send: one `name: value` a line.
QString toText(const QJsonObject& diagnosis);

} // namespace motcua::desk
