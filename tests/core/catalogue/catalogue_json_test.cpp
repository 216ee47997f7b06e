// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_json.h"

#include "core/catalogue/catalogue_check.h"
#include "tests/core/catalogue/support.h"

#include <QJsonArray>

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;

constexpr Date kDay = makeDate(2026, 11, 23);

QByteArray procedureText(const QByteArray& code, const QByteArray& more = {}) {
    return "{\"code\": \"" + code + R"(", "name": "Tên", "field": "F", "level": ["commune"],
 "time_limit": {"value": 1, "unit": "working_day"}, "fee_vnd": 0, "components": [], "essential_service": false,
 "confidence": "low")" +
           more + "}";
}

constexpr const char* kPolicy =
    R"({"code": "1.000001", "kind": "waive", "value": 0, "effect": "0 đ", "condition": "VNeID",
 "law": "NQ 1", "from": "2026-01-01", "to": "2026-12-31", "confidence": "high"})";

TEST(CatalogueJson, import_sortsAndJoinsPolicies) {
    const QByteArray procedures =
        "[" + procedureText("1.000002") + "," +
        procedureText(
            "1.000001",
            R"(, "fee_policies": [{"kind": "waive", "value": 0, "law": "NQ 1", "from": "2026-01-01", "to": "2026-12-31"},
            {"kind": "reduce", "value": 0.5, "law": "NQ 2", "from": "2026-01-01", "to": "2026-12-31"}])") +
        "]";
    const QByteArray other = QByteArray(kPolicy).replace("1.000001", "1.000009");
    Findings findings;
    const auto catalogue =
        makeCatalogue(readProcedures(procedures),
                      readFeePolicies("[" + QByteArray(kPolicy) + "," + other + "]"), kDay, &findings);
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue->effectiveFrom, kDay);
    EXPECT_EQ(catalogue->version.size(), 64);
    EXPECT_EQ(catalogue->procedures.at(0).code, u"1.000001"_s);
    const auto& policies = catalogue->find(u"1.000001")->feePolicies;
    ASSERT_EQ(policies.size(), 2u);
    EXPECT_EQ(policies[0].condition, u"VNeID"_s) << "the row's own short form lacks the condition";
    EXPECT_EQ(policies[1].condition, u"điều kiện theo NQ 2"_s) << "never unconditional by silence";
    EXPECT_EQ(findings.warningCount, 1);
    ASSERT_EQ(catalogue->otherPolicies.size(), 1u);
    EXPECT_EQ(catalogue->otherPolicies[0].code, u"1.000009"_s);
}

TEST(CatalogueJson, version_dependsOnContentNotOnLayout) {
    const auto version = [](const QByteArray& procedures, const QByteArray& policies) {
        return makeCatalogue(readProcedures(procedures), readFeePolicies(policies), kDay)->version;
    };
    const QByteArray one = "[" + procedureText("1.000001") + "]";
    EXPECT_EQ(version(one, "[]"), version(QByteArray(one).replace(": ", ":").replace("\n", " "), " [ ] "));
    EXPECT_NE(version(one, "[]"),
              version(QByteArray(one).replace("\"fee_vnd\": 0", "\"fee_vnd\": 1000"), "[]"));
    EXPECT_NE(version(one, "[]"), version(one, "[" + QByteArray(kPolicy) + "]"));
}

TEST(CatalogueJson, import_oneBadRow_importsNothing) {
    const QByteArray good = procedureText("1.000001");
    const QByteArray text = "[\n" + good + ",\n" + procedureText("1.000002", ", \"warning\": 5") + ",\n" +
                            procedureText("1.000003", ", \"disabled\": 5") + "]";
    ProcedureFile file = readProcedures(text);
    EXPECT_EQ(file.findings.errorCount, 2) << "one pass finds every bad row";
    const auto catalogue = makeCatalogue(std::move(file), readFeePolicies("[]"), kDay);
    ASSERT_FALSE(catalogue);
    EXPECT_EQ(catalogue.error(), (Error{Code::CATALOGUE_ROW_INVALID,
                                        u"line 7, 1.000002, warning: text expected (and 1 more)"_s}));
    const auto badPolicy = makeCatalogue(readProcedures("[" + good + "]"), readFeePolicies("[\n{}]"), kDay);
    ASSERT_FALSE(badPolicy);
    EXPECT_EQ(badPolicy.error().detail, u"line 2, code: text expected"_s);
}

