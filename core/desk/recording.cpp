// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/recording.h"

#include "core/desk/audit_entries.h"
#include "core/records/action_log.h"

namespace motcua::desk {

Result<records::Dossier> record(Workplace& workplace, records::DossierChange change, const QString& remark) {
    MOTCUA_TRY(qint64 sequence, records::nextSequence(workplace.database()));
    for (dossier::Action& action : change.actions) action.sequence = sequence++;
    MOTCUA_TRY(const qint64 no, records::writeChange(workplace.database(), change));
    for (const dossier::Action& action : change.actions) {
        QJsonObject detail{{QStringLiteral("action"), action.id.toString()}};
        if (!remark.isEmpty()) detail[QStringLiteral("remark")] = remark;
        const QByteArray kind = QByteArray("dossier.") + dossier::actionTypeName(dossier::typeOf(action.payload)).data();
        MOTCUA_CHECK(note(workplace, kind.constData(), detail, action.dossier));
    }
    return records::Dossier{std::move(change.after), no, change.before.desk};
}

} // namespace motcua::desk
