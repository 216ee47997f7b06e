// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/approval.h"
#include "core/records/dossier_records.h"

namespace motcua::desk {

/// A step of an officer on a dossier, and when: nothing is now (see ReceiveRequest::at).
struct StepTime {
    std::optional<Instant> at;
    QString reason;
};

/// A file to be sealed and recorded with the dossier.
struct NewFile {
    QString path;
    dossier::AttachmentKind kind = dossier::AttachmentKind::other;
    int component = 0; ///< number of the paper it is a scan of, 0: none
    QString title{};
};

/// Plans (due dates, deadlines), checks and records one action on the dossier with this code (or id,
/// dossier_key.h), with its audit entry and, when there is one, its file: all or nothing. Errors:
/// RECORDS_DOSSIER_UNKNOWN, DOSSIER_…, CALENDAR_…, DESK_TIME_NEEDS_REASON, DESK_TIME_BEFORE_RECEIPT,
/// FILE_UNREADABLE, STORE_….
Result<records::Dossier> perform(Workplace& workplace, const QString& code, dossier::Payload wanted,
                                 const StepTime& time = {}, const std::optional<NewFile>& file = {});

/// Several steps, each on what those before it make of the dossier: all or nothing. Errors: as perform.
Result<records::Dossier> performAll(Workplace& workplace, const QString& code,
                                    std::vector<dossier::Payload> wanted);

/// A file alone. Errors: as perform.
Result<records::Dossier> attachFile(Workplace& workplace, const QString& code, const NewFile& file,
                                    const StepTime& time = {});

/// A supervisor's decision to let the next action of the rule's kind pass: the officer's own, who needs the
/// role and a fresh login, or that of a supervisor beside the officer (approve), whose approval must be as
/// fresh. Errors: OFFICER_NOT_PERMITTED, OFFICER_LOGIN_NOT_FRESH, DOSSIER_….
Result<records::Dossier> overrideRule(Workplace& workplace, const QString& code, dossier::Rule rule,
                                      const QString& reason, const StepTime& time = {},
                                      const std::optional<Approval>& approval = {});

/// The time a step is recorded with. Errors: DESK_TIME_NEEDS_REASON outside a training folder,
/// DESK_TIME_FUTURE.
Result<Instant> timeOf(Workplace& workplace, const StepTime& time);

} // namespace motcua::desk
