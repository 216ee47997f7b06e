// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/merge.h"

#include "core/dossier/apply.h"

#include <algorithm>

namespace motcua::central {
namespace {

using dossier::MergeClass;

bool isOfOthers(const Recorded& each, const Recorded& operation) {
    return each.device != operation.device || each.incarnation != operation.incarnation;
}

/// What others have done since the version its desk knew.
std::span<const Recorded> since(const Merging& dossier, int version) {
    const auto known = std::clamp<qsizetype>(version, 0, std::ssize(dossier.log));
    return std::span(dossier.log).subspan(static_cast<size_t>(known));
}

bool settles(const Recorded& each) {
    return dossier::mergeClass(dossier::typeOf(each.action.payload), each.action.baseVersion) !=
           MergeClass::always;
}

wire::Verdict refused(const Recorded& operation, wire::VerdictKind kind, int version, Code why) {
    return {operation.action.id, kind, version, QLatin1StringView(errorText(why).name)};
}

} // namespace

Result<Merging> merging(StoredDossier stored) {
    Merging dossier;
    for (const Recorded& each : stored.log)
        if (!dossier::applyInPlace(dossier.state, each.action))
            return fail(Code::RECORDS_ACTION_DAMAGED, each.action.id.toString());
    dossier.log = std::move(stored.log);
    dossier.offices = std::move(stored.offices);
    return dossier;
}

wire::Verdict merge(Merging& dossier, Recorded operation) {
    using enum wire::VerdictKind;
    const bool isAhead = operation.action.baseVersion > dossier.state.version;
    const auto later = since(dossier, operation.action.baseVersion);
    const bool isContested =
        std::ranges::any_of(later, [&](const Recorded& each) { return isOfOthers(each, operation); });
    const bool isOvertaken = std::ranges::any_of(
        later, [&](const Recorded& each) { return isOfOthers(each, operation) && settles(each); });
    const int version = dossier.state.version;

    // one's own earlier operations count as known, so the base is now the version there is
    operation.action.baseVersion = version;
    const MergeClass how = dossier::mergeClass(dossier::typeOf(operation.action.payload), version);
    const bool isStep = how == MergeClass::transition || how == MergeClass::create;
    if (isOvertaken && isStep) return refused(operation, conflict, version, Code::DOSSIER_VERSION_STALE);
    if (const auto applied = dossier::applyInPlace(dossier.state, operation.action); !applied && isAhead)
        return {operation.action.id, waiting, version, {}};
    else if (!applied)
        return refused(operation, isContested ? conflict : rejected, version, applied.error().code);
    const Uuid id = operation.action.id;
    dossier.log.push_back(std::move(operation));
    return {id, accepted, dossier.state.version, {}};
}

QStringList officesOf(const dossier::State& state) {
    QStringList offices;
    for (const auto& agency : {state.intake.receivingAgency, state.intake.competentAgency})
        if (!agency.isEmpty() && !offices.contains(agency.text())) offices.append(agency.text());
    if (offices.isEmpty() && state.code) offices.append(state.code->agency());
    return offices;
}

} // namespace motcua::central
