// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/procedure_code.h"
#include "core/catalogue/procedure_json.h"

#include "core/base/json.h"

#include <cmath>

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;

// Bounds a few times above what the national catalogue holds: a broken or hostile file ends here, not in the window.
constexpr qsizetype kCodeMax = 64, kShortMax = 400, kNameMax = 2000, kTextMax = 4000;
constexpr qsizetype kComponentsMax = 500, kListMax = 200;
constexpr qint64 kVndMax = 1'000'000'000'000;

template <class T>
Parsed<T> oneOf(ObjectReader& row, QLatin1StringView key, std::initializer_list<std::pair<QLatin1StringView, T>> names) {
    MOTCUA_TRY(const QString name, row.text(key, kCodeMax));
    QStringList known;
    for (const auto& [text, value] : names) {
        if (name == text) return value;
        known << QString(text);
    }
    return row.wrong(key, u"expected "_s + known.join(u", "));
}

Parsed<Channel> readChannel(ObjectReader& row, QLatin1StringView key) {
    MOTCUA_TRY(const QString name, row.text(key, kCodeMax));
    const auto channel = parseChannel(name);
    if (!channel) return row.wrong(key, u"expected direct, online, postal"_s);
    return *channel;
}

Parsed<std::optional<Channel>> readOptionalChannel(ObjectReader& row, QLatin1StringView key) {
    if (!row.has(key)) return std::nullopt;
    MOTCUA_TRY(const Channel channel, readChannel(row, key));
    return channel;
}

Parsed<Confidence> readConfidence(ObjectReader& row) {
    return oneOf<Confidence>(
        row, "confidence"_L1,
        {{"low"_L1, Confidence::low}, {"medium"_L1, Confidence::medium}, {"high"_L1, Confidence::high}});
}

Parsed<Level> readLevel(const Position& at, const QJsonValue& value) {
    for (const Level level : {Level::central, Level::province, Level::commune, Level::other})
        if (value.toString() == levelName(level)) return level;
    return at.wrong(u"expected central, province, commune, other"_s);
}

Parsed<Component> readComponent(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    Component component;
    MOTCUA_TRY(component.kind, oneOf<ComponentKind>(row, "kind"_L1,
                                                    {{"document"_L1, ComponentKind::document},
                                                     {"note"_L1, ComponentKind::note}}));
    MOTCUA_TRY(component.name, row.text("name"_L1, kNameMax));
    MOTCUA_TRY(component.group, row.optionalText("group"_L1, kNameMax));
    MOTCUA_TRY(component.form, row.optionalText("form"_L1, kShortMax));
    MOTCUA_TRY(component.docCode, row.optionalText("doc_code"_L1, kCodeMax));
    MOTCUA_TRY(const qint64 original, row.integer("original"_L1, 0, 999));
    MOTCUA_TRY(const qint64 copy, row.integer("copy"_L1, 0, 999));
    component.original = static_cast<int>(original);
    component.copy = static_cast<int>(copy);
    if (original > 10) warnings.push_back({row.position("original"_L1).path(), u"more than 10 originals"_s});
    if (copy > 10) warnings.push_back({row.position("copy"_L1).path(), u"more than 10 copies"_s});
    row.finish(warnings);
    return component;
}

Parsed<ChannelTerms> readChannelTerms(const Position& at, const QJsonValue& value, Warnings& warnings) {
    ChannelTerms terms;
    if (value.isString()) { // the short form: only that the channel exists
        const auto channel = parseChannel(value.toString());
        if (!channel) return at.wrong(u"expected direct, online, postal"_s);
        terms.channel = *channel;
        return terms;
    }
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    MOTCUA_TRY(terms.channel, readChannel(row, "channel"_L1));
    if (row.has("time_limit"_L1)) {
        MOTCUA_TRY(terms.limit, readLimit(row.position("time_limit"_L1), row.value("time_limit"_L1), warnings));
    }
    const auto readFee = [&](const Position& here, const QJsonValue& fee) -> Parsed<ChannelFee> {
        MOTCUA_TRY(ObjectReader reader, ObjectReader::open(here, fee));
        ChannelFee channelFee;
        MOTCUA_TRY(channelFee.vnd, reader.integer("vnd"_L1, 0, kVndMax));
        MOTCUA_TRY(channelFee.note, reader.optionalText("note"_L1, kTextMax));
        reader.finish(warnings);
        return channelFee;
    };
    MOTCUA_TRY(terms.fees, row.list<ChannelFee>("fees"_L1, kListMax, readFee));
    MOTCUA_TRY(terms.note, row.optionalText("note"_L1, kTextMax));
    row.finish(warnings);
    return terms;
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
        MOTCUA_TRY(formula.firstPageVnd, row.integer("first_vnd"_L1, 0, kVndMax));
        MOTCUA_TRY(formula.nextPageVnd, row.integer("next_vnd"_L1, 0, kVndMax));
        MOTCUA_TRY(formula.maxPerCopyVnd, row.optionalInteger("max_vnd_per_copy"_L1, 0, kVndMax));
    } else {
        MOTCUA_TRY(formula.unitVnd, row.integer("unit_vnd"_L1, 0, kVndMax));
        MOTCUA_TRY(formula.unit, row.text("unit"_L1, kCodeMax));
    }
    row.finish(warnings);
    return formula;
}

