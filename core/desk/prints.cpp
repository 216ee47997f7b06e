// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/prints.h"

#include "core/desk/audit_entries.h"
#include "core/desk/dossier_key.h"

namespace motcua::desk {

Result<int> countPrint(Workplace& workplace, document::FormKind kind, const QString& code, int copies) {
    MOTCUA_TRY(const auto dossier, dossierOf(workplace, code));
    store::Database& database = workplace.database();
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    const Uuid id = dossier.state.id;
    const int form = static_cast<int>(kind);
    int before = 0;
    {
        MOTCUA_TRY(auto row,
                   database.prepare("SELECT count FROM print_count WHERE dossier = ? AND form = ?"));
        row.bindAll(id, form);
        MOTCUA_TRY(const bool found, row.step());
        if (found) before = static_cast<int>(row.int64(0));
    }
    MOTCUA_CHECK(database.run("INSERT OR REPLACE INTO print_count(dossier, form, count) VALUES(?, ?, ?)", id,
                              form, before + 1));
    MOTCUA_CHECK(note(workplace, "form.printed",
                      {{QStringLiteral("form"), QString(document::name(kind))},
                       {QStringLiteral("copies"), copies},
                       {QStringLiteral("reprint"), before}},
                      id));
    MOTCUA_CHECK(transaction.commit());
    return before;
}

Result<std::map<document::FormKind, int>> printCounts(Workplace& workplace, const Uuid& dossier) {
    std::map<document::FormKind, int> counts;
    MOTCUA_TRY(auto rows,
               workplace.database().prepare("SELECT form, count FROM print_count WHERE dossier = ?"));
    rows.bindAll(dossier);
    for (;;) {
        MOTCUA_TRY(const bool found, rows.step());
        if (!found) return counts;
        counts[static_cast<document::FormKind>(rows.int64(0))] = static_cast<int>(rows.int64(1));
    }
}

Result<> uncountPrint(Workplace& workplace, document::FormKind kind, const QString& code) {
    MOTCUA_TRY(const auto dossier, dossierOf(workplace, code));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(workplace.database().run(
        "UPDATE print_count SET count = count - 1 WHERE dossier = ? AND form = ? AND count > 0",
        dossier.state.id, static_cast<int>(kind)));
    MOTCUA_CHECK(note(workplace, "form.print_failed",
                      {{QStringLiteral("form"), QString(document::name(kind))}}, dossier.state.id));
    return transaction.commit();
}

} // namespace motcua::desk
