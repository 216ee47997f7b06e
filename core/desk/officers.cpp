// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/officers.h"

#include "core/desk/audit_entries.h"
#include "core/desk/schema.h"
#include "core/officer/central_list.h"

namespace motcua::desk {
namespace {

Result<> writeSlot(const store::Folder& folder, const QString& login, const Secret& password,
                   const Secret& key) {
    MOTCUA_TRY(auto slots, officer::readKeySlots(folder));
    MOTCUA_CHECK(slots.set(login, password, key));
    return officer::writeKeySlots(folder, slots);
}

} // namespace

Result<officer::Officer> addOfficer(Workplace& workplace, const NewOfficer& request, const Secret& password) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_CHECK(workplace.session().requireFresh(workplace.clock()));
    MOTCUA_TRY(const QString login, officer::normalizeLogin(request.login));
    MOTCUA_CHECK(officer::requireStrong(login, password));
    const officer::Officer added{workplace.ids().next(), login, request.fullName.trimmed(),
                                 request.roles,          false, workplace.clock().now()};
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(officer::Accounts(workplace.database()).add(added));
    MOTCUA_CHECK(note(workplace, "officer.added",
                      {{QStringLiteral("officer"), added.id.toString()},
                       {QStringLiteral("roles"), officer::rolesText(added.roles)}}));
    MOTCUA_CHECK(transaction.commit());
    MOTCUA_CHECK(writeSlot(workplace.folder(), login, password, workplace.key()));
    return added;
}

Result<> disableOfficer(Workplace& workplace, const QString& typed) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_TRY(const QString login, officer::normalizeLogin(typed));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    officer::Accounts accounts(workplace.database());
    MOTCUA_TRY(const auto leaving, accounts.find(login));
    MOTCUA_CHECK(accounts.disable(leaving.id));
    MOTCUA_CHECK(note(workplace, "officer.disabled", {{QStringLiteral("officer"), leaving.id.toString()}}));
    MOTCUA_TRY(auto slots, officer::readKeySlots(workplace.folder()));
    slots.remove(login, workplace.key());
    MOTCUA_CHECK(officer::writeKeySlots(workplace.folder(), slots));
    return transaction.commit();
}

Result<> changeRoles(Workplace& workplace, const QString& typed, officer::Roles roles) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_CHECK(workplace.session().requireFresh(workplace.clock()));
    MOTCUA_TRY(const QString login, officer::normalizeLogin(typed));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    officer::Accounts accounts(workplace.database());
    MOTCUA_TRY(const auto account, accounts.find(login));
    if (account.disabled) return fail(Code::OFFICER_DISABLED);
    MOTCUA_CHECK(accounts.setRoles(account.id, roles));
    MOTCUA_CHECK(note(workplace, "officer.roles_changed",
                      {{QStringLiteral("officer"), account.id.toString()},
                       {QStringLiteral("roles"), officer::rolesText(roles)}}));
    return transaction.commit();
}

Result<Secret> renewRecoveryCode(Workplace& workplace) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_CHECK(workplace.session().requireFresh(workplace.clock()));
    MOTCUA_TRY(auto slots, officer::readKeySlots(workplace.folder()));
    MOTCUA_TRY(auto code, slots.setRecovery(workplace.key()));
    // The entry first: a code nobody saw may be noted, one that was shown may not be missing.
    MOTCUA_CHECK(noteAlone(workplace, "officer.recovery_renewed"));
    MOTCUA_CHECK(officer::writeKeySlots(workplace.folder(), slots));
    return code;
}

Result<> changePassword(Workplace& workplace, const QString& typed, const Secret& password) {
    MOTCUA_TRY(const QString login, officer::normalizeLogin(typed));
    if (login != workplace.session().officer.login)
        MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_CHECK(workplace.session().requireFresh(workplace.clock()));
    MOTCUA_TRY(const auto account, officer::Accounts(workplace.database()).find(login));
    if (account.disabled) return fail(Code::OFFICER_DISABLED);
    MOTCUA_CHECK(officer::requireStrong(login, password));
    MOTCUA_CHECK(noteAlone(workplace, "officer.password_changed",
                           {{QStringLiteral("officer"), account.id.toString()}}));
    return writeSlot(workplace.folder(), login, password, workplace.key());
}

Result<> confirmLogin(Workplace& workplace, const Secret& password) {
    MOTCUA_TRY(const auto slots, officer::readKeySlots(workplace.folder()));
    MOTCUA_TRY(const auto key, officer::logIn(workplace.folder(), slots, workplace.session().officer.login,
                                              password, workplace.clock()));
    if (!key.equals(workplace.key())) return fail(Code::OFFICER_PASSWORD_WRONG);
    MOTCUA_CHECK(officer::requireOpenAtCentre(workplace.database(), workplace.session().officer.login,
                                              workplace.clock().now()));
    workplace.session().freshLoginAt = workplace.clock().now();
    return {};
}

Result<> recoverAccess(const QString& path, const QString& typed, const Secret& recoveryCode,
                       const Secret& newPassword, const Clock& clock) {
    MOTCUA_TRY(const QString login, officer::normalizeLogin(typed));
    MOTCUA_TRY(auto folder, store::Folder::open(path));
    MOTCUA_TRY(const auto slots, officer::readKeySlots(folder));
    MOTCUA_TRY(const auto key, officer::recover(folder, slots, recoveryCode, clock));
    MOTCUA_TRY(auto database, store::Database::open(folder.databasePath(), key, store::OpenMode::existing));
    MOTCUA_CHECK(store::migrate(database, migrations()));
    MOTCUA_TRY(const auto account, officer::Accounts(database).find(login));
    if (account.disabled) return fail(Code::OFFICER_DISABLED);
    MOTCUA_TRY(auto head, audit::HeadFile::open(folder.file(store::names::kAuditHead), key));
    MOTCUA_TRY(auto log, audit::Log::open(database, *head));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    audit::Entry entry;
    entry.at = clock.now();
    entry.officer = account.id;
    entry.kind = QStringLiteral("officer.recovered");
    MOTCUA_CHECK(log->append(std::move(entry)));
    MOTCUA_CHECK(officer::letInDespiteClosing(database, login));
    MOTCUA_CHECK(transaction.commit());
    return writeSlot(folder, login, newPassword, key);
}

} // namespace motcua::desk
