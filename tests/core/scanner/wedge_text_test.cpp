// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/wedge_text.h"

#include "core/base/text_legacy.h"
#include "core/base/typed_keys.h"
#include "tests/core/scanner/typing.h"

#include <functional>
#include <gmock/gmock.h>

namespace motcua::scanner {
namespace {

using namespace Qt::StringLiterals;
using namespace tests;
using citizen::PartialDate;
using Kind = KeyInput::Kind;
using qr::PayloadKind;

constexpr Date kToday = makeDate(2026, 11, 23);
const QString kCard =
    u"079301000017||Trần Thị Bé Năm|03022001|Nữ|Số 2, Ấp 3, Xã C, TP. Hồ Chí Minh|01072021"_s;

/// What an input method that is switched on does to typed keys, after the published rules of Unikey and
/// ibus-unikey: a word's letters are rendered anew with every key, what differs is taken back by BackSpaces
/// and written again. Anything but a letter, or for VNI a digit behind a letter, begins a new word.
using Rendering = std::optional<typed::Word> (*)(QStringView);

QString rendered(QStringView word, Rendering render) {
    const auto meant = render ? render(word) : std::nullopt;
    if (!meant) return word.toString();
    return word.front().isUpper() ? meant->text.left(1).toUpper() + meant->text.sliced(1) : meant->text;
}

QString throughInputMethod(const QString& keys, Rendering render) {
    QString typedByMethod, word;
    for (const QChar c : keys) {
        // letters that the system makes up are no keys, the method does not see them
        const bool belongs = c < u'\u0080' && (c.isLetter() || (!word.isEmpty() && c.isDigit()));
        if (!belongs) {
            word.clear();
            typedByMethod += c;
            continue;
        }
        const QString before = rendered(word, render);
        const QString after = rendered(word += c, render);
        qsizetype same = 0;
        while (same < before.size() && same < after.size() && before[same] == after[same])
            ++same;
        typedByMethod += QString(before.size() - same, u'\b') + after.sliced(same);
    }
    return typedByMethod;
}

/// What the detector makes of it, at 5 ms a key.
QString scanned(const QString& keys) {
    Events events;
    Random random(1);
    scan(events, keys, {.gap = 5, .jitter = 1, .hold = 2, .batch = 1, .shift = true, .end = u"\n"_s},
         milliseconds(100), random);
    sort(events);
    const QStringList scans = run(events).scans;
    return scans.size() == 1 ? scans.front() : QString();
}

QString dropped(const QString& text, QChar largest) {
    QString kept = text;
    return kept.removeIf([=](QChar c) { return c > largest; });
}

QString unmarked(const QString& text) {
    QString plain = text.normalized(QString::NormalizationForm_D);
    plain.removeIf([](QChar c) { return c.isMark(); });
    return plain.replace(u'đ', u'd').replace(u'Đ', u'D');
}

QString capsLocked(QString text) {
    for (QChar& c : text)
        if (c < u'\u0080') c = c.isLower() ? c.toUpper() : c.toLower();
    return text;
}

struct Mode {
    const char* name;
    QString keys; ///< what the scanner types
    Rendering method = nullptr;
    enum { whole, warned, digits } recovered;
    QString proposed;
};

/// The table of the README: what each damage leaves.
std::vector<Mode> modes() {
    const QString name = u"Trần Thị Bé Năm"_s;
    const QString utf8AsWestern = legacy::decode(kCard.toUtf8(), legacy::CodePage::windows1252);
    return {
        {"Unicode codes", kCard, nullptr, Mode::whole, {}},
        {"Unicode codes, Telex on", kCard, typed::fromTelex, Mode::whole, {}},
        {"Unicode codes, VNI on", kCard, typed::fromVni, Mode::whole, {}},
        {"Unicode codes, Caps Lock", capsLocked(kCard), nullptr, Mode::whole, {}},
        {"Telex keys, Telex on", telexKeys(kCard), typed::fromTelex, Mode::whole, {}},
        {"VNI keys, VNI on", vniKeys(kCard), typed::fromVni, Mode::whole, {}},
        {"Telex keys, no method", telexKeys(kCard), nullptr, Mode::digits, name},
        {"Telex keys, VNI on", telexKeys(kCard), typed::fromVni, Mode::digits, name},
        {"VNI keys, no method", vniKeys(kCard), nullptr, Mode::digits, name},
        {"VNI keys, Telex on", vniKeys(kCard), typed::fromTelex, Mode::digits, name},
        {"UTF-8 as Windows-1252", utf8AsWestern, nullptr, Mode::warned, {}},
        {"UTF-8 as Latin-1", QString::fromLatin1(kCard.toUtf8()), nullptr, Mode::warned, {}},
        {"letters without a key left out", dropped(kCard, u'\u007F'), nullptr, Mode::digits, {}},
        {"letters outside Latin-1 left out", dropped(kCard, u'\u00FF'), nullptr, Mode::digits, {}},
        {"without marks", unmarked(kCard), nullptr, Mode::digits, {}},
        {"question marks", QString(kCard).replace(u'ầ', u'?').replace(u'ị', u'?'), nullptr, Mode::digits, {}},
        {"left out, Telex on", dropped(kCard, u'\u007F'), typed::fromTelex, Mode::digits, {}},
        {"left out, VNI on", dropped(kCard, u'\u007F'), typed::fromVni, Mode::digits, {}},
        {"UK layout", QString(kCard).replace(u'|', u'~'), nullptr, Mode::digits, {}},
    };
}

TEST(WedgeText, eachDamageMode_recoversWhatTheTableSays) {
    const auto expected = qr::classify(kCard.toUtf8(), kToday);
    for (const Mode& mode : modes()) {
        const qr::Payload payload =
            classifyTyped(scanned(throughInputMethod(mode.keys, mode.method)), kToday);
        if (mode.recovered != Mode::digits) {
            ASSERT_EQ(payload.kind, PayloadKind::card) << mode.name << ": " << payload.text.toStdString();
            EXPECT_EQ(payload.card->citizen, expected.card->citizen) << mode.name;
            EXPECT_EQ(payload.card->warnings.empty(), mode.recovered == Mode::whole) << mode.name;
            continue;
        }
        ASSERT_EQ(payload.kind, PayloadKind::damagedCard) << mode.name << ": " << payload.text.toStdString();
        ASSERT_TRUE(payload.partial) << mode.name;
        EXPECT_EQ(payload.partial->number.text(), u"079301000017") << mode.name;
        EXPECT_EQ(payload.partial->birthDate, (PartialDate{2001, 2, 3})) << mode.name;
        EXPECT_EQ(payload.partial->issueDate, makeDate(2021, 7, 1)) << mode.name;
        EXPECT_EQ(payload.partial->expiryDate, makeDate(2026, 2, 3)) << mode.name;
        EXPECT_EQ(payload.partial->sex, citizen::Sex::female) << mode.name;
        EXPECT_EQ(payload.partial->proposedName, mode.proposed) << mode.name;
    }
}

/// Nothing else tells of it: `Nam` arrives whole.
TEST(WedgeText, lettersLeftOutOfAMansCard_areMissed) {
    const QString card =
        u"001096012345||Nguyễn Văn An|15011996|Nam|Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội|15062021"_s;
    for (const QString& keys : {dropped(card, u'\u007F'), dropped(card, u'\u00FF'), unmarked(card)}) {
        const qr::Payload payload = classifyTyped(scanned(keys), kToday);
        EXPECT_EQ(payload.kind, PayloadKind::damagedCard) << keys.toStdString();
        EXPECT_TRUE(payload.partial) << keys.toStdString();
    }
}

TEST(WedgeText, otherCodes_keepTheirText) {
    EXPECT_EQ(classifyTyped(u"H34.05-261122-0001"_s, kToday).text, u"H34.05-261122-0001");
    EXPECT_EQ(classifyTyped(u"00020101021238*5'"_s, kToday).text, u"00020101021238*5'");
    EXPECT_EQ(classifyTyped(u""_s, kToday).kind, PayloadKind::other);
    EXPECT_EQ(classifyTyped(u"]Q1001096012345~"_s, kToday), classifyTyped(u"001096012345~"_s, kToday));
}

TEST(WedgeText, plainTextsThatAreWhole_areNotDamage) {
    for (const QString& card :
         {u"001096012345||An|15011996|||"_s, u"001096012345||Lan Anh|15011996|Nam|Hà Nam|15062021"_s,
          u"001096012345||Lan Anh|15011996|Nam|Xã Phú Hà, TP. Hà Nam, QL1A|15062021"_s})
        EXPECT_EQ(classifyTyped(card, kToday).kind, PayloadKind::card) << card.toStdString();
}

} // namespace
} // namespace motcua::scanner
