// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/approval.h"

#include "core/desk/audit_entries.h"
#include "core/officer/central_list.h"

namespace motcua::desk {

Result<Approval> approve(Workplace& workplace, const QString& login, const Secret& password) {
    const QString typed = login.trimmed();
    MOTCUA_TRY(const auto keySlots, officer::readKeySlots(workplace.folder()));
    Approval approval;
    MOTCUA_CHECK(officer::logIn(workplace.folder(), keySlots, typed, password, workplace.clock(),
                                &approval.failedBefore));
    MOTCUA_TRY(auto session,
               officer::Session::start(officer::Accounts(workplace.database()), typed, workplace.clock()));
    MOTCUA_CHECK(officer::requireOpenAtCentre(workplace.database(), typed, workplace.clock().now()));
    MOTCUA_CHECK(session.require(officer::Role::supervisor));
    approval.supervisor = std::move(session.officer);
    approval.at = session.freshLoginAt;
    return approval;
}

Result<officer::Session> decidingSession(Workplace& workplace, const std::optional<Approval>& approval) {
    officer::Session deciding = workplace.session();
    if (approval) {
        MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
        deciding.officer = approval->supervisor;
        deciding.freshLoginAt = approval->at;
    }
    MOTCUA_CHECK(deciding.require(officer::Role::supervisor));
    MOTCUA_CHECK(deciding.requireFresh(workplace.clock()));
    return deciding;
}

Result<> noteApproval(Workplace& workplace, const Approval& approval, const QString& what,
                      const std::optional<Uuid>& dossier) {
    QJsonObject detail{{QStringLiteral("supervisor"), approval.supervisor.id.toString()},
                       {QStringLiteral("what"), what}};
    if (approval.failedBefore > 0) detail[QStringLiteral("failed_before")] = approval.failedBefore;
    return note(workplace, "supervisor.approved", detail, dossier);
}

} // namespace motcua::desk
