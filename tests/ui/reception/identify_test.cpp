// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/search.h"
#include "tests/ui/reception/identify_bench.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;
using State = ui::Identification::State;
using citizen::Source;

std::vector<Source> sourcesOf(const desk::Identified& person) {
    std::vector<Source> sources;
    for (const auto& each : person.sources)
        sources.push_back(each.source);
    return sources;
}

TEST_F(IdentifyBench, code_fillsTheTextsAtOnceAndOneEnterGoesOn) {
    scan(an);
    EXPECT_EQ(visit().applicant.citizen.name, u"Nguyễn Văn An");
    EXPECT_TRUE(isShown(u"Nguyễn Văn An"_s));
    EXPECT_TRUE(isShown(u"001 096 012 345"_s));
    press(Qt::Key_Return);
    EXPECT_EQ(presses(), 1);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
}

TEST_F(IdentifyBench, codeThenCard_readsTheChipWithoutAKey) {
    scan(an);
    EXPECT_TRUE(serveUntil([this] { return identification().state() == State::waiting; }));
    reader().laySample(an);
    ASSERT_TRUE(waitForChip());
    EXPECT_EQ(sourcesOf(visit().applicant), (std::vector{Source::chip, Source::qr}));
    EXPECT_EQ(visit().applicant.verdict, dossier::Verdict::authentic);
    EXPECT_TRUE(visit().applicant.simulatedCard);
    EXPECT_EQ(visit().applicant.source, dossier::IdentitySource::chip);
    EXPECT_TRUE(serveUntil([this] { return !model().portrait().isNull(); }));
    EXPECT_EQ(presses(), 0);
    EXPECT_EQ(find<ui::Badge>(ui::verdictText(dossier::Verdict::authentic))->isVisible(), true);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
}

TEST_F(IdentifyBench, cardThenCode_isReadAtOnce) {
    reader().laySample(an);
    EXPECT_TRUE(serveUntil([this] { return identification().state() == State::keysWanted; }));
    scan(an);
    ASSERT_TRUE(waitForChip());
    EXPECT_EQ(visit().applicant.verdict, dossier::Verdict::authentic);
}

