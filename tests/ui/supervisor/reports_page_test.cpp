// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_page.h"

#include "core/desk/officers.h"
#include "tests/ui/dossiers/counter_desk.h"

namespace motcua::ui {
namespace {

using desk::ReportKind;
using tests::press;
using tests::serveUntil;

class ReportsPageTest : public testing::Test {
protected:
    void open() {
        ASSERT_TRUE(desk.open());
        page = std::make_unique<ReportsPage>(desk.workspace);
        page->resize(1166, 690);
        ASSERT_TRUE(tests::activate(*page));
        page->enter();
    }
    bool make(ReportKind kind, PeriodChoice period = PeriodChoice::thisMonth) {
        page->choose(kind, period);
        page->make();
        const QString form(desk::reportName(kind));
        return serveUntil([&] { return page->model().table().layout.form == form; });
    }

    CounterDesk desk;
    std::unique_ptr<ReportsPage> page;
    QTemporaryDir dir;
};

TEST_F(ReportsPageTest, everyReport_isShown) {
    desk.receive({forwarded()});
    desk.receive({forwarded(), resultReady()});
    open();
    for (const ReportKind kind : desk::kReportKinds)
        EXPECT_TRUE(make(kind)) << desk::reportName(kind).data();
    EXPECT_TRUE(desk.said.empty());
    ASSERT_TRUE(make(ReportKind::form06a));
    EXPECT_EQ(page->model().rowCount(), 2) << "the field and the total";
    EXPECT_TRUE(page->model().findings().empty());
}

TEST_F(ReportsPageTest, exported_filesHoldTheReport) {
    desk.receive();
    open();
    ASSERT_TRUE(make(ReportKind::registerBook));
    for (const char* ending : {"csv", "xlsx", "pdf"}) {
        const QString path = dir.filePath(QStringLiteral("so.") + QLatin1StringView(ending));
        page->buttons().exportTo(path);
        EXPECT_TRUE(serveUntil([&] { return QFile::exists(path); })) << ending;
    }
    QFile csv(dir.filePath(QStringLiteral("so.csv")));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_TRUE(QString::fromUtf8(csv.readAll()).contains(QStringLiteral("Nguyễn Văn An")));
    EXPECT_EQ(csv.permissions() & (QFile::ReadGroup | QFile::ReadOther), 0) << "it names people";
}

TEST_F(ReportsPageTest, periodThatIsNoDate_isSaidAtTheField) {
    open();
    page->choose(ReportKind::form06a, PeriodChoice::own);
    auto* from = find<DateEdit>(*page);
    from->setText(QStringLiteral("2026"));
    page->make();
    EXPECT_TRUE(page->model().table().rows.empty());
    from->setDate(makeDate(2026, 11, 30));
    find<DateEdit>(*page);
    page->findChildren<QLineEdit*>(); // the second date stays that of the month
    from->setDate(makeDate(2027, 11, 30));
    page->make();
    EXPECT_TRUE(serveUntil([this] { return !desk.said.empty(); })) << "it ends before it begins";
}

TEST_F(ReportsPageTest, clerk_isToldWhoseItIs) {
    desk::NewOfficer clerk;
    clerk.login = QStringLiteral("minh");
    clerk.fullName = QStringLiteral("Lê Minh (tập huấn)");
    clerk.roles = officer::Role::clerk;
    ASSERT_TRUE(desk::addOfficer(desk.station.workplace(), clerk, Secret::copyOf("mật khẩu thử 2")));
    ASSERT_TRUE(desk.open(QStringLiteral("minh"), "mật khẩu thử 2"));
    page = std::make_unique<ReportsPage>(desk.workspace);
    ASSERT_TRUE(tests::activate(*page));
    page->enter();
    EXPECT_TRUE(page->keys().empty());
    EXPECT_FALSE(find<QComboBox>(*page)->isVisible());
}

TEST(PeriodChoices, months_quartersAndYears) {
    const Date today = makeDate(2026, 2, 14);
    EXPECT_EQ(periodOf(PeriodChoice::thisMonth, today),
              (report::Period{makeDate(2026, 2, 1), makeDate(2026, 2, 28)}));
    EXPECT_EQ(periodOf(PeriodChoice::lastMonth, today),
              (report::Period{makeDate(2026, 1, 1), makeDate(2026, 1, 31)}));
    EXPECT_EQ(periodOf(PeriodChoice::thisQuarter, today),
              (report::Period{makeDate(2026, 1, 1), makeDate(2026, 3, 31)}));
    EXPECT_EQ(periodOf(PeriodChoice::lastQuarter, today),
              (report::Period{makeDate(2025, 10, 1), makeDate(2025, 12, 31)}));
    EXPECT_EQ(periodOf(PeriodChoice::thisYear, today),
              (report::Period{makeDate(2026, 1, 1), makeDate(2026, 12, 31)}));
    EXPECT_FALSE(periodOf(PeriodChoice::own, today));
}

TEST(ReportsLooks, page) {
    CounterDesk desk;
    ASSERT_TRUE(
        desk::fillDemo(desk.station.workplace(), {400, 3, makeDate(2026, 11, 2), makeDate(2026, 11, 23)}));
    ASSERT_TRUE(desk.open());
    tests::inAllLooks([&] { return std::make_unique<ReportsPage>(desk.workspace); },
                      QStringLiteral("reports"), {1166, 690},
                      [](QWidget& page) {
                          auto& reports = static_cast<ReportsPage&>(page);
                          reports.enter();
                          reports.choose(ReportKind::form06a, PeriodChoice::thisMonth);
                          reports.make();
                          EXPECT_TRUE(serveUntil([&] { return reports.model().rowCount() > 0; }));
                      });
}

} // namespace
} // namespace motcua::ui
