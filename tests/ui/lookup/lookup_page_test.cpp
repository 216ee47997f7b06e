// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup/lookup_page.h"

#include "core/citizen/residence_place.h"
#include "core/desk/undertaking.h"
#include "tests/ui/dossiers/counter_desk.h"
#include "ui/lookup/comparison_grid.h"
#include "ui/lookup/lookup_form.h"
#include "ui/lookup/undertaking_panel.h"

#include <QClipboard>
#include <QComboBox>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using residence::AnswerKind;
using tests::pressInWindow;
using tests::serveUntil;
using tests::typeText;

/// Answers what a test says, and keeps what it was asked.
class TestGateway final : public residence::LookupGateway {
public:
    TestGateway(const residence::LookupAnswer& answer, std::vector<residence::LookupRequest>& asked)
        : m_answer(answer), m_asked(asked) {}
    Result<residence::LookupAnswer> lookUp(const residence::LookupRequest& request) override {
        m_asked.push_back(request);
        return m_answer;
    }

private:
    residence::LookupAnswer m_answer;
    std::vector<residence::LookupRequest>& m_asked;
};

class LookupPageTest : public testing::Test {
protected:
    std::unique_ptr<LookupPage> make() {
        return std::make_unique<LookupPage>(desk.workspace, lookupSource([this](desk::Workplace& workplace) {
                                                answer.at = workplace.clock().now();
                                                return std::make_unique<TestGateway>(answer, asked);
                                            }));
    }
    void undertake() {
        bool isDone = false;
        desk.workspace.run(
            &desk.workspace, [](desk::Workplace& workplace) { return desk::giveUndertaking(workplace); },
            [&isDone] { isDone = true; });
        ASSERT_TRUE(serveUntil([&] { return isDone; }));
    }
    void open(const QString& login = u"lan"_s, bool undertakes = true) {
        ASSERT_TRUE(desk.open(login));
        if (undertakes) undertake();
        page = make();
        page->resize(1166, 690);
        ASSERT_TRUE(tests::activate(*page));
        page->enter();
    }
    void openDossier(const QString& code) {
        page->openDossier(code);
        ASSERT_TRUE(serveUntil([&] { return !page->facts().subject.code.isEmpty(); }));
    }
    void ask(const QString& purpose = u"Xác nhận tình trạng hôn nhân"_s) {
        typeText(*page->focusWidget(), purpose);
        pressInWindow(*page, Qt::Key_Return);
    }
    bool isShown(const QString& text) {
        for (const QLabel* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return hasBadge(text);
    }
    bool hasBadge(const QString& text) {
        for (QWidget* widget : page->findChildren<QWidget*>())
            if (const auto* badge = dynamic_cast<Badge*>(widget);
                badge && badge->isVisible() && badge->text() == text)
                return true;
        return false;
    }
    /// Of the dossier's applicant, with another ethnic group by the table of codes and an earlier commune.
    void found() {
        answer.kind = AnswerKind::found;
        residence::RegistryRecord record;
        record.citizen = tests::birthRequest().applicant.person;
        record.citizen.residence = u"Thôn 3, Xã Hòa An, Tuyên Quang"_s;
        record.citizen.ethnicity = u"Tày"_s;
        record.marital = residence::MaritalStatus::single;
        record.periods.push_back({residence::ResidenceKind::permanent,
                                  citizen::PartialDate::from(Date{std::chrono::year{2010} / 1 / 1}),
                                  citizen::PartialDate::from(Date{std::chrono::year{2019} / 12 / 31}),
                                  u"Thôn 3, Xã Hòa An, Tuyên Quang"_s});
        answer.record = record;
    }

    residence::LookupAnswer answer;
    std::vector<residence::LookupRequest> asked;
    CounterDesk desk;
    std::unique_ptr<LookupPage> page;
};

TEST_F(LookupPageTest, withoutDossierOrPurpose_nothingIsAsked) {
    const QString code = desk.receive();
    open();
    page->lookUp();
    EXPECT_TRUE(isShown(u"Tra cứu phải gắn với hồ sơ"_s));
    openDossier(code);
    page->lookUp();
    EXPECT_TRUE(isShown(u"Ghi rõ dữ liệu cần cho việc gì."_s));
    typeText(*page->focusWidget(), u"xem"_s);
    page->lookUp();
    EXPECT_TRUE(serveUntil([&] { return isShown(u"Tra cứu phải có mục đích"_s); })) << "too short";
    EXPECT_TRUE(asked.empty());
}

TEST_F(LookupPageTest, byKeyboard_fromTheCodeToTheAnswer) {
    const QString code = desk.receive();
    found();
    open();
    typeText(*page->focusWidget(), code);
    pressInWindow(*page, Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return !page->facts().subject.code.isEmpty(); }));
    ask();
    ASSERT_TRUE(serveUntil([&] { return hasBadge(u"Có dữ liệu"_s); }));
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].purpose, u"Xác nhận tình trạng hôn nhân");
    EXPECT_EQ(asked[0].dossierCode, code);
    EXPECT_EQ(asked[0].officerLogin, u"lan");
    EXPECT_TRUE(serveUntil([&] { return isShown(u"chưa kết hôn"_s); }));
    EXPECT_TRUE(isShown(u"UBND xã Hòa An"_s)) << "who is competent";
    EXPECT_TRUE(isShown(u"01/01/2010 – 31/12/2019"_s) || isShown(u"31/12/2019"_s)) << "the time line";
    EXPECT_TRUE(isShown(u"chưa có thông tin"_s)) << "its gap";
    EXPECT_TRUE(desk.said.empty());
}

