// SPDX-License-Identifier: GPL-3.0-or-later
// Every report equals what a slow recount of the actions gives, over data sets drawn by lot.
#include "core/records/rebuild.h"
#include "core/report/check.h"
#include "core/report/fees.h"
#include "core/report/flow.h"
#include "core/report/index766.h"
#include "core/report/reasons.h"
#include "tests/core/report/random_logs.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::report {
namespace {

using tests::Counted;
using tests::Log;

qint64 figure(const Table& table, const Row& row, QStringView key) {
    const auto* value = std::get_if<qint64>(&row.cells[static_cast<size_t>(table.layout.column(key))]);
    return value ? *value : -1;
}

Counted countedOf(const Table& table, const Row& row) {
    return {figure(table, row, u"received_online"),  figure(table, row, u"received_direct"),
            figure(table, row, u"carried_over"),     figure(table, row, u"finished_early"),
            figure(table, row, u"finished_on_time"), figure(table, row, u"finished_late"),
            figure(table, row, u"open_in_time"),     figure(table, row, u"open_late")};
}

std::map<QString, Counted> rowsOf(const Table& table) {
    std::map<QString, Counted> rows;
    for (const Row& row : table.rows)
        if (row.kind == RowKind::normal)
            rows[std::get<Text>(row.cells[static_cast<size_t>(table.layout.column(u"name"))]).toString()] =
                countedOf(table, row);
    return rows;
}

class Recounted : public testing::Test {
protected:
    store::Database& database() { return m_station.workplace().database(); }
    Table flow(const Scope& scope, FlowBy by) {
        const auto table = flowReport(database(), scope, by, [](const QString& text) { return text; });
        EXPECT_TRUE(table);
        EXPECT_TRUE(check(*table).empty());
        return table.value_or(Table());
    }
    std::vector<Log> write(quint64 seed, Date from, Date to, int dossiers) {
        tests::RandomLogs random(seed, from, to);
        std::vector<Log> logs;
        for (int i = 0; i < dossiers; ++i) {
            logs.push_back(random.next());
            records::Dossier dossier;
            auto change = records::prepareChange(dossier, logs.back());
            EXPECT_TRUE(change);
            EXPECT_TRUE(records::writeChange(database(), *std::move(change)));
        }
        return logs;
    }
    void compare(const std::vector<Log>& logs, const Scope& scope) {
        const auto expected = tests::recount(logs, scope.period.from, scope.period.to, scope.now);
        EXPECT_EQ(rowsOf(flow(scope, FlowBy::field)), expected.byField);
        EXPECT_EQ(rowsOf(flow(scope, FlowBy::agency)), expected.byAgency);
        EXPECT_EQ(rowsOf(flow(scope, FlowBy::officer)), expected.byOfficer);
        std::map<QString, Counted> procedures, desks;
        for (const auto& [code, counted] : expected.byProcedure)
            procedures[code + QStringLiteral(" Thủ tục ") + code] = counted;
        for (const auto& [desk, counted] : expected.byDesk)
            desks[QStringLiteral("Quầy %1").arg(desk)] = counted;
        EXPECT_EQ(rowsOf(flow(scope, FlowBy::procedure)), procedures);
        EXPECT_EQ(rowsOf(flow(scope, FlowBy::desk)), desks);
        compareMoney(expected, scope);
        compareRest(expected, scope);
    }
    void compareMoney(const tests::Recount& expected, const Scope& scope) {
        const auto fees = feeReport(database(), scope);
        ASSERT_TRUE(fees);
        EXPECT_TRUE(check(*fees).empty());
        const Row& total = fees->rows.back();
        EXPECT_EQ(figure(*fees, total, u"payments"), expected.payments);
        EXPECT_EQ(figure(*fees, total, u"cash"), expected.cash);
        EXPECT_EQ(figure(*fees, total, u"transfer"), expected.transfer);
        EXPECT_EQ(figure(*fees, total, u"online"), expected.online);
        EXPECT_EQ(figure(*fees, total, u"refunded"), expected.refunded);
    }
    void compareRest(const tests::Recount& expected, const Scope& scope) {
        const auto notOnline = notOnlineReport(database(), scope);
        ASSERT_TRUE(notOnline);
        EXPECT_TRUE(check(*notOnline).empty());
        std::map<QString, qint64> reasons;
        for (const Row& row : notOnline->rows) {
            QString reason = std::get<Text>(row.cells[1]).toString();
            if (reason.startsWith(u'(')) reason.clear();
            reasons[reason] = figure(*notOnline, row, u"dossiers");
        }
        EXPECT_EQ(reasons, expected.notOnline);
        const auto index = index766Report(database(), scope);
        ASSERT_TRUE(index);
        EXPECT_TRUE(check(*index).empty());
        for (const Row& row : index->rows)
            if (row.cells[1] == Cell(QStringLiteral("PROCESSED_ON_TIME"))) {
                EXPECT_EQ(figure(*index, row, u"met"), expected.onTime766);
                EXPECT_EQ(figure(*index, row, u"all"), expected.received766);
            }
        const auto behind = dossiersBehind(database(), scope, u"PROCESSED_ON_TIME");
        ASSERT_TRUE(behind);
        EXPECT_EQ(std::ssize(*behind), expected.received766) << "the list is what the figure counts";
        EXPECT_EQ(std::ranges::count(*behind, true, &Behind::isMet), expected.onTime766);
    }

