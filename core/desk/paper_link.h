// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/sync/status.h"

/// Attachments between this station and the central service, for the shell; a window has its worker
/// (sync/worker.h).
namespace motcua::desk {

/// Sends what can be sent, through cuts of the line as long as something arrives. Errors: those of
/// sync::PaperLane::run().
Result<> sendPapers(Workplace& workplace, sync::RunReport& report);

/// Gets the attachments of a dossier that other counters have added and that are not here. Gives how many
/// are. Errors: RECORDS_DOSSIER_UNKNOWN, those of sync::PaperLane::fetch().
Result<qint64> fetchPapers(Workplace& workplace, const QString& code, sync::RunReport& report);

/// Those that could not be sent are tried again. Gives how many. Errors: STORE_….
Result<qint64> tryPapersAgain(Workplace& workplace);

} // namespace motcua::desk
