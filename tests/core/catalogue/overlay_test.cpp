// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/overlay.h"

#include "tests/core/catalogue/support.h"

#include <QFile>

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;
using calendar::Unit;

constexpr Date kDay = makeDate(2026, 11, 23);

QByteArray change(const QByteArray& members) {
    return R"({"from": "2026-07-01", "source": "NQ 12/2026/NQ-HĐND", "reason": "mức thu của tỉnh", )" +
           members + "}";
}

Overlay overlayOf(const QByteArray& members) {
    const auto overlay = importOverlay("[" + change(members) + "]");
    if (!overlay) throw std::runtime_error(qPrintable(overlay.error().detail));
    return *overlay;
}

Procedure changed(const char* code, const QByteArray& members) {
    const auto catalogue = applyOverlay(catalogueOfToday(), overlayOf(members), kDay);
    if (!catalogue) throw std::runtime_error(qPrintable(catalogue.error().detail));
    return catalogue->get(QString::fromLatin1(code)).value();
}

TEST(Overlay, set_replacesMembersAndKeepsTheRest) {
    const Procedure before = procedureOfToday("1.004873");
    const Procedure after =
        changed("1.004873", R"("code": "1.004873", "set": {"fee_vnd": 15000, "time_limit": {"value": 2}})");
    EXPECT_EQ(after.feeVnd, 15000);
    EXPECT_EQ(after.feeRule, FeeRule::fixed) << "the council has spoken";
    EXPECT_EQ(after.feeNote, u"NQ 12/2026/NQ-HĐND"_s);
    EXPECT_EQ(after.limit, (TimeLimit{2, Unit::workingDay}));
    EXPECT_EQ(after.limitNote, before.limitNote);
    EXPECT_EQ(after.components, before.components);
    EXPECT_EQ(after.feePolicies, before.feePolicies);
    EXPECT_EQ(after.overlays.last(), u"NQ 12/2026/NQ-HĐND: mức thu của tỉnh"_s);
}

TEST(Overlay, set_newAmount_endsTheOldTariff) {
    EXPECT_TRUE(changed("1.004222", R"("code": "1.004222", "set": {"fee_vnd": 0})").feeVariants.empty())
        << "or the old online amount would stay";
    EXPECT_FALSE(changed("2.000815", R"("code": "2.000815", "set": {"fee_vnd": 3000})").feeFormula);
    const Procedure both = changed(
        "1.004222",
        R"("code": "1.004222", "set": {"fee_vnd": 9000, "fee_variants": [{"channel": "online", "vnd": 0}], "fee_note": "n"})");
    ASSERT_EQ(both.feeVariants.size(), 1u);
    EXPECT_EQ(both.feeNote, u"n"_s);
    EXPECT_EQ(changed("1.004222", R"("code": "1.004222", "set": {"fee_vnd": null})").feeVnd, std::nullopt);
}

TEST(Overlay, set_null_takesAMemberBack) {
    const Procedure after = changed(
        "1.001193", R"("code": "1.001193", "set": {"time_limit": {"cutoff": null}, "field_code": null})");
    EXPECT_EQ(after.cutoff, std::nullopt);
    EXPECT_EQ(after.fieldCode, QString());
    EXPECT_EQ(after.limit, (TimeLimit{0, Unit::sameDay}));
}

TEST(Overlay, add_makesALocalProcedure) {
    const QByteArray local =
        R"("code": "2.000815.000.00.00.H36", "add": {"name": "Thủ tục của tỉnh", "field": "Chứng thực", "level": ["commune"],
        "time_limit": {"value": 1, "unit": "working_day"}, "fee_vnd": null, "confidence": "high"})";
    const Procedure after = changed("2.000815.000.00.00.H36", local);
    EXPECT_EQ(after.name, u"Thủ tục của tỉnh"_s);
    EXPECT_EQ(after.overlays.size(), 1);
    const auto catalogue = *applyOverlay(catalogueOfToday(), overlayOf(local), kDay);
    EXPECT_EQ(catalogue.procedures.size(), 396u);
    EXPECT_TRUE(std::is_sorted(catalogue.procedures.begin(), catalogue.procedures.end(),
                               [](const auto& a, const auto& b) { return a.code < b.code; }));
}

