// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/accounts.h"

#include <QStringList>
#include <array>

namespace motcua::officer {
namespace {

struct NamedRole {
    Role role;
    QLatin1StringView name;
};
constexpr std::array kNamedRoles{NamedRole{Role::clerk, QLatin1StringView("clerk")},
                                 NamedRole{Role::supervisor, QLatin1StringView("supervisor")},
                                 NamedRole{Role::administrator, QLatin1StringView("administrator")}};

constexpr qsizetype kMaxLogin = 32;
constexpr qsizetype kMaxFullName = 200;

#define MOTCUA_OFFICER_COLUMNS "SELECT id, login, full_name, roles, disabled, created_at FROM officer "

Result<Officer> readOfficer(const store::Statement& row) {
    MOTCUA_TRY(const Uuid id, row.uuid(0));
    return Officer{id,
                   row.text(1),
                   row.text(2),
                   Roles::fromInt(static_cast<Roles::Int>(row.int64(3))) & kAllRoles,
                   row.boolean(4),
                   row.instant(5)};
}

template <class Value>
Result<Officer> findOne(store::Database& database, const char* sql, const Value& value) {
    MOTCUA_TRY(store::Statement row, database.prepare(sql));
    row.bind(1, value);
    MOTCUA_TRY(const bool found, row.step());
    if (!found) return fail(Code::OFFICER_UNKNOWN);
    return readOfficer(row);
}

} // namespace

const char* const kTables1 = R"(
CREATE TABLE officer(
    id BLOB PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    full_name TEXT NOT NULL,
    roles INTEGER NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;
)";

QString rolesText(Roles roles) {
    QStringList names;
    for (const NamedRole& named : kNamedRoles)
        if (roles.testFlag(named.role)) names.append(named.name);
    return names.join(u',');
}

Result<Roles> parseRoles(QStringView text) {
    Roles roles;
    for (const QStringView part : text.split(u',')) {
        const auto named = std::find_if(kNamedRoles.begin(), kNamedRoles.end(),
                                        [&](const NamedRole& each) { return part.trimmed() == each.name; });
        if (named == kNamedRoles.end()) return fail(Code::FIELD_INVALID, QStringLiteral("role"));
        roles |= named->role;
    }
    return roles;
}

Result<QString> normalizeLogin(QStringView typed) {
    const QString login = typed.trimmed().toString().toLower();
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'_';
    };
    if (login.isEmpty() || login.size() > kMaxLogin || !std::all_of(login.begin(), login.end(), allowed))
        return fail(Code::OFFICER_LOGIN_INVALID);
    return login;
}

Result<void> Accounts::add(const Officer& officer) {
    MOTCUA_TRY(const QString login, normalizeLogin(officer.login));
    const QString fullName = officer.fullName.simplified();
    if (fullName.isEmpty() || fullName.size() > kMaxFullName)
        return fail(Code::FIELD_INVALID, QStringLiteral("full_name"));
    if (!officer.roles) return fail(Code::FIELD_INVALID, QStringLiteral("role"));
    auto done = m_database.run("INSERT INTO officer(id, login, full_name, roles, disabled, created_at) "
                               "VALUES(?, ?, ?, ?, ?, ?)",
                               officer.id, login, fullName, officer.roles.toInt(), officer.disabled,
                               officer.createdAt);
    if (!done && done.error().code == Code::STORE_CONSTRAINT) return fail(Code::OFFICER_EXISTS);
    return done;
}

Result<Officer> Accounts::find(QStringView login) {
    return findOne(m_database, MOTCUA_OFFICER_COLUMNS "WHERE login = ?",
                   login.trimmed().toString().toLower());
}

Result<Officer> Accounts::find(const Uuid& id) {
    return findOne(m_database, MOTCUA_OFFICER_COLUMNS "WHERE id = ?", id);
}

Result<std::vector<Officer>> Accounts::list() {
    MOTCUA_TRY(store::Statement row, m_database.prepare(MOTCUA_OFFICER_COLUMNS "ORDER BY login"));
    std::vector<Officer> officers;
    for (;;) {
        MOTCUA_TRY(const bool found, row.step());
        if (!found) return officers;
        MOTCUA_TRY(Officer officer, readOfficer(row));
        officers.push_back(std::move(officer));
    }
}

/// An office without an administrator could never make one again.
Result<void> Accounts::requireOtherAdministrator(const Officer& officer) {
    if (officer.disabled || !officer.roles.testFlag(Role::administrator)) return {};
    MOTCUA_TRY(const auto officers, list());
    for (const Officer& other : officers)
        if (other.id != officer.id && !other.disabled && other.roles.testFlag(Role::administrator)) return {};
    return fail(Code::OFFICER_LAST_ADMINISTRATOR);
}

Result<void> Accounts::disable(const Uuid& id) {
    MOTCUA_TRY(const Officer officer, find(id));
    MOTCUA_CHECK(requireOtherAdministrator(officer));
    return m_database.run("UPDATE officer SET disabled = 1 WHERE id = ?", id);
}

Result<void> Accounts::setRoles(const Uuid& id, Roles roles) {
    if (!roles) return fail(Code::FIELD_INVALID, QStringLiteral("role"));
    MOTCUA_TRY(const Officer officer, find(id));
    if (!roles.testFlag(Role::administrator)) MOTCUA_CHECK(requireOtherAdministrator(officer));
    return m_database.run("UPDATE officer SET roles = ? WHERE id = ?", roles.toInt(), id);
}

} // namespace motcua::officer
