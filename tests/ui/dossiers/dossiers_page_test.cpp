// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/dossiers_page.h"

#include "core/desk/turned_away.h"
#include "tests/ui/dossiers/counter_desk.h"
#include "ui/dossiers/dossier_view.h"

#include <QSettings>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::pressInWindow;
using tests::serveUntil;
using tests::typeText;

class DossiersPageTest : public testing::Test {
protected:
    void SetUp() override {
        QCoreApplication::setOrganizationName(u"motcua-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QSettings().clear();
    }
    void open(DossiersPage& page) {
        ASSERT_TRUE(desk.open());
        page.resize(1166, 690);
        ASSERT_TRUE(tests::activate(page));
        page.enter();
    }
    static TableView* table(DossiersPage& page) { return find<TableView>(page); }
    static SearchEdit* search(DossiersPage& page) { return find<SearchEdit>(page); }
    static QueueList* queues(DossiersPage& page) { return find<QueueList>(page); }
    static bool shows(DossiersPage& page, int lines) {
        return serveUntil([&page, lines] { return table(page)->model()->rowCount() == lines; });
    }
    CounterDesk desk;

private:
    QTemporaryDir m_settings;
};

TEST_F(DossiersPageTest, search_enterOpens_escapeComesBackToThePlace) {
    const QString code = desk.receive();
    auto other = tests::birthRequest();
    other.applicant.person.name = u"Trần Thị Bưởi"_s;
    other.applicant.person.number = *citizen::CitizenNumber::parse(u"001196054321");
    desk.receive({}, other);
    DossiersPage page(desk.workspace);
    open(page);
    ASSERT_TRUE(shows(page, 2));
    EXPECT_EQ(page.focusWidget(), search(page));
    typeText(*search(page), u"nguyen van an"_s);
    ASSERT_TRUE(shows(page, 1));
    press(*search(page), Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return page.openCode() == code; }));
    EXPECT_TRUE(page.back());
    EXPECT_EQ(page.openCode(), QString());
    EXPECT_EQ(search(page)->text(), u"nguyen van an"_s) << "the list is as it was";
    EXPECT_EQ(table(page)->currentIndex().row(), 0);
    EXPECT_TRUE(page.back()) << "then what was typed goes";
    ASSERT_TRUE(shows(page, 2));
    EXPECT_FALSE(page.back());
}

TEST_F(DossiersPageTest, turnedAway_isOpenedWithoutACode) {
    const auto away = desk::turnAway(
        desk.station.workplace(), tests::birthRequest(),
        dossier::SupplementRequested{.missing = {u"Giấy chứng sinh"_s}, .reason = u"Thiếu bản chính"_s});
    ASSERT_TRUE(away);
    DossiersPage page(desk.workspace);
    open(page);
    ASSERT_TRUE(shows(page, 1));
    press(*search(page), Qt::Key_Return);
    EXPECT_TRUE(serveUntil([&] { return page.openCode() == away->state.id.toString(); }));
    EXPECT_TRUE(desk.said.empty());
}

TEST_F(DossiersPageTest, queues_haveCountsAndAreChosenByArrows) {
    desk.receive();
    desk.receive({forwarded(), resultReady()});
    DossiersPage page(desk.workspace);
    open(page);
    page.openQueues();
    EXPECT_EQ(page.focusWidget(), queues(page));
    ASSERT_TRUE(serveUntil([&] { return queues(page)->chosenCount() == 2; }));
    while (queues(page)->queue() != records::Queue::ready)
        press(*queues(page), Qt::Key_Down);
    ASSERT_TRUE(shows(page, 1));
    EXPECT_EQ(queues(page)->chosenCount(), 1);
    press(*queues(page), Qt::Key_Return);
    EXPECT_EQ(page.focusWidget(), table(page));
}

TEST_F(DossiersPageTest, listAndOrder_areRemembered) {
    desk.receive();
    desk.receive({forwarded()});
    {
        DossiersPage page(desk.workspace);
        open(page);
        ASSERT_TRUE(shows(page, 2));
        page.openQueues();
        while (queues(page)->queue() != records::Queue::processing)
            press(*queues(page), Qt::Key_Down);
        ASSERT_TRUE(shows(page, 2)); // portal status 2 or 4
        table(page)->model()->sort(DossierListModel::applicant, Qt::DescendingOrder);
    }
    DossiersPage page(desk.workspace);
    page.enter();
    EXPECT_EQ(queues(page)->queue(), records::Queue::processing);
    const auto* model = dynamic_cast<DossierListModel*>(table(page)->model());
    EXPECT_EQ(model->listing().order, records::ListOrder::applicant);
    EXPECT_TRUE(model->listing().descending);
}