TEST(Overlay, addCases_addsAndReplaces) {
    const Procedure after = changed("1.004222", R"("code": "1.004222", "add_cases": [
        {"case": "1.004222.01", "value": 5, "unit": "working_day"}, {"case": "1.004222.07", "name": "ở nhờ", "value": 3, "unit": "working_day"}])");
    ASSERT_EQ(after.cases.size(), 2u);
    EXPECT_EQ(after.cases[0].limit, (TimeLimit{5, Unit::workingDay}));
    EXPECT_EQ(limitFor(after, u"ở nhờ").value(), (TimeLimit{3, Unit::workingDay}));
}

TEST(Overlay, addPolicies_goToEveryCode) {
    const auto catalogue =
        applyOverlay(catalogueOfToday(), overlayOf(R"("codes": ["1.004222", "1.004873"], "add_policies": [
        {"kind": "waive", "value": 0, "law": "NQ 23/2026/NQ-HĐND", "condition": null, "channel": "online", "from": "2026-01-01", "to": "2026-12-31"}])"),
                     kDay);
    ASSERT_TRUE(catalogue);
    for (const auto* code : {u"1.004222", u"1.004873"}) {
        const FeePolicy& policy = catalogue->find(code)->feePolicies.back();
        EXPECT_EQ(policy.law, u"NQ 23/2026/NQ-HĐND"_s);
        EXPECT_EQ(policy.code, QStringView(code));
    }
}

TEST(Overlay, disable_keepsTheProcedureWithAReason) {
    EXPECT_EQ(changed("1.001193", R"("code": "1.001193", "disable": true)").disabled,
              u"NQ 12/2026/NQ-HĐND: mức thu của tỉnh"_s);
}

TEST(Overlay, policyChannel_changesThePoliciesOfALaw) {
    const auto catalogue = *applyOverlay(
        *shippedCatalogue(), overlayOf(R"("law": "NQ 66.22/2026/NQ-CP", "policy_channel": "online")"), kDay);
    int online = 0;
    for (const Procedure& procedure : catalogue.procedures)
        for (const FeePolicy& policy : procedure.feePolicies) {
            EXPECT_EQ(policy.channel.has_value(), policy.law == u"NQ 66.22/2026/NQ-CP");
            online += policy.channel.has_value() ? 1 : 0;
        }
    EXPECT_EQ(online, 21);
    EXPECT_TRUE(catalogue.find(u"1.001193")->overlays.isEmpty());
}

TEST(Overlay, change_actsOnItsDaysOnly) {
    const auto overlay = importOverlay(
        R"([{"code": "1.001193", "from": "2026-07-01", "to": "2026-07-31", "source": "s", "reason": "r", "set": {"warning": "W"}}])");
    ASSERT_TRUE(overlay);
    const std::pair<Date, bool> days[] = {{makeDate(2026, 6, 30), false},
                                          {makeDate(2026, 7, 1), true},
                                          {makeDate(2026, 7, 31), true},
                                          {makeDate(2026, 8, 1), false}};
    const Procedure& national = procedureOfToday("1.001193");
    for (const auto& [day, acts] : days) {
        EXPECT_EQ(applyOverlay(catalogueOfToday(), *overlay, day)->find(u"1.001193")->warning == u"W", acts);
        EXPECT_EQ(procedureOn(&national, national.code, std::span(&*overlay, 1), day)->warning == u"W", acts);
    }
}

TEST(Overlay, version_isMadeOfBoth) {
    const Overlay one = overlayOf(R"("code": "1.001193", "disable": true)");
    const auto first = applyOverlay(catalogueOfToday(), one, kDay),
               again = applyOverlay(catalogueOfToday(), one, kDay);
    EXPECT_EQ(first->version, again->version);
    EXPECT_NE(first->version, catalogueOfToday().version);
    EXPECT_NE(applyOverlay(catalogueOfToday(), overlayOf(R"("code": "1.001194", "set": {"warning": null})"),
                           makeDate(2000, 1, 1))
                  ->version,
              first->version);
}

