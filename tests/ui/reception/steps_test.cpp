// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_reader.h"
#include "core/qr/vietqr.h"
#include "tests/ui/reception/steps_bench.h"
#include "tests/ui/support/held.h"
#include "ui/reception/checklist_table.h"
#include "ui/reception/notice_panel.h"
#include "ui/reception/procedure_details.h"
#include "ui/reception/procedure_list.h"
#include "ui/reception/transfer_code.h"
#include "ui/shell/watchdog.h"
#include "ui/widgets/edits.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;
using desk::VisitStep;

const QString kMarriage = u"1.004873"_s, kBirth = u"1.001193"_s, kCertification = u"2.000815"_s;

/// At the procedure step, with the citizen known.
class Steps : public testing::Test {
protected:
    StepsBench bench;

    void SetUp() override {
        bench.scan();
        bench.press(Qt::Key_Return);
        ASSERT_TRUE(bench.waitForStep(VisitStep::procedure));
    }
    /// The one question of most: why not online.
    void leaveProcedure() {
        if (bench.model().preview()->onlineEligible)
            bench.press(Qt::Key_1);
        else
            bench.press(Qt::Key_Return);
        ASSERT_TRUE(bench.waitForStep(VisitStep::checklist));
    }
    void toFees(const QString& typed, const QString& procedure) {
        ASSERT_TRUE(bench.choose(typed, procedure));
        leaveProcedure();
        bench.press(Qt::CTRL | Qt::Key_A);
        bench.press(Qt::Key_Return);
        ASSERT_TRUE(bench.waitForStep(VisitStep::fees));
    }
};

TEST_F(Steps, search_findsByWordsInitialsAndCode) {
    auto* list = bench.shown<ui::ProcedureList>();
    for (const auto& [typed, code] :
         {std::pair{u"khai sinh"_s, kBirth}, {u"1.001193"_s, kBirth}, {u"ks"_s, kBirth}}) {
        auto* search = bench.shown<ui::SearchEdit>();
        search->setFocus();
        search->clear();
        bench.type(typed);
        EXPECT_TRUE(bench.waitFor([&, wanted = code] {
            for (int row = 0; row < list->rows().rowCount(); ++row)
                if (list->rows().row(row).procedure.code == wanted) return true;
            return false;
        })) << qPrintable(typed);
    }
}

TEST_F(Steps, enter_beforeTheAnswer_takesWhatWasTyped) {
    bench.type(u"1.001193"_s);
    bench.press(Qt::Key_Return); // the list still shows the shelf
    ASSERT_TRUE(bench.waitFor([&] { return !bench.dossier().procedureCode.isEmpty(); }));
    EXPECT_EQ(bench.dossier().procedureCode, kBirth);
}

TEST_F(Steps, online_eligible_wantsAReasonBeforeGoingOn) {
    ASSERT_TRUE(bench.choose(u"1.004873"_s, kMarriage));
    ASSERT_TRUE(bench.model().preview()->onlineEligible);
    bench.press(Qt::Key_Return);
    EXPECT_EQ(bench.model().step(), VisitStep::procedure);
    bench.press(Qt::Key_2);
    EXPECT_TRUE(bench.waitForStep(VisitStep::checklist));
    EXPECT_EQ(bench.dossier().notOnlineReason, u"Không có SIM chính chủ");
}

TEST_F(Steps, anotherReason_isAskedForInWordsAndKept) {
    ASSERT_TRUE(bench.choose(u"1.004873"_s, kMarriage));
    bench.press(Qt::Key_5);
    EXPECT_EQ(bench.model().step(), VisitStep::procedure);
    ASSERT_TRUE(dynamic_cast<QLineEdit*>(bench.focus()));
    bench.press(Qt::Key_Return);
    EXPECT_EQ(bench.model().step(), VisitStep::procedure) << "without words it is no reason";
    bench.type(u"mất mạng"_s);
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.waitForStep(VisitStep::checklist));
    EXPECT_EQ(bench.dossier().notOnlineReason, u"Lý do khác: mất mạng");
    ASSERT_TRUE(bench.page().back());
    EXPECT_TRUE(bench.waitForStep(VisitStep::procedure));
    bench.press(Qt::CTRL | Qt::Key_Z);
    EXPECT_TRUE(bench.dossier().notOnlineReason.startsWith(u"Lý do khác"));
}

