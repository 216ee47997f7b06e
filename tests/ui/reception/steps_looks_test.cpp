// SPDX-License-Identifier: GPL-3.0-or-later
// Every step in all looks; the pictures are for people to look at.
#include "tests/ui/reception/steps_bench.h"
#include "tests/ui/support/looks.h"
#include "ui/widgets/edits.h"

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;
using desk::VisitStep;

constexpr QSize kPage{1366 - 200, 768 - 48 - 28}; // what the frame leaves of the smallest screen

class StepLooks : public testing::Test {
protected:
    StepsBench bench;

    void SetUp() override {
        bench.scan();
        bench.press(Qt::Key_Return);
        ASSERT_TRUE(bench.waitForStep(VisitStep::procedure));
    }
    void look(const QString& name) { inAllLooks(bench.page(), u"step_"_s + name, kPage); }
    void toChecklist(const QString& code) {
        ASSERT_TRUE(bench.choose(code, code));
        bench.press(bench.model().preview()->onlineEligible ? Qt::Key_1 : Qt::Key_Return);
        ASSERT_TRUE(bench.waitForStep(VisitStep::checklist));
    }
    void toFees(const QString& code) {
        toChecklist(code);
        bench.press(Qt::CTRL | Qt::Key_A);
        bench.press(Qt::Key_Return);
        ASSERT_TRUE(bench.waitForStep(VisitStep::fees));
        serveUntil([&] { return bench.model().preview().has_value(); });
        serveFor(std::chrono::milliseconds(100));
    }
};

TEST_F(StepLooks, procedures_beforeTyping) {
    serveFor(std::chrono::milliseconds(300));
    look(u"procedures"_s);
}

TEST_F(StepLooks, procedures_found) {
    bench.type(u"khai sinh"_s);
    serveFor(std::chrono::milliseconds(500));
    look(u"procedures_found"_s);
}

TEST_F(StepLooks, procedure_chosen) {
    ASSERT_TRUE(bench.choose(u"1.004873"_s, u"1.004873"_s));
    look(u"procedure"_s);
}

TEST_F(StepLooks, procedure_withCases) {
    ASSERT_TRUE(bench.choose(u"2.000815"_s, u"2.000815"_s));
    look(u"procedure_cases"_s);
}

TEST_F(StepLooks, papers) {
    toChecklist(u"1.001193"_s);
    bench.press(Qt::Key_Space);
    bench.press(Qt::Key_K);
    look(u"papers"_s);
}

TEST_F(StepLooks, form02) {
    toChecklist(u"1.001193"_s);
    bench.press(Qt::CTRL | Qt::Key_2);
    look(u"form02"_s);
}

TEST_F(StepLooks, form03) {
    toChecklist(u"1.001193"_s);
    bench.press(Qt::CTRL | Qt::Key_3);
    look(u"form03"_s);
}

TEST_F(StepLooks, fees_none) {
    toFees(u"1.001193"_s);
    look(u"fees_none"_s);
}

TEST_F(StepLooks, fees_cash) {
    toFees(u"2.000815"_s);
    bench.press(Qt::CTRL | Qt::Key_1);
    bench.type(u"5000"_s);
    look(u"fees_cash"_s);
}

TEST_F(StepLooks, fees_transfer) {
    desk::Settings settings = bench.workspace().settings();
    settings.bankBin = u"970436"_s;
    settings.bankAccount = u"0011001932418"_s;
    settings.bankAccountName = u"UBND XA THU NGHIEM"_s;
    bench.workspace().saveSettings(settings);
    toFees(u"2.000815"_s);
    bench.press(Qt::CTRL | Qt::Key_2);
    look(u"fees_transfer"_s);
}

TEST_F(StepLooks, accept) {
    toFees(u"1.004873"_s);
    bench.press(Qt::Key_Return);
    ASSERT_TRUE(bench.waitForStep(VisitStep::accept));
    look(u"accept"_s);
}

TEST_F(StepLooks, done) {
    toFees(u"1.004873"_s);
    bench.press(Qt::Key_F6);
    ASSERT_TRUE(bench.waitFor([&] { return !bench.dossier().receivedCode.isEmpty(); }));
    look(u"done"_s);
}

} // namespace
} // namespace motcua::tests