TEST(Overlay, procedureOn_isTheSameAsTheWholeCatalogue) {
    const Catalogue national = *shippedCatalogue();
    const std::vector<Overlay> overlays{
        *shippedAdjustments(), overlayOf(R"("code": "2.000815.H36", "add": {"name": "n", "field": "f",
        "time_limit": {"value": 1, "unit": "hour"}, "fee_vnd": 0, "confidence": "low"})")};
    const Catalogue whole = *applyOverlay(*applyOverlay(national, overlays[0], kDay), overlays[1], kDay);
    for (const Procedure& procedure : whole.procedures)
        EXPECT_EQ(procedureOn(national.find(procedure.code), procedure.code, overlays, kDay), procedure)
            << qPrintable(procedure.code);
    EXPECT_EQ(procedureOn(nullptr, u"9.999999", overlays, kDay), fail(Code::CATALOGUE_PROCEDURE_UNKNOWN));
}

TEST(Overlay, change_thatDoesNotFit_isAConflict) {
    const QByteArray misfits[] = {
        R"("code": "9.999999", "set": {"warning": "w"})", R"("code": "9.999999", "disable": true)",
        R"("code": "1.001193", "add": {"name": "n", "field": "f", "time_limit": {"value": 1, "unit": "hour"}, "fee_vnd": 0, "confidence": "low"})",
        // Reads well alone, but this procedure's number of days is 0: same day.
        R"("code": "1.001193", "set": {"time_limit": {"unit": "working_day"}})"};
    for (const QByteArray& misfit : misfits) {
        const auto overlay = importOverlay("[" + change(misfit) + "]");
        ASSERT_TRUE(overlay) << misfit.constData();
        const auto result = applyOverlay(catalogueOfToday(), *overlay, kDay);
        ASSERT_FALSE(result) << misfit.constData();
        EXPECT_EQ(result.error().code, Code::CATALOGUE_OVERLAY_CONFLICT);
    }
}

TEST(Overlay, read_badChange_namesLineAndField) {
    struct Bad {
        QByteArray row;
        QString field;
        Code code = Code::CATALOGUE_ROW_INVALID;
    };
    const Bad rows[] = {
        {"5", u""_s},
        {change(R"("code": "1.001193")"), u"set"_s},
        {change(R"("code": "1.001193", "set": {"warning": "w"}, "disable": true)"), u"disable"_s},
        {change(R"("code": "1.001193", "set": {})"), u"set"_s},
        {change(R"("code": "1.001193", "set": [])"), u"set"_s},
        {change(R"("code": "1.001193", "set": {"code": "1.001194"})"), u"set.code"_s},
        {change(R"("code": "1.001193", "set": {"overlays": []})"), u"set.overlays"_s},
        {change(R"("code": "1.001193", "set": {"fee_vnd": "free"})"), u"set.fee_vnd"_s},
        {change(R"("code": "1.001193", "set": {"name": null})"), u"set.name"_s},
        {change(R"("code": "1.001193", "set": {"time_limit": {"unit": "same_day"}})"),
         u"set.time_limit.value"_s},
        {change(R"("code": "1.001193", "set": {"time_limit": {"cutoff": "3 giờ"}})"),
         u"set.time_limit.cutoff"_s},
        {change(R"("code": "1.001193.01", "disable": true)"), u"code"_s, Code::CATALOGUE_CODE_INVALID},
        {change(R"("disable": true)"), u"code"_s, Code::CATALOGUE_CODE_INVALID},
        {change(R"("code": "1.001193", "codes": ["1.001193"], "disable": true)"), u"codes"_s},
        {change(R"("codes": [], "disable": true)"), u"codes"_s},
        {change(R"("codes": ["x"], "disable": true)"), u"codes[0]"_s, Code::CATALOGUE_CODE_INVALID},
        {change(R"("code": "1.001193", "disable": false)"), u"disable"_s},
        {change(R"("code": "1.001193", "disable": 1)"), u"disable"_s},
        {change(R"("code": "1.001193", "add": {"code": "1.001193"})"), u"add.code"_s},
        {change(R"("code": "1.001193", "add": {"name": "n"})"), u"add.field"_s},
        {change(R"("codes": ["1.001193", "1.001194"], "add": {"name": "n"})"), u"codes"_s},
        {change(R"("code": "1.001193", "add_cases": [])"), u"add_cases"_s},
        {change(R"("codes": ["1.001193", "1.001194"], "add_cases": [{}])"), u"codes"_s},
        {change(R"("code": "1.001193", "add_cases": [{"case": "1.001194.01"}])"), u"add_cases[0].case"_s,
         Code::CATALOGUE_CODE_INVALID},
        {change(R"("code": "1.001193", "add_policies": [])"), u"add_policies"_s},
        {change(R"("code": "1.001193", "add_policies": [{"kind": "waive", "value": 1}])"),
         u"add_policies[0].value"_s},
        {change(R"("law": "NQ", "policy_channel": "fax")"), u"policy_channel"_s},
        {change(R"("policy_channel": "online")"), u"law"_s},
        {R"({"code": "1.001193", "disable": true, "source": "s", "reason": "r"})", u"from"_s},
        {R"({"code": "1.001193", "disable": true, "from": "2026-01-01", "reason": "r"})", u"source"_s},
        {R"({"code": "1.001193", "disable": true, "from": "2026-01-01", "source": "s"})", u"reason"_s},
        {R"({"code": "1.001193", "disable": true, "from": "2026-01-01", "to": "2025-01-01", "source": "s", "reason": "r"})",
         u"to"_s},
    };
    for (const Bad& bad : rows) {
        const OverlayFile file =
            readOverlay("[\n" + change(R"("code": "1.000656", "disable": true)") + ",\n" + bad.row + "]");
        ASSERT_EQ(file.findings.errorCount, 1) << bad.row.constData();
        EXPECT_EQ(file.findings.errors[0].field, bad.field) << bad.row.constData();
        EXPECT_EQ(file.findings.errors[0].line, 3);
        EXPECT_EQ(file.findings.errors[0].code, bad.code);
        EXPECT_FALSE(importOverlay("[" + bad.row + "]"));
    }
    EXPECT_EQ(readOverlay("[" + change(R"("code": "1.001193", "disable": true, "hint": 1)") + "]")
                  .findings.warnings.at(0)
                  .field,
              u"hint"_s);
}

