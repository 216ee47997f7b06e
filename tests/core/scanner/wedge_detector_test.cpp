// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scanner/typing.h"

#include <gmock/gmock.h>

namespace motcua::scanner {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tests;
using Kind = KeyInput::Kind;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const QString kCard = u"001096012345||An|15011996|Nam|Xã A|15062021"_s;

void tap(Events& events, QChar c, milliseconds at) {
    events.push_back({key(Kind::press, c, at), true});
    events.push_back({key(Kind::release, c, at + 1ms), true});
}

milliseconds scanAt(Events& events, const QString& text, milliseconds at) {
    for (const QChar c : text) {
        tap(events, c, at);
        at += 5ms;
    }
    return at;
}

void altTap(Events& events, const QString& digits, milliseconds at) {
    events.push_back({special(Kind::press, Qt::Key_Alt, at, Qt::AltModifier), true});
    for (const QChar digit : digits)
        for (const Kind kind : {Kind::press, Kind::release})
            events.push_back(
                {special(kind, digit.unicode(), at, Qt::AltModifier | Qt::KeypadModifier), true});
    events.push_back({special(Kind::release, Qt::Key_Alt, at), true});
}

TEST(WedgeDetector, smallLetters_passAtOnce) {
    WedgeDetector detector;
    EXPECT_THAT(detector.feed(key(Kind::press, u'a', 0ms)).fates, ElementsAre(WedgeDetector::Fate::deliver));
    EXPECT_FALSE(detector.takes(key(Kind::release, u'a', 50ms)));
    EXPECT_TRUE(detector.takes(key(Kind::press, u'1', 60ms)));
    EXPECT_FALSE(detector.deadline());
}

TEST(WedgeDetector, keyStillDown_isAFinger) {
    WedgeDetector detector;
    EXPECT_THAT(detector.feed(key(Kind::press, u'1', 0ms)).fates, IsEmpty());
    EXPECT_EQ(detector.deadline(), WedgeDetector::kFinger);
    EXPECT_THAT(detector.tick(29ms).fates, IsEmpty());
    EXPECT_THAT(detector.tick(30ms).fates, SizeIs(1));
    EXPECT_FALSE(detector.deadline());
}

TEST(WedgeDetector, keyLetGoAtOnce_waitsForTheNext) {
    WedgeDetector detector;
    detector.feed(key(Kind::press, u'1', 0ms));
    detector.feed(key(Kind::release, u'1', 5ms));
    EXPECT_EQ(detector.deadline(), WedgeDetector::kGap);
    EXPECT_THAT(detector.tick(75ms).fates, SizeIs(2));
}

TEST(WedgeDetector, scanWithEnter_bothAreSwallowed) {
    Events events;
    scanAt(events, kCard + u'\n', 100ms);
    const Outcome outcome = run(events);
    EXPECT_THAT(outcome.scans, ElementsAre(kCard));
    EXPECT_THAT(outcome.delivered, IsEmpty());
}

TEST(WedgeDetector, barOrEnterSoonBehindTheScan_isSwallowed_laterIsNot) {
    for (const auto& [pause, delivered] : {std::pair{200ms, 0U}, {400ms, 4U}}) {
        Events events;
        const milliseconds end = scanAt(events, kCard, 100ms);
        tap(events, u'|', end + pause);
        tap(events, u'\n', end + pause);
        const Outcome outcome = run(events);
        EXPECT_THAT(outcome.scans, ElementsAre(kCard));
        EXPECT_THAT(outcome.delivered, SizeIs(delivered));
    }
}

TEST(WedgeDetector, keyBehindAWholeCode_isNotItsOwn) {
    Events events;
    const milliseconds end = scanAt(events, kCard, 100ms);
    tap(events, u'x', end + 20ms);
    const Outcome outcome = run(events);
    EXPECT_THAT(outcome.scans, ElementsAre(kCard));
    EXPECT_THAT(outcome.delivered, SizeIs(2));
}

TEST(WedgeDetector, scanThatStops_isReportedAsItCame) {
    Events events;
    scanAt(events, kCard.left(30), 100ms);
    EXPECT_THAT(run(events).scans, ElementsAre(kCard.left(30)));
}

TEST(WedgeDetector, pauseInsideACertainCode_isBridged) {
    Events events;
    const milliseconds at = scanAt(events, kCard.left(30), 100ms);
    scanAt(events, kCard.sliced(30), at + 200ms);
    EXPECT_THAT(run(events).scans, ElementsAre(kCard));
}

TEST(WedgeDetector, injectedText_passes) {
    for (const QString& text :
         {u"Nguyễn Văn An\t001096012345"_s, u"nguyenvanan\tKEYPASS2-34\n"_s, u"0123456789012345"_s}) {
        Events events;
        scanAt(events, text, 100ms);
        const Outcome outcome = run(events);
        EXPECT_THAT(outcome.scans, IsEmpty()) << text.toStdString();
        EXPECT_THAT(outcome.delivered, SizeIs(events.size())) << text.toStdString();
    }
}

/// Codes of a shape nobody knows.
TEST(WedgeDetector, enterBehindAnyRunOfAMachine_pressesNoButton) {
    for (const QString& end : {u"\n"_s, u"\r\n"_s})
        for (const QString& code : {u"8934563138165"_s, u"eyJhbGciOiJFUzI1NiJ9.abcdefgh"_s}) {
            Events events;
            const milliseconds at = scanAt(events, code + end, 100ms);
            EXPECT_THAT(run(events).delivered, SizeIs(2 * static_cast<std::size_t>(code.size())));
            tap(events, u'\n', at + 100ms);
            EXPECT_THAT(run(events).delivered, SizeIs(2 * static_cast<std::size_t>(code.size()) + 2));
        }
}

TEST(WedgeDetector, enterBehindFewOrSlowOrHeldKeys_arrives) {
    for (const auto& [count, gap, hold] :
         {std::tuple{11, 5ms, 1ms}, {30, 31ms, 1ms}, {30, 12ms, 40ms}, {30, 29ms, 30ms}}) {
        Events events;
        milliseconds at = 100ms;
        for (int i = 0; i < count; ++i, at += gap) {
            const QChar c(static_cast<char16_t>(u'a' + i % 26));
            events.push_back({key(Kind::press, c, at), false});
            events.push_back({key(Kind::release, c, at + hold), false});
        }
        tap(events, u'\n', at);
        sort(events);
        EXPECT_THAT(run(events).delivered, SizeIs(events.size())) << count << ' ' << gap.count();
    }
}

TEST(WedgeDetector, autoRepeat_passes) {
    Events events;
    events.push_back({key(Kind::press, u'1', 100ms), false});
    for (int i = 0; i < 20; ++i)
        events.push_back({key(Kind::repeat, u'1', milliseconds(105 + i)), false});
    const Outcome outcome = run(events);
    EXPECT_THAT(outcome.delivered, SizeIs(events.size()));
}

TEST(WedgeDetector, inputMethodRewritesInsideAScan_areFollowed) {
    Events events;
    milliseconds at = scanAt(events, u"001096012345||Nguye"_s, 100ms);
    at = scanAt(events, u"\bê"_s, at);
    at = scanAt(events, u"\bễ"_s, at);
    KeyInput committed;
    committed.kind = Kind::committed;
    committed.text = u"N Văn"_s;
    committed.replaced = 1;
    committed.time = at;
    at = scanAt(events, u"X"_s, at - 4ms);
    committed.time = at;
    events.push_back({committed, true});
    scanAt(events, u" An|15011996|Nam|Xã A|15062021\n"_s, at);
    EXPECT_THAT(run(events).scans, ElementsAre(u"001096012345||NguyễN Văn An|15011996|Nam|Xã A|15062021"_s));
}

TEST(WedgeDetector, altCodes_becomeLetters) {
    Events events;
    milliseconds at = 100ms;
    for (const QChar c : u"001096012345||"_s) {
        altTap(events, u'0' + QString::number(c.unicode()), at);
        at += 5ms;
    }
    altTap(events, u"7879"_s, at);
    scanAt(events, u"|15011996|Nam|Xã A|15062021\n"_s, at + 5ms);
    const Outcome outcome = run(events);
    EXPECT_THAT(outcome.scans, ElementsAre(u"001096012345||ệ|15011996|Nam|Xã A|15062021"_s));
    EXPECT_THAT(outcome.delivered, IsEmpty());
}

TEST(WedgeDetector, altCodesMadeBySystem_areNotDoubled) {
    Events events;
    milliseconds at = 100ms;
    for (const QChar c : u"001096012345||ệ"_s) {
        altTap(events, QString::number(c.unicode()), at);
        KeyInput made = key(Kind::press, u'ệ', at);
        made.text = c;
        events.push_back({made, true});
        at += 5ms;
    }
    // the other order: the character first
    altTap(events, u"7881"_s, at);
    Event release = events.back();
    events.back() = {key(Kind::press, u'ỉ', at), true};
    events.push_back(release);
    scanAt(events, u"|15011996|Nam|Xã A|15062021\n"_s, at + 5ms);
    EXPECT_THAT(run(events).scans, ElementsAre(u"001096012345||ệỉ|15011996|Nam|Xã A|15062021"_s));
}

TEST(WedgeDetector, guessedAltCodeDeliveredMeanwhile_isLeftAlone) {
    // found by fuzzing: a fast run of keys, an Alt code inside it, and the system's own character for it
    struct Input {
        Kind kind;
        int key;
        char16_t text;
        int at;
    };
    static constexpr Input kRun[] = {{Kind::press, Qt::Key_A, u'0', 5},
                                     {Kind::press, Qt::Key_A, u'0', 6},
                                     {Kind::press, Qt::Key_A, u'1', 11},
                                     {Kind::press, 0, u'0', 11},
                                     {Kind::press, Qt::Key_A, u'0', 12},
                                     {Kind::press, Qt::Key_A, u'9', 17},
                                     {Kind::press, Qt::Key_A, u'6', 18},
                                     {Kind::press, Qt::Key_A, u'3', 19},
                                     {Kind::press, Qt::Key_A, u'0', 20},
                                     {Kind::press, Qt::Key_Backspace, u'1', 21},
                                     {Kind::press, 0, u'|', 21},
                                     {Kind::repeat, Qt::Key_Backspace, u'1', 22},
                                     {Kind::press, Qt::Key_5, u'-', 23},
                                     {Kind::press, Qt::Key_A, u'9', 28},
                                     {Kind::release, Qt::Key_Alt, u'1', 29},
                                     {Kind::press, 0, u'1', 31}};
    Events events;
    for (const Input& each : kRun) {
        KeyInput input = key(each.kind, each.text, milliseconds(each.at));
        input.key = each.key;
        input.modifiers = {};
        if (each.key == Qt::Key_5) input.modifiers = Qt::AltModifier | Qt::KeypadModifier;
        events.push_back({input, false});
    }
    const Outcome outcome = run(events);
    EXPECT_EQ(outcome.delivered.size() + outcome.swallowed.size(), events.size());
}

TEST(WedgeDetector, altAlone_isHandedOn) {
    Events events{{special(Kind::press, Qt::Key_Alt, 0ms, Qt::AltModifier), false},
                  {special(Kind::press, Qt::Key_F, 20ms, Qt::AltModifier), false}};
    EXPECT_THAT(run(events).delivered, ElementsAre(0U, 1U));
}

TEST(WedgeDetector, shortcutsAndArrows_pushOutWhatIsHeld) {
    for (const KeyInput& other : {special(Kind::press, Qt::Key_K, 10ms, Qt::ControlModifier),
                                  special(Kind::press, Qt::Key_Left, 10ms), key(Kind::press, u'\n', 10ms)}) {
        WedgeDetector detector;
        detector.feed(key(Kind::press, u'1', 0ms));
        EXPECT_FALSE(detector.takes(other));
        EXPECT_THAT(detector.feed(other).fates, SizeIs(2));
    }
}

TEST(WedgeDetector, shortcutInsideAScan_endsIt) {
    Events events;
    const milliseconds end = scanAt(events, kCard.left(30), 100ms);
    events.push_back({special(Kind::press, Qt::Key_K, end, Qt::ControlModifier), false});
    const Outcome outcome = run(events);
    EXPECT_THAT(outcome.scans, ElementsAre(kCard.left(30)));
    EXPECT_THAT(outcome.delivered, SizeIs(1));
}

TEST(WedgeDetector, restOfABrokenScan_isSwallowedWithItsEnter) {
    for (const auto& [pause, other] :
         {std::pair{260ms, 0}, {5ms, int(Qt::Key_F5)}, {5ms, int(Qt::Key_Left)}, {400ms, int(Qt::Key_F5)}}) {
        Events events;
        milliseconds at = scanAt(events, kCard.left(30), 100ms);
        if (other) events.push_back({special(Kind::press, other, at), false});
        scanAt(events, kCard.sliced(30) + u'\n', at + pause);
        const Outcome outcome = run(events);
        const bool lost = pause > WedgeDetector::kRest; // the scanner was silent for too long
        EXPECT_EQ(outcome.scans.front(), kCard.left(30));
        EXPECT_EQ(outcome.delivered.size() > 1, lost) << pause.count();
    }
}

TEST(WedgeDetector, mouseInsideAScan_leavesNothingOfItBehind) {
    WedgeDetector detector;
    Events events;
    scanAt(events, kCard + u'\n', 100ms);
    std::vector<WedgeDetector::Fate> fates;
    QStringList scans;
    const auto keep = [&](const WedgeDetector::Verdict& verdict) {
        fates.insert(fates.end(), verdict.fates.begin(), verdict.fates.end());
        if (verdict.scan) scans << *verdict.scan;
    };
    for (std::size_t i = 0; i < events.size(); ++i) {
        keep(detector.feed(events[i].input));
        if (i == 60 || i == 61) keep(detector.interrupt());
    }
    EXPECT_THAT(scans, ElementsAre(kCard.left(31)));
    EXPECT_THAT(fates, SizeIs(events.size()));
    EXPECT_THAT(fates, testing::Each(WedgeDetector::Fate::swallow));
    EXPECT_FALSE(detector.isScanning()) << "its Enter ends it";
}

TEST(WedgeDetector, personBehindABrokenScan_isNotSwallowed) {
    for (const milliseconds pause : {0ms, 60ms, 240ms, 260ms}) {
        Events events;
        milliseconds at = scanAt(events, u"001096012345|"_s, 100ms) + pause;
        const std::size_t scanned = events.size();
        for (const QChar c : u"xin chao\n"_s) {
            events.push_back({key(Kind::press, c, at), false});
            events.push_back({key(Kind::release, c, at + 60ms), false});
            at += 100ms;
        }
        const Outcome outcome = run(events);
        EXPECT_THAT(outcome.scans, ElementsAre(u"001096012345|"_s));
        EXPECT_EQ(outcome.delivered.size(), events.size() - scanned) << pause.count();
        EXPECT_EQ(outcome.delivered.front(), scanned);
        for (std::size_t i = scanned + 2; i < events.size(); ++i)
            EXPECT_LE(outcome.held[i], WedgeDetector::kFinger) << "only the first key may be in doubt";
    }
}

TEST(WedgeDetector, oneKeyBehindABrokenScan_isNoPartOfIt) {
    Events events;
    const milliseconds at = scanAt(events, u"001096012345|"_s, 100ms);
    events.push_back({key(Kind::press, u'x', at), false});
    events.push_back({key(Kind::release, u'x', at + 60ms), false});
    const Outcome outcome = run(events);
    EXPECT_THAT(outcome.scans, ElementsAre(u"001096012345|"_s));
    EXPECT_THAT(outcome.delivered, SizeIs(2));
}

TEST(WedgeDetector, keyThatASlowLinkHoldsDown_isStillTheScans) {
    Events events;
    const milliseconds at = scanAt(events, kCard.left(30), 100ms);
    events.push_back({key(Kind::press, kCard[30], at), true});
    events.push_back({key(Kind::release, kCard[30], at + 120ms), true});
    scanAt(events, kCard.sliced(31) + u'\n', at + 121ms);
    const Outcome outcome = run(events);
    EXPECT_THAT(outcome.scans, ElementsAre(kCard));
    EXPECT_THAT(outcome.delivered, IsEmpty());
}

TEST(WedgeDetector, endlessScan_isCutAndTheRestSwallowed) {
    for (const QString& begin : {u"001096012345|"_s, kCard + u"||||"_s}) {
        Events events;
        scanAt(events, begin + QString(WedgeDetector::kLongest + 500, u'x') + u'\n', 100ms);
        const Outcome outcome = run(events);
        ASSERT_THAT(outcome.scans, SizeIs(1));
        EXPECT_EQ(outcome.scans.front().size(), WedgeDetector::kLongest);
        EXPECT_THAT(outcome.delivered, IsEmpty());
    }
}

TEST(WedgeDetector, secondEnter_isAPersons) {
    for (const QString& end : {u""_s, u"\n"_s, u"\r\n"_s}) {
        Events events;
        milliseconds at = scanAt(events, kCard + end, 100ms);
        if (end.isEmpty()) tap(events, u'\n', at += 100ms);
        tap(events, u'\n', at + 80ms);
        tap(events, u'\t', at + 120ms);
        EXPECT_THAT(run(events).delivered, SizeIs(4)) << end.size();
    }
}

TEST(WedgeDetector, interrupt_holdsNothingBack) {
    WedgeDetector detector;
    detector.feed(key(Kind::press, u'1', 0ms));
    EXPECT_THAT(detector.interrupt().fates, SizeIs(1));
    Events events;
    scanAt(events, kCard, 100ms);
    for (const Event& event : events)
        detector.feed(event.input);
    EXPECT_TRUE(detector.isScanning());
    EXPECT_EQ(detector.interrupt().scan, kCard);
    EXPECT_THAT(detector.interrupt().fates, IsEmpty());
}

TEST(WedgeDetector, paymentCode_endsByItself) {
    const QString code = u"00020101021238540010A00000072701240006970403011001234567890208QRIBFTTA6304ABCD"_s;
    WedgeDetector detector;
    std::optional<QString> scan;
    milliseconds at = 0ms;
    for (const QChar c : code)
        if (auto verdict = detector.feed(key(Kind::press, c, at += 2ms)); verdict.scan) scan = verdict.scan;
    EXPECT_EQ(scan, code);
}

} // namespace
} // namespace motcua::scanner
