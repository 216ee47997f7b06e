// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/procedure_json.h"

#include "core/base/json.h"

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

/// Only what is there: the store keeps a row of each procedure and version.
void put(QJsonObject& object, QLatin1StringView key, const QString& text) {
    if (!text.isEmpty()) object[key] = text;
}

template <class T, class Write>
void putList(QJsonObject& object, QLatin1StringView key, const std::vector<T>& values, Write write) {
    if (values.empty()) return;
    QJsonArray array;
    for (const T& value : values)
        array.append(write(value));
    object[key] = array;
}

QJsonObject variantJson(const LimitVariant& variant) {
    QJsonObject object = toJson(variant.limit);
    put(object, "case"_L1, variant.caseName);
    return object;
}

QJsonObject stageJson(const Stage& stage) {
    QJsonObject object = toJson(stage.limit);
    put(object, "step"_L1, stage.step);
    return object;
}

QJsonObject caseJson(const ProcessingCase& processingCase) {
    QJsonObject object = toJson(processingCase.limit);
    object["case"_L1] = processingCase.code;
    put(object, "name"_L1, processingCase.name);
    return object;
}

QJsonObject channelJson(const ChannelTerms& terms) {
    QJsonObject object{{"channel"_L1, QString(channelName(terms.channel))},
                       {"time_limit"_L1, toJson(terms.limit)}};
    putList(object, "fees"_L1, terms.fees, [](const ChannelFee& fee) {
        QJsonObject one{{"vnd"_L1, fee.vnd}};
        put(one, "note"_L1, fee.note);
        return one;
    });
    put(object, "note"_L1, terms.note);
    return object;
}

QJsonObject feeVariantJson(const FeeVariant& variant) {
    QJsonObject object{{"vnd"_L1, variant.vnd}};
    if (variant.channel) object["channel"_L1] = QString(channelName(*variant.channel));
    put(object, "case"_L1, variant.caseName);
    put(object, "unit"_L1, variant.unit);
    return object;
}

QJsonObject formulaJson(const FeeFormula& formula) {
    QJsonObject object{{"law"_L1, formula.law}};
    if (formula.kind == FeeFormula::Kind::perUnit) {
        object["per"_L1] = u"unit"_s;
        object["unit_vnd"_L1] = formula.unitVnd;
        object["unit"_L1] = formula.unit;
        return object;
    }
    object["per"_L1] = u"page"_s;
    object["first_pages"_L1] = formula.firstPages;
    object["first_vnd"_L1] = formula.firstPageVnd;
    object["next_vnd"_L1] = formula.nextPageVnd;
    if (formula.maxPerCopyVnd) object["max_vnd_per_copy"_L1] = *formula.maxPerCopyVnd;
    return object;
}

QJsonObject componentJson(const Component& component) {
    QJsonObject object{
        {"name"_L1, component.name}, {"original"_L1, component.original}, {"copy"_L1, component.copy}};
    object["kind"_L1] = component.kind == ComponentKind::note ? u"note"_s : u"document"_s;
    if (component.number) object["number"_L1] = component.number;
    put(object, "group"_L1, component.group);
    put(object, "form"_L1, component.form);
    put(object, "doc_code"_L1, component.docCode);
    return object;
}

QJsonObject timeLimitJson(const Procedure& procedure) {
    QJsonObject object = toJson(procedure.limit);
    if (procedure.cutoff) {
        const auto minutes = static_cast<int>(procedure.cutoff->count());
        object["cutoff"_L1] = QString::asprintf("%02d:%02d", minutes / 60, minutes % 60);
    }
    put(object, "note"_L1, procedure.limitNote);
    putList(object, "variants"_L1, procedure.variants, variantJson);
    putList(object, "stages"_L1, procedure.stages, stageJson);
    const Procedure usual;
    if (procedure.supplementMode != usual.supplementMode) object["supplement_mode"_L1] = u"resume"_s;
    if (procedure.supplementWithin != usual.supplementWithin)
        object["supplement_within"_L1] = toJson(std::optional(procedure.supplementWithin));
    if (procedure.verificationNotCounted) object["verification_not_counted"_L1] = true;
    if (procedure.noticeWorkingDays != usual.noticeWorkingDays)
        object["notice_within"_L1] = procedure.noticeWorkingDays;
    return object;
}

} // namespace

