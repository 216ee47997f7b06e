// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/supervisor_page.h"

#include "tests/ui/dossiers/counter_desk.h"

namespace motcua::ui {
namespace {

using report::DailyList;
using tests::press;
using tests::serveUntil;

class SupervisorPageTest : public testing::Test {
protected:
    void open() {
        ASSERT_TRUE(desk.open());
        page = std::make_unique<SupervisorPage>(desk.workspace);
        page->resize(1166, 690);
        ASSERT_TRUE(tests::activate(*page));
        page->enter();
        ASSERT_TRUE(serveUntil([this] { return count(DailyList::received).isValid(); }));
    }
    QVariant count(DailyList list) {
        return find<DailyLists>(*page)->item(static_cast<int>(list))->data(Qt::UserRole + 1);
    }
    int lines() { return find<TableView>(*page)->model()->rowCount(); }

    CounterDesk desk;
    std::unique_ptr<SupervisorPage> page;
};

TEST_F(SupervisorPageTest, figures_areTheLengthsOfTheirLists) {
    desk.receive();
    desk.receive({forwarded()});
    desk.receive({forwarded(), resultReady()});
    dossier::SupplementRequested asked;
    asked.missing = QStringList{QStringLiteral("Tờ khai")};
    desk.receive({asked});
    open();
    const std::map<DailyList, int> expected{{DailyList::received, 4},  {DailyList::toForward, 1},
                                            {DailyList::forwarded, 2}, {DailyList::inWork, 2},
                                            {DailyList::dueToday, 2},  {DailyList::supplement, 1},
                                            {DailyList::ready, 1},     {DailyList::late, 0},
                                            {DailyList::unclaimed, 0}, {DailyList::unsent, 0}};
    for (const auto& [list, wanted] : expected) {
        EXPECT_EQ(count(list).toInt(), wanted) << report::dailyListName(list).data();
        find<DailyLists>(*page)->choose(list);
        EXPECT_TRUE(serveUntil([&] { return lines() == wanted; })) << report::dailyListName(list).data();
    }
}

TEST_F(SupervisorPageTest, listByKeyboard_opensTheDossier) {
    const QString code = desk.receive();
    open();
    EXPECT_TRUE(find<DailyLists>(*page)->hasFocus());
    EXPECT_TRUE(serveUntil([&] { return lines() == 1; }));
    press(*find<DailyLists>(*page), Qt::Key_Return);
    auto* table = find<TableView>(*page);
    EXPECT_TRUE(table->hasFocus());
    table->setCurrentIndex(table->model()->index(0, 0));
    press(*table, Qt::Key_Return);
    EXPECT_EQ(desk.openedDossier, code);
}

TEST_F(SupervisorPageTest, filter_narrowsEveryFigure) {
    desk.receive();
    auto request = tests::birthRequest();
    request.procedureCode = QStringLiteral("1.004222");
    desk.receive({}, request);
    open();
    EXPECT_EQ(count(DailyList::received).toInt(), 2);
    auto* by = page->findChildren<QComboBox*>().at(0);
    auto* which = page->findChildren<QComboBox*>().at(1);
    by->setCurrentIndex(static_cast<int>(report::DailyBy::procedure));
    by->activated(by->currentIndex());
    which->setCurrentIndex(which->findData(QStringLiteral("1.004222")));
    ASSERT_GT(which->currentIndex(), 0);
    which->activated(which->currentIndex());
    EXPECT_EQ(count(DailyList::received).toInt(), 1);
    EXPECT_TRUE(serveUntil([&] { return lines() == 1; }));
}

TEST_F(SupervisorPageTest, whileItIsOpen_newWorkAppears) {
    open();
    EXPECT_EQ(count(DailyList::received).toInt(), 0);
    std::optional<bool> taken;
    desk.workspace.desk().run(
        page.get(),
        [](desk::Workplace& workplace) { return desk::receive(workplace, tests::birthRequest()); },
        [&](const auto& received) { taken = received.has_value(); });
    ASSERT_TRUE(serveUntil([&] { return taken.has_value(); }));
    EXPECT_TRUE(serveUntil([this] { return count(DailyList::received).toInt() == 1; },
                           SupervisorPage::kRenew + std::chrono::seconds{5}))
        << "within 5 seconds";
}

TEST(SupervisorLooks, page) {
    CounterDesk desk;
    ASSERT_TRUE(
        desk::fillDemo(desk.station.workplace(), {400, 3, makeDate(2026, 11, 2), makeDate(2026, 11, 23)}));
    ASSERT_TRUE(desk.open());
    tests::inAllLooks([&] { return std::make_unique<SupervisorPage>(desk.workspace); },
                      QStringLiteral("supervisor"), {1166, 690},
                      [](QWidget& page) {
                          static_cast<SupervisorPage&>(page).enter();
                          find<DailyLists>(page)->choose(DailyList::inWork);
                          EXPECT_TRUE(
                              serveUntil([&] { return find<TableView>(page)->model()->rowCount() > 0; }));
                      });
}

} // namespace
} // namespace motcua::ui
