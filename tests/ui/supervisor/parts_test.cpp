// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/officers.h"
#include "core/desk/residence_desk.h"
#include "core/desk/undertaking.h"
#include "tests/ui/dossiers/counter_desk.h"
#include "ui/supervisor/day_end_page.h"
#include "ui/supervisor/lookup_review_page.h"
#include "ui/supervisor/privacy_page.h"
#include "ui/supervisor/retention_page.h"
#include "ui/supervisor/supervisor_page.h"

namespace motcua::ui {
namespace {

using tests::serveUntil;
using Part = SupervisorPage::Part;

/// The supervisor's page with one of its parts in front; all people are fictitious.
class SupervisorPartsTest : public testing::Test {
protected:
    template <class T> T& open(Part part) {
        EXPECT_TRUE(desk.open());
        page = std::make_unique<SupervisorPage>(desk.workspace);
        page->resize(1166, 690);
        EXPECT_TRUE(tests::activate(*page));
        page->open(part);
        page->enter();
        return static_cast<T&>(page->part(part));
    }
    template <class T, class Ask> T ask(Ask question) {
        std::optional<T> answer;
        desk.workspace.desk().run(page.get(), question, [&](Result<T> found) {
            EXPECT_TRUE(found);
            if (found) answer = *std::move(found);
        });
        EXPECT_TRUE(serveUntil([&] { return answer.has_value(); }));
        return answer.value_or(T{});
    }
    ReportTable& table(Part part) { return *find<ReportTable>(page->part(part)); }
    int rows(Part part) { return table(part).model().rowCount(); }

