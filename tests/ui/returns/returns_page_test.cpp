// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/returns_page.h"

#include "tests/ui/dossiers/counter_desk.h"
#include "ui/dossiers/action_text.h"
#include "ui/returns/done_card.h"
#include "ui/returns/fee_panel.h"
#include "ui/returns/return_form.h"

#include <QCheckBox>
#include <QRadioButton>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace dossier;
using tests::press;
using tests::pressInWindow;
using tests::serveUntil;
using tests::typeText;

citizen::Citizen citizenOf(const QString& number, const QString& name) {
    citizen::Citizen person;
    person.number = *citizen::CitizenNumber::parse(number);
    person.name = name;
    person.birthDate = {1996, 1, 15};
    return person;
}
qr::CardPayload cardOf(const citizen::Citizen& person) {
    qr::CardPayload card;
    card.citizen = person;
    return card;
}
const QString kAn = u"001096012345"_s;

class ReturnsPageTest : public testing::Test {
protected:
    void open() {
        ASSERT_TRUE(desk.open());
        page = std::make_unique<ReturnsPage>(desk.workspace);
        page->resize(1166, 690);
        ASSERT_TRUE(tests::activate(*page));
        page->enter();
    }
    /// With this dossier's form open.
    void openForm(const QString& wanted, bool slipShown = false) {
        open();
        page->openReturn(wanted, slipShown);
        ASSERT_TRUE(serveUntil([&] { return page->openCode() == wanted; }));
    }
    QLineEdit* field(const char* name) {
        const QString wanted = QCoreApplication::translate("ReturnText", name);
        for (QLineEdit* line : page->findChildren<QLineEdit*>())
            if (line->accessibleName() == wanted && line->isVisible()) return line;
        return nullptr;
    }
    bool handedOver() {
        return serveUntil([this] { return find<DoneCard>(*page)->isVisible(); }, std::chrono::seconds(30));
    }
    /// As the record has it.
    Returned returned(const State& state) {
        std::optional<Returned> found;
        desk.workspace.desk().run(
            page.get(),
            [code = state.code->text()](desk::Workplace& workplace) { return loadFacts(workplace, code); },
            [&found](const Result<DossierFacts>& facts) {
                for (const DossierEvent& event : facts->events)
                    if (const auto* one = std::get_if<Returned>(&event.action.payload)) found = *one;
            });
        serveUntil([&found] { return found.has_value(); });
        return found.value_or(Returned{});
    }
    QComboBox* identity() { return page->findChildren<QComboBox*>().value(0); }

    CounterDesk desk;
    std::unique_ptr<ReturnsPage> page;
};

TEST_F(ReturnsPageTest, scannedSlip_oneEnterHandsOver) {
    const QString code = desk.receive({forwarded(), resultReady()});
    open();
    EXPECT_TRUE(page->takeScan(desk::DossierTarget{code, true}));
    ASSERT_TRUE(serveUntil([&] { return page->openCode() == code; }));
    pressInWindow(*page, Qt::Key_Return);
    ASSERT_TRUE(handedOver());
    const State state = desk.state(code);
    EXPECT_EQ(state.status, Status::returned);
    const Returned fact = returned(state);
    EXPECT_TRUE(fact.slipShown);
    EXPECT_EQ(fact.receiver, Receiver::applicant);
    EXPECT_EQ(fact.receiverName, u"Nguyễn Văn An"_s);

    // the question of how it was: one key, a note that names nobody
    pressInWindow(*page, Qt::Key_5);
    ASSERT_TRUE(serveUntil([&] { return desk.state(code).last.type == ActionType::noteAdded; }));
    EXPECT_FALSE(find<DoneCard>(*page)->isVisible());
    EXPECT_EQ(page->openCode(), QString());
}

