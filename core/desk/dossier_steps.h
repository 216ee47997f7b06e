// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/records/dossier_records.h"

namespace motcua::desk {

/// A step of an officer on a dossier, and when: nothing is now (see ReceiveRequest::at).
struct StepTime {
    std::optional<Instant> at;
    QString reason;
};

/// Plans (due dates, deadlines), checks and records one action on the dossier with this code, together with
/// its audit entry. Errors: RECORDS_DOSSIER_UNKNOWN, DOSSIER_…, CALENDAR_…, DESK_TIME_NEEDS_REASON, STORE_….
Result<records::Dossier> perform(Workplace& workplace, const QString& code, dossier::Payload wanted,
                                 const StepTime& time = {});

/// Seals a file and records it with the dossier. Errors: FILE_UNREADABLE, STORE_DISK_FULL and those of
/// perform.
Result<records::Dossier> attachFile(Workplace& workplace, const QString& code, const QString& path,
                                    dossier::AttachmentKind kind, const StepTime& time = {});

/// A supervisor's decision to let the next action of the rule's kind pass; needs the role and a fresh login.
/// Errors: OFFICER_NOT_PERMITTED, OFFICER_LOGIN_NOT_FRESH, DOSSIER_….
Result<records::Dossier> overrideRule(Workplace& workplace, const QString& code, dossier::Rule rule,
                                      const QString& reason, const StepTime& time = {});

/// The time a step is recorded with. Errors: DESK_TIME_NEEDS_REASON outside a training folder,
/// DESK_TIME_FUTURE.
Result<Instant> timeOf(Workplace& workplace, const StepTime& time);

} // namespace motcua::desk