    CounterDesk desk;
    std::unique_ptr<SupervisorPage> page;
};

TEST_F(SupervisorPartsTest, tillThatDiffers_closesOnlyWithAReason) {
    auto& end = open<DayEndPage>(Part::dayEnd);
    EXPECT_TRUE(serveUntil([&] { return end.counted().isVisible(); }));
    end.closeDay();
    EXPECT_TRUE(desk.said.empty());
    end.counted().setAmount(50'000);
    end.closeDay();
    EXPECT_FALSE(serveUntil([&] { return !end.counted().isVisible(); }, std::chrono::milliseconds{300}))
        << "nothing was taken today";
    end.reason().setText(QStringLiteral("Tiền lẻ đầu ngày để trong két"));
    end.closeDay();
    ASSERT_TRUE(serveUntil([&] { return !end.counted().isVisible(); }));
    EXPECT_EQ(desk.said.back().kind, Message::Kind::success);
    const auto sheet = ask<std::optional<desk::DaySheet>>(
        [](desk::Workplace& workplace) { return desk::daySheet(workplace, makeDate(2026, 11, 23)); });
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->countedCash, 50'000);
}

TEST_F(SupervisorPartsTest, anothersLookups_areGoneThrough) {
    auto& workplace = desk.station.workplace();
    ASSERT_TRUE(desk::addOfficer(
        workplace, {QStringLiteral("minh"), QStringLiteral("Lê Minh (tập huấn)"), officer::Role::clerk},
        tests::TempStation::password()));
    auto& minh = desk.station.open(QStringLiteral("minh"));
    ASSERT_TRUE(desk::giveUndertaking(minh));
    desk::LookupOrder order;
    order.procedure = QStringLiteral("1.001193");
    order.subject = tests::birthRequest().applicant.person;
    order.purpose = QStringLiteral("Xác định nơi cư trú");
    ASSERT_TRUE(desk::lookUp(minh, order, nullptr));
    auto& review = open<LookupReviewPage>(Part::lookups);
    ASSERT_TRUE(serveUntil([&] { return rows(Part::lookups) > 0; }));
    table(Part::lookups).selectRow(0);
    review.review();
    EXPECT_TRUE(desk.said.empty()) << "a remark first";
    QLineEdit* remark = nullptr;
    for (QLineEdit* edit : review.findChildren<QLineEdit*>())
        if (edit->isVisible()) remark = edit;
    ASSERT_TRUE(remark);
    remark->setText(QStringLiteral("Đã hỏi lại, đúng mục đích"));
    review.review();
    ASSERT_TRUE(serveUntil([&] { return !desk.said.empty(); }));
    EXPECT_EQ(desk.said.back().kind, Message::Kind::success) << qPrintable(desk.said.back().text);
}

TEST_F(SupervisorPartsTest, request_isRegisteredAnsweredAndDone) {
    auto& privacy = open<PrivacyPage>(Part::privacy);
    std::vector<QLineEdit*> visible;
    for (QLineEdit* edit : privacy.findChildren<QLineEdit*>())
        if (edit->isVisible()) visible.push_back(edit);
    ASSERT_EQ(visible.size(), 2u) << "who and what";
    visible[0]->setText(QStringLiteral("Nguyễn Văn An (giả định)"));
    privacy.registerRequest();
    EXPECT_EQ(rows(Part::privacy), 0) << "what about?";
    visible[1]->setText(QStringLiteral("Xin xem dữ liệu đã lưu"));
    privacy.registerRequest();
    ASSERT_TRUE(serveUntil([&] { return rows(Part::privacy) == 1; }));
    const auto state = [&] {
        return ask<std::vector<desk::PrivacyRequest>>(
                   [](desk::Workplace& workplace) { return desk::privacyRequests(workplace); })
            .front()
            .state;
    };
    privacy.take(PrivacyPage::Step::answer);
    EXPECT_TRUE(serveUntil([&] { return state() == desk::PrivacyState::answered; }));
    privacy.take(PrivacyPage::Step::complete);
    EXPECT_EQ(state(), desk::PrivacyState::answered) << "what was done?";
    for (QLineEdit* edit : privacy.findChildren<QLineEdit*>())
        if (edit->isVisible() && edit != visible[0] && edit != visible[1])
            edit->setText(QStringLiteral("Đã in và giao bản sao dữ liệu"));
    privacy.take(PrivacyPage::Step::complete);
    EXPECT_TRUE(serveUntil([&] { return state() == desk::PrivacyState::completed; }));
}

TEST_F(SupervisorPartsTest, dryRun_showsEveryRuleAndRunsNothing) {
    open<RetentionPage>(Part::retention);
    ASSERT_TRUE(serveUntil([&] { return rows(Part::retention) > 0; }));
    EXPECT_EQ(rows(Part::retention),
              static_cast<int>(ask<desk::RetentionTable>([](desk::Workplace& workplace) {
                                   return desk::retentionTable(workplace);
                               }).rules.size()));
    static_cast<RetentionPage&>(page->part(Part::retention)).run();
    EXPECT_TRUE(desk.said.empty()) << "nothing is over its time";
}

class SupervisorPartLooks : public testing::TestWithParam<std::pair<Part, const char*>> {};

TEST_P(SupervisorPartLooks, inAllLooks) {
    const auto [part, name] = GetParam();
    CounterDesk desk;
    ASSERT_TRUE(
        desk::fillDemo(desk.station.workplace(), {300, 3, makeDate(2026, 11, 2), makeDate(2026, 11, 23)}));
    ASSERT_TRUE(desk::registerPrivacyRequest(desk.station.workplace(), desk::PrivacyKind::access,
                                             QStringLiteral("Nguyễn Văn An (giả định), 001096012345"),
                                             QStringLiteral("Xin xem dữ liệu đã lưu về mình")));
    ASSERT_TRUE(desk.open());
    tests::inAllLooks([&] { return std::make_unique<SupervisorPage>(desk.workspace); },
                      QStringLiteral("supervisor_") + QLatin1StringView(name), {1166, 690},
                      [part](QWidget& widget) {
                          auto& page = static_cast<SupervisorPage&>(widget);
                          page.open(part);
                          page.enter();
                          Page& shown = page.part(part);
                          EXPECT_TRUE(serveUntil([&] {
                              auto* report = find<ReportTable>(shown);
                              auto* list = find<TableView>(shown);
                              return (report && report->model().rowCount() > 0) ||
                                     (list && list->model()->rowCount() > 0);
                          }));
                      });
}

INSTANTIATE_TEST_SUITE_P(Parts, SupervisorPartLooks,
                         testing::Values(std::pair{Part::dayEnd, "day_end"},
                                         std::pair{Part::lookups, "lookups"},
                                         std::pair{Part::privacy, "privacy"},
                                         std::pair{Part::retention, "retention"}),
                         [](const auto& one) { return std::string(one.param.second); });

} // namespace
} // namespace motcua::ui