TEST_F(ReturnsPageTest, photoOfTheReceiver_isKeptWithTheDossier) {
    const QString code = desk.receive({forwarded(), resultReady()});
    open();
    EXPECT_TRUE(page->takeScan(desk::DossierTarget{code, true}));
    ASSERT_TRUE(serveUntil([&] { return page->openCode() == code; }));
    pressInWindow(*page, Qt::Key_Return);
    ASSERT_TRUE(handedOver());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"chu-ky.png"_s);
    QImage picture(40, 20, QImage::Format_RGB32);
    picture.fill(Qt::white);
    ASSERT_TRUE(picture.save(path));
    find<DoneCard>(*page)->attach(path);
    ASSERT_TRUE(serveUntil([&] { return !desk.state(code).attachments.empty(); }));
    const AttachmentAdded file = desk.state(code).attachments.back().file;
    EXPECT_EQ(file.kind, AttachmentKind::other);
    EXPECT_EQ(file.title, u"Ảnh hoặc chữ ký của người nhận kết quả");
    EXPECT_TRUE(find<DoneCard>(*page)->isVisible()) << "the question is still to be answered";
}

TEST_F(ReturnsPageTest, chosenOnAScreen_noSlipWasShown) {
    const QString code = desk.receive({forwarded(), resultReady()});
    open();
    EXPECT_TRUE(page->takeDossier(code));
    ASSERT_TRUE(serveUntil([&] { return page->openCode() == code; }));
    EXPECT_TRUE(field("Why without slip")) << "is asked for";
    EXPECT_TRUE(page->takeScan(desk::DossierTarget{code, true}));
    EXPECT_FALSE(field("Why without slip")) << "now the slip was shown";
}

TEST_F(ReturnsPageTest, questionSkipped_leavesNoNote) {
    const QString code = desk.receive({forwarded(), resultReady()});
    openForm(code, true);
    pressInWindow(*page, Qt::Key_Space);
    ASSERT_TRUE(handedOver());
    pressInWindow(*page, Qt::Key_Space); // the next person
    EXPECT_TRUE(serveUntil([&] { return find<DoneCard>(*page)->isHidden(); }));
    EXPECT_EQ(desk.state(code).last.type, ActionType::returned);
}

TEST_F(ReturnsPageTest, card_findsWhatWaitsForThePersonAndChecksThem) {
    const QString code = desk.receive({forwarded(), resultReady()});
    desk.receive(); // another of the same person, not ready
    open();
    EXPECT_TRUE(page->takeScan(cardOf(citizenOf(kAn, u"Nguyễn Văn An"_s))));
    ASSERT_TRUE(serveUntil([&] { return page->openCode() == code; })) << "the only one that is ready opens";
    page->takeScan(cardOf(citizenOf(kAn, u"Nguyễn Văn An"_s)));
    EXPECT_EQ(identity()->currentIndex(), 2) << "checked by the QR code";
    EXPECT_EQ(identity()->currentText(), sourceName(IdentitySource::qr));
    typeText(*field("Why without slip"), u"Quên giấy hẹn"_s);
    press(*field("Why without slip"), Qt::Key_Return);
    ASSERT_TRUE(handedOver());
    const Returned fact = returned(desk.state(code));
    EXPECT_FALSE(fact.slipShown);
    EXPECT_EQ(fact.identityCheck, IdentitySource::qr);
    EXPECT_EQ(fact.withoutSlipReason, u"Quên giấy hẹn"_s);
}

TEST_F(ReturnsPageTest, withoutSlipAndCheck_isRefusedInWords) {
    const QString code = desk.receive({forwarded(), resultReady()});
    openForm(code);
    pressInWindow(*page, Qt::Key_Space);
    tests::serveFor(std::chrono::milliseconds(50));
    EXPECT_EQ(desk.state(code).status, Status::done);
    EXPECT_FALSE(find<DoneCard>(*page)->isVisible());
    EXPECT_TRUE(field("Why without slip") || identity()->hasFocus());
}

TEST_F(ReturnsPageTest, strangersCard_isSaid) {
    const QString code = desk.receive({forwarded(), resultReady()});
    openForm(code);
    page->takeScan(cardOf(citizenOf(u"001196054321"_s, u"Trần Thị Bưởi"_s)));
    bool isSaid = false;
    for (const QLabel* label : page->findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"Trần Thị Bưởi"_s));
    EXPECT_TRUE(isSaid);
    EXPECT_EQ(identity()->currentIndex(), 0);
    identity()->setCurrentIndex(1);
    typeText(*field("Why without slip"), u"Quên giấy hẹn"_s);
    find<ReturnForm>(*page)->handOver();
    EXPECT_EQ(desk.state(code).status, Status::done) << "not to somebody else as the applicant";
    page->takeScan(cardOf(citizenOf(kAn, u"Nguyễn Văn An"_s)));
    find<ReturnForm>(*page)->handOver();
    ASSERT_TRUE(handedOver());
    EXPECT_EQ(returned(desk.state(code)).identityCheck, IdentitySource::qr);
}

