// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way from the citizen to the printed slip through the counter's own window: with a card in a real
// PC/SC service, with a scanner on a real terminal device, and with neither.
#include "tests/app/window_flow.h"
#include "tests/support/sanitized.h"

#include <QElapsedTimer>

namespace motcua::tests {
namespace {

using desk::VisitStep;
using ui::Identification;

/// The figures of the counter's promise: at most 8 keys after the scan, and at most 3 s from the card laid
/// down to the slip, beside what the card itself takes.
TEST_F(WindowFlow, cardOnARealReader_toThePrintedSlip) {
    if (hasPrinter()) GTEST_SKIP() << "this machine has a printer";
    trustIssuer();
    setScanner();
    open();
    scan(cardCode());
    ASSERT_TRUE(serveUntil([&] { return identification().state() == Identification::State::waiting; }));
    bench->resetPresses();

    std::optional<qint64> text, portrait, verdict;
    bool verdictBeforeText = false;
    QElapsedTimer time;
    time.start();
    ASSERT_TRUE(link.insert());
    ASSERT_TRUE(serveUntil([&] {
        if (!text && isChipText()) {
            text = time.elapsed();
            verdictBeforeText = applicant().verdict != dossier::Verdict::unjudged;
        }
        if (!portrait && !bench->model().portrait().isNull()) portrait = time.elapsed();
        if (!verdict && applicant().verdict != dossier::Verdict::unjudged) verdict = time.elapsed();
        return text && portrait && verdict;
    })) << "text "
        << text.has_value() << " portrait " << portrait.has_value() << " verdict " << verdict.has_value();
    EXPECT_FALSE(verdictBeforeText) << "text is on the screen first";
    EXPECT_EQ(applicant().verdict, dossier::Verdict::authentic) << qPrintable(applicant().reasons.join(u' '));
    EXPECT_FALSE(applicant().simulatedCard);
    EXPECT_EQ(applicant().citizen.name, u"Nguyễn Văn An");
    EXPECT_TRUE(bench->labelWith(u"Nguyễn Văn An"_s));

    receiveMarriage();
    ASSERT_FALSE(HasFatalFailure());
    const qint64 whole = time.elapsed();
    const auto own = std::chrono::duration_cast<std::chrono::milliseconds>(link.spent().wall).count();
    const qint64 machine = whole - own;
    std::printf("1.004873 with a card in pcscd: %d key presses after the scan; %lld ms from the card laid "
                "down to the slip printed, of which the card itself %lld ms: the machine %lld ms (text after "
                "%lld, portrait %lld, verdict %lld)\n",
                bench->presses(), static_cast<long long>(whole), static_cast<long long>(own),
                static_cast<long long>(machine), static_cast<long long>(*text),
                static_cast<long long>(*portrait), static_cast<long long>(*verdict));
    RecordProperty("presses", bench->presses());
    RecordProperty("machine_ms", static_cast<int>(machine));
    EXPECT_LE(bench->presses(), 8);
#ifndef MOTCUA_SANITIZED
    EXPECT_LE(machine, 3000);
#endif
    expectSlip(u"Nguyễn Văn An"_s);
}

TEST_F(WindowFlow, codeFromAScanner_toThePrintedSlip) {
    if (hasPrinter()) GTEST_SKIP() << "this machine has a printer";
    setScanner();
    open();
    scan(cardCode());
    ASSERT_TRUE(serveUntil([&] { return applicant().citizen.name == u"Nguyễn Văn An"; }));
    bench->resetPresses();
    receiveMarriage();
    ASSERT_FALSE(HasFatalFailure());
    EXPECT_LE(bench->presses(), 8);
    EXPECT_EQ(applicant().verdict, dossier::Verdict::unjudged) << "nothing was said by a chip";
    expectSlip(u"Nguyễn Văn An"_s);
}

TEST_F(WindowFlow, scannedCodeOfTheSlip_findsItsDossier) {
    if (hasPrinter()) GTEST_SKIP() << "this machine has a printer";
    setScanner();
    open();
    scan(cardCode());
    ASSERT_TRUE(serveUntil([&] { return applicant().citizen.number.has_value(); }));
    receiveMarriage();
    ASSERT_FALSE(HasFatalFailure());
    const QString code = bench->dossier().receivedCode;
    bench->press(Qt::Key_F7);
    scan(code);
    EXPECT_TRUE(serveUntil([&] { return bench->labelWith(code) != nullptr; }));
}

TEST_F(WindowFlow, withNeither_typedToThePrintedSlip) {
    if (hasPrinter()) GTEST_SKIP() << "this machine has a printer";
    open();
    ASSERT_TRUE(bench->typeCitizen(u"001096012345"_s, u"15/01/1996"_s, u"Nguyễn Văn An"_s));
    EXPECT_EQ(applicant().citizen.name, u"Nguyễn Văn An");
    receiveMarriage();
    ASSERT_FALSE(HasFatalFailure()) << qPrintable(bench->model().missingIn(VisitStep::identify));
    expectSlip(u"Nguyễn Văn An"_s);
}

TEST_F(WindowFlow, cardLiftedWhileItIsRead_saysSoAndGoesOnWhenLaidBack) {
    trustIssuer();
    setScanner();
    open();
    scan(cardCode());
    ASSERT_TRUE(serveUntil([&] { return identification().state() == Identification::State::waiting; }));
    card.leaveAfter(20);
    ASSERT_TRUE(link.insert());
    ASSERT_TRUE(serveUntil([&] { return identification().state() == Identification::State::lifted; }));
    EXPECT_TRUE(bench->labelWith(u"The card was lifted."_s));
    EXPECT_EQ(applicant().citizen.name, u"Nguyễn Văn An") << "what was there before stays";
    ASSERT_TRUE(serveUntil([&] { return !reader->readers().anyCard(); }));

    card.leaveAfter(0);
    ASSERT_TRUE(link.insert());
    ASSERT_TRUE(serveUntil([&] { return identification().state() == Identification::State::done; }));
    EXPECT_EQ(applicant().verdict, dossier::Verdict::authentic);
    EXPECT_TRUE(serveUntil([&] { return !bench->model().portrait().isNull(); }));
}

TEST_F(WindowFlow, cardLiftedForGood_isGoneOnWithoutTheChip) {
    setScanner();
    open();
    scan(cardCode());
    ASSERT_TRUE(serveUntil([&] { return identification().state() == Identification::State::waiting; }));
    card.leaveAfter(20);
    ASSERT_TRUE(link.insert());
    ASSERT_TRUE(serveUntil([&] { return identification().state() == Identification::State::lifted; }));
    ASSERT_TRUE(bench->button(u"Without the chip"_s));
    bench->press(Qt::ALT | Qt::Key_H);
    ASSERT_TRUE(serveUntil([&] { return identification().state() == Identification::State::idle; }));
    EXPECT_FALSE(bench->labelWith(u"The card was lifted."_s));
    EXPECT_EQ(applicant().citizen.name, u"Nguyễn Văn An");
    bench->press(Qt::Key_Return);
    EXPECT_TRUE(bench->waitForStep(VisitStep::procedure));
}

} // namespace
} // namespace motcua::tests
