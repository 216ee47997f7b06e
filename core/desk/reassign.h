// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/approval.h"

namespace motcua::desk {

/// To whom work goes over, and why.
struct Reassignment {
    QString toUnit;
    QString toOfficer; ///< name, as in form 06
    QString reason;    ///< ten characters; it stands in the control sheet of each dossier
};

/// What became of each dossier that was asked for.
struct Reassigned {
    std::vector<QString> done;
    std::vector<QString> unsent; ///< left where they are: steps of them are at this counter only
    std::vector<std::pair<QString, Error>> refused;
};

/// Hands dossiers in work over to another unit or officer, each by a step of its own (form 06). A dossier
/// with steps that the central service does not have, or that a person must decide on, stays: whoever gets
/// it would work on less than there is. By a supervisor with a fresh login, or one beside the officer.
/// Errors: OFFICER_NOT_PERMITTED, OFFICER_LOGIN_NOT_FRESH, DOSSIER_REASON_SHORT, FIELD_INVALID (no unit),
/// STORE_….
Result<Reassigned> reassign(Workplace& workplace, const QStringList& codes, const Reassignment& to,
                            const std::optional<Approval>& approval = {});

} // namespace motcua::desk
