// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/competent_authority.h"
#include "tests/core/catalogue/support.h"

#include "core/calendar/holidays.h"

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;
using calendar::Unit;

constexpr TimeLimit kSameDay{0, Unit::sameDay};

TEST(Shipped, files_importWithoutError) {
    const ProcedureFile procedures = readProcedures(shippedText(ShippedFile::procedures));
    EXPECT_TRUE(procedures.findings.ok()) << qPrintable(findingText(procedures.findings.errors.at(0)));
    EXPECT_EQ(procedures.procedures.size(), 395u);
    const FeePolicyFile policies = readFeePolicies(shippedText(ShippedFile::feePolicies));
    EXPECT_TRUE(policies.findings.ok()) << qPrintable(findingText(policies.findings.errors.at(0)));
    EXPECT_EQ(policies.policies.size(), 44u);
    EXPECT_EQ(policies.findings.warningCount, 0);
    const OverlayFile adjustments = readOverlay(shippedText(ShippedFile::adjustments));
    EXPECT_TRUE(adjustments.findings.ok()) << qPrintable(findingText(adjustments.findings.errors.at(0)));
    EXPECT_EQ(adjustments.findings.warningCount, 0);
    EXPECT_TRUE(calendar::parseHolidays(shippedText(ShippedFile::holidays)));
}

TEST(Shipped, catalogue_holdsEveryPolicyOnce) {
    Findings findings;
    const auto catalogue = makeCatalogue(readProcedures(shippedText(ShippedFile::procedures)),
                                         readFeePolicies(shippedText(ShippedFile::feePolicies)),
                                         makeDate(2026, 11, 22), &findings);
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(findings.warningCount, 0) << "the short policies of the rows all stand in fee_policies.json";
    size_t policies = catalogue->otherPolicies.size();
    for (const Procedure& procedure : catalogue->procedures)
        policies += procedure.feePolicies.size();
    EXPECT_EQ(policies, 44u);
    EXPECT_EQ(shippedCatalogue()->version, catalogue->version);
    EXPECT_NE(catalogueOfToday().version, catalogue->version);
}

/// Consolidated text 401 art. 3.4, where the note of the limit says so.
TEST(Shipped, verificationOfCivilStatus_isNotCounted) {
    for (const char* code : {"1.001193", "1.004873", "1.004746", "2.002516"})
        EXPECT_TRUE(procedureOfToday(code).verificationNotCounted) << code;
    for (const char* code : {"1.004222", "2.000815", "1.004859"})
        EXPECT_FALSE(procedureOfToday(code).verificationNotCounted) << code;
    EXPECT_EQ(procedureOfToday("1.001193").cutoff, std::chrono::hours{15}) << "beside the other adjustment";
}

/// Rows of facts/one-stop.md §7.2: limit, fee, number of lines in the list of papers, level.
TEST(Shipped, procedures_areAsTheFactsSay) {
    struct Row {
        const char* code;
        std::optional<TimeLimit> limit;
        std::optional<qint64> fee;
        int documents;
        std::vector<Level> levels;
    };
    using enum Level;
    const Row rows[] = {
        {"1.001193", kSameDay, 0, 8, {commune}},
        {"3.000722", TimeLimit{3, Unit::workingDay}, 0, 0, {commune}},
        {"1.000656", kSameDay, {}, 8, {commune}},
        {"1.004873", TimeLimit{3, Unit::workingDay}, {}, 6, {commune}},
        {"2.000635", kSameDay, 8000, 5, {province, commune}},
        {"2.002621", {}, 0, 0, {commune}},
        {"2.000815", kSameDay, 2000, 1, {commune, other}},
        {"2.000908", TimeLimit{1, Unit::workingDay}, 0, 2, {central, province, commune, other}},
        {"1.004222", TimeLimit{7, Unit::workingDay}, 20000, 15, {commune}},
        {"1.010041", TimeLimit{1, Unit::halfWorkingDay}, 0, 1, {commune}},
        {"2.001159", TimeLimit{1, Unit::hour}, {}, 1, {commune}},
        {"1.012812", TimeLimit{40, Unit::calendarDay}, {}, 2, {commune}},
        {"1.011606", {}, 0, 1, {commune}},
        {"3.000333", TimeLimit{10, Unit::calendarDay}, 200000, 7, {province}},
        {"3.000347", TimeLimit{5, Unit::workingDay}, 135000, 5, {central}},
        {"1.001622", {}, {}, 0, {}},
    };
    for (const Row& row : rows) {
        const Procedure& procedure = procedureOfToday(row.code);
        EXPECT_EQ(procedure.limit, row.limit) << row.code;
        EXPECT_EQ(procedure.feeVnd, row.fee) << row.code;
        EXPECT_EQ(procedure.documentCount(), row.documents) << row.code;
        EXPECT_EQ(procedure.levels, row.levels) << row.code;
    }
    EXPECT_TRUE(procedureOfToday("1.001193").essential);
    EXPECT_FALSE(procedureOfToday("1.012566").warning.isEmpty());
    EXPECT_EQ(procedureOfToday("1.000656").feeRule, FeeRule::provinceCouncil);
}