TEST(CatalogueJson, import_duplicates_areRefused) {
    const QByteArray one = procedureText("1.000001");
    const ProcedureFile procedures = readProcedures("[" + one + ",\n" + one + "]");
    ASSERT_EQ(procedures.findings.errorCount, 1);
    EXPECT_EQ(procedures.findings.errors[0], (Finding{Code::CATALOGUE_DUPLICATE, 4, u"1.000001"_s, u"code"_s,
                                                      u"a procedure with this code stands above"_s}));
    const FeePolicyFile policies = readFeePolicies("[" + QByteArray(kPolicy) + "," + kPolicy + "]");
    ASSERT_EQ(policies.findings.errorCount, 1);
    EXPECT_EQ(policies.findings.errors[0].code, Code::CATALOGUE_DUPLICATE);
    const ProcedureFile member =
        readProcedures("[" + procedureText("1.000001", ",\n\"fee_vnd\": 5000") + "]");
    ASSERT_EQ(member.findings.errorCount, 1);
    EXPECT_EQ(member.findings.errors[0].code, Code::CATALOGUE_DUPLICATE);
    EXPECT_EQ(member.findings.errors[0].line, 4);
}

TEST(CatalogueJson, import_filesThatAreNone_areRefused) {
    const ProcedureFile broken = readProcedures("[\n{\"a\": }]");
    ASSERT_EQ(broken.findings.errorCount, 1);
    EXPECT_EQ(broken.findings.errors[0].code, Code::JSON_INVALID);
    EXPECT_EQ(broken.findings.errors[0].line, 2);
    EXPECT_EQ(readProcedures("{}").findings.errors.at(0).code, Code::JSON_INVALID);
    EXPECT_EQ(readProcedures("[]").findings.errors.at(0).code, Code::CATALOGUE_ROW_INVALID)
        << "would empty a counter";
    EXPECT_EQ(readProcedures("[7]").findings.errors.at(0).text, u"object expected"_s);
    EXPECT_EQ(readProcedures(QByteArray(65 * 1024 * 1024, ' ')).findings.errors.at(0).code,
              Code::CATALOGUE_TOO_LARGE);
    EXPECT_EQ(readProcedures("[" + QByteArray("0,").repeated(20'000) + "0]").findings.errors.at(0).code,
              Code::CATALOGUE_TOO_LARGE);
}

TEST(CatalogueJson, findings_areCountedBeyondWhatIsKept) {
    const ProcedureFile file = readProcedures("[" + QByteArray("0,").repeated(299) + "0]");
    EXPECT_EQ(file.findings.errorCount, 300);
    EXPECT_EQ(file.findings.errors.size(), 200u);
}

TEST(CatalogueCheck, file_isRecognisedByItsRows) {
    const std::pair<QByteArray, CatalogueFileKind> files[] = {
        {shippedText(ShippedFile::procedures), CatalogueFileKind::procedures},
        {shippedText(ShippedFile::feePolicies), CatalogueFileKind::feePolicies},
        {shippedText(ShippedFile::adjustments), CatalogueFileKind::overlay},
        {shippedText(ShippedFile::holidays), CatalogueFileKind::holidays},
        {"{}", CatalogueFileKind::unknown},
        {"{\"a\": 1}", CatalogueFileKind::unknown},
        {"[]", CatalogueFileKind::unknown},
        {"[{\"a\": 1}]", CatalogueFileKind::unknown},
        {"no", CatalogueFileKind::unknown}};
    for (const auto& [text, kind] : files) {
        EXPECT_EQ(kindOf(text), kind);
        const CheckReport report = checkFile(text);
        EXPECT_EQ(report.kind, kind);
        EXPECT_EQ(report.ok(), kind != CatalogueFileKind::unknown);
        EXPECT_EQ(toJson(report)["ok"_L1].toBool(), report.ok());
        EXPECT_FALSE(toJson(report)["kind"_L1].toString().isEmpty());
    }
}

TEST(CatalogueCheck, shippedProcedures_countsAndWarnings) {
    const QJsonObject report = toJson(checkFile(shippedText(ShippedFile::procedures)));
    EXPECT_EQ(report["rows"_L1].toInt(), 395);
    EXPECT_EQ(report["without_limit"_L1].toInt(), 96) << "82 without a number, 14 with a number but no unit";
    EXPECT_EQ(report["without_fee"_L1].toInt(), 199);
    EXPECT_EQ(report["essential"_L1].toInt(), 29);
    EXPECT_EQ(report["documents"_L1].toInt(), 1739);
    EXPECT_EQ(report["cases"_L1].toInt(), 84) << "88 rows, four of them twice";
    EXPECT_EQ(report["error_count"_L1].toInt(), 0);
    EXPECT_GT(report["warning_count"_L1].toInt(), 20);
    const QJsonObject warning = report["warnings"_L1].toArray().at(0).toObject();
    EXPECT_GT(warning["line"_L1].toInt(), 1);
    EXPECT_FALSE(warning["procedure"_L1].toString().isEmpty());
}

TEST(CatalogueCheck, brokenFile_saysWhere) {
    const QJsonObject report = toJson(checkFile("[" + procedureText("1.000001", ",\n\"warning\": 5") + "]"));
    EXPECT_FALSE(report["ok"_L1].toBool());
    const QJsonObject error = report["errors"_L1].toArray().at(0).toObject();
    EXPECT_EQ(error["line"_L1].toInt(), 4);
    EXPECT_EQ(error["field"_L1].toString(), u"warning"_s);
}

} // namespace
} // namespace motcua::catalogue
