// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/officers.h"
#include "core/desk/turned_away.h"
#include "tests/ui/dossiers/counter_desk.h"
#include "ui/dossiers/dossier_history.h"
#include "ui/dossiers/dossier_papers.h"
#include "ui/dossiers/dossier_view.h"
#include "ui/dossiers/override_panel.h"
#include "ui/dossiers/step_form.h"

#include <QPlainTextEdit>
#include <QTemporaryFile>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace dossier;
using tests::press;
using tests::pressInWindow;
using tests::serveUntil;
using tests::typeText;

/// The page of one dossier, on the screen, driven by keys.
class StepFormTest : public testing::Test {
protected:
    void open(const std::vector<Payload>& steps = {},
              const desk::ReceiveRequest& request = tests::birthRequest()) {
        code = desk.receive(steps, request);
        ASSERT_TRUE(desk.open());
        view.resize(1166, 690);
        ASSERT_TRUE(tests::activate(view));
        bool isThere = false;
        view.open(code, [&isThere] { isThere = true; });
        ASSERT_TRUE(serveUntil([&isThere] { return isThere; }));
        view.focusFirst();
    }
    QWidget* focused() { return view.focusWidget(); }
    /// Fills the fields one after the other by Tab and records with Ctrl+Enter.
    void fillIn(const QStringList& texts) {
        for (qsizetype at = 0; at < texts.size(); ++at) {
            if (at > 0) pressInWindow(view, Qt::Key_Tab);
            if (texts[at].isEmpty()) continue;
            if (auto* line = qobject_cast<QLineEdit*>(focused())) line->selectAll();
            if (auto* box = qobject_cast<QComboBox*>(focused()); box && box->lineEdit())
                box->lineEdit()->selectAll();
            typeText(*focused(), texts[at]);
        }
        save();
    }
    void save() {
        const int version = view.facts().state.version;
        pressInWindow(view, Qt::CTRL | Qt::Key_Return);
        serveUntil([this, version] { return view.facts().state.version > version || !error().isEmpty(); },
                   std::chrono::seconds(30));
    }
    bool isSaid(const QString& text) {
        return std::ranges::any_of(view.findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    QString error() {
        for (QLabel* label : view.findChildren<QLabel*>())
            if (label->property("role").toString() == u"error"_s && label->isVisible() &&
                !label->text().isEmpty())
                return label->text();
        return {};
    }
    CounterDesk desk;
    DossierView view{desk.workspace};
    QString code;
};

TEST_F(StepFormTest, nextStep_isFocusedAndRecordedByEnterAndTyping) {
    open();
    ASSERT_EQ(view.facts().state.stage, Stage::toForward);
    press(*focused(), Qt::Key_Space);
    fillIn({u"Tổ Hộ tịch"_s, u"Chị Hạnh"_s, u"gửi kèm bản chính"_s});
    const State state = desk.state(code);
    EXPECT_EQ(state.last.type, ActionType::forwarded);
    EXPECT_EQ(state.status, Status::processing);
    const auto& forwarded = std::get<Forwarded>(view.facts().events.back().action.payload);
    EXPECT_EQ(forwarded.toUnit, u"Tổ Hộ tịch"_s);
    EXPECT_EQ(forwarded.toOfficer, u"Chị Hạnh"_s);
    ASSERT_FALSE(desk.said.empty());
    EXPECT_FALSE(desk.said.back().actionText.isEmpty()) << "form 06 is offered";
}

TEST_F(StepFormTest, missingField_isSaidAndNothingIsRecorded) {
    open();
    ASSERT_TRUE(view.openStep(ActionType::noteAdded));
    pressInWindow(view, Qt::CTRL | Qt::Key_Return);
    tests::serveFor(std::chrono::milliseconds(30));
    EXPECT_FALSE(error().isEmpty());
    EXPECT_EQ(desk.state(code).version, view.facts().state.version);
}

TEST_F(StepFormTest, escape_closesTheFormAndTouchesNothing) {
    open();
    const int version = view.facts().state.version;
    ASSERT_TRUE(view.openStep(ActionType::noteAdded));
    typeText(*focused(), u"chưa gửi"_s);
    EXPECT_TRUE(view.back());
    EXPECT_FALSE(view.back());
    EXPECT_EQ(desk.state(code).version, version);
}

TEST_F(StepFormTest, resultRecordedLater_hasTheTimeOfSaving) {
    open({forwarded()});
    ASSERT_TRUE(view.openStep(ActionType::resultReady));
    desk.station.clock.set(desk.station.clock.now() + std::chrono::hours(20));
    fillIn({{}, u"12/2026"_s});
    EXPECT_EQ(error(), QString());
    const State state = desk.state(code);
    ASSERT_TRUE(state.times.finished);
    EXPECT_EQ(*state.times.finished, toLocal(desk.station.clock.now())) << "not when the page was opened";
    ASSERT_EQ(state.results.size(), 1U);
    EXPECT_EQ(state.results[0].name, view.facts().results.value(0)) << "a paper, not the procedure";
    EXPECT_NE(state.results[0].name, state.request().procedure.name);
}

TEST_F(StepFormTest, cashLessThanTheFee_isNotTakenAsPaid) {
    auto request = tests::birthRequest();
    request.procedureCode = u"1.004873"_s;
    request.ownFee = 8'000; // the province's
    open({}, request);
    const int version = view.facts().state.version;
    ASSERT_TRUE(view.openStep(ActionType::feePaid));
    fillIn({u"8000"_s, {}, u"5000"_s});
    EXPECT_EQ(view.facts().state.version, version);
    EXPECT_TRUE(desk.state(code).payments.empty());
    ASSERT_TRUE(view.openStep(ActionType::feePaid));
    fillIn({u"8000"_s, {}, u"10000"_s});
    ASSERT_EQ(desk.state(code).payments.size(), 1U);
    EXPECT_EQ(desk.state(code).payments[0].amount, 8'000);
}

TEST_F(StepFormTest, birthDate_isCorrectedAsItIsWritten) {
    open();
    ASSERT_TRUE(view.openStep(ActionType::corrected));
    auto* what = find<QComboBox>(view);
    ASSERT_TRUE(what);
    what->setCurrentIndex(2);
    fillIn({{}, u"31/02/1990"_s, u"Gõ nhầm ngày sinh"_s});
    EXPECT_NE(desk.state(code).last.type, ActionType::corrected) << "no such day";
    pressInWindow(view, Qt::Key_Escape);
    ASSERT_TRUE(view.openStep(ActionType::corrected));
    find<QComboBox>(view)->setCurrentIndex(2);
    view.focusFirst();
    fillIn({{}, u"17/05/1990"_s, u"Gõ nhầm ngày sinh"_s});
    EXPECT_EQ(desk.state(code).request().applicant.person.birthDate.toString(), u"1990-05-17"_s);
}

TEST_F(StepFormTest, turnedAway_takesItsStepsWithoutACode) {
    const auto away = desk::turnAway(
        desk.station.workplace(), tests::birthRequest(),
        SupplementRequested{.missing = {u"Giấy chứng sinh"_s}, .reason = u"Thiếu bản chính"_s});
    ASSERT_TRUE(away);
    code = away->state.id.toString();
    ASSERT_TRUE(desk.open());
    ASSERT_TRUE(tests::activate(view));
    bool isThere = false;
    view.open(code, [&isThere] { isThere = true; });
    ASSERT_TRUE(serveUntil([&isThere] { return isThere; }));
    EXPECT_EQ(view.reference(), code);
    ASSERT_TRUE(view.openStep(ActionType::noteAdded));
    fillIn({u"Đã gọi điện"_s});
    EXPECT_EQ(error(), QString());
    EXPECT_EQ(view.facts().state.last.type, ActionType::noteAdded);
    EXPECT_EQ(view.facts().state.id, away->state.id);
}

struct StepCase {
    const char* name;
    ActionType type;
    QStringList texts;
    Status status;
    std::vector<Payload> before;
};

class EveryStep : public StepFormTest, public testing::WithParamInterface<StepCase> {};

TEST_P(EveryStep, byKeyboard_isRecordedAndShown) {
    const StepCase& one = GetParam();
    open(one.before);
    ASSERT_TRUE(view.openStep(one.type)) << "offered";
    fillIn(one.texts);
    EXPECT_EQ(error(), QString());
    const State state = desk.state(code);
    EXPECT_EQ(state.last.type, one.type);
    EXPECT_EQ(state.status, one.status);
    EXPECT_EQ(view.facts().state, state);
    auto* history = find<DossierHistory>(view);
    ASSERT_TRUE(history);
    EXPECT_TRUE(history->entries().front().startsWith(vietnameseActionType(one.type)));
}

const Payload kObligation = ObligationRequested{u"Thuế trước bạ"_s, 120'000, {}, {}};
const Payload kAsked = SupplementRequested{.missing = {u"Giấy chứng sinh"_s}, .reason = u"Thiếu bản chính"_s};
const Payload kEnquiry = VerificationStarted{.kind = EnquiryKind::consultation, .agency = u"Công an xã"_s};
const Payload kPaid = FeePaid{.amount = 8'000};

INSTANTIATE_TEST_SUITE_P(
    Steps, EveryStep,
    testing::Values(
        StepCase{"processing", ActionType::processingStarted, {u"Tổ Hộ tịch"_s}, Status::processing, {}},
        StepCase{"supplementRequested",
                 ActionType::supplementRequested,
                 {u"Giấy chứng sinh"_s, u"Thiếu bản chính"_s},
                 Status::supplementAwaited,
                 {forwarded()}},
        StepCase{
            "supplemented", ActionType::supplemented, {u"đủ"_s}, Status::processing, {forwarded(), kAsked}},
        StepCase{"verificationStarted",
                 ActionType::verificationStarted,
                 {{}, u"Công an xã"_s, u"Nơi cư trú"_s},
                 Status::processing,
                 {forwarded()}},
        StepCase{"verificationEnded",
                 ActionType::verificationEnded,
                 {{}, u"đúng"_s},
                 Status::processing,
                 {forwarded(), kEnquiry}},
        StepCase{"obligationRequested",
                 ActionType::obligationRequested,
                 {u"Thuế"_s, u"150000"_s},
                 Status::obligationAwaited,
                 {forwarded()}},
        StepCase{"obligationMet",
                 ActionType::obligationMet,
                 {u"BL 12"_s},
                 Status::processing,
                 {forwarded(), kObligation}},
        StepCase{
            "refund", ActionType::feeRefunded, {{}, u"3000"_s, u"Thu thừa"_s}, Status::received, {kPaid}},
        StepCase{"withdrawn", ActionType::withdrawn, {u"Đổi ý"_s}, Status::withdrawn, {forwarded()}},
        StepCase{"stopped", ActionType::stopped, {{}, u"Theo đơn"_s}, Status::stopped, {forwarded()}},
        StepCase{"refused", ActionType::refused, {u"Không thuộc đối tượng"_s}, Status::refused, {}},
        StepCase{"resultReady", ActionType::resultReady, {{}, u"12/2026"_s}, Status::done, {forwarded()}},
        StepCase{"unclaimed",
                 ActionType::unclaimed,
                 {u"điện thoại"_s},
                 Status::done,
                 {forwarded(), resultReady()}},
        StepCase{"corrected",
                 ActionType::corrected,
                 {{}, u"Nguyễn Văn Ân"_s, u"Gõ nhầm dấu"_s},
                 Status::received,
                 {}},
        StepCase{"note", ActionType::noteAdded, {u"Đã gọi điện"_s}, Status::received, {}},
        StepCase{"outage", ActionType::outageStarted, {u"Hệ thống hộ tịch"_s}, Status::received, {}}),
    [](const auto& step) { return std::string(step.param.name); });

TEST_F(StepFormTest, attachedFile_isSealedAndListed) {
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write("bản quét giả định");
    file.flush();
    open();
    ASSERT_TRUE(view.openStep(ActionType::attachmentAdded));
    fillIn({file.fileName()});
    const State state = desk.state(code);
    ASSERT_EQ(state.attachments.size(), 1u);
    EXPECT_EQ(state.attachments.front().file.size, QFileInfo(file).size());
}

TEST_F(StepFormTest, secondSupplement_namesTheArticleAndPassesBySupervisorOnly) {
    open({forwarded(), kAsked, Supplemented{}});
    // the login of a quarter of an hour ago is not fresh enough to decide against a rule
    desk.station.clock.advance(std::chrono::minutes(15));
    ASSERT_TRUE(view.openStep(ActionType::supplementRequested));
    fillIn({u"Tờ khai"_s, u"Thiếu chữ ký"_s});
    auto* panel = find<OverridePanel>(view);
    ASSERT_TRUE(panel && panel->isVisible()) << qPrintable(error());
    EXPECT_TRUE(error().contains(u"Điều 11 khoản 2"_s)) << qPrintable(error());
    EXPECT_EQ(desk.state(code).overrides, 0u);

    typeText(*panel->reason(), u"Lãnh đạo đồng ý bổ sung lần hai"_s);
    press(*panel->reason(), Qt::Key_Return);
    ASSERT_TRUE(serveUntil([panel] { return panel->password()->isVisible(); }))
        << "the password is asked for";
    EXPECT_EQ(panel->password()->echoMode(), QLineEdit::Password);
    typeText(*panel->password(), u"sai mật khẩu"_s);
    press(*panel->password(), Qt::Key_Return);
    // beside the article, which stands above it
    ASSERT_TRUE(serveUntil(
        [this] { return isSaid(QString::fromUtf8(errorText(Code::OFFICER_PASSWORD_WRONG).causeVi)); }));
    EXPECT_EQ(desk.state(code).status, Status::processing);

    desk.station.clock.advance(std::chrono::minutes(1)); // wrong passwords slow the next try down
    typeText(*panel->password(), u"mật khẩu thử 1"_s);
    press(*panel->password(), Qt::Key_Return);
    ASSERT_TRUE(serveUntil([this] { return view.facts().state.status == Status::supplementAwaited; }));
    const State state = desk.state(code);
    EXPECT_EQ(state.supplements.size(), 2u);
    EXPECT_EQ(state.overrides, 0u) << "used up";
}

/// Lan, who may decide, stands beside Bình, who works here and may not.
TEST_F(StepFormTest, secondSupplement_passesByTheSupervisorBesideTheClerk) {
    const Secret own = Secret::copyOf("mật khẩu thử 2");
    ASSERT_TRUE(
        desk::addOfficer(desk.station.workplace(), {u"binh"_s, u"Cán bộ Bình"_s, officer::Role::clerk}, own));
    code = desk.receive({forwarded(), kAsked, Supplemented{}});
    ASSERT_TRUE(desk.open(u"binh"_s, "mật khẩu thử 2"));
    view.resize(1166, 690);
    ASSERT_TRUE(tests::activate(view));
    bool isThere = false;
    view.open(code, [&isThere] { isThere = true; });
    ASSERT_TRUE(serveUntil([&isThere] { return isThere; }));
    ASSERT_TRUE(view.openStep(ActionType::supplementRequested));
    fillIn({u"Tờ khai"_s, u"Thiếu chữ ký"_s});
    auto* panel = find<OverridePanel>(view);
    ASSERT_TRUE(panel && panel->login()->isVisible()) << qPrintable(error());
    EXPECT_TRUE(panel->login()->hasFocus());
    typeText(*panel->login(), u"lan"_s);
    press(*panel->login(), Qt::Key_Return);
    EXPECT_TRUE(panel->reason()->hasFocus()) << "what is missing is asked for, and no try is spent";
    typeText(*panel->reason(), u"Lãnh đạo đồng ý bổ sung lần hai"_s);
    typeText(*panel->password(), u"mật khẩu thử 1"_s);
    press(*panel->password(), Qt::Key_Return);
    ASSERT_TRUE(serveUntil([this] { return view.facts().state.status == Status::supplementAwaited; }));
    const auto& events = view.facts().events;
    const auto lifted = std::ranges::find_if(events, [](const DossierEvent& event) {
        return std::holds_alternative<RuleOverridden>(event.action.payload);
    });
    ASSERT_NE(lifted, events.end());
    EXPECT_EQ(lifted->officer, u"Cán bộ Bình"_s);
    EXPECT_NE(std::get<RuleOverridden>(lifted->action.payload).supervisor, lifted->action.actor);
    EXPECT_EQ(desk.workspace.officer().login, u"binh"_s);
}

TEST_F(StepFormTest, forbiddenSteps_areExplainedWithTheirArticle) {
    open({forwarded(), resultReady()});
    EXPECT_FALSE(view.openStep(ActionType::extended));
    const Steps steps = stepsOf(view.facts(), {}, tests::at(2026, 11, 23, 9));
    const auto extend = std::ranges::find_if(steps.forbidden, [](const ForbiddenStep& step) {
        return step.article.contains(u"Điều 19 khoản 6"_s);
    });
    ASSERT_NE(extend, steps.forbidden.end());
    EXPECT_FALSE(extend->why.isEmpty());
    EXPECT_EQ(steps.possible.front().type, ActionType::returned);
}

TEST_F(StepFormTest, returning_isThePageOfReturns) {
    open({forwarded(), resultReady()});
    press(*focused(), Qt::Key_Space);
    EXPECT_EQ(desk.openedReturn, code);
}

TEST(FormsOfADossier, followWhatHasHappened) {
    using document::FormKind;
    State state;
    EXPECT_TRUE(DossierPapers::formsOf(state).empty());
    state.accepted = true;
    EXPECT_EQ(DossierPapers::formsOf(state), (std::vector{FormKind::receipt01, FormKind::control06}));
    state.supplements.emplace_back();
    state.extensionCount = 1;
    state.status = Status::stopped;
    EXPECT_EQ(DossierPapers::formsOf(state),
              (std::vector{FormKind::receipt01, FormKind::supplement02, FormKind::apology04, FormKind::stop05,
                           FormKind::control06}));
}

} // namespace
} // namespace motcua::ui
