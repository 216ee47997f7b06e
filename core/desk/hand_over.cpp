// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/hand_over.h"

#include "core/desk/dossier_key.h"

#include <algorithm>

namespace motcua::desk {
namespace {

/// Vietnamese in every language of the window: it is a record.
constexpr QStringView kRating = u"Mức độ hài lòng khi nhận kết quả: ";

Result<bool> isRecorded(Workplace& workplace, const dossier::State& state, const dossier::Payload& payload) {
    MOTCUA_TRY(const auto actions, records::loadActions(workplace.database(), state.id));
    return std::ranges::any_of(
        actions, [&](const records::StoredAction& stored) { return stored.action.payload == payload; });
}

} // namespace

Result<records::Dossier> handOver(Workplace& workplace, const QString& code, const HandOver& all) {
    MOTCUA_TRY(auto before, dossierOf(workplace, code));
    if (before.state.times.returned) {
        MOTCUA_TRY(const bool isDone, isRecorded(workplace, before.state, all.returned));
        if (isDone) return before;
    }
    if (const auto open = before.state.feeOpen(); all.payment && open && all.payment->amount > *open)
        return fail(Code::DOSSIER_FEE_INVALID);
    std::vector<dossier::Payload> steps;
    if (all.payment) steps.emplace_back(*all.payment);
    if (all.identity) steps.emplace_back(*all.identity);
    steps.emplace_back(all.returned);
    return performAll(workplace, code, std::move(steps));
}

Result<records::Dossier> rateService(Workplace& workplace, const QString& code, int stars) {
    if (stars < 1 || stars > 5) return fail(Code::FIELD_INVALID, QStringLiteral("stars"));
    MOTCUA_TRY(auto before, dossierOf(workplace, code));
    MOTCUA_TRY(const auto actions, records::loadActions(workplace.database(), before.state.id));
    const bool isRated = std::ranges::any_of(actions, [](const records::StoredAction& stored) {
        const auto* note = std::get_if<dossier::NoteAdded>(&stored.action.payload);
        return note && note->text.startsWith(kRating);
    });
    if (isRated) return before;
    const QString text = kRating.toString() + QStringLiteral("%1/5").arg(stars);
    return perform(workplace, code, dossier::NoteAdded{text});
}

} // namespace motcua::desk
