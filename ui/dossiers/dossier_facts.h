// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/due_date.h"
#include "core/calendar/work_calendar.h"
#include "core/desk/prints.h"
#include "core/desk/workplace.h"
#include "core/records/dossier_records.h"
#include "core/records/reference.h"

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
    QStringList missing;                      ///< papers of the procedure not handed in, as lines of form 02

    QStringList results; ///< papers the procedure ends in, by the catalogue

    /// What every use case takes for this dossier: its code, or its id where it has none (turned away at the
    /// counter). Empty: no dossier.
    QString reference() const { return records::referenceOf(row); }
};

/// Errors: RECORDS_DOSSIER_UNKNOWN, STORE_….
Result<DossierFacts> loadFacts(desk::Workplace& workplace, const QString& code);
/// The same for an officer who opens the dossier: the audit log says so.
Result<DossierFacts> viewFacts(desk::Workplace& workplace, const QString& code);

/// The content of an attachment. Errors: STORE_MISSING, STORE_DAMAGED.
Result<QByteArray> readAttachment(desk::Workplace& workplace, const Uuid& dossier, const QString& sha256);
/// Writes it in clear to a file outside the store, with an audit entry that names the reason. Errors:
/// DOSSIER_REASON_SHORT, FILE_UNWRITABLE, those of readAttachment.
Result<> exportAttachment(desk::Workplace& workplace, const dossier::State& state,
                          const dossier::AttachmentAdded& file, const QString& path, const QString& reason);

} // namespace motcua::ui
