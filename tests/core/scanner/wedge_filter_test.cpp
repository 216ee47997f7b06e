// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scanner/wedge_window.h"

#include <QInputMethodEvent>
#include <QtTest/QtTest>
#include <gmock/gmock.h>

namespace motcua::scanner {
namespace {

using namespace Qt::StringLiterals;
using tests::Window;

const QString kCard = u"001096012345||Nguyễn Văn An|15011996|Nam|Xã A, Hà Nội|15062021"_s;

/// Keys as the window system delivers them.
void send(QWindow* window, QEvent::Type type, QChar c, Qt::KeyboardModifiers modifiers = {}) {
    const int code = c == u'\r'      ? int(Qt::Key_Return)
                     : c == u'\t'    ? int(Qt::Key_Tab)
                     : c < u'\u0080' ? int(c.toUpper().unicode())
                                     : 0;
    qt_handleKeyEvent(window, type, code, modifiers, QString(c));
}

class WedgeFilterTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        static int count = 1;
        static char name[] = "test";
        static char* arguments[] = {name, nullptr};
        qputenv("QT_QPA_PLATFORM", "offscreen");
        if (!qApp) new QApplication(count, arguments); // lives as long as the process
    }

    void press(QChar c, Qt::KeyboardModifiers modifiers = {}) {
        send(m_window.dialog.windowHandle(), QEvent::KeyPress, c, modifiers);
    }
    void release(QChar c) { send(m_window.dialog.windowHandle(), QEvent::KeyRelease, c); }
    void type(const QString& keys) {
        for (const QChar c : keys) {
            press(c);
            release(c);
        }
    }
    /// One key after the other, each until it has arrived.
    void typeSlowly(const QString& keys) {
        for (const QChar c : keys) {
            const QString before = m_window.first.text();
            press(c);
            ASSERT_TRUE(Window::waitFor([&] { return m_window.first.text() == before + c; }));
            release(c);
        }
    }

    Window m_window;
};

TEST_F(WedgeFilterTest, scanIntoAField_leavesItUntouched_andPressesNoButton) {
    typeSlowly(u"ab12"_s);
    type(kCard + u'\r');
    ASSERT_TRUE(m_window.waitForScan());
    EXPECT_EQ(m_window.scans[0].source, Source::keyboard);
    EXPECT_EQ(m_window.scans[0].payload.kind, qr::PayloadKind::card);
    EXPECT_EQ(m_window.scans[0].payload.text, kCard);
    EXPECT_EQ(m_window.clicks, 0);
    typeSlowly(u"cd 3"_s);
    EXPECT_EQ(m_window.first.text(), u"ab12cd 3");
    EXPECT_TRUE(m_window.first.hasFocus()) << "no Tab";
}

TEST_F(WedgeFilterTest, scanWithoutEnter_isWholeAfterAMoment) {
    type(kCard);
    EXPECT_TRUE(m_window.scans.isEmpty());
    ASSERT_TRUE(m_window.waitForScan());
    EXPECT_EQ(m_window.scans[0].payload.text, kCard);
    type(u"H34.05-261122-0001\t"_s);
    ASSERT_TRUE(m_window.waitForScan(2));
    EXPECT_EQ(m_window.scans[1].payload.text, u"H34.05-261122-0001");
    EXPECT_TRUE(m_window.first.hasFocus());
    EXPECT_EQ(m_window.first.text(), u"");
}

TEST_F(WedgeFilterTest, enterOfAPerson_pressesTheButton) {
    typeSlowly(u"12"_s);
    press(u'3');
    press(u'\r');
    EXPECT_EQ(m_window.first.text(), u"123");
    EXPECT_EQ(m_window.clicks, 1);
    EXPECT_TRUE(m_window.scans.isEmpty());
}

TEST_F(WedgeFilterTest, tabBehindAHeldKey_comesBehindIt) {
    press(u'7');
    EXPECT_EQ(m_window.first.text(), u"");
    press(u'\t');
    EXPECT_EQ(m_window.first.text(), u"7");
    EXPECT_TRUE(m_window.second.hasFocus());
}

TEST_F(WedgeFilterTest, heldKey_reachesTheFieldItWasTypedInto) {
    press(u'7');
    m_window.second.setFocus();
    EXPECT_TRUE(Window::waitFor([this] { return m_window.first.text() == u"7"; }));
    EXPECT_EQ(m_window.second.text(), u"");
}

TEST_F(WedgeFilterTest, mouse_comesBehindHeldKeys) {
    press(u'7');
    QTest::mouseClick(m_window.dialog.windowHandle(), Qt::LeftButton, {},
                      m_window.second.geometry().center());
    EXPECT_EQ(m_window.first.text(), u"7");
}