TEST_F(LookupPageTest, beforeTheFirst_theUndertakingIsSignedAndTheQuestionGoesOn) {
    const QString code = desk.receive();
    found();
    open(u"lan"_s, false);
    openDossier(code);
    ask();
    ASSERT_TRUE(serveUntil([&] { return find<UndertakingPanel>(*page)->isVisible(); }));
    EXPECT_TRUE(asked.empty());
    tests::saveScreenshot(*page, u"lookup_undertaking"_s);
    pressInWindow(*page, Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return hasBadge(u"Có dữ liệu"_s); }));
    EXPECT_EQ(asked.size(), 1U);
    EXPECT_FALSE(find<UndertakingPanel>(*page)->isVisible());
}

TEST_F(LookupPageTest, difference_isMarkedByAWord) {
    const QString code = desk.receive();
    found();
    answer.record->citizen.name = u"NGUYỄN VĂN ÁN"_s;
    open();
    openDossier(code);
    ask();
    ASSERT_TRUE(serveUntil([&] { return hasBadge(u"khác nhau"_s); }));
    EXPECT_TRUE(isShown(u"xem nguồn nào đúng"_s));
    EXPECT_TRUE(isShown(u"NGUYỄN VĂN ÁN"_s));
}

TEST_F(LookupPageTest, districtThatEnded_isAKnownFaultAndNeedsNoDecision) {
    auto request = tests::birthRequest();
    request.applicant.person.residence = u"Thôn 3, Xã Hòa An, Huyện Chiêm Hóa, Tuyên Quang"_s;
    const QString code = desk.receive({}, request);
    found();
    answer.record->citizen.ethnicity = request.applicant.person.ethnicity;
    open();
    openDossier(code);
    ask();
    ASSERT_TRUE(serveUntil([&] { return hasBadge(u"lỗi đã biết"_s); }));
    EXPECT_TRUE(isShown(u"một nguồn còn ghi cấp huyện"_s));
    EXPECT_TRUE(isShown(u"Không có gì cần quyết định"_s));
}

TEST_F(LookupPageTest, offLine_isATaskWithItsDeadlineUntilItIsAnswered) {
    const QString code = desk.receive();
    answer.kind = AnswerKind::unreachable;
    answer.reason = u"SYNC_UNREACHABLE"_s;
    open();
    openDossier(code);
    ask();
    ASSERT_TRUE(serveUntil([&] { return page->lists().tasks.size() == 1; }));
    EXPECT_TRUE(hasBadge(u"Chờ xác nhận"_s));
    EXPECT_TRUE(isShown(u"Phải xác nhận trước"_s));
    EXPECT_EQ(page->lists().tasks[0].dossier.code, code);
    found();
    page->lookUp();
    ASSERT_TRUE(serveUntil([&] { return page->lists().tasks.empty(); }));
    EXPECT_FALSE(isShown(u"Phải xác nhận trước"_s));
}