TEST_F(Steps, primaryButton_staysInSightOnALowScreen) {
    bench.page().resize(1166, 420);
    serveFor(std::chrono::milliseconds(50));
    auto* next = bench.find<QPushButton>(
        [](QWidget* each) { return each->property("role") == u"primary"_s && each->isVisible(); });
    ASSERT_TRUE(next);
    EXPECT_EQ(next->visibleRegion().boundingRect(), next->rect());
    bench.page().resize(600, 420); // below each other
    serveFor(std::chrono::milliseconds(50));
    EXPECT_EQ(next->visibleRegion().boundingRect(), next->rect());
}

TEST_F(Steps, dueDate_isCountedInWorkingDays) {
    ASSERT_TRUE(bench.choose(u"1.004873"_s, kMarriage));
    ASSERT_TRUE(bench.model().preview()->due.due);
    const Date today = dateOf(toLocal(bench.station.clock.now()));
    const Date due = dateOf(*bench.model().preview()->due.due);
    const int days = calendar::workingDaysBetween(*bench.model().workingDays(), today, due);
    ASSERT_GT((due - today).count(), days) << "a week-end must lie between";
    const auto says = [&](const QString& words) {
        return bench.find<QLabel>([&](QWidget* each) {
            auto* label = dynamic_cast<QLabel*>(each);
            return label && label->isVisible() && label->text().contains(words);
        });
    };
    EXPECT_TRUE(says(u"%1 working days left"_s.arg(days)));
}

TEST_F(Steps, anotherProcedure_forgetsWhatBelongedToTheFirst) {
    ASSERT_TRUE(bench.choose(u"1.004873"_s, kMarriage));
    leaveProcedure();
    bench.press(Qt::CTRL | Qt::Key_A);
    ASSERT_FALSE(bench.dossier().components.empty());
    ASSERT_TRUE(bench.page().back());
    bench.press(Qt::Key_F3);
    ASSERT_TRUE(bench.choose(u"1.001193"_s, kBirth));
    EXPECT_TRUE(bench.dossier().components.empty());
    EXPECT_TRUE(bench.dossier().notOnlineReason.isEmpty());
}

TEST_F(Steps, space_handsInAsAskedAndGoesToTheNext) {
    ASSERT_TRUE(bench.choose(u"1.004873"_s, kMarriage));
    leaveProcedure();
    auto* table = bench.shown<ui::ChecklistTable>();
    ASSERT_TRUE(table);
    EXPECT_EQ(bench.focus(), table);
    const int first = table->currentIndex().row();
    bench.press(Qt::Key_Space);
    ASSERT_EQ(bench.dossier().components.size(), 1U);
    EXPECT_EQ(bench.dossier().components[0].original, 1);
    EXPECT_GT(table->currentIndex().row(), first);
    bench.press(Qt::Key_Up);
    bench.press(Qt::Key_Space);
    EXPECT_TRUE(bench.dossier().components.empty());
}

TEST_F(Steps, digits_countInTheirColumn) {
    ASSERT_TRUE(bench.choose(u"1.004873"_s, kMarriage));
    leaveProcedure();
    bench.press(Qt::Key_Right);
    bench.press(Qt::Key_Right);
    bench.press(Qt::Key_3);
    ASSERT_EQ(bench.dossier().components.size(), 1U);
    EXPECT_EQ(bench.dossier().components[0].copy, 3);
    EXPECT_EQ(bench.dossier().components[0].original, 0);
}

