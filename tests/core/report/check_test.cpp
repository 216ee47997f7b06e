// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/check.h"

#include "core/report/filling.h"
#include "core/report/layouts.h"

#include <gmock/gmock.h>

namespace motcua::report {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A row of 06a: online, direct, carried over; early, on time, late; open in time, open late; sums as they
/// are.
Row flowRow(const Layout& layout, std::array<qint64, 8> f) {
    Row row;
    row.cells.resize(layout.columns.size());
    const std::pair<const char16_t*, qint64> cells[]{
        {u"received_online", f[0]},        {u"received_direct", f[1]},  {u"carried_over", f[2]},
        {u"finished_early", f[3]},         {u"finished_on_time", f[4]}, {u"finished_late", f[5]},
        {u"open_in_time", f[6]},           {u"open_late", f[7]},        {u"received", f[0] + f[1] + f[2]},
        {u"finished", f[3] + f[4] + f[5]}, {u"open", f[6] + f[7]}};
    for (const auto& [key, value] : cells)
        setCell(row, layout, key, value);
    return row;
}

Table flowTable(std::vector<std::array<qint64, 8>> rows) {
    Table table;
    table.layout = layout06a();
    for (const auto& row : rows)
        table.rows.push_back(flowRow(table.layout, row));
    addTotal(table);
    return table;
}

std::vector<FindingKind> kindsOf(const Table& table) {
    std::vector<FindingKind> kinds;
    for (const Finding& finding : check(table))
        kinds.push_back(finding.kind);
    return kinds;
}

TEST(Check, figuresThatAddUp_areLeftAlone) {
    EXPECT_THAT(check(flowTable({{3, 5, 2, 4, 2, 1, 2, 1}, {0, 0, 0, 0, 0, 0, 0, 0}})), IsEmpty());
}

TEST(Check, receivedThatIsNotFinishedPlusOpen_isNamedWithItsFigures) {
    Table table = flowTable({{9, 9, 0, 17, 0, 0, 2, 0}});
    const auto findings = check(table);
    ASSERT_EQ(findings.size(), 2u) << "the row and the total";
    EXPECT_EQ(findings[0].kind, FindingKind::unbalanced);
    EXPECT_EQ(findings[0].text,
              QStringLiteral("Không cân: tiếp nhận = đã giải quyết + đang giải quyết (18 ≠ 17 + 2)."));
    const auto balance = balanceOf(table, findings);
    ASSERT_EQ(balance.size(), 5u);
    EXPECT_TRUE(balance[0].isOk);
    EXPECT_FALSE(balance[3].isOk);
    EXPECT_TRUE(balance[4].isOk);
}

TEST(Check, totalThatIsNotTheSum_isFound) {
    Table table = flowTable({{3, 5, 2, 4, 2, 1, 2, 1}, {1, 1, 0, 2, 0, 0, 0, 0}});
    setCell(table.rows.back(), table.layout, u"carried_over", qint64{3});
    EXPECT_THAT(kindsOf(table), testing::Contains(FindingKind::wrongTotal));
}

TEST(Check, negativeAndTooLargeParts_areFound) {
    Table table = flowTable({{3, -1, 0, 1, 0, 0, 1, 0}});
    EXPECT_THAT(kindsOf(table), testing::IsSupersetOf({FindingKind::negative, FindingKind::partTooLarge}));
}

/// Part, whole and what somebody wrote as the share.
Table shareTable(qint64 part, qint64 whole, double share) {
    Table table;
    table.layout = layoutAnnex();
    Row row;
    row.cells.resize(table.layout.columns.size());
    setCell(row, table.layout, u"received_online", part);
    setCell(row, table.layout, u"received_direct", whole - part);
    setCell(row, table.layout, u"received", whole);
    setCell(row, table.layout, u"online_share", share);
    table.rows.push_back(std::move(row));
    return table;
}

TEST(Check, sharesOfProvincialReports_areCaught) {
    EXPECT_THAT(kindsOf(shareTable(556, 556, 99.82)), ElementsAre(FindingKind::wrongShare));
    EXPECT_THAT(kindsOf(shareTable(18, 18, 0.0)), ElementsAre(FindingKind::wrongShare));
    EXPECT_THAT(kindsOf(shareTable(0, 0, 100.0)), ElementsAre(FindingKind::shareOfNothing));
    EXPECT_THAT(kindsOf(shareTable(5, 4, 125.0)),
                testing::IsSupersetOf({FindingKind::overHundred, FindingKind::partTooLarge}));
    EXPECT_THAT(check(shareTable(1, 3, 33.33)), IsEmpty());
    EXPECT_THAT(check(shareTable(2, 3, 66.67)), IsEmpty());
    EXPECT_THAT(kindsOf(shareTable(2, 3, 66.66)), ElementsAre(FindingKind::wrongShare));
}

TEST(Check, unknownFigures_arePassedOver) {
    Table table = shareTable(1, 2, 50);
    setCell(table.rows[0], table.layout, u"received_direct", Cell());
    setCell(table.rows[0], table.layout, u"received", qint64{70});
    setCell(table.rows[0], table.layout, u"online_share", Cell());
    EXPECT_THAT(check(table), IsEmpty());
}

} // namespace
} // namespace motcua::report
