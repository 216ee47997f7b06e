// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/central_list.h"

#include <map>

namespace motcua::officer {

const char* const kCentralTables3 = R"sql(
CREATE TABLE central_officer(        -- who may work for this office, as the central service has told
    login TEXT PRIMARY KEY NOT NULL,
    full_name TEXT NOT NULL,
    roles INTEGER NOT NULL,
    opened INTEGER,                  -- NULL: whenever
    closed INTEGER,
    let_in INTEGER                   -- the closing that the recovery code has lifted here
) WITHOUT ROWID;
)sql";

Result<std::vector<CentralOfficer>> centralList(store::Database& database) {
    std::vector<CentralOfficer> officers;
    MOTCUA_TRY(auto rows, database.prepare("SELECT login, full_name, roles, opened, closed FROM "
                                           "central_officer ORDER BY login"));
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return officers;
        officers.push_back({rows.text(0), rows.text(1),
                            Roles::fromInt(static_cast<Roles::Int>(rows.int64(2))) & kAllRoles,
                            rows.optionalInstant(3), rows.optionalInstant(4)});
    }
}

Result<> replaceCentralList(store::Database& database, std::span<const CentralOfficer> officers) {
    std::map<QString, std::optional<Instant>> letIn;
    {
        MOTCUA_TRY(auto rows,
                   database.prepare("SELECT login, let_in FROM central_officer WHERE let_in IS NOT NULL"));
        for (;;) {
            MOTCUA_TRY(const bool more, rows.step());
            if (!more) break;
            letIn.emplace(rows.text(0), rows.optionalInstant(1));
        }
    }
    MOTCUA_CHECK(database.run("DELETE FROM central_officer"));
    for (const CentralOfficer& each : officers) {
        MOTCUA_CHECK(database.run("INSERT INTO central_officer(login, full_name, roles, opened, closed, "
                                  "let_in) VALUES(?, ?, ?, ?, ?, ?)",
                                  each.login, each.fullName, each.roles.toInt(), each.opened, each.closed,
                                  letIn[each.login]));
    }
    return {};
}

Result<> requireOpenAtCentre(store::Database& database, QStringView login, Instant now) {
    MOTCUA_TRY(auto row, database.prepare("SELECT 1 FROM central_officer WHERE login = ? AND closed <= ? "
                                          "AND (let_in IS NULL OR let_in <> closed)"));
    MOTCUA_TRY(const bool isClosed, row.bindAll(login.trimmed().toString().toLower(), now).step());
    if (isClosed) return fail(Code::CENTRAL_OFFICER);
    return {};
}

Result<> letInDespiteClosing(store::Database& database, QStringView login) {
    return database.run("UPDATE central_officer SET let_in = closed WHERE login = ?",
                        login.trimmed().toString().toLower());
}

} // namespace motcua::officer
