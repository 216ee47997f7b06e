// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/desk/reception.h"

namespace motcua::cli {

/// The options of `dossier receive`, but for `--slip`'s file.
QList<QCommandLineOption> receiveOptions();
/// What they ask for. Errors: usage, FILE_…, QR_…, FIELD_INVALID.
Result<desk::ReceiveRequest> receiveRequest(Context& context, const QCommandLineParser& given);

} // namespace motcua::cli
