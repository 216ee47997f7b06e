// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/recording.h"

#include "core/desk/audit_entries.h"

namespace motcua::desk {

Result<records::Dossier> record(Workplace& workplace, records::Dossier dossier,
                                const std::vector<dossier::Action>& actions, const QString& remark) {
    MOTCUA_TRY(auto change, records::prepareChange(dossier, actions));
    MOTCUA_TRY(dossier.no, records::writeChange(workplace.database(), std::move(change)));
    for (const dossier::Action& action : actions) {
        QJsonObject detail{{QStringLiteral("action"), action.id.toString()}};
        if (!remark.isEmpty()) detail[QStringLiteral("remark")] = remark;
        const QByteArray kind =
            QByteArray("dossier.") + dossier::actionTypeName(dossier::typeOf(action.payload)).data();
        MOTCUA_CHECK(note(workplace, kind.constData(), detail, action.dossier));
    }
    return dossier;
}

} // namespace motcua::desk
