// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/log.h"
#include "core/base/clock.h"
#include "core/calendar/office_hours.h"
#include "core/catalogue/search.h"
#include "core/dossier/planner.h"
#include "core/officer/session.h"
#include "core/records/catalogue_table.h"
#include "core/records/station.h"
#include "core/store/blobs.h"
#include "core/store/folder.h"

#include <map>
#include <memory>

namespace motcua::desk {

/// The procedures as they stand on a day, for searching as a clerk types.
struct KnownProcedures {
    Date day{};
    catalogue::ProcedureIndex index;
    std::map<QString, catalogue::SearchHit> hits; ///< by code
    std::map<QString, QString> fieldCodes;        ///< of a procedure's field, by its code
};

/// A data folder opened by an officer: what every use case works on. Belongs to one thread.
class Workplace {
public:
    /// `login` empty: the only officer there is. Opening also brings the schema and the shipped catalogue up
    /// to date. Errors: STORE_…, OFFICER_…, DESK_OFFICER_NEEDED when there are several and none is named.
    static Result<std::unique_ptr<Workplace>> open(const QString& folder, const QString& login,
                                                   const Secret& password, const Clock& clock);

    store::Folder& folder() { return m_folder; }
    store::Database& database() { return *m_database; }
    store::Blobs& blobs() { return *m_blobs; }
    audit::Log& audit() { return *m_audit; }
    audit::HeadFile& auditHead() { return *m_auditHead; }
    const Secret& key() const { return m_key; }
    officer::Session& session() { return m_session; }
    const records::Station& station() const { return m_station; }
    const Clock& clock() const { return m_clock; }
    UuidSource& ids() { return m_ids; }

    /// Errors: RECORDS_NO_CATALOGUE. The reference holds until the next import.
    Result<const records::Holidays*> holidays();
    Result<dossier::DeskCalendar> calendar();
    /// As it stands on that day. Errors: CATALOGUE_PROCEDURE_UNKNOWN.
    Result<catalogue::Procedure> procedure(QStringView code, Date day);
    Result<catalogue::Catalogue> catalogue(Date day);
    Result<QString> catalogueVersion();
    /// As they stand today; made once a day. The reference holds until the next import or day.
    Result<const KnownProcedures*> knownProcedures();
    /// After an import.
    void forgetCatalogue();

    /// Gives up the database for what needs the folder alone (rekey). Nothing else may be asked afterwards.
    store::Database takeDatabase();

private:
    Workplace(store::Folder folder, Secret key, const Clock& clock);
    Result<> openStore(QStringView login, qint64 failedLogIns);
    Result<const std::vector<catalogue::Overlay>*> overlays();

    store::Folder m_folder;
    Secret m_key;
    const Clock& m_clock;
    UuidSource m_ids;
    std::optional<store::Database> m_database;
    std::optional<store::Blobs> m_blobs;
    std::unique_ptr<audit::HeadFile> m_auditHead;
    std::unique_ptr<audit::Log> m_audit;
    officer::Session m_session;
    records::Station m_station;
    calendar::OfficeSchedule m_hours;
    std::optional<records::Holidays> m_holidays;
    std::optional<std::vector<catalogue::Overlay>> m_overlays;
    std::optional<KnownProcedures> m_knownProcedures;
};

/// The login, or when empty the only one there is. Errors: DESK_OFFICER_NEEDED.
Result<QString> loginOrOnly(const officer::KeySlots& slots, const QString& login);

} // namespace motcua::desk
