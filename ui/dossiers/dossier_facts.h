// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/due_date.h"
#include "core/calendar/work_calendar.h"
#include "core/desk/prints.h"
#include "core/desk/workplace.h"
#include "core/records/dossier_records.h"

#include <QImage>
#include <QStringList>

namespace motcua::ui {

/// One action as the time line shows it.
struct DossierEvent {
    dossier::Action action;
    QString officer; ///< full name
};

/// Everything the page of a dossier shows, gathered on the desk's thread.
struct DossierFacts {
    dossier::State state;
    records::DossierRow row;
    std::vector<DossierEvent> events; ///< in the order recorded
    calendar::DueDate due;            ///< with its calculation; no steps where there is nothing to count
    calendar::WorkCalendar days;
    std::map<document::FormKind, int> prints; ///< how often each was printed
    QStringList missing; ///< papers of the procedure not handed in, as lines of form 02

    QString code() const { return row.code; }
};

/// Errors: RECORDS_DOSSIER_UNKNOWN, STORE_….
Result<DossierFacts> loadFacts(desk::Workplace& workplace, const QString& code);
/// The same for an officer who opens the dossier: the audit log says so.
Result<DossierFacts> viewFacts(desk::Workplace& workplace, const QString& code);

/// The content of an attachment. Errors: STORE_MISSING, STORE_DAMAGED.
Result<QByteArray> readAttachment(desk::Workplace& workplace, const QString& sha256);
/// Writes it in clear to a file outside the store, with an audit entry that names the reason. Errors:
/// DOSSIER_REASON_SHORT, FILE_UNWRITABLE, those of readAttachment.
Result<> exportAttachment(desk::Workplace& workplace, const dossier::State& state,
                          const dossier::AttachmentAdded& file, const QString& path, const QString& reason);

/// The password was given again: decisions against a rule are possible for some minutes. Errors: OFFICER_….
Result<> freshenLogin(desk::Workplace& workplace, const Secret& password);

} // namespace motcua::ui
