// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/supervisor_page.h"

#include "ui/supervisor/today_page.h"

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
        return find<DailyLists>(today())->item(static_cast<int>(list))->data(Qt::UserRole + 1);
    }
    Page& today() { return page->part(SupervisorPage::Part::today); }
    int lines() { return find<TableView>(today())->model()->rowCount(); }

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
        find<DailyLists>(today())->choose(list);
        EXPECT_TRUE(serveUntil([&] { return lines() == wanted; })) << report::dailyListName(list).data();
    }
}

TEST_F(SupervisorPageTest, listByKeyboard_opensTheDossier) {
    const QString code = desk.receive();
    open();
    EXPECT_TRUE(find<DailyLists>(today())->hasFocus());
    EXPECT_TRUE(serveUntil([&] { return lines() == 1; }));
    press(*find<DailyLists>(today()), Qt::Key_Return);
    auto* table = find<TableView>(today());
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
    auto* by = today().findChildren<QComboBox*>().at(0);
    auto* which = today().findChildren<QComboBox*>().at(1);
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
                           TodayPage::kRenew + std::chrono::seconds{5}))
        << "within 5 seconds";
}

TEST_F(SupervisorPageTest, chosenDossiers_areHandedOverWithAReason) {
    const QString code = desk.receive({forwarded()});
    open();
    find<DailyLists>(today())->choose(DailyList::inWork);
    auto* table = find<TableView>(today());
    ASSERT_TRUE(serveUntil([&] { return lines() == 1; }));
    ASSERT_TRUE(serveUntil([&] { return table->model()->index(0, 0).data().isValid(); }));
    table->selectRow(0);
    auto* panel = find<ReassignPanel>(today());
    for (const KeyHint& hint : page->keys())
        if (hint.key == QKeySequence(Qt::CTRL | Qt::Key_U) && hint.enabled) hint.run();
    ASSERT_TRUE(panel->isVisible());
    const auto boxes = panel->findChildren<QComboBox*>();
    boxes.at(0)->setEditText(QStringLiteral("Tổ Tư pháp"));
    QLineEdit* reason = nullptr;
    for (QLineEdit* edit : panel->findChildren<QLineEdit*>())
        if (edit->isVisible() && !qobject_cast<QComboBox*>(edit->parent())) reason = edit;
    ASSERT_TRUE(reason);
    reason->setText(QStringLiteral("ngắn"));
    press(*reason, Qt::Key_Return);
    EXPECT_TRUE(panel->isVisible()) << "a reason of ten characters";
    reason->setText(QStringLiteral("Người phụ trách nghỉ phép"));
    press(*reason, Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return !panel->isVisible(); }));
    EXPECT_EQ(desk.said.back().kind, Message::Kind::success);
    EXPECT_EQ(desk.state(code).unit, QStringLiteral("Tổ Tư pháp"));
}

TEST_F(SupervisorPageTest, list_leavesAsAFileThatNamesItsDossiers) {
    const QString code = desk.receive();
    open();
    ASSERT_TRUE(serveUntil([&] { return lines() == 1; }));
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("ds.csv"));
    auto* buttons = find<ReportButtons>(today());
    ASSERT_TRUE(buttons->isSet());
    buttons->exportTo(path);
    ASSERT_TRUE(serveUntil([&] { return QFile::exists(path); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(QString::fromUtf8(file.readAll()).contains(code));
}

TEST(SupervisorLooks, page) {
    CounterDesk desk;
    ASSERT_TRUE(
        desk::fillDemo(desk.station.workplace(), {400, 3, makeDate(2026, 11, 2), makeDate(2026, 11, 23)}));
    ASSERT_TRUE(desk.open());
    tests::inAllLooks([&] { return std::make_unique<SupervisorPage>(desk.workspace); },
                      QStringLiteral("supervisor"), {1166, 690},
                      [](QWidget& page) {
                          auto& supervisor = static_cast<SupervisorPage&>(page);
                          supervisor.enter();
                          Page& today = supervisor.part(SupervisorPage::Part::today);
                          find<DailyLists>(today)->choose(DailyList::inWork);
                          EXPECT_TRUE(
                              serveUntil([&] { return find<TableView>(today)->model()->rowCount() > 0; }));
                      });
}

} // namespace
} // namespace motcua::ui