    tests::TempStation m_station;
};

TEST_F(Recounted, anyReport_equalsARecountOfTheActions) {
    constexpr int kSets = 200;
    const Date first = makeDate(2026, 8, 1);
    for (quint64 seed = 1; seed <= kSets; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        auto transaction = store::Transaction::begin(database());
        ASSERT_TRUE(transaction);
        desk::Dice dice(seed * 977);
        const Date last = first + std::chrono::days{20 + dice.roll(60)};
        const auto logs = write(seed, first, last, 5 + dice.roll(40));
        Scope scope;
        scope.period.from = first + std::chrono::days{dice.roll(30)};
        scope.period.to = scope.period.from + std::chrono::days{dice.roll(30)};
        scope.now = toInstant(LocalTime{last});
        compare(logs, scope);
        if (seed % 20 == 0) {
            // what the counter keeps is what the log says
            EXPECT_TRUE(records::checkRecords(database())->isOk());
            ASSERT_TRUE(records::rebuildDerivedInside(database()));
            compare(logs, scope);
        }
        if (HasFailure()) return;
        transaction->rollback();
    }
}

TEST_F(Recounted, aLaterStep_doesNotRewriteAnEarlierMonth) {
    const auto logs = write(5, makeDate(2026, 8, 1), makeDate(2026, 10, 1), 60);
    Scope august;
    august.period = {makeDate(2026, 8, 1), makeDate(2026, 8, 31)};
    august.now = toInstant(LocalTime{makeDate(2026, 9, 1)});
    const Table then = flow(august, FlowBy::field);
    august.now = toInstant(LocalTime{makeDate(2026, 11, 24)});
    EXPECT_EQ(flow(august, FlowBy::field).rows, then.rows);
}

TEST_F(Recounted, narrowedReports_addUpToTheWhole) {
    write(9, makeDate(2026, 8, 1), makeDate(2026, 9, 15), 80);
    Scope scope;
    scope.period = {makeDate(2026, 8, 10), makeDate(2026, 9, 10)};
    scope.now = toInstant(LocalTime{makeDate(2026, 9, 12)});
    const Table whole = flow(scope, FlowBy::field);
    qint64 received = 0;
    for (const int desk : {1, 2, 3}) {
        scope.desk = desk;
        const Table table = flow(scope, FlowBy::field);
        received += figure(table, table.rows.back(), u"received");
    }
    EXPECT_EQ(received, figure(whole, whole.rows.back(), u"received"));
    scope.desk.reset();
    scope.field = QStringLiteral("Hộ tịch");
    EXPECT_EQ(flow(scope, FlowBy::field).rows.size(), 2u) << "the field and its total";
    scope.field = QStringLiteral("Lĩnh vực không có");
    const Table none = flow(scope, FlowBy::field);
    ASSERT_EQ(none.rows.size(), 1u);
    EXPECT_EQ(figure(none, none.rows.back(), u"received"), 0);
}

TEST_F(Recounted, periodThatCannotBe_isRefused) {
    Scope scope;
    scope.period = {makeDate(2026, 9, 2), makeDate(2026, 9, 1)};
    EXPECT_EQ(feeReport(database(), scope).error().code, Code::REPORT_PERIOD);
    scope.period = {makeDate(2000, 1, 1), makeDate(2026, 9, 1)};
    EXPECT_EQ(notOnlineReport(database(), scope).error().code, Code::REPORT_PERIOD);
}

} // namespace
} // namespace motcua::report
