// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/approval.h"
#include "core/records/dossier_records.h"

namespace motcua::desk {

/// A dossier that was finished on paper while it stayed open in the system: what most recorded lateness of
/// the provinces comes from.
struct PaperFinish {
    QString code;
    LocalTime finished{}; ///< in truth; between the receipt and now
    bool operator==(const PaperFinish&) const = default;
};

/// Closes them with their true times. Both times stay: the true one in the action, that of the entry as the
/// action's own (Times::finishRecorded). A supervisor answers for it, who is logged in or stands beside, with
/// a fresh login and a reason of ten characters; all or nothing. Errors: OFFICER_NOT_PERMITTED,
/// OFFICER_LOGIN_NOT_FRESH, DOSSIER_REASON_SHORT, DESK_TIME_FUTURE, DESK_TIME_BEFORE_RECEIPT, DOSSIER_….
Result<std::vector<records::Dossier>> finishOnPaper(Workplace& workplace,
                                                    const std::vector<PaperFinish>& finishes,
                                                    const QString& reason,
                                                    const std::optional<Approval>& approval = {});

} // namespace motcua::desk
