// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/reader_parts.h"

#include <cmath>

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

Parsed<std::optional<Channel>> readOptionalChannel(ObjectReader& row, QLatin1StringView key) {
    if (!row.has(key)) return std::nullopt;
    MOTCUA_TRY(const Channel channel, readChannel(row, key));
    return channel;
}

Parsed<FeeVariant> readFeeVariant(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    FeeVariant variant;
    MOTCUA_TRY(variant.channel, readOptionalChannel(row, "channel"_L1));
    MOTCUA_TRY(variant.caseName, row.optionalText("case"_L1, kShortMax));
    MOTCUA_TRY(variant.vnd, row.integer("vnd"_L1, 0, kVndMax));
    MOTCUA_TRY(variant.unit, row.optionalText("unit"_L1, kCodeMax));
    row.finish(warnings);
    return variant;
}

Parsed<FeeFormula> readFeeFormula(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    FeeFormula formula;
    MOTCUA_TRY(formula.kind, oneOf<FeeFormula::Kind>(row, "per"_L1,
                                                     {{"page"_L1, FeeFormula::Kind::perPage},
                                                      {"unit"_L1, FeeFormula::Kind::perUnit}}));
    MOTCUA_TRY(formula.law, row.text("law"_L1, kShortMax));
    if (formula.kind == FeeFormula::Kind::perPage) {
        MOTCUA_TRY(const qint64 first, row.integer("first_pages"_L1, 1, 1000));
        formula.firstPages = static_cast<int>(first);
        MOTCUA_TRY(formula.firstPageVnd, row.integer("first_vnd"_L1, 0, kRateMax));
        MOTCUA_TRY(formula.nextPageVnd, row.integer("next_vnd"_L1, 0, kRateMax));
        MOTCUA_TRY(formula.maxPerCopyVnd, row.optionalInteger("max_vnd_per_copy"_L1, 0, kRateMax));
    } else {
        MOTCUA_TRY(formula.unitVnd, row.integer("unit_vnd"_L1, 0, kRateMax));
        MOTCUA_TRY(formula.unit, row.text("unit"_L1, kCodeMax));
    }
    row.finish(warnings);
    return formula;
}

} // namespace

Parsed<> readFees(ObjectReader& row, Procedure& procedure, Warnings& warnings) {
    if (row.value("fee_vnd"_L1).isUndefined()) return row.wrong("fee_vnd"_L1, u"amount or null expected"_s);
    MOTCUA_TRY(procedure.feeVnd, row.optionalInteger("fee_vnd"_L1, 0, kVndMax));
    if (procedure.feeVnd && *procedure.feeVnd > 0 && *procedure.feeVnd < 1000)
        warnings.push_back(
            {row.position("fee_vnd"_L1).path(), u"less than 1,000 VND: given in thousands?"_s});
    if (row.has("fee_rule"_L1)) {
        MOTCUA_TRY(procedure.feeRule,
                   oneOf<FeeRule>(row, "fee_rule"_L1, {{"province_council"_L1, FeeRule::provinceCouncil}}));
    }
    MOTCUA_TRY(procedure.feeNote, row.optionalText("fee_note"_L1, kTextMax));
    MOTCUA_TRY(procedure.feeVariants,
               row.list<FeeVariant>("fee_variants"_L1, kListMax, [&](const auto& here, const auto& v) {
                   return readFeeVariant(here, v, warnings);
               }));
    if (row.has("fee_formula"_L1)) {
        MOTCUA_TRY(procedure.feeFormula,
                   readFeeFormula(row.position("fee_formula"_L1), row.value("fee_formula"_L1), warnings));
    }
    MOTCUA_TRY(procedure.feePolicies,
               row.list<FeePolicy>("fee_policies"_L1, kListMax, [&](const auto& here, const auto& v) {
                   return readFeePolicy(here, v, procedure.code, warnings);
               }));
    return {};
}

Parsed<FeePolicy> readFeePolicy(const Position& at, const QJsonValue& value, const QString& code,
                                Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    FeePolicy policy;
    policy.code = code;
    if (code.isEmpty()) {
        MOTCUA_TRY(policy.code, readCode(row, "code"_L1));
    } else if (row.has("code"_L1) && row.value("code"_L1) != code)
        return row.wrong("code"_L1, u"another procedure's code"_s);
    MOTCUA_TRY(const bool waive, oneOf<bool>(row, "kind"_L1, {{"waive"_L1, true}, {"reduce"_L1, false}}));
    const double share = row.value("value"_L1).toDouble(-1);
    if (waive ? share != 0
              : share <= 0 || share >= 1 || std::abs(share * 100 - std::round(share * 100)) > 1e-6)
        return row.wrong("value"_L1, u"0 for a waiver, a share such as 0.5 for a reduction"_s);
    policy.percentOff = waive ? 100 : static_cast<int>(std::lround(share * 100));
    MOTCUA_TRY(policy.channel, readOptionalChannel(row, "channel"_L1));
    MOTCUA_TRY(policy.effect, row.optionalText("effect"_L1, kNameMax));
    MOTCUA_TRY(policy.law, row.text("law"_L1, kShortMax));
    MOTCUA_TRY(policy.condition, row.optionalText("condition"_L1, kNameMax));
    if (row.value("condition"_L1).isUndefined()) policy.condition = u"điều kiện theo "_s + policy.law;
    MOTCUA_TRY(policy.from, row.date("from"_L1));
    MOTCUA_TRY(policy.to, row.date("to"_L1));
    if (policy.to < policy.from) return row.wrong("to"_L1, u"ends before it begins"_s);
    if (row.has("confidence"_L1)) {
        MOTCUA_TRY(policy.confidence, readConfidence(row));
    }
    MOTCUA_TRY(policy.note, row.optionalText("note"_L1, kNameMax));
    row.finish(warnings);
    return policy;
}

} // namespace motcua::catalogue
