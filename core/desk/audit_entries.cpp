// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/audit_entries.h"

#include "core/base/json.h"

namespace motcua::desk {

Result<> note(Workplace& workplace, const char* kind, const QJsonObject& detail,
              const std::optional<Uuid>& dossier) {
    audit::Entry entry;
    entry.at = workplace.clock().now();
    if (!workplace.session().officer.id.isNull()) entry.officer = workplace.session().officer.id;
    entry.kind = QString::fromLatin1(kind);
    entry.dossier = dossier;
    if (!detail.isEmpty()) entry.detail = json::compact(detail);
    MOTCUA_CHECK(workplace.audit().append(std::move(entry)));
    return {};
}

Result<> noteAlone(Workplace& workplace, const char* kind, const QJsonObject& detail) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(note(workplace, kind, detail));
    return transaction.commit();
}

} // namespace motcua::desk
