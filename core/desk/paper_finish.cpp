// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/paper_finish.h"

#include "core/desk/dossier_key.h"
#include "core/desk/recording.h"
#include "core/dossier/fields.h"

namespace motcua::desk {
namespace {

Result<records::Dossier> finishOne(Workplace& workplace, const PaperFinish& finish, const QString& reason,
                                   const std::optional<Approval>& approval) {
    MOTCUA_TRY(auto dossier, dossierOf(workplace, finish.code));
    const Instant now = workplace.clock().now();
    if (toInstant(finish.finished) > now) return fail(Code::DESK_TIME_FUTURE, finish.code);
    if (dossier.state.accepted && finish.finished < dossier.state.intake.received)
        return fail(Code::DESK_TIME_BEFORE_RECEIPT, finish.code);
    const auto action =
        nextAction(workplace, dossier.state, dossier::ResultReady{{}, finish.finished, reason}, now);
    if (approval)
        MOTCUA_CHECK(noteApproval(workplace, *approval, QStringLiteral("paper_finish"), action.dossier));
    return record(workplace, std::move(dossier), {action}, QStringLiteral("finished on paper"));
}

} // namespace

Result<std::vector<records::Dossier>> finishOnPaper(Workplace& workplace,
                                                    const std::vector<PaperFinish>& finishes,
                                                    const QString& reason,
                                                    const std::optional<Approval>& approval) {
    MOTCUA_CHECK(decidingSession(workplace, approval));
    if (!dossier::isReason(reason)) return fail(Code::DOSSIER_REASON_SHORT);
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    std::vector<records::Dossier> finished;
    for (const PaperFinish& finish : finishes) {
        MOTCUA_TRY(auto one, finishOne(workplace, finish, reason.trimmed(), approval));
        finished.push_back(std::move(one));
    }
    MOTCUA_CHECK(transaction.commit());
    return finished;
}

} // namespace motcua::desk