TEST_F(ReturnsPageTest, checks_thatNeverHappenedCannotBeChosen) {
    const QString code = desk.receive({forwarded(), resultReady()});
    openForm(code);
    ASSERT_EQ(identity()->count(), 2);
    EXPECT_EQ(identity()->itemText(1), sourceName(IdentitySource::typed));
}

TEST_F(ReturnsPageTest, applicantsCheck_isNoCheckOfAProxy) {
    const QString code = desk.receive({forwarded(), resultReady()});
    openForm(code, true);
    page->takeScan(cardOf(citizenOf(kAn, u"Nguyễn Văn An"_s)));
    ASSERT_EQ(identity()->currentText(), sourceName(IdentitySource::qr));
    pressInWindow(*page, Qt::ALT | Qt::Key_2);
    ASSERT_TRUE(serveUntil([this] { return field("Name of the proxy") != nullptr; }));
    EXPECT_EQ(identity()->currentIndex(), 0);
    typeText(*field("Name of the proxy"), u"Trần Thị Bưởi"_s);
    typeText(*field("Authorisation (number, date, by whom)"), u"Số 12"_s);
    find<ReturnForm>(*page)->handOver();
    ASSERT_TRUE(handedOver());
    const State state = desk.state(code);
    EXPECT_FALSE(returned(state).identityCheck);
    EXPECT_TRUE(std::ranges::none_of(state.identifications,
                                     [](const auto& one) { return one.fact.person == Person::receiver; }));
}

TEST_F(ReturnsPageTest, unreadableCard_needsALookAtIt) {
    const QString code = desk.receive({forwarded(), resultReady()});
    desk.reader.answer.emplace(fail(Code::CARD_ABSENT));
    openForm(code, true);
    page->cardPresent(u"reader"_s);
    find<ReturnForm>(*page)->handOver();
    EXPECT_EQ(desk.state(code).status, Status::done);
    identity()->setCurrentIndex(1);
    find<ReturnForm>(*page)->handOver();
    ASSERT_TRUE(handedOver());
    EXPECT_EQ(returned(desk.state(code)).identityCheck, IdentitySource::typed);
}

TEST_F(ReturnsPageTest, anotherOpenedMeanwhile_keepsItsForm) {
    const QString first = desk.receive({forwarded(), resultReady()});
    const QString second = desk.receive({forwarded(), resultReady()});
    openForm(first, true);
    page->openReturn(second, true); // stands there before the first is recorded
    find<ReturnForm>(*page)->handOver();
    ASSERT_TRUE(serveUntil([&] { return desk.state(first).status == Status::returned; }));
    tests::serveFor(std::chrono::milliseconds(200));
    EXPECT_EQ(page->openCode(), second);
    EXPECT_EQ(desk.state(second).status, Status::done);
}

TEST_F(ReturnsPageTest, chipOfTheApplicant_isRecordedAsCheck) {
    const QString code = desk.receive({forwarded(), resultReady()});
    emrtd::ChipReading reading;
    reading.citizen = citizenOf(kAn, u"Nguyễn Văn An"_s);
    reading.judgement.verdict = emrtd::Verdict::authentic;
    desk.reader.answer.emplace(std::move(reading));
    openForm(code, true);
    page->cardPresent(u"reader"_s);
    ASSERT_TRUE(desk.reader.asked);
    EXPECT_FALSE(desk.reader.asked->portrait) << "nobody needs the picture here";
    EXPECT_EQ(identity()->currentText(), sourceName(IdentitySource::chip));
    pressInWindow(*page, Qt::Key_Space);
    ASSERT_TRUE(handedOver());
    const State state = desk.state(code);
    EXPECT_EQ(returned(state).identityCheck, IdentitySource::chip);
    ASSERT_FALSE(state.identifications.empty());
    EXPECT_EQ(state.identifications.back().fact.person, Person::receiver);
    EXPECT_EQ(state.identifications.back().fact.verdict, dossier::Verdict::authentic);
}

