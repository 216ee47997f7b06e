// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/officer_administration.h"

#include "core/central/unit.h"
#include "core/dossier/agency_code.h"

#include <algorithm>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxName = 200;

Result<QString> officeOf(const QString& typed) {
    const auto office = dossier::AgencyCode::parse(typed);
    if (!office || office->isEmpty()) return fail(Code::FIELD_INVALID, u"office"_s);
    return office->text();
}

Result<std::optional<OfficerAccount>> known(Store& store, const QString& office, const QString& code) {
    MOTCUA_TRY(auto accounts, store.session().officers().list(office));
    const auto found = std::ranges::find(accounts, code, &OfficerAccount::code);
    return found == accounts.end() ? std::nullopt : std::optional(std::move(*found));
}

/// Inside a transaction of its own.
template <class Change>
Result<OfficerAccount> change(Store& store, const QString& typedOffice, const QString& typedCode,
                              OfficerChangeKind kind, Instant now, Change apply) {
    MOTCUA_TRY(const QString office, officeOf(typedOffice));
    MOTCUA_TRY(const QString code, officer::normalizeLogin(typedCode));
    MOTCUA_TRY(Unit unit, Unit::begin(store.session(), Session::Access::write));
    MOTCUA_TRY(auto account, known(store, office, code));
    if (!account) return fail(Code::CENTRAL_OFFICER, code);
    const OfficerAccount before = *account;
    apply(*account);
    if (*account == before) return before; // done again, it is one change
    MOTCUA_CHECK(store.session().officers().put({now, kind, *account}));
    MOTCUA_CHECK(unit.commit());
    return *std::move(account);
}

} // namespace

Result<OfficerAccount> putOfficer(Store& store, const OfficerOrder& order, Instant now) {
    MOTCUA_TRY(const QString office, officeOf(order.office));
    MOTCUA_TRY(const QString code, officer::normalizeLogin(order.code));
    MOTCUA_TRY(Unit unit, Unit::begin(store.session(), Session::Access::write));
    // a slip in the office's code would list somebody for nobody
    MOTCUA_TRY(const auto officeName, store.directory().officeName(office));
    if (!officeName) return fail(Code::CENTRAL_OFFICE, office);
    MOTCUA_TRY(const auto before, known(store, office, code));
    OfficerAccount account = before.value_or(OfficerAccount{.office = office, .code = code});
    if (const QString name = order.name.simplified(); !name.isEmpty()) account.name = name;
    if (order.roles) account.roles = order.roles;
    if (order.from) account.opened = order.from;
    if (account.name.isEmpty() || account.name.size() > kMaxName) return fail(Code::FIELD_INVALID, u"name"_s);
    if (!account.roles) return fail(Code::FIELD_INVALID, u"role"_s);
    if (account == before) return account;
    const auto kind = before ? OfficerChangeKind::changed : OfficerChangeKind::added;
    MOTCUA_CHECK(store.session().officers().put({now, kind, account}));
    MOTCUA_CHECK(unit.commit());
    return account;
}

Result<OfficerAccount> closeOfficer(Store& store, const QString& office, const QString& code,
                                    std::optional<Instant> at, Instant now) {
    return change(store, office, code, OfficerChangeKind::closed, now, [&](OfficerAccount& account) {
        if (at || !account.closed) account.closed = at.value_or(now);
    });
}

Result<OfficerAccount> reopenOfficer(Store& store, const QString& office, const QString& code, Instant now) {
    return change(store, office, code, OfficerChangeKind::reopened, now,
                  [](OfficerAccount& account) { account.closed.reset(); });
}

Result<std::vector<OfficerAccount>> listOfficers(Store& store, const QString& office) {
    MOTCUA_TRY(const Unit unit, Unit::begin(store.session(), Session::Access::read));
    return store.session().officers().list(office);
}

Result<std::vector<OfficerChange>> officerChanges(Store& store, const QString& office) {
    MOTCUA_TRY(const Unit unit, Unit::begin(store.session(), Session::Access::read));
    return store.session().officers().changes(office);
}

} // namespace motcua::central