TEST_F(WedgeFilterTest, mouseInsideAScan_leavesNothingOfItToTheFieldOrTheButton) {
    type(kCard.left(30));
    QTest::mouseClick(m_window.dialog.windowHandle(), Qt::LeftButton, {},
                      m_window.second.geometry().center());
    type(kCard.sliced(30) + u'\r');
    ASSERT_TRUE(m_window.waitForScan());
    EXPECT_EQ(m_window.scans[0].payload.kind, qr::PayloadKind::damagedCard);
    EXPECT_EQ(m_window.clicks, 0);
    press(u'7');
    ASSERT_TRUE(Window::waitFor([this] { return !m_window.second.text().isEmpty(); }));
    EXPECT_EQ(m_window.first.text() + m_window.second.text(), u"7");
}

TEST_F(WedgeFilterTest, shortcuts_areNotHeld_andScansTriggerNone) {
    int digits = 0, bars = 0, controls = 0;
    QShortcut digit(QKeySequence(u"0"_s), &m_window.dialog, [&] { ++digits; });
    QShortcut bar(QKeySequence(Qt::Key_Bar), &m_window.dialog, [&] { ++bars; });
    QShortcut control(QKeySequence(Qt::CTRL | Qt::Key_K), &m_window.dialog, [&] { ++controls; });
    m_window.button.setFocus(); // a field would take the digits for itself
    type(kCard + u'\r');
    ASSERT_TRUE(m_window.waitForScan());
    EXPECT_EQ(digits + bars, 0);
    press(u'0');
    EXPECT_EQ(digits, 0) << "held";
    EXPECT_TRUE(Window::waitFor([&] { return digits == 1; })) << "a person's";
    release(u'0');
    press(u'0');
    press(u'K', Qt::ControlModifier);
    EXPECT_EQ(digits, 2) << "in order";
    EXPECT_EQ(controls, 1);
}

TEST_F(WedgeFilterTest, composition_isNotTouched) {
    press(u'5');
    QInputMethodEvent preedit(u"nguy"_s, {});
    QCoreApplication::sendEvent(&m_window.first, &preedit);
    EXPECT_EQ(m_window.first.text(), u"5") << "the held key comes first";
    QInputMethodEvent commit;
    commit.setCommitString(u"nguyễn"_s);
    QCoreApplication::sendEvent(&m_window.first, &commit);
    EXPECT_EQ(m_window.first.text(), u"5nguyễn");
}

TEST_F(WedgeFilterTest, lettersOfAScanFromAnInputMethod_areTheScans) {
    type(u"001096012345||"_s);
    QInputMethodEvent preedit(u"Nguye"_s, {});
    QCoreApplication::sendEvent(&m_window.first, &preedit);
    QInputMethodEvent commit;
    commit.setCommitString(u"Nguyễ"_s);
    QCoreApplication::sendEvent(&m_window.first, &commit);
    type(u"x"_s);
    QInputMethodEvent replace;
    replace.setCommitString(u"n"_s, -1, 1);
    QCoreApplication::sendEvent(&m_window.first, &replace);
    type(u" An|15011996|Nam|Xã A, Hà Nội|15062021\r"_s);
    ASSERT_TRUE(m_window.waitForScan());
    EXPECT_EQ(m_window.scans[0].payload.text, u"001096012345||Nguyễn An|15011996|Nam|Xã A, Hà Nội|15062021");
    EXPECT_EQ(m_window.first.text(), u"");
}

TEST_F(WedgeFilterTest, keyThatOpensADialog_doesNotHoldUpTheNext) {
    bool open = false;
    int inside = 0;
    QShortcut next(QKeySequence(u"1"_s), &m_window.dialog, [&] { inside += open; });
    QShortcut opens(QKeySequence(u"0"_s), &m_window.dialog, [&] {
        open = true;
        EXPECT_TRUE(Window::waitFor([&] { return inside == 1; })) << "in a loop of its own";
        open = false;
    });
    m_window.button.setFocus();
    press(u'0');
    press(u'1');
    EXPECT_TRUE(Window::waitFor([&] { return inside == 1 && !open; }));
}

TEST_F(WedgeFilterTest, endOfTheFilter_deliversWhatIsHeld) {
    auto second = std::make_unique<WedgeFilter>(m_window.clock, [](const Scan&) { FAIL(); });
    press(u'7'); // the last installed comes first
    second.reset();
    EXPECT_TRUE(Window::waitFor([this] { return m_window.first.text() == u"7"; }));
}

} // namespace
} // namespace motcua::scanner
