// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/approval.h"
#include "core/desk/retention_table.h"

namespace motcua::desk {

/// What one rule comes to today.
struct RetentionLine {
    RetentionRule rule;
    qint64 due = 0;             ///< visits, names, requests, or dossiers over their time
    qint64 papers = 0;          ///< of those dossiers: contents to be destroyed
    qint64 bytes = 0;           ///< of those papers, before sealing
    qint64 waiting = 0;         ///< dossiers over their time that the central service does not have whole
    std::vector<QString> codes; ///< of the dossiers that are due, the oldest first
    bool operator==(const RetentionLine&) const = default;
};

/// What a run would do now, without doing it. For a supervisor. Errors: OFFICER_NOT_PERMITTED, STORE_…,
/// FIELD_INVALID.
Result<std::vector<RetentionLine>> retentionDryRun(Workplace& workplace);

/// Does it: by a supervisor with a fresh login, or one beside the officer. Actions and the audit log are
/// never touched; each dossier that loses papers gets an audit entry. What the service does not have yet
/// waits. Cut off in the middle, the next run completes it. Errors: also OFFICER_LOGIN_NOT_FRESH, STORE_IO.
Result<std::vector<RetentionLine>> runRetention(Workplace& workplace,
                                                const std::optional<Approval>& approval = {});

} // namespace motcua::desk
