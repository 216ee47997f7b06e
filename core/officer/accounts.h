// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/store/database.h"

#include <QFlags>
#include <QString>
#include <vector>

namespace motcua::officer {

enum class Role {
    clerk = 1,
    supervisor = 2,
    administrator = 4,
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

inline constexpr Roles kAllRoles = Role::clerk | Role::supervisor | Role::administrator;

/// `clerk,supervisor,administrator`, in this order. parseRoles takes any order. Errors: FIELD_INVALID `role`.
QString rolesText(Roles roles);
Result<Roles> parseRoles(QStringView text);

struct Officer {
    Uuid id;
    /// 1-32 of a-z, 0-9, '.', '-', '_'; unique, never given to another person again.
    QString login;
    QString fullName;
    Roles roles;
    bool disabled = false;
    Instant createdAt;
    bool operator==(const Officer&) const = default;
};

/// Lower case, spaces around removed. Errors: OFFICER_LOGIN_INVALID.
Result<QString> normalizeLogin(QStringView typed);

/// The tables of this folder in schema version 1 (store::Migration).
extern const char* const kTables1;

/// Officers as the database keeps them. Their passwords are not here: an officer logs in by a key slot.
class Accounts {
public:
    explicit Accounts(store::Database& database) : m_database(database) {}

    /// Errors: OFFICER_EXISTS, OFFICER_LOGIN_INVALID, FIELD_INVALID (empty full name, no role).
    Result<void> add(const Officer& officer);
    /// By login. Errors: OFFICER_UNKNOWN.
    Result<Officer> find(QStringView login);
    Result<Officer> find(const Uuid& id);
    /// By login, the disabled ones too.
    Result<std::vector<Officer>> list();
    /// Errors: OFFICER_UNKNOWN, OFFICER_LAST_ADMINISTRATOR.
    Result<void> disable(const Uuid& id);
    Result<void> setRoles(const Uuid& id, Roles roles);

private:
    Result<void> requireOtherAdministrator(const Officer& officer);
    store::Database& m_database;
};

} // namespace motcua::officer
