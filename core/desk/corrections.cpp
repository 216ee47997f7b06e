// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/corrections.h"

#include "core/desk/dossier_key.h"
#include "core/dossier/fields.h"

namespace motcua::desk {

Result<records::Dossier> correct(Workplace& workplace, const QString& code,
                                 const std::vector<WantedCorrection>& wanted, const QString& reason,
                                 const QString& document) {
    MOTCUA_TRY(const auto dossier, dossierOf(workplace, code));
    dossier::Corrected correction;
    correction.corrects = dossier.state.actions.front();
    correction.reason = reason.trimmed();
    correction.document = document.trimmed();
    correction.found = toLocal(workplace.clock().now());
    for (const WantedCorrection& each : wanted) {
        const QString before = dossier::fieldText(dossier.state, each.field);
        const QString after = each.value.trimmed();
        if (before != after) correction.changes.push_back({each.field, before, after});
    }
    if (correction.changes.empty()) return fail(Code::FIELD_INVALID, QStringLiteral("changes"));
    return perform(workplace, code, std::move(correction));
}

} // namespace motcua::desk
