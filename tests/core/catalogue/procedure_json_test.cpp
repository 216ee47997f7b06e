// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/procedure_json.h"

#include "core/base/json.h"
#include "tests/core/catalogue/support.h"

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;
using calendar::Unit;

TEST(ProcedureJson, row_ofEveryShippedProcedure_comesBackEqual) {
    for (const Procedure& procedure : catalogueOfToday().procedures) {
        const auto again = procedureFromJson(toRow(procedure));
        ASSERT_TRUE(again) << qPrintable(procedure.code + again.error().detail);
        EXPECT_EQ(*again, procedure) << qPrintable(procedure.code);
    }
}

/// Every member that a procedure can have, also those that the crawl never holds together.
constexpr const char* kFull = R"([
{"code": "1.001193", "name": "Tên", "field": "Hộ tịch", "field_code": "G15-TP07", "level": ["commune", "other"],
 "time_limit": {"value": 3, "unit": "working_day", "note": "ghi chú", "cutoff": "15:00",
  "variants": [{"value": 0.5, "unit": "working_day", "case": "nhanh"}, {"value": null, "unit": "unspecified"}],
  "stages": [{"step": "bước", "value": 24, "unit": "clock_hour"}],
  "supplement_mode": "resume", "supplement_within": {"value": 7, "unit": "working_day"}, "verification_not_counted": true, "notice_within": 2},
 "fee_vnd": 15000, "fee_rule": "province_council", "fee_note": "theo luật",
 "fee_variants": [{"channel": "online", "case": "danh sách", "vnd": 5000, "unit": "người"}],
 "fee_formula": {"per": "page", "first_pages": 2, "first_vnd": 2000, "next_vnd": 1000, "max_vnd_per_copy": 200000, "law": "TT"},
 "fee_policies": [{"kind": "reduce", "value": 0.1, "law": "NQ", "condition": null, "from": "2026-01-01", "to": "2026-12-31",
  "channel": "postal", "effect": "giảm", "note": "n", "confidence": "high"}],
 "channels": ["online", {"channel": "POSTAL", "time_limit": {"value": 1, "unit": "month"}, "fees": [{"vnd": 1, "note": "x"}], "note": "k"}],
 "processing_cases": [{"case": "1.001193.01", "name": "lại", "value": 5, "unit": "calendar_day"}],
 "components": [{"name": "chú thích", "original": 0, "copy": 0, "kind": "note"},
  {"name": "giấy", "group": "nhóm", "original": 1, "copy": 2, "form": "mau.doc", "doc_code": "KQ1", "kind": "document", "number": 7},
  {"name": "giấy nữa", "original": 1, "copy": 0, "kind": "document"}],
 "results": ["giấy khai sinh", {"name": "bản sao", "code": "KQ.G15.000021"}], "sub_procedures": ["1.004222"],
 "decision": "QĐ", "ministry": "Bộ", "authority": "UBND", "subjects": "Công dân", "forms_note": "CT01",
 "essential_service": true, "essential_list": "mục 12", "confidence": "high", "warning": "w", "data_conflict": "c",
 "disabled": "thôi", "overlays": ["a: b"]}
])";

TEST(ProcedureJson, read_everyMember_isKept) {
    const ProcedureFile file = readProcedures(kFull);
    ASSERT_TRUE(file.findings.ok()) << qPrintable(firstError(file.findings).detail);
    EXPECT_EQ(file.findings.warningCount, 0);
    const Procedure& p = file.procedures.at(0);
    EXPECT_EQ(p.limit, (TimeLimit{3, Unit::workingDay}));
    EXPECT_EQ(p.cutoff, std::chrono::hours{15});
    ASSERT_EQ(p.variants.size(), 2u);
    EXPECT_EQ(p.variants[0].limit, (TimeLimit{1, Unit::halfWorkingDay}));
    EXPECT_EQ(p.variants[1].limit, std::nullopt);
    EXPECT_EQ(p.stages.at(0).limit, (TimeLimit{24, Unit::clockHour}));
    EXPECT_EQ(p.supplementMode, SupplementMode::resume);
    EXPECT_EQ(p.supplementWithin, (TimeLimit{7, Unit::workingDay}));
    EXPECT_TRUE(p.verificationNotCounted);
    EXPECT_EQ(p.noticeWorkingDays, 2);
    EXPECT_EQ(p.feePolicies.at(0).percentOff, 10);
    EXPECT_EQ(p.feePolicies.at(0).channel, Channel::postal);
    EXPECT_EQ(p.feePolicies.at(0).condition, QString());
    EXPECT_EQ(p.channels.at(0), (ChannelTerms{Channel::online, {}, {}, {}}));
    EXPECT_EQ(p.channels.at(1).limit, (TimeLimit{1, Unit::month}));
    EXPECT_EQ(p.components.at(0).number, 0);
    EXPECT_EQ(p.components.at(1).number, 1) << "the number is the place among the documents";
    EXPECT_EQ(p.components.at(2).number, 2);
    EXPECT_EQ(p.results.at(0).name, u"giấy khai sinh"_s);
    EXPECT_EQ(p.disabled, u"thôi"_s);
    const auto again = procedureFromJson(toRow(p));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, p);
    EXPECT_EQ(toRow(*again), toRow(p));
}

