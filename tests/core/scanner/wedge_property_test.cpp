// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scanner/typing.h"
#include "tests/support/card_text.h"
#include "tests/support/sanitized.h"

#include <gmock/gmock.h>
#include <iostream>
#include <numeric>

namespace motcua::scanner {
namespace {

using namespace Qt::StringLiterals;
using namespace tests;
using Kind = KeyInput::Kind;
using testing::Le;

const QStringList kCodes{
    motcua::tests::cardText(),
    u"079301000017||Trần Thị Bé Năm|03022001|Nữ|Số 2, Ấp 3, Xã C, TP. Hồ Chí Minh|01072021"_s,
    u"001096012345|012345678|Nguyễn Văn An|15011996|Nam|Số 1, Xã A, Huyện B, Hà Nội|20082024||||"_s,
    u"DN4010123456789|4e677579|15/01/1996|1|4e677579|01 - 001|-|01/01/2026|$"_s,
    u"H34.05-261122-0001"_s,
    u"000.00.06.H56-231027-0361"_s,
    u"00020101021238540010A00000072701240006970403011001234567890208QRIBFTTA53037045802VN6304ABCD"_s,
};

template <class T> const T& pick(const std::vector<T>& from, Random& random) {
    return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random)];
}

int upTo(int most, Random& random) { return std::uniform_int_distribution(0, most)(random); }

QString digits(int count, Random& random) {
    QString text;
    for (; count > 0; --count)
        text += QChar(static_cast<char16_t>(u'0' + upTo(9, random)));
    return text;
}

/// What is typed at a counter, in the keys of the two input methods; also codes copied by hand.
QString something(Random& random) {
    static const std::vector<QString> kWords{u"Nguyễn Văn An"_s,     u"Số 1, Thôn Đông"_s,
                                             u"đăng ký khai sinh"_s, u"TRẦN THỊ BÉ"_s,
                                             u"H'Ngăm Niê"_s,        u"Phường Bến Nghé, TP. Hồ Chí Minh"_s};
    static const std::vector<QString> kKeys{
        u"\n"_s, u"\t"_s, u"\b\b"_s, u"a|b"_s, u"H34.05-261122-0001"_s, u"KV1, QL1A"_s, u"15/01/1996\t"_s};
    switch (upTo(6, random)) {
    case 0:
        return telexKeys(pick(kWords, random));
    case 1:
        return vniKeys(pick(kWords, random));
    case 2:
        return digits(12, random) + (upTo(1, random) ? u"\t"_s : u"|"_s);
    case 3:
        return digits(1 + upTo(9, random), random);
    case 4:
        return u"001096012345|012345678|An\n"_s;
    default:
        return pick(kKeys, random);
    }
}

/// An input method that rewrites: BackSpaces and the new letters, all at once.
milliseconds rewrite(Events& events, milliseconds at, Random& random) {
    for (int i = upTo(3, random); i >= 0; --i, at += milliseconds(upTo(2, random))) {
        events.push_back({key(Kind::press, u'\b', at), false});
        events.push_back({key(Kind::release, u'\b', at), false});
    }
    for (const QChar c : QStringView(u"ễn2").first(1 + upTo(2, random))) {
        at += milliseconds(upTo(2, random));
        events.push_back({key(Kind::press, c, at), false});
        events.push_back({key(Kind::release, c, at), false});
    }
    return at;
}

milliseconds holdDown(Events& events, QChar c, milliseconds at, Random& random) {
    events.push_back({key(Kind::press, c, at), false});
    at += milliseconds(400);
    for (int i = upTo(20, random); i >= 0; --i, at += milliseconds(30))
        events.push_back({key(Kind::repeat, c, at), false});
    events.push_back({key(Kind::release, c, at), false});
    return at;
}