TEST(Shipped, cutoff_standsOnEverySameDayProcedureWhoseNoteSaysIt) {
    for (const Procedure& procedure : catalogueOfToday().procedures) {
        const bool says = procedure.limit == kSameDay && procedure.limitNote.contains(u"15 giờ");
        const bool interlinked = procedure.code == u"3.000722";
        EXPECT_EQ(procedure.cutoff.has_value(), says || interlinked) << qPrintable(procedure.code);
        if (procedure.cutoff) {
            EXPECT_EQ(*procedure.cutoff, std::chrono::hours{15});
        }
    }
}

TEST(Shipped, adjustments_leaveTheirTrace) {
    const Procedure& birthGroup = procedureOfToday("3.000722");
    EXPECT_EQ(birthGroup.supplementWithin, (TimeLimit{7, Unit::workingDay}));
    ASSERT_EQ(birthGroup.overlays.size(), 1);
    EXPECT_TRUE(birthGroup.overlays[0].startsWith(u"NĐ 301/2026/NĐ-CP: "));
    EXPECT_EQ(procedureOfToday("1.001193").supplementWithin, (TimeLimit{15, Unit::calendarDay}));
    EXPECT_EQ(procedureOfToday("2.001827").feeVnd, 700'000);
    EXPECT_EQ(procedureOfToday("1.012680").feeVnd, std::nullopt) << "50 đ is no passport fee";
    EXPECT_TRUE(procedureOfToday("1.011607").disabled.isEmpty());
    EXPECT_FALSE(shippedCatalogueOn(makeDate(2027, 1, 1))->find(u"1.011607")->disabled.isEmpty());
}

TEST(Shipped, documents_areNumberedWithoutNotes) {
    for (const Procedure& procedure : catalogueOfToday().procedures) {
        int expected = 0;
        for (const Component& component : procedure.components)
            EXPECT_EQ(component.number, component.kind == ComponentKind::document ? ++expected : 0)
                << qPrintable(procedure.code);
        EXPECT_EQ(procedure.documentCount(), expected);
    }
}

TEST(Competence, office_isCompetentAtItsOwnLevels) {
    const Procedure& birth = procedureOfToday("1.001193");
    EXPECT_EQ(competence(birth, Level::commune), Competence::here);
    EXPECT_EQ(competence(birth, Level::province), Competence::elsewhere);
    EXPECT_EQ(settlingLevel(birth, Level::province), Level::commune);
    const Procedure& licence = procedureOfToday("3.000347");
    EXPECT_EQ(competence(licence, Level::commune), Competence::elsewhere);
    EXPECT_EQ(settlingLevel(licence, Level::commune), Level::central);
    EXPECT_EQ(settlingLevel(procedureOfToday("2.000635"), Level::commune), Level::commune);
    const Procedure& unknown = procedureOfToday("1.001622");
    EXPECT_EQ(competence(unknown, Level::commune), Competence::unknown);
    EXPECT_EQ(settlingLevel(unknown, Level::commune), std::nullopt);
}

} // namespace
} // namespace motcua::catalogue
