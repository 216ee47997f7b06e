// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/procedure_code.h"
#include "core/catalogue/reader_parts.h"

#include "core/base/json.h"

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

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
    row.value("number"_L1); // written for people; counted anew, so that it cannot contradict the order
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
        Warnings
            unitless; // the portal's "other", on a third of its channels: nothing that a reader could mend
        MOTCUA_TRY(terms.limit,
                   readLimit(row.position("time_limit"_L1), row.value("time_limit"_L1), unitless));
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

/// Two copies of one case are one; two different cases under one code are an error.
Parsed<> readCases(ObjectReader& row, Procedure& procedure, Warnings& warnings) {
    MOTCUA_TRY(
        std::vector<ProcessingCase> cases,
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
            if (*same != found)
                return here.wrong(u"one case code, two different cases"_s, Code::CATALOGUE_DUPLICATE);
            warnings.push_back({here.path(), u"a case is given twice"_s});
        }
    }
    return {};
}

Parsed<> readComponents(ObjectReader& row, Procedure& procedure, Warnings& warnings) {
    MOTCUA_TRY(procedure.components,
               row.list<Component>("components"_L1, kComponentsMax, [&](const auto& here, const auto& v) {
                   return readComponent(here, v, warnings);
               }));
    int number = 0;
    for (Component& component : procedure.components)
        if (component.kind == ComponentKind::document) component.number = ++number;
    return {};
}

Parsed<> readDescription(ObjectReader& row, Procedure& procedure, Warnings& warnings) {
    MOTCUA_TRY(procedure.results,
               row.list<ResultPaper>("results"_L1, kListMax, [&](const auto& here, const auto& v) {
                   return readResult(here, v, warnings);
               }));
    MOTCUA_TRY(const std::vector<QString> subProcedures,
               row.list<QString>("sub_procedures"_L1, kListMax,
                                 [](const Position& here, const QJsonValue& v) -> Parsed<QString> {
                                     const auto code = ProcedureCode::parse(v.toString());
                                     if (!code)
                                         return here.wrong(u"procedure code n.nnnnnn expected"_s,
                                                           Code::CATALOGUE_CODE_INVALID);
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

} // namespace

Parsed<Channel> readChannel(ObjectReader& row, QLatin1StringView key) {
    MOTCUA_TRY(const QString name, row.text(key, kCodeMax));
    const auto channel = parseChannel(name);
    if (!channel) return row.wrong(key, u"expected direct, online, postal"_s);
    return *channel;
}

Parsed<Confidence> readConfidence(ObjectReader& row) {
    return oneOf<Confidence>(
        row, "confidence"_L1,
        {{"low"_L1, Confidence::low}, {"medium"_L1, Confidence::medium}, {"high"_L1, Confidence::high}});
}

Parsed<QString> readCode(ObjectReader& row, QLatin1StringView key) {
    MOTCUA_TRY(const QString text, row.text(key, kCodeMax));
    const auto code = ProcedureCode::parse(text);
    if (!code || code->toString() != text || code->isCase())
        return row.wrong(key, u"procedure code n.nnnnnn expected"_s, Code::CATALOGUE_CODE_INVALID);
    return text;
}

Parsed<ProcessingCase> readCase(const Position& at, const QJsonValue& value, const QString& procedure,
                                Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    ProcessingCase found;
    MOTCUA_TRY(found.code, row.text("case"_L1, kCodeMax));
    const auto code = ProcedureCode::parse(found.code);
    if (!code || !code->isCase() || code->national() != procedure.left(code->national().size()))
        return row.wrong("case"_L1, u"case code of this procedure expected"_s, Code::CATALOGUE_CODE_INVALID);
    MOTCUA_TRY(found.name, row.optionalText("name"_L1, kShortMax));
    MOTCUA_TRY(found.limit, readLimit(at, value, warnings));
    row.value("value"_L1);
    row.value("unit"_L1);
    row.finish(warnings);
    return found;
}

Parsed<Procedure> readProcedure(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    Procedure procedure;
    MOTCUA_TRY(procedure.code, readCode(row, "code"_L1));
    MOTCUA_TRY(procedure.name, row.text("name"_L1, kNameMax));
    MOTCUA_TRY(procedure.field, row.text("field"_L1, kShortMax));
    MOTCUA_TRY(procedure.fieldCode, row.optionalText("field_code"_L1, kCodeMax));
    MOTCUA_TRY(procedure.levels, row.list<Level>("level"_L1, 8, readLevel));
    MOTCUA_CHECK(
        readTimeLimit(row.position("time_limit"_L1), row.value("time_limit"_L1), procedure, warnings));
    MOTCUA_CHECK(readFees(row, procedure, warnings));
    MOTCUA_TRY(procedure.channels,
               row.list<ChannelTerms>("channels"_L1, kListMax, [&](const auto& here, const auto& v) {
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
    if (!procedure) {
        const FieldError& wrong = procedure.error();
        return fail(wrong.code, pathText(wrong.path) + u": "_s + wrong.text);
    }
    return *std::move(procedure);
}

} // namespace motcua::catalogue