QJsonObject toJson(const std::optional<TimeLimit>& limit) {
    if (!limit) return {{"value"_L1, QJsonValue()}, {"unit"_L1, u"unspecified"_s}};
    return {{"value"_L1, limit->value}, {"unit"_L1, QString(calendar::unitName(limit->unit))}};
}

QJsonObject toJson(const FeePolicy& policy) {
    const bool waive = policy.percentOff == 100;
    QJsonObject object{{"code"_L1, policy.code},
                       {"kind"_L1, waive ? u"waive"_s : u"reduce"_s},
                       {"value"_L1, waive ? 0.0 : policy.percentOff / 100.0},
                       {"condition"_L1, json::orNull(policy.condition)},
                       {"law"_L1, policy.law},
                       {"from"_L1, formatDate(policy.from)},
                       {"to"_L1, formatDate(policy.to)},
                       {"confidence"_L1, QString(confidenceName(policy.confidence))}};
    if (policy.channel) object["channel"_L1] = QString(channelName(*policy.channel));
    put(object, "effect"_L1, policy.effect);
    put(object, "note"_L1, policy.note);
    return object;
}

QJsonObject toJson(const Procedure& procedure) {
    QJsonObject object{{"code"_L1, procedure.code},
                       {"name"_L1, procedure.name},
                       {"field"_L1, procedure.field},
                       {"time_limit"_L1, timeLimitJson(procedure)},
                       {"fee_vnd"_L1, json::orNull(procedure.feeVnd)},
                       {"essential_service"_L1, procedure.essential},
                       {"confidence"_L1, QString(confidenceName(procedure.confidence))}};
    put(object, "field_code"_L1, procedure.fieldCode);
    QJsonArray levels;
    for (const Level level : procedure.levels)
        levels.append(QString(levelName(level)));
    object["level"_L1] = levels;
    if (procedure.feeRule == FeeRule::provinceCouncil) object["fee_rule"_L1] = u"province_council"_s;
    put(object, "fee_note"_L1, procedure.feeNote);
    putList(object, "fee_variants"_L1, procedure.feeVariants, feeVariantJson);
    if (procedure.feeFormula) object["fee_formula"_L1] = formulaJson(*procedure.feeFormula);
    putList(object, "fee_policies"_L1, procedure.feePolicies,
            [](const FeePolicy& policy) { return toJson(policy); });
    putList(object, "channels"_L1, procedure.channels, channelJson);
    putList(object, "processing_cases"_L1, procedure.cases, caseJson);
    putList(object, "components"_L1, procedure.components, componentJson);
    putList(object, "results"_L1, procedure.results, [](const ResultPaper& result) {
        QJsonObject one{{"name"_L1, result.name}};
        put(one, "code"_L1, result.code);
        return one;
    });
    put(object, "decision"_L1, procedure.decision);
    put(object, "ministry"_L1, procedure.ministry);
    put(object, "authority"_L1, procedure.authority);
    put(object, "subjects"_L1, procedure.subjects);
    put(object, "forms_note"_L1, procedure.formsNote);
    if (!procedure.subProcedures.isEmpty())
        object["sub_procedures"_L1] = QJsonArray::fromStringList(procedure.subProcedures);
    put(object, "essential_list"_L1, procedure.essentialList);
    put(object, "warning"_L1, procedure.warning);
    put(object, "data_conflict"_L1, procedure.dataConflict);
    put(object, "disabled"_L1, procedure.disabled);
    if (!procedure.overlays.isEmpty()) object["overlays"_L1] = QJsonArray::fromStringList(procedure.overlays);
    return object;
}

QByteArray toRow(const Procedure& procedure) { return json::compact(toJson(procedure)); }

} // namespace motcua::catalogue
