// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/dossier_list_model.h"

#include "tests/support/sanitized.h"
#include "tests/ui/dossiers/counter_desk.h"
#include "ui/widgets/table.h"

#include <QElapsedTimer>
#include <QScrollBar>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using records::ListOrder;
using records::Queue;
using tests::serveUntil;

class DossierListModelTest : public testing::Test {
protected:
    void fill(int dossiers, Date from = makeDate(2026, 1, 5)) {
        ASSERT_TRUE(desk::fillDemo(desk.station.workplace(), {dossiers, 7, from, makeDate(2026, 11, 23)}));
        ASSERT_TRUE(desk.open());
    }
    void show(const records::Listing& listing) {
        bool isThere = false;
        model.showList(listing, [&isThere] { isThere = true; });
        ASSERT_TRUE(serveUntil([&isThere] { return isThere; }));
    }
    const records::DossierRow* fetched(int line) {
        serveUntil([this, line] { return model.row(line) != nullptr; });
        return model.row(line);
    }
    CounterDesk desk;
    DossierListModel model{desk.workspace};
};

TEST_F(DossierListModelTest, rowsOutOfSight_areFetchedWhenAskedFor) {
    fill(1'000);
    show({});
    ASSERT_EQ(model.rowCount(), 1'000);
    EXPECT_NE(model.row(0), nullptr) << "the first ones come with the list";
    EXPECT_EQ(model.row(950), nullptr);
    EXPECT_EQ(model.data(model.index(950, 0), Qt::DisplayRole).toString(), u"…"_s);
    const auto* row = fetched(950);
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(model.data(model.index(950, DossierListModel::code), Qt::DisplayRole).toString(), row->code);
    EXPECT_EQ(model.lineOf(row->code), 950);
    EXPECT_EQ(model.row(1'000), nullptr);
}

TEST_F(DossierListModelTest, everyOrder_isKeptOverWindows) {
    fill(600);
    for (const auto order :
         {ListOrder::applicant, ListOrder::received, ListOrder::due, ListOrder::fee, ListOrder::code})
        for (const bool descending : {false, true}) {
            show({.queue = {}, .order = order, .descending = descending});
            std::vector<records::DossierRow> rows;
            for (int line = 0; line < model.rowCount(); ++line) {
                ASSERT_NE(fetched(line), nullptr);
                rows.push_back(*model.row(line));
            }
            ASSERT_EQ(rows.size(), 600u);
            const bool isInOrder = std::ranges::is_sorted(rows, [&](const auto& a, const auto& b) {
                const auto less = [order](const auto& x, const auto& y) {
                    switch (order) {
                    case ListOrder::applicant:
                        return records::nameOrder(x.applicant) < records::nameOrder(y.applicant);
                    case ListOrder::received:
                        return *x.received < *y.received;
                    case ListOrder::fee:
                        return x.feeVnd && y.feeVnd && *x.feeVnd < *y.feeVnd;
                    case ListOrder::due:
                        return x.due && y.due && *x.due < *y.due;
                    default:
                        return x.code < y.code;
                    }
                };
                return descending ? less(b, a) : less(a, b);
            });
            EXPECT_TRUE(isInOrder) << static_cast<int>(order) << descending;
        }
}

TEST_F(DossierListModelTest, queues_holdTheirDossiersOnly) {
    fill(1'000, makeDate(2026, 10, 19)); // so many a day that some are late now
    show({.queue = Queue::late});
    ASSERT_GT(model.rowCount(), 0);
    for (int line = 0; line < model.rowCount(); ++line)
        EXPECT_LT(*fetched(line)->due, desk.station.clock.now());
    show({.queue = Queue::ready, .order = ListOrder::applicant});
    ASSERT_GT(model.rowCount(), 0);
    EXPECT_EQ(fetched(0)->status, dossier::Status::done);
}

TEST_F(DossierListModelTest, search_findsWithoutMarksAndByLastDigits) {
    const QString code = desk.receive();
    fill(300);
    for (const QString& typed : {u"an nguyen dak pxi"_s, u"012345"_s, code.right(11)}) {
        bool isThere = false;
        model.showFound(typed, {}, [&isThere] { isThere = true; });
        ASSERT_TRUE(serveUntil([&isThere] { return isThere; }));
        EXPECT_GE(model.lineOf(code), 0) << qPrintable(typed);
    }
}

TEST_F(DossierListModelTest, olderAnswer_isDropped) {
    fill(500);
    bool first = false, second = false;
    model.showList({}, [&first] { first = true; });
    model.showList({.queue = Queue::closed}, [&second] { second = true; });
    ASSERT_TRUE(serveUntil([&second] { return second; }));
    tests::serveFor(std::chrono::milliseconds(30));
    EXPECT_FALSE(first);
    EXPECT_LT(model.rowCount(), 500);
}

/// The promised limit in microseconds; instrumented code is slower without being held.
#if defined(MOTCUA_SANITIZED)
constexpr qint64 kHeld = 250'000;
constexpr int kMany = 5'000; // filling takes the most of the time
#else
constexpr qint64 kHeld = 50'000;
constexpr int kMany = 100'000;
#endif
/// A machine busy with other work may hold one try; code that holds the window does so in each.
constexpr int kTries = 4;

/// The promise of the issue: 100,000 rows scroll, and the window's thread is never held for 50 ms.
TEST_F(DossierListModelTest, hundredThousandRows_neverHoldTheWindow) {
    fill(kMany);
    TableView table(u"test_scroll"_s);
    table.setModel(&model);
    table.resize(1166, 600);
    table.show();
    show({});
    ASSERT_EQ(model.rowCount(), kMany);
    qint64 longest = 0, frames = 0;
    QElapsedTimer timer;
    const auto turn = [&] { // one turn of the event loop, painting included
        timer.start();
        table.viewport()->repaint();
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.nsecsElapsed() / 1000);
        ++frames;
    };
    turn();
    auto* bar = table.verticalScrollBar();
    for (int tries = 0; tries == 0 || (tries < kTries && longest >= kHeld); ++tries) {
        longest = frames = 0; // fonts and style have come with the first picture
        for (int step = 0; step < 400; ++step) {
            bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * step / 400));
            turn();
        }
    }
    EXPECT_LT(longest, kHeld) << "microseconds, of " << frames << " frames";
    RecordProperty("longest_frame_us", static_cast<int>(longest));
    std::printf("longest of %lld frames: %.1f ms\n", static_cast<long long>(frames),
                static_cast<double>(longest) / 1000);
    ASSERT_NE(fetched(kMany - 1), nullptr);
    for (const auto order : {ListOrder::applicant, ListOrder::due, ListOrder::code}) {
        QElapsedTimer whole;
        for (int tries = 0; tries == 0 || (tries < kTries && longest >= kHeld); ++tries) {
            bool isThere = false;
            longest = 0;
            whole.start();
            model.showList({.queue = {}, .order = order}, [&isThere] { isThere = true; });
            while (!isThere && whole.elapsed() < 30'000)
                turn();
            ASSERT_TRUE(isThere);
        }
        EXPECT_LT(longest, kHeld);
        std::printf("order %d: %lld ms, window held %.1f ms\n", static_cast<int>(order),
                    static_cast<long long>(whole.elapsed()), static_cast<double>(longest) / 1000);
    }
}

} // namespace
} // namespace motcua::ui