Parsed<ResultPaper> readResult(const Position& at, const QJsonValue& value, Warnings& warnings) {
    ResultPaper result;
    if (value.isString()) {
        MOTCUA_TRY(result.name, readText(at, value, kNameMax));
        return result;
    }
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    MOTCUA_TRY(result.name, row.text("name"_L1, kNameMax));
    MOTCUA_TRY(result.code, row.optionalText("code"_L1, kCodeMax));
    row.finish(warnings);
    return result;
}

Parsed<LimitVariant> readVariant(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    LimitVariant variant;
    MOTCUA_TRY(variant.caseName, row.optionalText("case"_L1, kShortMax));
    MOTCUA_TRY(variant.limit, readLimit(at, value, warnings));
    return variant;
}

Parsed<Stage> readStage(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    Stage stage;
    MOTCUA_TRY(stage.step, row.text("step"_L1, kShortMax));
    MOTCUA_TRY(stage.limit, readLimit(at, value, warnings));
    return stage;
}

/// `15:00`
Parsed<std::optional<std::chrono::minutes>> readCutoff(ObjectReader& row) {
    if (!row.has("cutoff"_L1)) return std::nullopt;
    MOTCUA_TRY(const QString text, row.text("cutoff"_L1, 5));
    bool hourOk = false, minuteOk = false;
    const int hour = QStringView(text).left(2).toInt(&hourOk), minute = QStringView(text).mid(3).toInt(&minuteOk);
    const bool shaped = text.size() == 5 && text[0].isDigit() && text[2] == u':' && text[3].isDigit();
    if (!shaped || !hourOk || !minuteOk || hour > 23 || minute > 59)
        return row.wrong("cutoff"_L1, u"time of day HH:MM expected"_s);
    return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

Parsed<> readTimeLimit(const Position& at, const QJsonValue& value, Procedure& procedure, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    MOTCUA_TRY(procedure.limit, readLimit(at, value, warnings));
    row.has("value"_L1), row.has("unit"_L1);
    MOTCUA_TRY(procedure.cutoff, readCutoff(row));
    MOTCUA_TRY(procedure.limitNote, row.optionalText("note"_L1, kTextMax));
    MOTCUA_TRY(procedure.variants, row.list<LimitVariant>("variants"_L1, kListMax, [&](const auto& here, const auto& v) {
        return readVariant(here, v, warnings);
    }));
    MOTCUA_TRY(procedure.stages, row.list<Stage>("stages"_L1, kListMax, [&](const auto& here, const auto& v) {
        return readStage(here, v, warnings);
    }));
    if (row.has("supplement_mode"_L1)) {
        MOTCUA_TRY(procedure.supplementMode,
                   oneOf<SupplementMode>(row, "supplement_mode"_L1,
                                         {{"restart"_L1, SupplementMode::restart}, {"resume"_L1, SupplementMode::resume}}));
    }
    if (row.has("supplement_within"_L1)) {
        const Position here = row.position("supplement_within"_L1);
        MOTCUA_TRY(const std::optional<TimeLimit> within, readLimit(here, row.value("supplement_within"_L1), warnings));
        if (!within) return here.wrong(u"a known limit expected"_s);
        procedure.supplementWithin = *within;
    }
    row.finish(warnings);
    return {};
}

Parsed<> readFees(ObjectReader& row, Procedure& procedure, Warnings& warnings) {
    if (row.value("fee_vnd"_L1).isUndefined()) return row.wrong("fee_vnd"_L1, u"amount or null expected"_s);
    MOTCUA_TRY(procedure.feeVnd, row.optionalInteger("fee_vnd"_L1, 0, kVndMax));
    if (procedure.feeVnd && *procedure.feeVnd > 0 && *procedure.feeVnd < 1000)
        warnings.push_back({row.position("fee_vnd"_L1).path(), u"less than 1,000 VND: given in thousands?"_s});
    if (row.has("fee_rule"_L1)) {
        MOTCUA_TRY(procedure.feeRule, oneOf<FeeRule>(row, "fee_rule"_L1, {{"province_council"_L1, FeeRule::provinceCouncil}}));
    }
    MOTCUA_TRY(procedure.feeNote, row.optionalText("fee_note"_L1, kTextMax));
    MOTCUA_TRY(procedure.feeVariants, row.list<FeeVariant>("fee_variants"_L1, kListMax, [&](const auto& here, const auto& v) {
        return readFeeVariant(here, v, warnings);
    }));
    if (row.has("fee_formula"_L1)) {
        MOTCUA_TRY(procedure.feeFormula,
                   readFeeFormula(row.position("fee_formula"_L1), row.value("fee_formula"_L1), warnings));
    }
    MOTCUA_TRY(procedure.feePolicies, row.list<FeePolicy>("fee_policies"_L1, kListMax, [&](const auto& here, const auto& v) {
        return readFeePolicy(here, v, procedure.code, warnings);
    }));
    return {};
}

/// Two copies of one case are one; two different cases under one code are an error.
Parsed<> readCases(ObjectReader& row, Procedure& procedure, Warnings& warnings) {
    MOTCUA_TRY(std::vector<ProcessingCase> cases,
               row.list<ProcessingCase>("processing_cases"_L1, kListMax, [&](const auto& here, const auto& v) {
                   return readCase(here, v, procedure.code, warnings);
               }));
    for (ProcessingCase& found : cases) {
        const auto same = std::find_if(procedure.cases.begin(), procedure.cases.end(),
                                       [&](const ProcessingCase& one) { return one.code == found.code; });
        if (same == procedure.cases.end()) {
            procedure.cases.push_back(std::move(found));
        } else {
            const Position here = row.position("processing_cases"_L1);
            if (*same != found) return here.wrong(u"one case code, two different cases"_s, Code::CATALOGUE_DUPLICATE);
            warnings.push_back({here.path(), u"a case is given twice"_s});
        }
    }
    return {};
}

Parsed<> readComponents(ObjectReader& row, Procedure& procedure, Warnings& warnings) {
    MOTCUA_TRY(procedure.components, row.list<Component>("components"_L1, kComponentsMax, [&](const auto& here, const auto& v) {
        return readComponent(here, v, warnings);
    }));
    int number = 0;
    for (Component& component : procedure.components)
        if (component.kind == ComponentKind::document) component.number = ++number;
    return {};
}

Parsed<> readDescription(ObjectReader& row, Procedure& procedure, Warnings& warnings) {
    MOTCUA_TRY(procedure.results, row.list<ResultPaper>("results"_L1, kListMax, [&](const auto& here, const auto& v) {
        return readResult(here, v, warnings);
    }));
    MOTCUA_TRY(const std::vector<QString> subProcedures,
               row.list<QString>("sub_procedures"_L1, kListMax, [](const Position& here, const QJsonValue& v) -> Parsed<QString> {
                   const auto code = ProcedureCode::parse(v.toString());
                   if (!code) return here.wrong(u"procedure code n.nnnnnn expected"_s, Code::CATALOGUE_CODE_INVALID);
                   return code->toString();
               }));
    procedure.subProcedures = QStringList(subProcedures.begin(), subProcedures.end());
    MOTCUA_TRY(const std::vector<QString> overlays,
               row.list<QString>("overlays"_L1, kListMax, [](const Position& here, const QJsonValue& v) {
                   return readText(here, v, kTextMax);
               }));
    procedure.overlays = QStringList(overlays.begin(), overlays.end());
    MOTCUA_TRY(procedure.decision, row.optionalText("decision"_L1, kShortMax));
    MOTCUA_TRY(procedure.ministry, row.optionalText("ministry"_L1, kShortMax));
    MOTCUA_TRY(procedure.authority, row.optionalText("authority"_L1, kNameMax));
    MOTCUA_TRY(procedure.subjects, row.optionalText("subjects"_L1, kNameMax));
    MOTCUA_TRY(procedure.formsNote, row.optionalText("forms_note"_L1, kTextMax));
    MOTCUA_TRY(procedure.essential, row.flag("essential_service"_L1));
    MOTCUA_TRY(procedure.essentialList, row.optionalText("essential_list"_L1, kShortMax));
    MOTCUA_TRY(procedure.confidence, readConfidence(row));
    MOTCUA_TRY(procedure.warning, row.optionalText("warning"_L1, kTextMax));
    MOTCUA_TRY(procedure.dataConflict, row.optionalText("data_conflict"_L1, kTextMax));
    MOTCUA_TRY(procedure.disabled, row.optionalText("disabled"_L1, kTextMax));
    return {};
}

Parsed<QString> readCode(ObjectReader& row, QLatin1StringView key) {
    MOTCUA_TRY(const QString text, row.text(key, kCodeMax));
    const auto code = ProcedureCode::parse(text);
    if (!code || code->toString() != text || code->isCase())
        return row.wrong(key, u"procedure code n.nnnnnn expected"_s, Code::CATALOGUE_CODE_INVALID);
    return text;
}

} // namespace