TEST_F(Steps, missingPapers_holdTheStepUntilDecided) {
    ASSERT_TRUE(bench.choose(u"1.001193"_s, kBirth));
    leaveProcedure();
    bench.press(Qt::Key_Space);
    bench.press(Qt::Key_Return);
    EXPECT_EQ(bench.model().step(), VisitStep::checklist);
    bench.press(Qt::CTRL | Qt::Key_0);
    EXPECT_FALSE(bench.dossier().notNeeded.empty());
    EXPECT_EQ(bench.dossier().components.size(), 1U);
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.waitForStep(VisitStep::fees));
}

TEST_F(Steps, missingPapers_form02_recordsADraftOnce) {
    ASSERT_TRUE(bench.choose(u"1.001193"_s, kBirth));
    leaveProcedure();
    bench.press(Qt::Key_Space);
    bench.press(Qt::CTRL | Qt::Key_2);
    auto* notice = bench.shown<ui::NoticePanel>();
    ASSERT_TRUE(notice);
    auto* missing = bench.shown<QPlainTextEdit>();
    EXPECT_FALSE(missing->toPlainText().isEmpty());
    EXPECT_EQ(bench.focus(), missing) << "the list is read first";
    for (int i = 0; i < 3; ++i)
        bench.press(Qt::Key_Return);
    EXPECT_FALSE(bench.model().isAccepting()) << "Enter never issues what may be issued once";
    missing->setPlainText(u"Giấy chứng sinh\nTờ khai đăng ký khai sinh\nGiấy cam đoan"_s);
    bench.press(Qt::Key_F6);
    bench.press(Qt::Key_F6); // once too often
    ASSERT_TRUE(bench.waitFor([&] { return notice->isDone(); }));
    EXPECT_EQ(bench.dossierCount(), 1);
    const auto state = bench.ask<dossier::State>([](desk::Workplace& workplace) -> Result<dossier::State> {
        MOTCUA_TRY(const auto earlier, desk::earlierDossiers(workplace, u"001096012345"_s, kBirth));
        MOTCUA_TRY(const auto dossier,
                   records::loadDossier(workplace.database(), earlier.all.at(0).id.toString()));
        return dossier.state;
    });
    ASSERT_TRUE(state);
    EXPECT_EQ(state->status, dossier::Status::supplementAwaited);
    EXPECT_FALSE(state->accepted);
    ASSERT_EQ(state->supplements.size(), 1U);
    EXPECT_EQ(state->supplements[0].missing.size(), 3);
    EXPECT_TRUE(bench.drafts().empty()) << "the visit is over with it, also after a power cut";
    for (const ui::KeyHint& hint : bench.page().keys())
        EXPECT_NE(hint.key, QKeySequence(Qt::Key_F6)) << "no acceptance is offered any more";
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.waitForStep(VisitStep::identify));
    EXPECT_TRUE(bench.model().isBlank());
}

TEST_F(Steps, form02_thenF2_isNothingOfTheNextCitizens) {
    ASSERT_TRUE(bench.choose(u"1.001193"_s, kBirth));
    leaveProcedure();
    bench.press(Qt::Key_Space);
    bench.press(Qt::CTRL | Qt::Key_2);
    auto* notice = bench.shown<ui::NoticePanel>();
    bench.shown<QPlainTextEdit>()->setPlainText(u"Giấy chứng sinh"_s);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return notice->isDone(); }));
    bench.press(Qt::Key_F2);
    EXPECT_TRUE(bench.model().isBlank());
    EXPECT_TRUE(bench.drafts().empty());
    bench.scan();
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.waitForStep(VisitStep::procedure));
    ASSERT_TRUE(bench.choose(u"1.001193"_s, kBirth));
    leaveProcedure();
    EXPECT_FALSE(notice->isDone());
    EXPECT_FALSE(notice->isVisible());
    EXPECT_TRUE(bench.shown<ui::ChecklistTable>());
}