TEST_F(IdentifyBench, cardAlone_asksForSixDigitsAndOpensWithThem) {
    reader().laySample(an);
    ASSERT_TRUE(serveUntil([this] { return identification().state() == State::keysWanted; }));
    type(u"01234"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(identification().state(), State::keysWanted);
    type(u"5"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitForChip());
    EXPECT_EQ(visit().applicant.citizen.number->text(), u"001096012345");
    EXPECT_EQ(sourcesOf(visit().applicant), std::vector{Source::chip});
}

TEST_F(IdentifyBench, wrongDigits_areSaidAndNothingIsLost) {
    reader().laySample(an);
    ASSERT_TRUE(serveUntil([this] { return identification().state() == State::keysWanted; }));
    type(u"999999"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(serveUntil([this] { return identification().state() == State::failed; }));
    EXPECT_TRUE(isShown(u"does not open with this number"_s));
    EXPECT_TRUE(visit().applicant.sources.empty());
}

TEST_F(IdentifyBench, anotherCardThanTheCode_doesNotOpen) {
    scan(duong);
    reader().laySample(an);
    ASSERT_TRUE(serveUntil([this] { return identification().state() == State::failed; }));
    EXPECT_TRUE(isShown(u"another person's card"_s));
    EXPECT_EQ(sourcesOf(visit().applicant), std::vector{Source::qr});
}

TEST_F(IdentifyBench, cardLifted_goesOnWhenItIsLaidBack) {
    QObject listener;
    bool lifted = false;
    identification().onChanged(&listener, [&] { // at once: the simulated chip is quick
        if (identification().state() == State::reading && !std::exchange(lifted, true))
            reader().laySample(-1);
    });
    reader().laySample(an);
    scan(an);
    ASSERT_TRUE(serveUntil([this] { return identification().state() == State::lifted; }));
    EXPECT_TRUE(isShown(u"Lay it back"_s));
    reader().laySample(an);
    ASSERT_TRUE(waitForChip());
    EXPECT_EQ(visit().applicant.verdict, dossier::Verdict::authentic);
}

TEST_F(IdentifyBench, forgedCard_doesNotGoOn) {
    scan(an);
    reader().laySample(forgedAn);
    ASSERT_TRUE(waitForChip());
    EXPECT_EQ(visit().applicant.verdict, dossier::Verdict::forged);
    EXPECT_TRUE(visit().applicant.reasons.contains(u"hash_mismatch"_s));
    EXPECT_TRUE(isShown(u"A file differs from what was signed."_s));
    page().next();
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    // the button that refuses has the focus
    press(Qt::Key_Return);
    EXPECT_TRUE(model().isBlank());
    EXPECT_TRUE(drafts().empty());
}

TEST_F(IdentifyBench, forgedCard_canBeRefusedOnPaperWithoutWhatItTold) {
    scan(an);
    reader().laySample(forgedAn);
    ASSERT_TRUE(waitForChip());
    find<QPushButton>(u"Refuse with form 03 …"_s)->click();
    find<QPushButton>(u"Record and print form 03"_s)->click();
    EXPECT_TRUE(isShown(u"Choose a procedure from the list"_s));
    find<QLineEdit>(u"What they came for"_s)->setFocus();
    type(u"1.004873"_s);
    ASSERT_TRUE(serveUntil([this] {
        return find<QLineEdit>(u"What they came for"_s)->completer()->model()->rowCount() > 0;
    })) << "it is looked up";
    find<QLineEdit>(u"Reason of the refusal"_s)->setFocus();
    type(u"Thẻ có dấu hiệu giả mạo"_s);
    find<QPushButton>(u"Record and print form 03"_s)->click();
    ASSERT_TRUE(serveUntil([this] { return model().isBlank(); }));
    EXPECT_TRUE(drafts().empty());
    std::optional<records::Dossier> refused;
    model().workspace().desk().run(
        &page(),
        [](desk::Workplace& workplace) -> Result<records::Dossier> {
            MOTCUA_TRY(const auto rows,
                       records::searchDossiers(workplace.database(), u"người xuất trình"_s, 5));
            if (rows.size() != 1) return fail(Code::RECORDS_DOSSIER_UNKNOWN);
            return records::loadDossier(workplace.database(), rows.front().id);
        },
        [&refused](Result<records::Dossier> found) {
            ASSERT_TRUE(found);
            refused = *std::move(found);
        });
    ASSERT_TRUE(serveUntil([&refused] { return refused.has_value(); }));
    EXPECT_EQ(refused->state.status, dossier::Status::refused);
    EXPECT_FALSE(refused->state.request().applicant.person.number);
    EXPECT_FALSE(refused->state.request().applicant.person.name.contains(u"Văn An"));
}

TEST_F(IdentifyBench, forgedCard_isNotUndoneNorChosenAway_andIsInTheAuditLogAtOnce) {
    scan(an);
    reader().laySample(forgedAn);
    ASSERT_TRUE(waitForChip());
    EXPECT_EQ(auditEntries(u"forged_card_found"_s), 1);
    for (int i = 0; i < 5; ++i)
        press(Qt::CTRL | Qt::Key_Z);
    EXPECT_EQ(visit().applicant.verdict, dossier::Verdict::forged);
    EXPECT_FALSE(visit().applicant.reasons.isEmpty());
    find<QPushButton>(u"No papers"_s)->click();
    find<QPushButton>(u"Foreigner"_s)->click();
    press(Qt::CTRL | Qt::Key_P);
    EXPECT_EQ(visit().applicant.verdict, dossier::Verdict::forged);
    EXPECT_FALSE(visit().proxy);
}

TEST_F(IdentifyBench, portrait_isOfItsPersonOnly) {
    reader().laySample(an);
    scan(an);
    ASSERT_TRUE(serveUntil([this] { return !model().portrait().isNull(); }));
    reader().laySample(-1);
    const desk::Visit other = [this] {
        desk::Visit changed = visit();
        changed.applicant.citizen.number = *citizen::CitizenNumber::parse(u"001190000001");
        return changed;
    }();
    model().edit([&](desk::Visit& changed) { changed = other; });
    EXPECT_TRUE(model().portrait().isNull()) << "another person stands there now";
    press(Qt::CTRL | Qt::Key_Z);
    EXPECT_FALSE(model().portrait().isNull());
}

TEST_F(IdentifyBench, readingBrokenOffByTheLock_isTakenUpAgain) {
    scan(an);
    ASSERT_TRUE(serveUntil([this] { return identification().state() == State::waiting; }));
    reader().cancel(); // as the lock does
    page().hide();
    ASSERT_TRUE(serveUntil([this] { return identification().state() == State::idle; }))
        << "it does not wait for ever";
    reader().laySample(an);
    serveFor(std::chrono::milliseconds(100));
    EXPECT_EQ(sourcesOf(visit().applicant), std::vector{Source::qr}) << "nothing is read behind the lock";
    page().show();
    ASSERT_TRUE(waitForChip());
    EXPECT_EQ(sourcesOf(visit().applicant), (std::vector{Source::chip, Source::qr}));
}

TEST_F(IdentifyBench, namesWithMarkup_areShownAsTheyAre) {
    find<QLineEdit>(u"Full name"_s)->setFocus();
    type(u"A <b>B</b>"_s);
    for (const QLabel* label : page().findChildren<QLabel*>())
        if (label->text().contains(u"<b>")) {
            EXPECT_EQ(label->textFormat(), Qt::PlainText);
        }
    EXPECT_TRUE(isShown(u"A <b>B</b>"_s));
}

TEST_F(IdentifyBench, forgedCardFoundLater_bringsTheClerkBack) {
    scan(an);
    press(Qt::Key_Return);
    ASSERT_EQ(model().step(), desk::VisitStep::procedure);
    reader().laySample(forgedAn);
    ASSERT_TRUE(waitForChip());
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    EXPECT_EQ(model().reached(), desk::VisitStep::identify);
}

TEST_F(IdentifyBench, forgedCard_goesOnByASupervisorsDecisionWithoutTheChip) {
    scan(an);
    reader().laySample(forgedAn);
    ASSERT_TRUE(waitForChip());
    find<QPushButton>(u"A supervisor decides …"_s)->click();
    type(u"lan"_s);
    find<QLineEdit>(u"How else the person was identified"_s)->setFocus();
    type(u"Trưởng thôn xác nhận"_s);
    find<QLineEdit>(u"Password"_s)->setFocus();
    type(u"sai mật khẩu"_s);
    find<QPushButton>(u"Identified without the chip"_s)->click();
    ASSERT_TRUE(serveUntil([this] { return isShown(u"password"_s); }));
    EXPECT_EQ(visit().applicant.verdict, dossier::Verdict::forged);
    find<QLineEdit>(u"Password"_s)->setText(QString::fromUtf8(TempStation::password().view()));
    find<QPushButton>(u"Identified without the chip"_s)->click();
    ASSERT_TRUE(serveUntil([this] { return visit().applicant.verdict == dossier::Verdict::unjudged; }));
    EXPECT_EQ(sourcesOf(visit().applicant), std::vector{Source::qr});
    EXPECT_TRUE(visit().applicant.decision.contains(u"Trưởng thôn xác nhận"));
    EXPECT_TRUE(visit().applicant.reasons.contains(u"hash_mismatch"_s));
    page().next();
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
}

TEST_F(IdentifyBench, typing_needsNumberNameAndNothingElse) {
    type(u"001096012345"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    type(u"Nguyễn Văn An"_s); // the focus is where something is missing
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
    EXPECT_EQ(visit().applicant.citizen.name, u"Nguyễn Văn An");
    EXPECT_EQ(visit().applicant.citizen.number->text(), u"001096012345");
    EXPECT_EQ(visit().applicant.source, dossier::IdentitySource::typed);
}

TEST_F(IdentifyBench, shortNumber_isRefusedInWords) {
    type(u"00109601"_s);
    find<QLineEdit>(u"Full name"_s)->setFocus();
    type(u"Nguyễn Văn An"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    EXPECT_TRUE(isShown(u"exactly twelve digits"_s));
    EXPECT_EQ(page().focusWidget(), find<QLineEdit>(u"Citizen's number"_s));
}

TEST_F(IdentifyBench, nameWithoutNumber_isAskedForTheNumber) {
    find<QLineEdit>(u"Full name"_s)->setFocus();
    type(u"Nguyễn Văn An"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    type(u"001096012345"_s); // the focus is where something is missing
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
}

TEST_F(IdentifyBench, typedAgainstTheChip_asksForOneDecision) {
    type(u"001096012345"_s);
    find<QLineEdit>(u"Full name"_s)->setFocus();
    type(u"Nguyễn Văn Ân"_s);
    reader().laySample(an);
    ASSERT_TRUE(waitForChip());
    page().next();
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    press(Qt::Key_Return); // the chip's choice has the focus
    EXPECT_EQ(visit().applicant.decision, u"Theo chip (name)");
    EXPECT_EQ(visit().applicant.citizen.name, u"Nguyễn Văn An");
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
}

TEST_F(IdentifyBench, damagedCode_opensTheChipWhichTellsTheName) {
    reader().laySample(an);
    scanText(u"001096012345|123456789|Nguy?n V?n An|15011996|Nam|S? 1|01012022"_s);
    ASSERT_TRUE(waitForChip());
    EXPECT_EQ(visit().applicant.citizen.name, u"Nguyễn Văn An");
}

TEST_F(IdentifyBench, damagedCodeWithoutCard_asksForTheName) {
    scanText(u"001096012345|123456789|Nguy?n V?n An|15011996|Nam|S? 1|01012022"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    type(u"Nguyễn Văn An"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
    EXPECT_EQ(visit().applicant.citizen.birthDate, (citizen::PartialDate{1996, 1, 15}));
}

TEST_F(IdentifyBench, proxy_isIdentifiedByTheSecondCard) {
    scan(an);
    press(Qt::CTRL | Qt::Key_P);
    scan(duong);
    ASSERT_TRUE(visit().proxy);
    EXPECT_EQ(visit().proxy->citizen.name, u"Đỗ Đức Dương");
    EXPECT_EQ(visit().applicant.citizen.name, u"Nguyễn Văn An");
    reader().laySample(duong);
    ASSERT_TRUE(waitForChip());
    EXPECT_EQ(visit().proxy->verdict, dossier::Verdict::authentic);
    EXPECT_TRUE(serveUntil([this] { return !model().proxyPortrait().isNull(); }));
    EXPECT_TRUE(model().portrait().isNull());
    EXPECT_TRUE(find<QLabel>(u"Portrait of who hands in, off the chip"_s)->isVisible());
    page().next();
    EXPECT_EQ(model().step(), desk::VisitStep::identify) << "an authorisation is needed";
    type(u"12/2026"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
    EXPECT_EQ(visit().authorisation, u"12/2026");
}

TEST_F(IdentifyBench, anotherPersonsCode_isAskedAbout) {
    scan(an);
    scan(duong);
    EXPECT_EQ(visit().applicant.citizen.name, u"Nguyễn Văn An");
    EXPECT_TRUE(isShown(u"Đỗ Đức Dương"_s));
    page().next();
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    find<QPushButton>(u"Hands the dossier in for the applicant"_s)->click();
    ASSERT_TRUE(visit().proxy);
    EXPECT_EQ(visit().proxy->citizen.name, u"Đỗ Đức Dương");
}

TEST_F(IdentifyBench, anotherPersonsCode_beginsTheNextVisitAndKeepsThisOne) {
    scan(an);
    find<QLineEdit>(u"Telephone"_s)->setFocus();
    type(u"0912345678"_s);
    scan(duong);
    press(Qt::Key_Return); // the next citizen
    EXPECT_EQ(visit().applicant.citizen.name, u"Đỗ Đức Dương");
    const auto kept = drafts();
    EXPECT_TRUE(std::ranges::any_of(
        kept, [](const desk::Visit& draft) { return draft.applicant.citizen.name == u"Nguyễn Văn An"; }));
}

TEST_F(IdentifyBench, child_hasNoCardAndTheParentWhoWasScannedHandsIn) {
    scan(beNam);
    find<QPushButton>(u"Child without card"_s)->click();
    ASSERT_TRUE(visit().proxy);
    EXPECT_EQ(visit().proxy->citizen.name, u"Trần Thị Bé Năm");
    EXPECT_FALSE(visit().authorisation.isEmpty());
    EXPECT_TRUE(visit().applicant.citizen.name.isEmpty());
    find<QLineEdit>(u"Number of the birth certificate"_s)->setFocus();
    type(u"55/2024"_s);
    find<QLineEdit>(u"Full name"_s)->setFocus();
    type(u"Nguyễn Gia Bảo"_s);
    find<QLineEdit>(u"Born"_s)->setFocus();
    type(u"3/5/2024"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
    const citizen::Citizen& child = visit().applicant.citizen;
    EXPECT_EQ(child.name, u"Nguyễn Gia Bảo");
    EXPECT_EQ(child.documentType, u"Giấy khai sinh");
    EXPECT_EQ(child.documentNumber, u"55/2024");
    EXPECT_EQ(child.birthDate, (citizen::PartialDate{2024, 5, 3}));
}

TEST_F(IdentifyBench, child_withItsNumber_needsNoBirthCertificate) {
    find<QPushButton>(u"Child without card"_s)->click();
    find<QLineEdit>(u"Citizen's number"_s)->setFocus();
    type(u"001224012345"_s);
    model().edit([](desk::Visit& changed) {
        changed.proxy.emplace();
        changed.proxy->citizen.name = u"Trần Thị Mẹ"_s;
        changed.proxy->sources = {{citizen::Source::typed, changed.proxy->citizen, false}};
    });
    EXPECT_EQ(visit().applicant.citizen.number->text(), u"001224012345");
    EXPECT_EQ(visit().applicant.citizen.documentType, u"Giấy khai sinh");
    EXPECT_FALSE(isShown(u"This is needed"_s));
}

TEST_F(IdentifyBench, birthInTheFutureOrLongAgo_isRefused) {
    type(u"001096012345"_s);
    find<QLineEdit>(u"Full name"_s)->setFocus();
    type(u"Nguyễn Văn An"_s);
    for (const QString& birth : {u"1/1/2099"_s, u"31/12/1899"_s}) {
        auto* born = find<QLineEdit>(u"Born"_s);
        born->setFocus();
        born->clear();
        type(birth);
        press(Qt::Key_Return);
        EXPECT_EQ(model().step(), desk::VisitStep::identify) << birth.toStdString();
        EXPECT_TRUE(isShown(u"Nobody can be born then"_s));
    }
}

TEST_F(IdentifyBench, wrongTelephoneOrMail_isSaidInTheFirstStep) {
    scan(an);
    auto* phone = find<QLineEdit>(u"Telephone"_s);
    phone->setFocus();
    type(u"abc"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    EXPECT_EQ(page().focusWidget(), phone);
    EXPECT_FALSE(model().missingIn(desk::VisitStep::identify).isEmpty());
    model().edit([](desk::Visit& changed) {
        changed.phone = u"0912 345 678"_s;
        changed.email = u"khong phai email"_s;
    });
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    model().edit([](desk::Visit& changed) {
        changed.email.clear();
        changed.consents.email = true;
    });
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::identify) << "told by e-mail, but where?";
    model().edit([](desk::Visit& changed) { changed.email = u"an@example.vn"_s; });
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
}

TEST_F(IdentifyBench, errorsOfOne_areNotTheNextCitizens) {
    type(u"0010"_s);
    press(Qt::Key_Return);
    EXPECT_TRUE(isShown(u"exactly twelve digits"_s));
    press(Qt::Key_F2);
    EXPECT_FALSE(isShown(u"exactly twelve digits"_s));
    EXPECT_FALSE(isShown(u"of 12 digits"_s));
}

TEST_F(IdentifyBench, foreigner_isKnownByThePassport) {
    find<QPushButton>(u"Foreigner"_s)->click();
    find<QLineEdit>(u"Full name"_s)->setFocus();
    type(u"John Doe"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    find<QLineEdit>(u"Passport number"_s)->setFocus();
    type(u"X1234567"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::identify) << "of which country?";
    type(u"Hoa Kỳ"_s); // the focus is where something is missing
    EXPECT_EQ(visit().applicant.citizen.nationality, u"Hoa Kỳ");
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
    EXPECT_EQ(visit().applicant.citizen.documentType, u"Hộ chiếu");
}

TEST_F(IdentifyBench, nobodysPapers_needAReason) {
    find<QPushButton>(u"No papers"_s)->click();
    find<QLineEdit>(u"Full name"_s)->setFocus();
    type(u"Nguyễn Văn An"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    find<QLineEdit>(u"Why there is no paper"_s)->setFocus();
    type(u"Mất, đang làm lại"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
    EXPECT_EQ(visit().applicant.decision, u"Mất, đang làm lại");
}

TEST_F(IdentifyBench, organisation_isNamedBesideWhoStandsForIt) {
    find<QPushButton>(u"Organisation"_s)->click();
    scan(an);
    page().next();
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    type(u"Hợp tác xã Cà phê Đăk Pxi"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
    EXPECT_EQ(visit().kind, dossier::ApplicantKind::enterprise);
    EXPECT_EQ(visit().organisation, u"Hợp tác xã Cà phê Đăk Pxi");
}

TEST_F(IdentifyBench, undo_takesBackOneFieldNotOneLetter) {
    scan(an);
    find<QLineEdit>(u"Telephone"_s)->setFocus();
    type(u"0912345678"_s);
    EXPECT_EQ(visit().phone, u"0912345678");
    press(Qt::CTRL | Qt::Key_Z);
    EXPECT_TRUE(visit().phone.isEmpty());
    EXPECT_EQ(visit().applicant.citizen.name, u"Nguyễn Văn An");
    press(Qt::CTRL | Qt::Key_Z);
    EXPECT_TRUE(model().isBlank());
}

TEST_F(IdentifyBench, escape_goesBackAStepAndLosesNothing) {
    scan(an);
    press(Qt::Key_Return);
    ASSERT_EQ(model().step(), desk::VisitStep::procedure);
    press(Qt::Key_Escape);
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    EXPECT_EQ(visit().applicant.citizen.name, u"Nguyễn Văn An");
    EXPECT_EQ(model().reached(), desk::VisitStep::procedure);
}

} // namespace
} // namespace motcua::tests
