// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reception/identify_bench.h"
#include "tests/ui/support/looks.h"

#include <QPushButton>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kPage{1366 - 200, 768 - 48 - 28}; // what the frame leaves of the smallest screen

TEST_F(IdentifyBench, looks_nobodyYet) { inAllLooks(page(), u"reception_nobody"_s, kPage); }

TEST_F(IdentifyBench, looks_identifiedByTheChip) {
    reader().laySample(an);
    scan(an);
    ASSERT_TRUE(waitForChip());
    ASSERT_TRUE(serveUntil([this] { return !model().portrait().isNull(); }));
    inAllLooks(page(), u"reception_identified"_s, kPage);
}

TEST_F(IdentifyBench, looks_forged) {
    reader().laySample(forgedAn);
    scan(an);
    ASSERT_TRUE(waitForChip());
    inAllLooks(page(), u"reception_forged"_s, kPage);
}

TEST_F(IdentifyBench, looks_sourcesDiffer) {
    type(u"001096012345"_s);
    find<QLineEdit>(u"Full name"_s)->setFocus();
    type(u"Nguyễn Văn Ân"_s);
    reader().laySample(an);
    ASSERT_TRUE(waitForChip());
    inAllLooks(page(), u"reception_differ"_s, kPage);
}

TEST_F(IdentifyBench, looks_childAndParent) {
    scan(beNam);
    find<QPushButton>(u"Child without card"_s)->click();
    inAllLooks(page(), u"reception_child"_s, kPage);
}

TEST_F(IdentifyBench, looks_anotherPersonsCard) {
    scan(an);
    scan(duong);
    inAllLooks(page(), u"reception_other"_s, kPage);
}

TEST_F(IdentifyBench, looks_cardWithoutKeys) {
    reader().laySample(an);
    serveUntil([this] { return identification().state() == ui::Identification::State::keysWanted; });
    inAllLooks(page(), u"reception_keys"_s, kPage);
}

TEST_F(IdentifyBench, looks_setAside) {
    scan(an);
    press(Qt::CTRL | Qt::Key_H);
    scan(duong);
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    serveFor(std::chrono::milliseconds(200));
    inAllLooks(page(), u"reception_aside"_s, kPage);
}

} // namespace
} // namespace motcua::tests
