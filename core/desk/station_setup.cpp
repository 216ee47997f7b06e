// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/station_setup.h"

#include "core/desk/schema.h"

namespace motcua::desk {
namespace {

constexpr size_t kKeyBytes = 32;

Result<records::Station> stationOf(const StationRequest& request, UuidSource& ids) {
    MOTCUA_TRY(const auto agency, dossier::AgencyCode::parse(request.officeCode));
    if (request.officeName.trimmed().isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("name"));
    MOTCUA_CHECK(dossier::StandaloneRange::ofDesk(request.desk));
    records::Station station{
        agency.text(), request.officeName.trimmed(), request.desk, request.training, {}, ids.next(), 1};
    if (!request.codePattern.isEmpty()) {
        MOTCUA_TRY(station.codePattern, dossier::CodePattern::parse(request.codePattern));
    }
    return station;
}

Result<> fillStore(const store::Folder& folder, const Secret& key, const records::Station& station,
                   const officer::Officer& first) {
    MOTCUA_TRY(auto database, store::Database::open(folder.databasePath(), key, store::OpenMode::create));
    MOTCUA_CHECK(store::migrate(database, migrations()));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_CHECK(records::saveStation(database, station));
    MOTCUA_CHECK(officer::Accounts(database).add(first));
    return transaction.commit();
}

} // namespace

Result<NewStation> createStation(const StationRequest& request, const Secret& password, const Clock& clock) {
    UuidSource ids(clock);
    MOTCUA_TRY(const auto station, stationOf(request, ids));
    MOTCUA_TRY(const QString login, officer::normalizeLogin(request.login));
    MOTCUA_CHECK(officer::requireStrong(login, password));
    if (request.fullName.trimmed().isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("full-name"));

    MOTCUA_TRY(auto folder, store::Folder::create(request.folder));
    const Secret key = Secret::random(kKeyBytes);
    auto slots = officer::KeySlots::make(ids.next());
    MOTCUA_CHECK(slots.set(login, password, key));
    MOTCUA_TRY(auto recoveryCode, slots.setRecovery(key));
    MOTCUA_CHECK(officer::writeKeySlots(folder, slots));
    MOTCUA_CHECK(audit::HeadFile::create(folder.file(store::names::kAuditHead), key));
    const officer::Officer first{ids.next(),         login, request.fullName.trimmed(),
                                 officer::kAllRoles, false, clock.now()};
    MOTCUA_CHECK(fillStore(folder, key, station, first));
    MOTCUA_CHECK(folder.finishCreation());
    return NewStation{station, std::move(recoveryCode)};
}

} // namespace motcua::desk