TEST_F(Steps, form02_recalled_standsAsRecorded) {
    ASSERT_TRUE(bench.choose(u"1.001193"_s, kBirth));
    leaveProcedure();
    bench.press(Qt::CTRL | Qt::Key_2);
    bench.shown<QPlainTextEdit>()->setPlainText(u"Giấy chứng sinh"_s);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return bench.model().isOver(); }));
    bench.press(Qt::Key_F2);
    const auto today = bench.ask<std::vector<desk::Visit>>(
        [](desk::Workplace& workplace) { return desk::todaysVisits(workplace); });
    ASSERT_EQ(today->size(), 1U);
    bench.model().resume(today->front());
    ASSERT_TRUE(bench.shown<ui::NoticePanel>());
    EXPECT_TRUE(bench.shown<ui::NoticePanel>()->isDone());
    EXPECT_EQ(bench.shown<ui::ChecklistTable>(), nullptr);
    bench.model().goTo(VisitStep::accept);
    EXPECT_EQ(bench.model().step(), VisitStep::checklist);
}

TEST_F(Steps, allHandedIn_takesOnlyWhatIsForThisCase) {
    ASSERT_TRUE(bench.choose(u"1.004873"_s, kMarriage));
    leaveProcedure();
    bench.press(Qt::CTRL | Qt::Key_A);
    const desk::VisitDossier& dossier = bench.dossier();
    ASSERT_EQ(dossier.components.size(), 1U) << "the form on paper, and nothing that nobody handed in";
    const auto& procedure = bench.model().preview()->procedure;
    EXPECT_TRUE(procedure.document(dossier.components[0].number)->name.startsWith(u"Tờ khai"));
    ASSERT_EQ(dossier.seen.size(), 1U);
    EXPECT_TRUE(procedure.document(dossier.seen[0])->name.startsWith(u"Hộ chiếu/Thẻ căn cước"));
    EXPECT_EQ(dossier.notNeeded.size() + 2, static_cast<std::size_t>(procedure.documentCount()));
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.waitForStep(VisitStep::fees));
}

TEST_F(Steps, cash_lessThanTheFee_isNotPassedByTheStepLine) {
    toFees(u"2.000815"_s, kCertification);
    ASSERT_TRUE(bench.waitFor([&] { return bench.model().preview()->fee.total.has_value(); }));
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.waitForStep(VisitStep::accept));
    ASSERT_TRUE(bench.page().back());
    bench.press(Qt::CTRL | Qt::Key_1);
    bench.type(u"1000"_s);
    EXPECT_FALSE(bench.model().missingIn(VisitStep::fees).isEmpty());
    bench.page().chooseStep(VisitStep::accept);
    EXPECT_EQ(bench.model().step(), VisitStep::fees);
    bench.model().accept({});
    EXPECT_FALSE(bench.model().isAccepting());
}

TEST_F(Steps, accepted_isNoDraftAnyMore) {
    toFees(u"1.004873"_s, kMarriage);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return !bench.dossier().receivedCode.isEmpty(); }));
    bench.page().leave(); // the officer goes without F2
    EXPECT_TRUE(bench.drafts().empty());
}

TEST_F(Steps, recalled_hasItsDossierAndSaysNothingOfPrinting) {
    toFees(u"1.004873"_s, kMarriage);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return !bench.dossier().receivedCode.isEmpty(); }));
    const desk::Visit visit = bench.model().visit();
    bench.press(Qt::Key_F2);
    bench.model().resume(visit);
    EXPECT_TRUE(bench.model().isRecalled());
    ASSERT_TRUE(bench.waitFor([&] { return bench.model().reception().has_value(); }));
    EXPECT_EQ(bench.model().reception()->dossier.state.code->text(), visit.dossiers[0].receivedCode);
    auto corrected = bench.model().reception()->dossier;
    corrected.state.intake.request.applicant.person.name = u"Nguyễn Văn Ân"_s;
    bench.model().corrected(corrected);
    EXPECT_EQ(bench.model().visit().applicant.citizen.name, u"Nguyễn Văn Ân");
}