TEST_F(DossiersPageTest, recordedStep_movesTheDossierInTheLists) {
    const QString code = desk.receive();
    DossiersPage page(desk.workspace);
    open(page);
    ASSERT_TRUE(serveUntil([&] { return queues(page)->chosenCount() == 1; }));
    page.openDossier(code);
    ASSERT_TRUE(serveUntil([&] { return page.openCode() == code; }));
    pressInWindow(page, Qt::Key_Space); // the next step: forward
    auto* view = find<DossierView>(page);
    typeText(*page.focusWidget(), u"Tổ Hộ tịch"_s);
    pressInWindow(page, Qt::CTRL | Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return view->facts().state.status == dossier::Status::processing; }));
    EXPECT_TRUE(page.back());
    const auto status = [&] {
        return table(page)->model()->index(0, DossierListModel::status).data().toString();
    };
    EXPECT_TRUE(serveUntil([&] { return status() == dossier::vietnameseStage(dossier::Stage::forwarded); }));
    EXPECT_EQ(page.focusWidget(), table(page));
}

TEST_F(DossiersPageTest, scannedSlip_opensItsDossier) {
    const QString code = desk.receive();
    DossiersPage page(desk.workspace);
    open(page);
    EXPECT_TRUE(page.takeScan(desk::DossierTarget{code, true}));
    EXPECT_TRUE(serveUntil([&] { return page.openCode() == code; }));
    EXPECT_FALSE(page.takeScan(desk::DossierTarget{u"H99.01-261123-0001"_s, false}));
}

TEST_F(DossiersPageTest, openedDossier_isInTheAuditLogOnceAnHour) {
    const QString code = desk.receive();
    DossiersPage page(desk.workspace);
    open(page);
    const auto views = [&] {
        std::optional<qint64> count;
        desk.workspace.desk().run(
            &page,
            [](desk::Workplace& workplace) {
                return workplace.database().number(
                    "SELECT count(*) FROM audit WHERE kind = 'dossier.viewed'");
            },
            [&count](const Result<qint64>& found) { count = found.value_or(-1); });
        serveUntil([&count] { return count.has_value(); });
        return count.value_or(-1);
    };
    const auto openAgain = [&] {
        page.back();
        page.openDossier(code);
        ASSERT_TRUE(serveUntil([&] { return page.openCode() == code; }));
    };
    EXPECT_EQ(views(), 0) << "the list is none";
    openAgain();
    EXPECT_EQ(views(), 1);
    openAgain();
    EXPECT_EQ(views(), 1);
    desk.station.clock.advance(std::chrono::hours(2));
    openAgain();
    EXPECT_EQ(views(), 2);
}

TEST_F(DossiersPageTest, prints_areCountedBesideTheForm) {
    const QString code = desk.receive();
    ASSERT_TRUE(desk::countPrint(desk.station.workplace(), document::FormKind::receipt01, code, 2));
    ASSERT_TRUE(desk::countPrint(desk.station.workplace(), document::FormKind::receipt01, code, 1));
    DossiersPage page(desk.workspace);
    open(page);
    page.openDossier(code);
    ASSERT_TRUE(serveUntil([&] { return page.openCode() == code; }));
    const auto labels = page.findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text().contains(
            QCoreApplication::translate("PapersText", "Printed %1 times; the next is marked “reprint %1”")
                .arg(2));
    }));
}

TEST_F(DossiersPageTest, emptyOffice_isTaughtWhatToDo) {
    DossiersPage page(desk.workspace);
    open(page);
    tests::serveFor(std::chrono::milliseconds(50));
    EXPECT_TRUE(QueueList::emptyText({}).contains(u"F2"_s));
}

TEST_F(DossiersPageTest, list_inAllLooks) {
    ASSERT_TRUE(
        desk::fillDemo(desk.station.workplace(), {400, 7, makeDate(2026, 9, 5), makeDate(2026, 11, 23)}));
    ASSERT_TRUE(desk.open());
    tests::inAllLooks(
        [this] { return std::make_unique<DossiersPage>(desk.workspace); }, u"dossiers_list"_s, {1166, 692},
        [](QWidget& widget) {
            auto& page = dynamic_cast<DossiersPage&>(widget);
            page.enter();
            serveUntil([&] { return table(page)->model()->rowCount() > 0 && queues(page)->chosenCount(); });
        });
}

TEST_F(DossiersPageTest, dossier_inAllLooks) {
    const QString code = desk.receive({forwarded(), dossier::NoteAdded{u"Đã gọi điện cho người nộp"_s}});
    ASSERT_TRUE(desk.open());
    tests::inAllLooks([this] { return std::make_unique<DossiersPage>(desk.workspace); }, u"dossier"_s,
                      {1166, 692},
                      [&](QWidget& widget) {
                          auto& page = dynamic_cast<DossiersPage&>(widget);
                          page.openDossier(code);
                          serveUntil([&] { return page.openCode() == code; });
                      });
    tests::inAllLooks([this] { return std::make_unique<DossiersPage>(desk.workspace); }, u"dossier_step"_s,
                      {1166, 692},
                      [&](QWidget& widget) {
                          auto& page = dynamic_cast<DossiersPage&>(widget);
                          page.openDossier(code);
                          serveUntil([&] { return page.openCode() == code; });
                          find<DossierView>(page)->openStep(dossier::ActionType::extended);
                      });
}

} // namespace
} // namespace motcua::ui
