// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reception/identify_bench.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

TEST_F(IdentifyBench, typing_isKeptWithoutLeavingTheField) {
    scan(an);
    find<QLineEdit>(u"Telephone"_s)->setFocus();
    type(u"0912"_s);
    EXPECT_TRUE(serveUntil([this] {
        const auto kept = drafts();
        return kept.size() == 1 && kept.front().phone == u"0912";
    }));
}

TEST_F(IdentifyBench, draftOfABrokenOffProgram_isOfferedAndReopened) {
    scan(an);
    press(Qt::Key_Return);
    ASSERT_TRUE(serveUntil([this] {
        const auto kept = drafts();
        return !kept.empty() && kept.front().step == desk::VisitStep::procedure;
    }));
    crash();
    open();
    ASSERT_TRUE(serveUntil([this] { return isShown(u"Not finished yet: Nguyễn Văn An"_s); }));
    find<QPushButton>(u"Reopen"_s)->click();
    EXPECT_EQ(visit().applicant.citizen.name, u"Nguyễn Văn An");
    EXPECT_EQ(model().step(), desk::VisitStep::procedure);
}

TEST_F(IdentifyBench, hold_setsTheVisitAsideAndTheListBringsItBack) {
    scan(an);
    press(Qt::CTRL | Qt::Key_H);
    EXPECT_TRUE(model().isBlank());
    scan(duong);
    find<QLineEdit>(u"Telephone"_s)->setFocus();
    type(u"0912345678"_s);
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    ASSERT_TRUE(serveUntil([this] { return qobject_cast<QListWidget*>(page().focusWidget()) != nullptr; }));
    press(Qt::Key_Return);
    EXPECT_EQ(visit().applicant.citizen.name, u"Nguyễn Văn An");
    EXPECT_FALSE(visit().held);
    const auto kept = drafts();
    EXPECT_TRUE(std::ranges::any_of(kept, [](const desk::Visit& draft) {
        return draft.held && draft.applicant.citizen.name == u"Đỗ Đức Dương";
    }));
}

TEST_F(IdentifyBench, onlyScanned_isNotKeptForTheNextCitizen) {
    scan(an);
    page().leave(); // kept on the disk meanwhile
    EXPECT_EQ(drafts().size(), 1u);
    press(Qt::Key_F2);
    EXPECT_TRUE(drafts().empty()) << "a second scan brings it back";
}

TEST_F(IdentifyBench, nextCitizen_isOneKeyAndLosesNothing) {
    scan(an);
    find<QLineEdit>(u"Telephone"_s)->setFocus();
    type(u"0912345678"_s);
    press(Qt::Key_F2);
    EXPECT_TRUE(model().isBlank());
    EXPECT_EQ(model().step(), desk::VisitStep::identify);
    EXPECT_EQ(drafts().size(), 1u);
}

TEST_F(IdentifyBench, emptyVisit_leavesNoDraft) {
    press(Qt::Key_F2);
    press(Qt::Key_F2);
    page().leave();
    EXPECT_TRUE(drafts().empty());
}

TEST_F(IdentifyBench, cardOfTheVisitBefore_doesNotGoIntoTheNext) {
    reader().laySample(an);
    scan(an);
    press(Qt::Key_F2); // while the chip is read
    serveFor(std::chrono::milliseconds(300));
    EXPECT_TRUE(model().isBlank());
    EXPECT_TRUE(model().portrait().isNull());
}

} // namespace
} // namespace motcua::tests