TEST_F(Steps, refusal_wantsReasonAndLaw) {
    ASSERT_TRUE(bench.choose(u"1.001193"_s, kBirth));
    leaveProcedure();
    bench.press(Qt::CTRL | Qt::Key_3);
    auto* notice = bench.shown<ui::NoticePanel>();
    ASSERT_TRUE(notice);
    notice->enter();
    EXPECT_FALSE(notice->isDone());
    bench.type(u"Khong thuoc tham quyen"_s);
    bench.press(Qt::Key_Tab);
    bench.type(u"Dieu 17"_s);
    bench.press(Qt::Key_Return);
    EXPECT_FALSE(bench.model().isAccepting());
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return notice->isDone(); }));
    EXPECT_EQ(bench.dossierCount(), 1);
}

TEST_F(Steps, certification_feeFollowsPagesAndCopies) {
    toFees(u"2.000815"_s, kCertification);
    ASSERT_TRUE(bench.waitFor([&] { return bench.model().preview()->fee.total.has_value(); }));
    EXPECT_EQ(bench.model().preview()->fee.total, 2000);
    auto* pages = qobject_cast<QSpinBox*>(bench.focus());
    ASSERT_TRUE(pages);
    bench.type(u"5"_s); // in the place of the 1 that stands there, not before it
    EXPECT_EQ(pages->value(), 5);
    bench.press(Qt::Key_Tab);
    bench.type(u"3"_s);
    // 2 × 2.000 + 3 × 1.000 a copy, three copies (Circular 226/2016/TT-BTC)
    EXPECT_TRUE(bench.waitFor(
        [&] { return bench.model().preview() && bench.model().preview()->fee.total == 21000; }));
}

TEST_F(Steps, cash_lessThanTheFee_isNotAccepted) {
    toFees(u"2.000815"_s, kCertification);
    ASSERT_TRUE(bench.waitFor([&] { return bench.model().preview()->fee.total.has_value(); }));
    bench.press(Qt::CTRL | Qt::Key_1);
    bench.type(u"1000"_s);
    EXPECT_EQ(bench.dossier().cashGiven, 1000);
    bench.press(Qt::Key_Return);
    EXPECT_EQ(bench.model().step(), VisitStep::fees);
    bench.type(u"5000"_s); // what was wrong is selected
    EXPECT_EQ(bench.dossier().cashGiven, 5000);
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.waitForStep(VisitStep::accept));
}

TEST_F(Steps, transfer_withoutTheOfficesAccount_saysSo) {
    toFees(u"2.000815"_s, kCertification);
    ASSERT_TRUE(bench.waitFor([&] { return bench.model().preview()->fee.total.has_value(); }));
    bench.press(Qt::CTRL | Qt::Key_2);
    EXPECT_EQ(bench.shown<ui::TransferCode>(), nullptr);
}

/// A code to scan names the dossier, and so it comes when there is one.
TEST_F(Steps, transfer_codeOnTheScreen_isReadAndNamesTheDossier) {
    desk::Settings settings = bench.workspace().settings();
    settings.bankBin = u"970436"_s;
    settings.bankAccount = u"0011001932418"_s;
    settings.bankAccountName = u"UBND XA THU NGHIEM"_s;
    bench.workspace().saveSettings(settings);
    toFees(u"2.000815"_s, kCertification);
    ASSERT_TRUE(bench.waitFor([&] { return bench.model().preview()->fee.total.has_value(); }));
    EXPECT_EQ(bench.shown<ui::TransferCode>(), nullptr) << "no dossier code yet";
    bench.press(Qt::CTRL | Qt::Key_3);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return bench.shown<ui::TransferCode>() != nullptr; }));
    auto* code = bench.shown<ui::TransferCode>();
    const QImage picture = code->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    qr::PictureReader reader(bench.station.clock);
    const auto reading =
        reader.read({picture.constBits(), picture.width(), picture.height(), picture.bytesPerLine()});
    ASSERT_TRUE(reading.payload);
    const auto transfer = qr::parseVietQr(reading.payload->text);
    ASSERT_TRUE(transfer);
    EXPECT_EQ(transfer->bankBin, settings.bankBin);
    EXPECT_EQ(transfer->account, settings.bankAccount);
    EXPECT_EQ(transfer->amountVnd, 2000);
    QString squeezed = bench.dossier().receivedCode, said = transfer->note;
    EXPECT_EQ(said.remove(u' '), squeezed.remove(u'.').remove(u'-'));
}