TEST(Overlay, read_twoChangesOfOneMember_mustNotMeet) {
    const auto two = [](const QByteArray& first, const QByteArray& second) {
        return readOverlay("[" + first + "," + second + "]").findings.errorCount;
    };
    const auto dated = [](const QByteArray& from, const QByteArray& to, const QByteArray& members) {
        return "{\"code\": \"1.001193\", \"source\": \"s\", \"reason\": \"r\", \"from\": \"" + from +
               "\", \"to\": " + to + ", " + members + "}";
    };
    const QByteArray fee = R"("set": {"fee_vnd": 1000})",
                     cutoff = R"("set": {"time_limit": {"cutoff": "15:00"}})",
                     limit = R"("set": {"time_limit": {"value": 1}})", off = R"("disable": true)";
    EXPECT_EQ(two(dated("2026-01-01", "null", fee), dated("2026-06-01", "null", fee)), 1);
    EXPECT_EQ(two(dated("2026-06-01", "null", fee), dated("2026-01-01", "\"2026-06-01\"", fee)), 1);
    EXPECT_EQ(two(dated("2026-01-01", "\"2026-05-31\"", fee), dated("2026-06-01", "null", fee)), 0);
    EXPECT_EQ(two(dated("2026-01-01", "null", fee), dated("2026-01-01", "null", cutoff)), 0);
    EXPECT_EQ(two(dated("2026-01-01", "null", limit), dated("2026-01-01", "null", cutoff)), 0);
    EXPECT_EQ(two(dated("2026-01-01", "null", limit), dated("2026-01-01", "null", limit)), 1);
    EXPECT_EQ(two(dated("2026-01-01", "null", off), dated("2026-01-01", "null", off)), 1);
    EXPECT_EQ(two(dated("2026-01-01", "null", off), dated("2026-01-01", "null", fee)), 0);
}

TEST(Overlay, examplesOfTheManual_work) {
    QFile manual(QStringLiteral(MOTCUA_SOURCE_DIR "/docs/catalogue-overlay.md"));
    ASSERT_TRUE(manual.open(QIODevice::ReadOnly));
    const QByteArrayList parts = manual.readAll().replace("```", "\x02").split('\x02');
    int examples = 0;
    for (const QByteArray& part : parts) {
        if (!part.startsWith("json\n")) continue;
        ++examples;
        const OverlayFile file = readOverlay(part.sliced(5));
        ASSERT_TRUE(file.findings.ok()) << qPrintable(firstError(file.findings).detail);
        EXPECT_EQ(file.findings.warningCount, 0);
        EXPECT_TRUE(applyOverlay(catalogueOfToday(), file.overlay, kDay));
    }
    EXPECT_EQ(examples, 2);
}

} // namespace
} // namespace motcua::catalogue