TEST(ProcedureJson, read_feePerUnit_isKept) {
    QByteArray text = kFull;
    text.replace(
        R"({"per": "page", "first_pages": 2, "first_vnd": 2000, "next_vnd": 1000, "max_vnd_per_copy": 200000, "law": "TT"})",
        R"({"per": "unit", "unit": "bản", "unit_vnd": 8000, "law": "TT"})");
    const ProcedureFile file = readProcedures(text);
    ASSERT_TRUE(file.findings.ok());
    EXPECT_EQ(file.procedures.at(0).feeFormula->unitVnd, 8000);
    EXPECT_EQ(*procedureFromJson(toRow(file.procedures.at(0))), file.procedures.at(0));
}

struct BadRow {
    const char* original; ///< a piece of kFull
    const char* changed;
    int line;
    QString field;
    Code code = Code::CATALOGUE_ROW_INVALID;
};

TEST(ProcedureJson, read_badRow_namesLineAndField) {
    const BadRow rows[] = {
        {"\"1.001193\"", "\"1.1193\"", 2, u"code"_s, Code::CATALOGUE_CODE_INVALID},
        {"\"1.001193\"", "\"1.001193.01\"", 2, u"code"_s, Code::CATALOGUE_CODE_INVALID},
        {"\"code\": \"1.001193\", ", "", 2, u"code"_s},
        {"\"Tên\"", "\"\"", 2, u"name"_s},
        {"\"Hộ tịch\"", "null", 2, u"field"_s},
        {"\"G15-TP07\"", "5", 2, u"field_code"_s},
        {"\"other\"", "\"district\"", 2, u"level[1]"_s},
        {"\"value\": 3", "\"value\": 0", 3, u"time_limit.value"_s},
        {"\"value\": 3", "\"value\": -3", 3, u"time_limit.value"_s},
        {"\"value\": 3", "\"value\": \"3\"", 3, u"time_limit.value"_s},
        {"\"value\": 3", "\"value\": 2.5", 3, u"time_limit.value"_s},
        {"\"value\": 3, \"unit\": \"working_day\"", "\"value\": 3, \"unit\": \"same_day\"", 3,
         u"time_limit.value"_s},
        {"\"value\": 3, \"unit\": \"working_day\"", "\"value\": 3, \"unit\": \"week\"", 3,
         u"time_limit.unit"_s},
        {"\"value\": 3, \"unit\": \"working_day\"", "\"value\": \"x\", \"unit\": \"unspecified\"", 3,
         u"time_limit.value"_s},
        {"\"15:00\"", "\"15h00\"", 3, u"time_limit.cutoff"_s},
        {"\"15:00\"", "\"24:00\"", 3, u"time_limit.cutoff"_s},
        {"\"15:00\"", "\"15:60\"", 3, u"time_limit.cutoff"_s},
        {"\"15:00\"", "\"-1:00\"", 3, u"time_limit.cutoff"_s},
        {"\"value\": 0.5", "\"value\": 0.25", 4, u"time_limit.variants[0].value"_s},
        {"{\"step\": \"bước\", ", "{", 5, u"time_limit.stages[0].step"_s},
        {"\"notice_within\": 2", "\"notice_within\": 0", 6, u"time_limit.notice_within"_s},
        {"\"verification_not_counted\": true", "\"verification_not_counted\": 1", 6,
         u"time_limit.verification_not_counted"_s},
        {"\"resume\"", "\"pause\"", 6, u"time_limit.supplement_mode"_s},
        {"{\"value\": 7, \"unit\": \"working_day\"}", "{\"value\": 7, \"unit\": \"unspecified\"}", 6,
         u"time_limit.supplement_within"_s},
        {"\"fee_vnd\": 15000", "\"fee_vnd\": -1", 7, u"fee_vnd"_s},
        {"\"fee_vnd\": 15000", "\"fee_vnd\": 1.5", 7, u"fee_vnd"_s},
        {"\"fee_vnd\": 15000", "\"fee_vnd\": 9e18", 7, u"fee_vnd"_s},
        {"\"fee_vnd\": 15000, ", "", 2, u"fee_vnd"_s},
        {"\"province_council\"", "\"council\"", 7, u"fee_rule"_s},
        {"\"channel\": \"online\"", "\"channel\": \"fax\"", 8, u"fee_variants[0].channel"_s},
        {"\"vnd\": 5000", "\"vnd\": null", 8, u"fee_variants[0].vnd"_s},
        {"\"per\": \"page\"", "\"per\": \"kg\"", 9, u"fee_formula.per"_s},
        {"\"first_pages\": 2", "\"first_pages\": 0", 9, u"fee_formula.first_pages"_s},
        {"\"max_vnd_per_copy\": 200000", "\"max_vnd_per_copy\": -1", 9, u"fee_formula.max_vnd_per_copy"_s},
        {"\"law\": \"TT\"", "\"law\": \"\"", 9, u"fee_formula.law"_s},
        {"\"kind\": \"reduce\"", "\"kind\": \"gift\"", 10, u"fee_policies[0].kind"_s},
        {"\"value\": 0.1", "\"value\": 1.1", 10, u"fee_policies[0].value"_s},
        {"\"value\": 0.1", "\"value\": 0.105", 10, u"fee_policies[0].value"_s},
        {"\"kind\": \"reduce\"", "\"kind\": \"waive\"", 10, u"fee_policies[0].value"_s},
        {"\"kind\": \"reduce\"", "\"code\": \"1.004222\", \"kind\": \"reduce\"", 10,
         u"fee_policies[0].code"_s},
        {"\"to\": \"2026-12-31\"", "\"to\": \"2025-12-31\"", 10, u"fee_policies[0].to"_s},
        {"\"from\": \"2026-01-01\"", "\"from\": \"01/01/2026\"", 10, u"fee_policies[0].from"_s},
        {"\"confidence\": \"high\"}]", "\"confidence\": \"sure\"}]", 11, u"fee_policies[0].confidence"_s},
        {"[\"online\", {", "[\"fax\", {", 12, u"channels[0]"_s},
        {"[\"online\", {", "[7, {", 12, u"channels[0]"_s},
        {"\"POSTAL\"", "\"PIGEON\"", 12, u"channels[1].channel"_s},
        {"{\"vnd\": 1, ", "{\"vnd\": true, ", 12, u"channels[1].fees[0].vnd"_s},
        {"\"unit\": \"month\"", "\"unit\": \"moon\"", 12, u"channels[1].time_limit.unit"_s},
        {"\"1.001193.01\"", "\"1.004222.01\"", 13, u"processing_cases[0].case"_s,
         Code::CATALOGUE_CODE_INVALID},
        {"\"1.001193.01\"", "\"1.001193\"", 13, u"processing_cases[0].case"_s, Code::CATALOGUE_CODE_INVALID},
        {"{\"name\": \"chú thích\", ", "{", 14, u"components[0].name"_s},
        {"\"kind\": \"note\"", "\"kind\": \"remark\"", 14, u"components[0].kind"_s},
        {"\"original\": 1, \"copy\": 2", "\"original\": 1, \"copy\": -2", 15, u"components[1].copy"_s},
        {"\"original\": 1, \"copy\": 2", "\"original\": 1000, \"copy\": 2", 15, u"components[1].original"_s},
        {"{\"name\": \"bản sao\", ", "{", 17, u"results[1].name"_s},
        {"[\"1.004222\"]", "[\"khai sinh\"]", 17, u"sub_procedures[0]"_s, Code::CATALOGUE_CODE_INVALID},
        {"\"QĐ\"", "[]", 18, u"decision"_s},
        {"\"essential_service\": true", "\"essential_service\": \"yes\"", 19, u"essential_service"_s},
        {"\"confidence\": \"high\", \"warning\"", "\"warning\"", 2, u"confidence"_s},
        {"[\"a: b\"]", "[1]", 20, u"overlays[0]"_s},
    };
    for (const BadRow& row : rows) {
        QByteArray text = kFull;
        ASSERT_EQ(text.count(row.original), 1) << row.original << ": must be one place";
        text.replace(row.original, row.changed);
        const ProcedureFile file = readProcedures(text);
        ASSERT_EQ(file.findings.errorCount, 1) << row.changed;
        const Finding& error = file.findings.errors.at(0);
        EXPECT_EQ(error.field, row.field) << row.changed;
        EXPECT_EQ(error.line, row.line) << row.changed;
        EXPECT_EQ(error.code, row.code) << row.changed;
        EXPECT_TRUE(file.procedures.empty());
    }
}