TEST_F(Steps, doubleEnter_receivesOnce) {
    toFees(u"1.004873"_s, kMarriage);
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.waitForStep(VisitStep::accept));
    bench.press(Qt::Key_Return);
    bench.press(Qt::Key_Return);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return !bench.dossier().receivedCode.isEmpty(); }));
    EXPECT_EQ(bench.dossierCount(), 1);
}

TEST_F(Steps, f6_whileSomethingIsMissing_goesThere) {
    ASSERT_TRUE(bench.choose(u"1.001193"_s, kBirth));
    leaveProcedure();
    bench.press(Qt::CTRL | Qt::Key_A);
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.waitForStep(VisitStep::fees));
    bench.model().editDossier([](desk::VisitDossier& dossier) { dossier.components.clear(); });
    bench.press(Qt::Key_F6);
    EXPECT_EQ(bench.model().step(), VisitStep::checklist);
    EXPECT_FALSE(bench.messages().empty());
    EXPECT_TRUE(bench.dossier().receivedCode.isEmpty());
}

TEST_F(Steps, cursorInALongList_staysInSight) {
    ASSERT_TRUE(bench.choose(u"1.001193"_s, kBirth));
    leaveProcedure();
    auto* table = bench.shown<ui::ChecklistTable>();
    ASSERT_TRUE(table);
    bench.press(Qt::Key_End);
    for (int row = 0; row < table->rows().rowCount(); ++row)
        bench.press(Qt::Key_Down);
    serveUntil([&] { return table->viewport()->rect().contains(table->visualRect(table->currentIndex())); });
    EXPECT_EQ(table->currentIndex().row(), table->rows().rowCount() - 1);
    const QRect cell = table->visualRect(table->currentIndex());
    const QRect seen(table->viewport()->mapTo(&bench.page(), cell.topLeft()), cell.size());
    EXPECT_TRUE(table->viewport()->rect().contains(cell));
    EXPECT_TRUE(bench.page().rect().contains(seen));
}

TEST_F(Steps, post_wantsAnAddress) {
    toFees(u"1.004873"_s, kMarriage);
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.waitForStep(VisitStep::accept));
    bench.press(Qt::Key_Down);
    ASSERT_EQ(bench.dossier().returnMethod, dossier::ReturnMethod::post);
    EXPECT_FALSE(bench.dossier().returnAddress.isEmpty()) << "the residence of the card is offered";
    bench.model().editDossier([](desk::VisitDossier& dossier) { dossier.returnAddress.clear(); });
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.dossier().receivedCode.isEmpty());
}

TEST_F(Steps, oneMoreDossier_keepsTheCitizen) {
    toFees(u"1.004873"_s, kMarriage);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return !bench.dossier().receivedCode.isEmpty(); }));
    bench.press(Qt::CTRL | Qt::Key_D);
    EXPECT_TRUE(bench.waitForStep(VisitStep::procedure));
    EXPECT_EQ(bench.model().visit().dossiers.size(), 2U);
    EXPECT_EQ(bench.model().visit().applicant.citizen.name, u"Nguyễn Văn An");
    ASSERT_TRUE(bench.choose(u"1.004873"_s, kMarriage));
    EXPECT_TRUE(bench.waitFor([&] { return !bench.model().earlier().duplicates.empty(); }))
        << "the same again is warned of";
}