Events session(const std::vector<Rhythm>& models, Random& random) {
    Events events;
    const Rhythm& rhythm = pick(models, random);
    milliseconds at{1000};
    for (int parts = 1 + upTo(1, random); parts > 0; --parts) {
        at = type(events, something(random), rhythm, at, random) + milliseconds(100);
        if (upTo(4, random) == 0) at = rewrite(events, at, random) + milliseconds(60);
        if (upTo(9, random) == 0) at = holdDown(events, u'1', at, random) + milliseconds(60);
    }
    sort(events);
    return events;
}

TEST(WedgeProperty, humanTyping_isNeverAScan_andArrivesUnchanged) {
    const int kSessions = motcua::tests::rounds(100'000, 100'000, 10'000);
    const auto models = rhythms();
    ASSERT_EQ(models.size(), 6U);
    Random random(20261123);
    std::vector<int> heldFor(1000);
    for (int i = 0; i < kSessions; ++i) {
        const Events events = session(models, random);
        const Outcome outcome = run(events);
        ASSERT_TRUE(outcome.scans.isEmpty()) << "session " << i;
        ASSERT_EQ(outcome.delivered.size(), events.size()) << "session " << i;
        ASSERT_TRUE(std::is_sorted(outcome.delivered.begin(), outcome.delivered.end())) << "session " << i;
        for (std::size_t k = 0; k < events.size(); ++k)
            if (events[k].input.kind == Kind::press)
                ++heldFor[static_cast<std::size_t>(std::min<qint64>(outcome.held[k].count(), 999))];
    }
    const auto share = [&](int first, int last) {
        return std::accumulate(heldFor.begin() + first, heldFor.begin() + last + 1, 0.0) /
               std::accumulate(heldFor.begin(), heldFor.end(), 0.0);
    };
    const auto longest = std::find_if(heldFor.rbegin(), heldFor.rend(), [](int n) { return n > 0; });
    std::cout << "of the keys pressed " << 100 * share(0, 0) << " % passed at once, " << 100 * share(0, 30)
              << " % within 30 ms, " << 100 * share(0, 75) << " % within 75 ms; longest "
              << heldFor.rend() - longest - 1 << " ms\n";
    EXPECT_GE(share(0, 40), 0.97);
    EXPECT_GE(share(0, 75), 0.995);
}

/// A finger that stays on the key, as nearly all do, is told by then.
TEST(WedgeProperty, ordinaryKeys_areHeldThirtyMilliseconds) {
    Random random(7);
    const Rhythm average = rhythms()[1];
    for (int i = 0; i < 2000; ++i) {
        Events events;
        type(events, digits(12, random) + u"H34.05-261122-0001"_s, average, milliseconds(1000), random);
        sort(events);
        for (const milliseconds held : run(events).held)
            ASSERT_THAT(held, Le(WedgeDetector::kFinger));
    }
}

bool isTextPress(const Event& event) {
    return event.input.kind == Kind::press && !event.input.text.isEmpty();
}

ScannerModel someScanner(Random& random) {
    static const std::vector<QString> kEnds{{}, u"\n"_s, u"\t"_s, u"\r\n"_s};
    ScannerModel model;
    model.gap = std::uniform_real_distribution(1.0, 50.0)(random);
    model.jitter = std::uniform_real_distribution(0.0, std::min(20.0, model.gap))(random);
    model.hold = std::uniform_real_distribution(0.0, 15.0)(random);
    model.batch = upTo(3, random) == 0 ? 1 + upTo(7, random) : 1;
    model.shift = upTo(1, random) == 0;
    model.end = pick(kEnds, random);
    return model;
}

TEST(WedgeProperty, scans_areAlwaysRecognised_betweenHumanKeys) {
    const int kScans = motcua::tests::rounds(20'000, 20'000, 4'000);
    const auto models = rhythms();
    Random random(4);
    for (int i = 0; i < kScans; ++i) {
        Events events;
        const QString code = kCodes[upTo(static_cast<int>(kCodes.size()) - 1, random)];
        const ScannerModel scanner = someScanner(random);
        milliseconds at{1000};
        at = type(events, upTo(1, random) ? u"Xax 12"_s : u"abc"_s, pick(models, random), at, random);
        at = scan(events, code, scanner, at + milliseconds(60 + upTo(140, random)), random);
        type(events, u"ab 12\n"_s, pick(models, random), at + milliseconds(280 + upTo(200, random)), random);
        sort(events);
        const Outcome outcome = run(events);
        ASSERT_EQ(outcome.scans.join(u'\n').toStdString(), code.toStdString())
            << "scan " << i << ", gap " << scanner.gap << ", jitter " << scanner.jitter << ", batch "
            << scanner.batch << ", hold " << scanner.hold;
        // of presses with text: Shift reaches the field harmlessly, and a key that both have down goes up
        // once
        for (const std::size_t index : outcome.swallowed)
            ASSERT_TRUE(events[index].scanned || !isTextPress(events[index])) << "scan " << i;
        for (const std::size_t index : outcome.delivered)
            ASSERT_FALSE(events[index].scanned && isTextPress(events[index])) << "scan " << i;
        ASSERT_TRUE(std::is_sorted(outcome.delivered.begin(), outcome.delivered.end()));
    }
}

/// A scan that stops, and a person goes on: the scan is told, the person's keys arrive.
TEST(WedgeProperty, typingBehindABrokenScan_arrivesUnchanged) {
    const auto models = rhythms();
    Random random(11);
    const int kScans = motcua::tests::rounds(20'000, 20'000, 4'000);
    for (int i = 0; i < kScans; ++i) {
        Events events;
        const QString code = kCodes[upTo(2, random)];
        ScannerModel scanner = someScanner(random);
        scanner.end.clear();
        const bool taps = upTo(1, random) == 0; // which cannot be told from a scanner's while it may go on
        const milliseconds at =
            scan(events, code.first(13 + upTo(25, random)), scanner, milliseconds(1000), random);
        const milliseconds pause{taps ? 600 : 120};
        type(events, u"Xin 12\t3"_s, taps ? pick(models, random) : models[upTo(3, random)], at + pause,
             random);
        sort(events);
        const Outcome outcome = run(events);
        ASSERT_EQ(outcome.scans.size(), 1) << i;
        for (const std::size_t index : outcome.swallowed)
            ASSERT_TRUE(events[index].scanned || !isTextPress(events[index])) << i;
        for (const std::size_t index : outcome.delivered)
            ASSERT_FALSE(events[index].scanned && isTextPress(events[index])) << i;
        ASSERT_TRUE(std::is_sorted(outcome.delivered.begin(), outcome.delivered.end()));
    }
}

/// The end of a scan that was broken off anywhere, and goes on within a quarter of a second.
TEST(WedgeProperty, restOfABrokenScan_isNeverTyped) {
    Random random(12);
    const int kScans = motcua::tests::rounds(20'000, 20'000, 4'000);
    for (int i = 0; i < kScans; ++i) {
        Events events;
        const QString code = kCodes[upTo(2, random)];
        ScannerModel scanner = someScanner(random);
        scanner.jitter = std::min(scanner.jitter, 70 - scanner.gap);
        const int at = 13 + upTo(static_cast<int>(code.size()) - 23, random);
        const QString end = std::exchange(scanner.end, {});
        const milliseconds broken = scan(events, code.first(at), scanner, milliseconds(1000), random);
        scanner.end = end.isEmpty() ? u"\n"_s : end;
        const bool key = upTo(1, random) == 0;
        if (key) events.push_back({special(Kind::press, Qt::Key_F5, broken + milliseconds(20)), false});
        scan(events, code.sliced(at), scanner,
             broken + milliseconds(key ? 25 + upTo(200, random) : 260 + upTo(200, random)), random);
        sort(events);
        const Outcome outcome = run(events);
        for (const std::size_t index : outcome.delivered)
            ASSERT_FALSE(events[index].scanned && isTextPress(events[index])) << i;
    }
}

} // namespace
} // namespace motcua::scanner
