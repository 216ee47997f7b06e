// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/officer/accounts.h"

#include <optional>
#include <vector>

/// Who may work for an office, as the centre lists them. Errors of all: STORE_….
namespace motcua::central {

/// An officer of an office. The code is the login at the office's desks (`cb0007`): each desk gives its
/// accounts ids of its own, so of what stands in actions only the login is the same everywhere.
struct OfficerAccount {
    QString office; ///< `H34.05`
    QString code;
    QString name{};
    officer::Roles roles{};
    std::optional<Instant> opened{}; ///< what was made before does not count; nothing: whenever it was made
    std::optional<Instant> closed{}; ///< nor does what was made from then on
    bool operator==(const OfficerAccount&) const = default;

    bool isOpenAt(Instant at) const { return (!opened || *opened <= at) && (!closed || at < *closed); }
};

enum class OfficerChangeKind { added, changed, closed, reopened };

/// What the administrator did to an account: it is as `account` from then on.
struct OfficerChange {
    Instant at{};
    OfficerChangeKind kind{};
    OfficerAccount account;
    bool operator==(const OfficerChange&) const = default;
};

/// Works inside the transaction of the Session beside it (store_pool.h).
class Officers {
public:
    virtual ~Officers() = default;

    /// By office and code, closed ones too; with `office` empty, of all.
    virtual Result<std::vector<OfficerAccount>> list(const QString& office) = 0;
    /// Makes or replaces; the change is recorded with it, for good.
    virtual Result<> put(const OfficerChange& change) = 0;
    /// What was done, the oldest first; with `office` empty, of all.
    virtual Result<std::vector<OfficerChange>> changes(const QString& office) = 0;
};

/// `added`, `changed`, `closed`, `reopened`.
QLatin1StringView nameOf(OfficerChangeKind kind);
/// Errors: STORE_DAMAGED.
Result<OfficerChangeKind> officerChangeKindOf(const QString& name);
/// From what stands in a store. Errors: STORE_DAMAGED.
Result<officer::Roles> storedRoles(qint64 value);

} // namespace motcua::central