TEST(ProcedureJson, read_twoCasesOfOneCode_areOneOnlyWhenEqual) {
    const auto with = [](const char* other) {
        QByteArray text = kFull;
        return text.replace(R"("unit": "calendar_day"}])",
                            QByteArray(R"("unit": "calendar_day"}, )") + other + "]");
    };
    const ProcedureFile equal =
        readProcedures(with(R"({"case": "1.001193.01", "name": "lại", "value": 5, "unit": "calendar_day"})"));
    ASSERT_TRUE(equal.findings.ok());
    EXPECT_EQ(equal.procedures.at(0).cases.size(), 1u);
    EXPECT_EQ(equal.findings.warningCount, 1);
    const ProcedureFile different =
        readProcedures(with(R"({"case": "1.001193.01", "value": 6, "unit": "calendar_day"})"));
    ASSERT_EQ(different.findings.errorCount, 1);
    EXPECT_EQ(different.findings.errors[0].code, Code::CATALOGUE_DUPLICATE);
    EXPECT_EQ(different.findings.errors[0].field, u"processing_cases"_s);
}

TEST(ProcedureJson, read_oddValues_areWarnings) {
    const std::pair<const char*, std::pair<const char*, const char*>> odd[] = {
        {"fee_vnd", {"\"fee_vnd\": 15000", "\"fee_vnd\": 40"}},
        {"components[1].original", {"\"original\": 1, \"copy\": 2", "\"original\": 81, \"copy\": 2"}},
        {"components[1].copy", {"\"original\": 1, \"copy\": 2", "\"original\": 1, \"copy\": 20"}},
        {"time_limit.value",
         {"\"value\": 3, \"unit\": \"working_day\"", "\"value\": 3, \"unit\": \"unspecified\""}},
        {"time_limit.hint", {"\"cutoff\": \"15:00\"", "\"hint\": 1"}},
        {"time_limit.stages[0].hint", {"\"step\": \"bước\"", "\"hint\": 1, \"step\": \"bước\""}},
        {"processing_cases[0].hint", {"\"name\": \"lại\"", "\"hint\": 1"}},
        {"colour", {"\"decision\": \"QĐ\"", "\"colour\": \"red\""}},
    };
    for (const auto& [field, change] : odd) {
        QByteArray text = kFull;
        ASSERT_EQ(text.count(change.first), 1) << change.first;
        const ProcedureFile file = readProcedures(text.replace(change.first, change.second));
        ASSERT_TRUE(file.findings.ok()) << change.second;
        ASSERT_EQ(file.findings.warningCount, 1) << change.second;
        EXPECT_EQ(file.findings.warnings[0].field, QString::fromLatin1(field));
    }
}

TEST(ProcedureJson, row_broken_isAnError) {
    EXPECT_EQ(procedureFromJson("{").error().code, Code::JSON_INVALID);
    const auto wrong = procedureFromJson(R"({"code": "1.001193"})");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error(), (Error{Code::CATALOGUE_ROW_INVALID, u"name: text expected"_s}));
}

} // namespace
} // namespace motcua::catalogue