TEST_F(ReturnsPageTest, forgedChip_isNoCheck) {
    const QString code = desk.receive({forwarded(), resultReady()});
    emrtd::ChipReading reading;
    reading.citizen = citizenOf(kAn, u"Nguyễn Văn An"_s);
    reading.judgement.verdict = emrtd::Verdict::forged;
    desk.reader.answer.emplace(std::move(reading));
    openForm(code, true);
    page->cardPresent(u"reader"_s);
    EXPECT_EQ(identity()->currentIndex(), 0);
    find<ReturnForm>(*page)->handOver();
    tests::serveFor(std::chrono::milliseconds(50));
    EXPECT_EQ(desk.state(code).status, Status::done);
}

TEST_F(ReturnsPageTest, calledPerson_isMarkedInTheList) {
    const QString code = desk.receive({forwarded(), resultReady()});
    open();
    ASSERT_TRUE(serveUntil([&] { return find<TableView>(*page)->model()->rowCount() == 1; }));
    for (const KeyHint& hint : page->keys())
        if (hint.key == QKeySequence(Qt::CTRL | Qt::Key_B)) hint.run();
    ASSERT_TRUE(serveUntil([&] { return desk.state(code).stage == Stage::unclaimed; }));
    EXPECT_TRUE(serveUntil([&] {
        return !find<TableView>(*page)
                    ->model()
                    ->index(0, ReadyModel::waiting)
                    .data(secondLineRole)
                    .toString()
                    .isEmpty();
    }));
}

TEST_F(ReturnsPageTest, proxy_needsNameAndAuthorisation) {
    const QString code = desk.receive({forwarded(), resultReady()});
    openForm(code, true);
    pressInWindow(*page, Qt::ALT | Qt::Key_2);
    ASSERT_TRUE(serveUntil([this] { return field("Name of the proxy") != nullptr; }));
    page->findChildren<QCheckBox*>().value(0)->setFocus();
    press(*field("Name of the proxy"), Qt::Key_Return);
    tests::serveFor(std::chrono::milliseconds(30));
    EXPECT_EQ(desk.state(code).status, Status::done);
    page->takeScan(cardOf(citizenOf(u"001196054321"_s, u"Trần Thị Bưởi"_s)));
    EXPECT_EQ(field("Name of the proxy")->text(), u"Trần Thị Bưởi"_s);
    EXPECT_EQ(page->focusWidget(), field("Authorisation (number, date, by whom)"));
    typeText(*page->focusWidget(), u"Số 12, 20/11/2026, VPCC Thử"_s);
    pressInWindow(*page, Qt::Key_Return);
    ASSERT_TRUE(handedOver());
    const Returned fact = returned(desk.state(code));
    EXPECT_EQ(fact.receiver, Receiver::proxy);
    EXPECT_EQ(fact.receiverNumber, u"001196054321"_s);
    EXPECT_EQ(fact.authorisation, u"Số 12, 20/11/2026, VPCC Thử"_s);
    EXPECT_EQ(fact.identityCheck, IdentitySource::qr);
}

TEST_F(ReturnsPageTest, post_keepsTheTrackingCode) {
    auto request = tests::birthRequest();
    request.returnMethod = ReturnMethod::post;
    request.returnAddress = u"Thôn Đông, xã Đăk Pxi"_s;
    const QString code = desk.receive({forwarded(), resultReady()}, request);
    openForm(code);
    ASSERT_TRUE(field("Postal tracking code")) << "by post as it was asked for";
    typeText(*field("Postal tracking code"), u"EE123456789VN"_s);
    press(*field("Postal tracking code"), Qt::Key_Return);
    ASSERT_TRUE(handedOver());
    const Returned fact = returned(desk.state(code));
    EXPECT_EQ(fact.receiver, Receiver::post);
    EXPECT_EQ(fact.method, ReturnMethod::post);
    EXPECT_EQ(fact.trackingCode, u"EE123456789VN"_s);
}

TEST_F(ReturnsPageTest, electronic_needsNobody) {
    const QString code = desk.receive({forwarded(), resultReady()});
    openForm(code);
    pressInWindow(*page, Qt::ALT | Qt::Key_4);
    const auto choice = page->findChildren<QRadioButton*>().value(3);
    ASSERT_TRUE(choice);
    ASSERT_TRUE(serveUntil([choice] { return choice->isChecked(); }));
    // the page's keys are the window's to carry out
    for (const KeyHint& hint : page->keys())
        if (hint.key == QKeySequence(Qt::Key_F6)) hint.run();
    ASSERT_TRUE(handedOver());
    EXPECT_EQ(returned(desk.state(code)).receiver, Receiver::electronic);
}