TEST_F(Steps, withoutPrinter_nothingIsCalledPrinted) {
    if (!ui::printerNames().isEmpty()) GTEST_SKIP() << "this machine has a printer";
    toFees(u"1.004873"_s, kMarriage);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return bench.model().slip().has_value(); }));
    EXPECT_FALSE(bench.model().slip()->pdf.isEmpty());
    const auto says = [&](const QString& words) {
        return bench.find<QLabel>([&](QWidget* each) {
            auto* label = dynamic_cast<QLabel*>(each);
            return label && label->isVisible() && label->text().contains(words);
        });
    };
    EXPECT_TRUE(says(u"is not on paper"_s));
    EXPECT_FALSE(says(u"Form 01 printed"_s));
}

TEST_F(Steps, enter_afterAcceptance_isTheNextCitizen) {
    toFees(u"1.004873"_s, kMarriage);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return !bench.dossier().receivedCode.isEmpty(); }));
    serveUntil([&] { return bench.focus() != nullptr; });
    bench.press(Qt::Key_Return);
    EXPECT_TRUE(bench.waitForStep(VisitStep::identify));
    EXPECT_TRUE(bench.model().isBlank());
}

/// The figures of the issue: at most 8 presses after the scan, and how long the machine took.
TEST(CommonProcedure, needsFewKeys) {
    StepsBench bench;
    bench.scan();
    QElapsedTimer time;
    time.start();
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.waitForStep(VisitStep::procedure));
    ASSERT_TRUE(bench.choose(u"hn"_s, kMarriage));
    bench.press(Qt::Key_1);
    ASSERT_TRUE(bench.waitForStep(VisitStep::checklist));
    bench.press(Qt::CTRL | Qt::Key_A);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return !bench.dossier().receivedCode.isEmpty(); }));
    std::printf("1.004873: %d key presses after the scan, %lld ms of the machine\n", bench.presses(),
                static_cast<long long>(time.elapsed()));
    RecordProperty("presses", bench.presses());
    EXPECT_LE(bench.presses(), 8);
    EXPECT_EQ(bench.dossierCount(), 1);
}

/// From the scan to the printed slip and the next citizen, the window answers within the limit.
TEST(WholeFlow, neverHoldsTheWindow) {
    StepsBench bench;
    const auto flow = [&bench] {
        serveFor(std::chrono::milliseconds(300)); // what the last one left to do
        ui::Watchdog watchdog;
        bench.scan();
        bench.press(Qt::Key_Return);
        EXPECT_TRUE(bench.waitForStep(VisitStep::procedure));
        EXPECT_TRUE(bench.choose(u"1.004873"_s, kMarriage));
        bench.press(Qt::Key_1);
        EXPECT_TRUE(bench.waitForStep(VisitStep::checklist));
        bench.press(Qt::CTRL | Qt::Key_A);
        bench.press(Qt::Key_Return);
        EXPECT_TRUE(bench.waitForStep(VisitStep::fees));
        bench.press(Qt::Key_Return);
        EXPECT_TRUE(bench.waitForStep(VisitStep::accept));
        bench.press(Qt::Key_F6);
        EXPECT_TRUE(bench.waitFor([&] { return bench.model().slip().has_value(); }));
        bench.press(Qt::Key_F2);
        EXPECT_TRUE(bench.waitForStep(VisitStep::identify));
        return static_cast<long long>(watchdog.longest().count());
    };
    const long long longest = leastHeld(flow);
    std::printf("the whole flow: the window was held %lld ms at most\n", longest);
    EXPECT_LE(longest, kMostHeld);
}

} // namespace
} // namespace motcua::tests