Parsed<std::optional<TimeLimit>> readLimit(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    MOTCUA_TRY(const QString unitText, row.text("unit"_L1, kCodeMax));
    const QJsonValue number = row.value("value"_L1);
    if (unitText == u"unspecified") {
        if (!number.isNull() && !number.isUndefined() && !number.isDouble())
            return row.wrong("value"_L1, u"number or null expected"_s);
        if (number.isDouble())
            warnings.push_back({row.position("value"_L1).path(), u"a number without a unit counts as unknown"_s});
        return std::nullopt;
    }
    const auto unit = calendar::parseUnit(unitText);
    if (!unit) return row.wrong("unit"_L1, u"unknown unit of time"_s);
    // The portal writes half a working day as 0.5 working days.
    if (*unit == calendar::Unit::workingDay && number.isDouble() && number.toDouble() == 0.5)
        return TimeLimit{1, calendar::Unit::halfWorkingDay};
    const bool sameDay = *unit == calendar::Unit::sameDay;
    MOTCUA_TRY(const qint64 amount, row.integer("value"_L1, sameDay ? 0 : 1, sameDay ? 0 : 10'000));
    return TimeLimit{static_cast<int>(amount), *unit};
}

Parsed<ProcessingCase> readCase(const Position& at, const QJsonValue& value, const QString& procedure, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    ProcessingCase found;
    MOTCUA_TRY(found.code, row.text("case"_L1, kCodeMax));
    const auto code = ProcedureCode::parse(found.code);
    if (!code || !code->isCase() || code->national() != procedure.left(code->national().size()))
        return row.wrong("case"_L1, u"case code of this procedure expected"_s, Code::CATALOGUE_CODE_INVALID);
    MOTCUA_TRY(found.name, row.optionalText("name"_L1, kShortMax));
    MOTCUA_TRY(found.limit, readLimit(at, value, warnings));
    return found;
}

Parsed<FeePolicy> readFeePolicy(const Position& at, const QJsonValue& value, const QString& code, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    FeePolicy policy;
    policy.code = code;
    if (code.isEmpty()) {
        MOTCUA_TRY(policy.code, readCode(row, "code"_L1));
    } else if (row.has("code"_L1) && row.value("code"_L1) != code)
        return row.wrong("code"_L1, u"another procedure's code"_s);
    MOTCUA_TRY(const bool waive, oneOf<bool>(row, "kind"_L1, {{"waive"_L1, true}, {"reduce"_L1, false}}));
    const double share = row.value("value"_L1).toDouble(-1);
    if (waive ? share != 0 : share <= 0 || share >= 1 || std::abs(share * 100 - std::round(share * 100)) > 1e-6)
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

Parsed<Procedure> readProcedure(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    Procedure procedure;
    MOTCUA_TRY(procedure.code, readCode(row, "code"_L1));
    MOTCUA_TRY(procedure.name, row.text("name"_L1, kNameMax));
    MOTCUA_TRY(procedure.field, row.text("field"_L1, kShortMax));
    MOTCUA_TRY(procedure.fieldCode, row.optionalText("field_code"_L1, kCodeMax));
    MOTCUA_TRY(procedure.levels, row.list<Level>("level"_L1, 8, readLevel));
    MOTCUA_CHECK(readTimeLimit(row.position("time_limit"_L1), row.value("time_limit"_L1), procedure, warnings));
    MOTCUA_CHECK(readFees(row, procedure, warnings));
    MOTCUA_TRY(procedure.channels, row.list<ChannelTerms>("channels"_L1, kListMax, [&](const auto& here, const auto& v) {
        return readChannelTerms(here, v, warnings);
    }));
    MOTCUA_CHECK(readCases(row, procedure, warnings));
    MOTCUA_CHECK(readComponents(row, procedure, warnings));
    MOTCUA_CHECK(readDescription(row, procedure, warnings));
    row.finish(warnings);
    return procedure;
}

Result<Procedure> procedureFromJson(const QByteArray& row) {
    MOTCUA_TRY(const QJsonObject object, json::parseObject(row));
    Warnings warnings;
    Parsed<Procedure> procedure = readProcedure(Position(), object, warnings);
    if (!procedure) return std::unexpected(rowError(row, procedure.error()));
    return *std::move(procedure);
}

Error rowError(const QByteArray& text, const FieldError& error, QStringView procedure) {
    QString detail = u"line %1"_s.arg(lineAt(text, error.path));
    if (!procedure.isEmpty()) detail += u", " + procedure;
    const QString field = pathText(error.path);
    if (!field.isEmpty()) detail += u", " + field;
    return {error.code, detail + u": " + error.text};
}

} // namespace motcua::catalogue