TEST_F(ReturnsPageTest, openFee_isTakenWithTheHandOver) {
    auto request = tests::birthRequest();
    request.procedureCode = u"1.004873"_s;
    request.ownFee = 8'000; // the province's
    const QString code = desk.receive({forwarded(), resultReady()}, request);
    const State before = records::loadDossier(desk.station.workplace().database(), code)->state;
    ASSERT_EQ(before.feeOpen(), 8'000);
    openForm(code, true);
    auto* fee = find<FeePanel>(*page);
    ASSERT_TRUE(fee->isVisible());
    auto* given = find<MoneyEdit>(*fee);
    given->setAmount(1);
    press(*given, Qt::Key_Return);
    tests::serveFor(std::chrono::milliseconds(30));
    EXPECT_EQ(desk.state(code).status, Status::done) << "too little";
    given->setAmount(*before.feeOpen() + 2'000);
    press(*given, Qt::Key_Return);
    ASSERT_TRUE(handedOver());
    const State state = desk.state(code);
    EXPECT_EQ(state.feeOpen(), 0);
    EXPECT_EQ(state.status, Status::returned);
}

TEST_F(ReturnsPageTest, afterAStop_originalsGoBack) {
    const QString code = desk.receive({forwarded(), Stopped{.reason = u"Theo đơn"_s}});
    openForm(code, true);
    pressInWindow(*page, Qt::Key_Space);
    ASSERT_TRUE(handedOver());
    const State state = desk.state(code);
    EXPECT_EQ(state.stage, Stage::papersReturned);
    EXPECT_FALSE(returned(state).papersBack.isEmpty());
}

TEST_F(ReturnsPageTest, notReady_isAMessageWithTheWayOut) {
    const QString code = desk.receive({forwarded()});
    open();
    page->openReturn(code);
    ASSERT_TRUE(serveUntil([&] { return !desk.said.empty(); }));
    EXPECT_EQ(page->openCode(), QString());
    desk.said.back().action();
    EXPECT_EQ(desk.openedDossier, code);
}

TEST_F(ReturnsPageTest, escape_leavesTheDossierAsItWas) {
    const QString code = desk.receive({forwarded(), resultReady()});
    openForm(code);
    EXPECT_TRUE(page->back());
    EXPECT_EQ(page->openCode(), QString());
    EXPECT_FALSE(page->back());
    EXPECT_EQ(desk.state(code).status, Status::done);
}

TEST_F(ReturnsPageTest, inAllLooks) {
    ASSERT_TRUE(
        desk::fillDemo(desk.station.workplace(), {300, 7, makeDate(2026, 9, 5), makeDate(2026, 11, 23)}));
    auto request = tests::birthRequest();
    const QString code = desk.receive({forwarded(), resultReady()}, request);
    ASSERT_TRUE(desk.open());
    const auto make = [this] { return std::make_unique<ReturnsPage>(desk.workspace); };
    tests::inAllLooks(make, u"returns_list"_s, {1166, 692}, [](QWidget& widget) {
        auto& one = dynamic_cast<ReturnsPage&>(widget);
        one.enter();
        serveUntil([&] { return find<TableView>(one)->model()->rowCount() > 0; });
    });
    tests::inAllLooks(make, u"returns_form"_s, {1166, 692}, [&](QWidget& widget) {
        auto& one = dynamic_cast<ReturnsPage&>(widget);
        one.enter();
        one.openReturn(code);
        serveUntil([&] { return one.openCode() == code && find<TableView>(one)->model()->rowCount() > 0; });
    });
    tests::inAllLooks(make, u"returns_done"_s, {1166, 692}, [&](QWidget& widget) {
        auto& one = dynamic_cast<ReturnsPage&>(widget);
        one.openReturn(code);
        serveUntil([&] { return one.openCode() == code; });
        DossierFacts facts;
        facts.row.applicant = u"Nguyễn Văn An"_s;
        facts.state.status = Status::returned;
        find<ReturnForm>(one)->clear();
        find<DoneCard>(one)->show(facts);
    });
}

} // namespace
} // namespace motcua::ui
