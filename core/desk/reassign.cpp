// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reassign.h"

#include "core/desk/dossier_key.h"
#include "core/desk/recording.h"
#include "core/desk/sync_work.h"
#include "core/dossier/fields.h"
#include "core/dossier/transitions.h"

namespace motcua::desk {
namespace {

Result<> reassignOne(Workplace& workplace, records::Dossier dossier, const Reassignment& to,
                     const std::optional<Approval>& approval) {
    MOTCUA_CHECK(dossier::transition(dossier.state, dossier::ActionType::forwarded));
    const auto action =
        nextAction(workplace, dossier.state,
                   dossier::Forwarded{to.toUnit.trimmed(), to.toOfficer.trimmed(), to.reason.trimmed(), {}},
                   workplace.clock().now());
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    if (approval)
        MOTCUA_CHECK(noteApproval(workplace, *approval, QStringLiteral("reassign"), action.dossier));
    MOTCUA_CHECK(record(workplace, std::move(dossier), {action}, QStringLiteral("reassigned")));
    return transaction.commit();
}

} // namespace

Result<Reassigned> reassign(Workplace& workplace, const QStringList& codes, const Reassignment& to,
                            const std::optional<Approval>& approval) {
    MOTCUA_CHECK(decidingSession(workplace, approval));
    if (!dossier::isReason(to.reason)) return fail(Code::DOSSIER_REASON_SHORT);
    if (to.toUnit.trimmed().isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("unit"));
    Reassigned outcome;
    for (const QString& code : codes) {
        auto dossier = dossierOf(workplace, code);
        if (!dossier) {
            outcome.refused.emplace_back(code, dossier.error());
            continue;
        }
        MOTCUA_TRY(const bool isWhole, isAtService(workplace, dossier->state.id));
        if (!isWhole) {
            outcome.unsent.push_back(code);
            continue;
        }
        const auto done = reassignOne(workplace, *std::move(dossier), to, approval);
        if (done)
            outcome.done.push_back(code);
        else
            outcome.refused.emplace_back(code, done.error());
    }
    return outcome;
}

} // namespace motcua::desk