TEST_F(LookupPageTest, task_opensItsDossierByEnter) {
    const QString code = desk.receive();
    open();
    openDossier(code);
    ask();
    ASSERT_TRUE(serveUntil([&] { return page->lists().tasks.size() == 1; }));
    ASSERT_TRUE(page->back());
    EXPECT_TRUE(page->facts().subject.reference.isEmpty());
    auto* table = find<TableView>(*page);
    table->setCurrentIndex(table->model()->index(0, 0));
    table->setFocus();
    pressInWindow(*page, Qt::Key_Return);
    EXPECT_TRUE(serveUntil([&] { return page->facts().subject.code == code; }));
}

TEST_F(LookupPageTest, citizenAtTheCounter_needsAProcedureAndLeavesNothingBehind) {
    found();
    open();
    qr::CardPayload card;
    card.citizen = tests::birthRequest().applicant.person;
    ASSERT_TRUE(page->takeScan(card));
    ASSERT_TRUE(serveUntil([&] { return isShown(card.citizen.name); }));
    page->lookUp();
    EXPECT_TRUE(isShown(u"ghi rõ tra cứu cho thủ tục nào"_s));
    EXPECT_TRUE(asked.empty());
    typeText(*page->focusWidget(), u"1.004873"_s);
    pressInWindow(*page, Qt::Key_Return);
    ask();
    ASSERT_TRUE(serveUntil([&] { return hasBadge(u"Có dữ liệu"_s); }));
    EXPECT_EQ(asked[0].procedure, u"1.004873");
    EXPECT_FALSE(asked[0].dossier);
    ASSERT_TRUE(page->back());
    EXPECT_FALSE(isShown(card.citizen.name)) << "the next citizen may stand there already";
    EXPECT_FALSE(page->back());
}

TEST_F(LookupPageTest, otherPersonsCard_beginsAnew) {
    const QString code = desk.receive();
    open();
    openDossier(code);
    qr::CardPayload card;
    card.citizen.name = u"Trần Thị Bưởi"_s;
    card.citizen.number = *citizen::CitizenNumber::parse(u"001196054321");
    ASSERT_TRUE(page->takeScan(card));
    ASSERT_TRUE(serveUntil([&] { return page->facts().subject.citizen.name == card.citizen.name; }));
    EXPECT_TRUE(page->facts().subject.reference.isEmpty()) << "never on the account of another's dossier";
}

TEST_F(LookupPageTest, unknownCode_standsAtItsField) {
    open();
    typeText(*page->focusWidget(), u"H00.00.00-000000-0000"_s);
    pressInWindow(*page, Qt::Key_Return);
    EXPECT_TRUE(serveUntil([&] { return isShown(u"hồ sơ"_s) && page->facts().subject.code.isEmpty(); }));
    EXPECT_TRUE(desk.said.empty());
}

TEST_F(LookupPageTest, supervisor_seesWhoLooksUpHowOften) {
    const QString code = desk.receive();
    found();
    open();
    openDossier(code);
    ask();
    ASSERT_TRUE(serveUntil([&] { return page->lists().watched.size() == 1; }));
    EXPECT_EQ(page->lists().watched[0].figures.lookups, 1);
    EXPECT_TRUE(isShown(u"Ai tra cứu bao nhiêu lần"_s));
}

TEST_F(LookupPageTest, allLooks) {
    const QString code = desk.receive();
    found();
    ASSERT_TRUE(desk.open());
    undertake();
    tests::inAllLooks([this] { return make(); }, u"lookup_empty"_s, {1166, 692},
                      [](QWidget& widget) { dynamic_cast<LookupPage&>(widget).enter(); });
    tests::inAllLooks([this] { return make(); }, u"lookup_found"_s, {1166, 692},
                      [&](QWidget& widget) {
                          auto& one = dynamic_cast<LookupPage&>(widget);
                          one.enter();
                          one.openDossier(code);
                          ASSERT_TRUE(serveUntil([&] { return !one.facts().subject.code.isEmpty(); }));
                          typeText(*one.focusWidget(), u"Xác nhận tình trạng hôn nhân"_s);
                          one.lookUp();
                          ASSERT_TRUE(serveUntil([&] { return one.facts().snapshot.has_value(); }));
                          tests::serveFor(std::chrono::milliseconds(150));
                      });
}

} // namespace
} // namespace motcua::ui
