// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/overlay.h"

#include "core/catalogue/overlay_merge.h"
#include "core/catalogue/procedure_json.h"

#include <QCryptographicHash>

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

void mergeInto(QJsonObject& object, const QJsonObject& change) {
    for (auto it = change.begin(); it != change.end(); ++it) {
        if (it.value().isNull())
            object.remove(it.key());
        else
            object[it.key()] = it.value();
    }
}

QString trace(const OverlayChange& change) { return change.source + u": "_s + change.reason; }

Result<Procedure> withSet(const Procedure& procedure, const OverlayChange& change) {
    Warnings warnings;
    Parsed<Procedure> changed = readProcedure(Position(), mergedJson(procedure, change), warnings);
    if (!changed)
        return fail(Code::CATALOGUE_OVERLAY_CONFLICT,
                    procedure.code + u", "_s + pathText(changed.error().path));
    return *std::move(changed);
}

void addCases(Procedure& procedure, const OverlayChange& change) {
    for (const ProcessingCase& added : change.cases) {
        const auto same = std::find_if(procedure.cases.begin(), procedure.cases.end(),
                                       [&](const ProcessingCase& one) { return one.code == added.code; });
        if (same == procedure.cases.end())
            procedure.cases.push_back(added);
        else
            *same = added;
    }
}

/// Whether anything changed: a rule for the policies of a law leaves most procedures alone.
bool setPolicyChannel(Procedure& procedure, const OverlayChange& change) {
    bool changed = false;
    for (FeePolicy& policy : procedure.feePolicies)
        if (policy.law == change.law && policy.channel != change.channel) {
            policy.channel = change.channel;
            changed = true;
        }
    return changed;
}

Result<> applyChange(std::optional<Procedure>& procedure, const QString& code, const OverlayChange& change) {
    if (change.kind == ChangeKind::policyChannel) {
        if (procedure && setPolicyChannel(*procedure, change)) procedure->overlays << trace(change);
        return {};
    }
    if (!change.codes.contains(code)) return {};
    if ((change.kind == ChangeKind::add) == procedure.has_value())
        return fail(Code::CATALOGUE_OVERLAY_CONFLICT, code);
    switch (change.kind) {
    case ChangeKind::add:
        procedure = change.added;
        break;
    case ChangeKind::set: {
        MOTCUA_TRY(procedure, withSet(*procedure, change));
        break;
    }
    case ChangeKind::addCases:
        addCases(*procedure, change);
        break;
    case ChangeKind::addPolicies:
        for (FeePolicy policy : change.policies) {
            policy.code = code;
            procedure->feePolicies.push_back(std::move(policy));
        }
        break;
    case ChangeKind::disable:
        procedure->disabled = trace(change);
        break;
    case ChangeKind::policyChannel:
        break;
    }
    procedure->overlays << trace(change);
    return {};
}

Result<> applyChanges(std::optional<Procedure>& procedure, const QString& code, const Overlay& overlay,
                      Date day) {
    for (const OverlayChange& change : overlay.changes)
        if (change.isInForce(day)) MOTCUA_CHECK(applyChange(procedure, code, change));
    return {};
}

} // namespace

QJsonObject mergedJson(const Procedure& procedure, const OverlayChange& change) {
    QJsonObject object = toJson(procedure);
    QJsonObject members = change.set;
    if (members.value("time_limit"_L1).isObject()) {
        QJsonObject limit = object.value("time_limit"_L1).toObject();
        mergeInto(limit, members.value("time_limit"_L1).toObject());
        members["time_limit"_L1] = limit;
    }
    if (members.contains("fee_vnd"_L1)) {
        for (const QLatin1StringView old :
             {"fee_variants"_L1, "fee_formula"_L1, "fee_rule"_L1, "fee_note"_L1})
            object.remove(old);
        object["fee_note"_L1] = change.source;
    }
    mergeInto(object, members);
    // A member that must be there is set to null, not taken away.
    if (members.contains("fee_vnd"_L1)) object["fee_vnd"_L1] = members.value("fee_vnd"_L1);
    return object;
}

Result<Procedure> procedureOn(const Procedure* national, QStringView code, std::span<const Overlay> overlays,
                              Date day) {
    const QString wanted = code.toString();
    std::optional<Procedure> procedure;
    if (national) procedure = *national;
    for (const Overlay& overlay : overlays)
        MOTCUA_CHECK(applyChanges(procedure, wanted, overlay, day));
    if (!procedure) return fail(Code::CATALOGUE_PROCEDURE_UNKNOWN);
    return *std::move(procedure);
}

Result<Catalogue> applyOverlay(const Catalogue& catalogue, const Overlay& overlay, Date day) {
    Catalogue result = catalogue;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData((catalogue.version + u'\n' + overlay.version).toLatin1());
    result.version = QString::fromLatin1(hash.result().toHex());

    const auto place = [&](const QString& code) {
        return std::lower_bound(
            result.procedures.begin(), result.procedures.end(), code,
            [](const Procedure& one, const QString& wanted) { return one.code < wanted; });
    };
    for (const OverlayChange& change : overlay.changes) {
        if (!change.isInForce(day)) continue;
        if (change.kind == ChangeKind::policyChannel)
            for (Procedure& procedure : result.procedures)
                if (setPolicyChannel(procedure, change)) procedure.overlays << trace(change);
        for (const QString& code : change.codes) {
            const auto at = place(code);
            const bool there = at != result.procedures.end() && at->code == code;
            std::optional<Procedure> procedure;
            if (there) procedure = std::move(*at);
            MOTCUA_CHECK(applyChange(procedure, code, change));
            if (there)
                *at = *std::move(procedure);
            else
                result.procedures.insert(at, *std::move(procedure));
        }
    }
    return result;
}

} // namespace motcua::catalogue
