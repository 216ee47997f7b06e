// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/due_date.h"
#include "core/catalogue/competent_authority.h"
#include "core/catalogue/search.h"
#include "core/desk/visit.h"
#include "core/dossier/checklist.h"
#include "core/records/dossier_row.h"

/// What the window asks of the workplace while a visit goes on.
namespace motcua::desk {

/// Writes the visit as it stands, durably, in a transaction of its own (some ms; coalesce keystrokes).
Result<> keepDraft(Workplace& workplace, const Visit& visit);
Result<> dropDraft(Workplace& workplace, const Uuid& visit);
/// The officer's held visits and those a crash has left, the newest first. One that cannot be read is left
/// out, and so is one that is over (isOver).
Result<std::vector<Visit>> drafts(Workplace& workplace);

/// What the clerk sees before accepting: what receive() would do, without doing it.
struct ReceptionPreview {
    catalogue::Procedure procedure;
    dossier::Checklist checklist;
    catalogue::FeeQuote fee;
    QStringList feeCases;
    calendar::DueDate due; ///< with its calculation, sentence by sentence
    QString lunarDue;      ///< the due date by the lunar calendar, `14 tháng Mười`, empty without a due date
    catalogue::Competence competence = catalogue::Competence::unknown;
    std::optional<catalogue::Level> settlingLevel;
    /// Where the applicant lives, `Xã A, Hà Nội`, when that is another commune (or province) than this office
    /// serves and the procedure is one that the place of residence may decide; empty otherwise. The dossier
    /// may be received all the same, for that agency.
    QString livesElsewhere;
    bool forwardNextDay = false; ///< art. 18.2
    bool onlineEligible = false; ///< the procedure can be filed online: ask, help, or record why not
    QString onlineHint;          ///< level and what it saves, Vietnamese
};
/// Errors: CATALOGUE_…, CALENDAR_….
Result<ReceptionPreview> preview(Workplace& workplace, const ReceiveRequest& request);

/// The citizen's earlier dossiers, the newest first, and among them those that look like the same request
/// again: same procedure, open, or received within the last 30 days. Noted in the audit log (reads.h).
struct EarlierDossiers {
    std::vector<records::DossierRow> all;
    std::vector<QString> duplicates; ///< codes
};
Result<EarlierDossiers> earlierDossiers(Workplace& workplace, const QString& citizenNumber,
                                        const QString& procedureCode);

/// Earlier digitised papers of the citizen that cover a component (art. 17.1b): reuse, do not ask again.
struct PaperHeld {
    int component = 0; ///< number
    QString dossierCode;
    QString name;
    Date added{};
};
Result<std::vector<PaperHeld>> papersHeld(Workplace& workplace, const QString& citizenNumber,
                                          const catalogue::Procedure& procedure);

/// Procedures this desk receives most and lately (from the record), and those an officer has starred.
struct ProcedureShelf {
    std::vector<catalogue::SearchHit> favourites, recent, frequent;
    struct Field {
        QString code, name;
        int count = 0;
    };
    std::vector<Field> fields; ///< for the list by field
};
Result<ProcedureShelf> procedureShelf(Workplace& workplace);
Result<> setFavourite(Workplace& workplace, const QString& procedureCode, bool favourite);
/// `typed` empty: the essential services; `fieldCode` non-empty: only that field.
Result<std::vector<catalogue::SearchHit>> searchProcedures(Workplace& workplace, const QString& typed,
                                                           const QString& fieldCode = {});

/// Accepts the dossier in work of the visit (receive()), takes its fee as the visit says, and keeps the draft
/// with the code in it, all in one durable step: after a crash it is not received twice.
Result<Reception> accept(Workplace& workplace, Visit& visit);

/// A dossier that was accepted, as accept() answered, as it stands now.
Result<Reception> receptionOf(Workplace& workplace, const QString& code);

/// The dossier in work goes back with form 02 or 03 (turned_away.h): recorded, and noted in the visit, in one
/// durable step, so that nothing is accepted or turned away a second time for it, also after a crash. Asked
/// twice, it answers with what was recorded first.
Result<records::Dossier> turnAway(Workplace& workplace, Visit& visit, dossier::Payload notice);

/// The officer's last citizens of today, for recalling one by a key. The newest first.
Result<std::vector<Visit>> todaysVisits(Workplace& workplace, int limit = 20);

/// Visits of the other officers of this station: not finished, or those of today. Only when asked for.
struct ColleaguesVisit {
    Visit visit;
    QString officer; ///< full name
    bool operator==(const ColleaguesVisit&) const = default;
};
Result<std::vector<ColleaguesVisit>> colleaguesDrafts(Workplace& workplace);
Result<std::vector<ColleaguesVisit>> colleaguesVisits(Workplace& workplace, int limit = 20);

/// The visit is over; it stays recallable for the day.
Result<> endVisit(Workplace& workplace, const Visit& visit);

} // namespace motcua::desk
