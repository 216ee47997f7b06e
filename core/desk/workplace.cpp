// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/workplace.h"

#include "core/desk/audit_entries.h"
#include "core/desk/published_data.h"
#include "core/desk/schema.h"
#include "core/desk/shipped_data.h"
#include "core/officer/central_list.h"

namespace motcua::desk {
Result<QString> loginOrOnly(const officer::KeySlots& slots, const QString& login) {
    if (!login.isEmpty()) return login;
    const QStringList logins = slots.logins();
    if (logins.size() != 1) return fail(Code::DESK_OFFICER_NEEDED, QStringLiteral("--officer"));
    return logins.front();
}

Workplace::Workplace(store::Folder folder, Secret key, const Clock& clock)
    : m_folder(std::move(folder)), m_key(std::move(key)), m_clock(clock), m_ids(clock) {}

Result<std::unique_ptr<Workplace>> Workplace::open(const QString& path, const QString& login,
                                                   const Secret& password, const Clock& clock) {
    MOTCUA_TRY(auto folder, store::Folder::open(path));
    MOTCUA_TRY(const auto slots, officer::readKeySlots(folder));
    MOTCUA_TRY(const QString who, loginOrOnly(slots, login));
    qint64 failed = 0;
    MOTCUA_TRY(auto key, officer::logIn(folder, slots, who, password, clock, &failed));
    std::unique_ptr<Workplace> workplace(new Workplace(std::move(folder), std::move(key), clock));
    MOTCUA_CHECK(workplace->openStore(who, failed));
    return workplace;
}

Result<> Workplace::openStore(QStringView login, qint64 failedLogIns) {
    MOTCUA_TRY(m_database, store::Database::open(m_folder.databasePath(), m_key, store::OpenMode::existing));
    MOTCUA_CHECK(store::migrate(*m_database, migrations()));
    m_blobs.emplace(m_folder.blobsPath(), m_key);
    MOTCUA_TRY(m_session, officer::Session::start(officer::Accounts(*m_database), login, m_clock));
    MOTCUA_CHECK(officer::requireOpenAtCentre(*m_database, m_session.officer.login, m_clock.now()));
    MOTCUA_TRY(m_station, records::loadStation(*m_database));
    MOTCUA_TRY(m_auditHead, audit::HeadFile::open(m_folder.file(store::names::kAuditHead), m_key));
    MOTCUA_TRY(m_audit, audit::Log::open(*m_database, *m_auditHead));
    MOTCUA_CHECK(updateShippedData(*this));
    MOTCUA_CHECK(takePublished(*this)); // which the program's own may just have been laid over
    QJsonObject detail;
    if (failedLogIns > 0) detail[QStringLiteral("failed_before")] = failedLogIns;
    return noteAlone(*this, "officer.logged_in", detail);
}

Result<const records::Holidays*> Workplace::holidays() {
    if (!m_holidays) {
        MOTCUA_TRY(m_holidays, records::loadHolidays(*m_database));
    }
    return &*m_holidays;
}

Result<dossier::DeskCalendar> Workplace::calendar() {
    MOTCUA_TRY(const auto* known, holidays());
    return dossier::DeskCalendar{known->calendar, m_hours, known->version};
}

Result<const std::vector<catalogue::Overlay>*> Workplace::overlays() {
    if (!m_overlays) {
        MOTCUA_TRY(m_overlays, records::loadOverlays(*m_database));
    }
    return &*m_overlays;
}

Result<catalogue::Procedure> Workplace::procedure(QStringView code, Date day) {
    MOTCUA_TRY(const auto* over, overlays());
    return records::loadProcedure(*m_database, code, *over, day);
}

Result<catalogue::Catalogue> Workplace::catalogue(Date day) {
    MOTCUA_TRY(const auto* over, overlays());
    return records::loadCatalogue(*m_database, *over, day);
}

Result<QString> Workplace::catalogueVersion() { return records::catalogueVersion(*m_database); }

Result<const KnownProcedures*> Workplace::knownProcedures() {
    const Date today = dateOf(toLocal(m_clock.now()));
    if (m_knownProcedures && m_knownProcedures->day == today) return &*m_knownProcedures;
    MOTCUA_TRY(const auto all, catalogue(today));
    KnownProcedures known{today, catalogue::ProcedureIndex(all.procedures), {}, {}};
    for (const catalogue::Procedure& procedure : all.procedures) {
        known.hits[procedure.code] = {procedure.code,
                                      procedure.name,
                                      procedure.field,
                                      procedure.levels,
                                      procedure.essential,
                                      !procedure.disabled.isEmpty(),
                                      0};
        known.fieldCodes[procedure.code] = procedure.fieldCode;
    }
    m_knownProcedures = std::move(known);
    return &*m_knownProcedures;
}

void Workplace::forgetCatalogue() {
    m_knownProcedures.reset();
    m_holidays.reset();
    m_overlays.reset();
}

store::Database Workplace::takeDatabase() {
    m_audit.reset();
    m_auditHead.reset();
    return std::move(*m_database);
}

} // namespace motcua::desk
