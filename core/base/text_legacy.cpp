// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_legacy.h"

#include <array>

namespace motcua::legacy {
namespace {

using Table = std::array<char16_t, 0x80>; // of the bytes 0x80 … 0xFF

constexpr Table kWindows1252 = [] {
    Table table{};
    for (char16_t i = 0; i < 0x80; ++i)
        table[i] = 0x80 + i;
    constexpr std::u16string_view kUpper = u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    for (size_t i = 0; i < kUpper.size(); ++i)
        table[i] = kUpper[i];
    return table;
}();

constexpr Table kWindows1258 = [] {
    Table table = kWindows1252;
    struct Change {
        unsigned char byte;
        char16_t unit;
    };
    for (const Change c : {Change{0x8A, 0x8A},
                           {0x8E, 0x8E},
                           {0x9A, 0x9A},
                           {0x9E, 0x9E},
                           {0xC3, u'Ă'},
                           {0xCC, 0x300},
                           {0xD0, u'Đ'},
                           {0xD2, 0x309},
                           {0xD5, u'Ơ'},
                           {0xDD, u'Ư'},
                           {0xDE, 0x303},
                           {0xE3, u'ă'},
                           {0xEC, 0x301},
                           {0xF0, u'đ'},
                           {0xF2, 0x323},
                           {0xF5, u'ơ'},
                           {0xFD, u'ư'},
                           {0xFE, u'₫'}})
        table[c.byte - 0x80] = c.unit;
    return table;
}();

const Table& tableOf(CodePage page) { return page == CodePage::windows1252 ? kWindows1252 : kWindows1258; }

/// From 0xA1; a space is a byte without a letter.
constexpr std::u16string_view kTcvn3 =
    u"ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";
static_assert(kTcvn3.size() == 0xFF - 0xA1);

/// What a letter of VNI adds to the letter before it: a vowel mark (or none), then a tone (or none).
struct VniMark {
    char16_t seen, vowelMark, tone;
};
constexpr char16_t kCircumflex = 0x302, kBreve = 0x306, kGrave = 0x300, kAcute = 0x301, kHook = 0x309,
                   kTilde = 0x303, kBelow = 0x323;
constexpr std::array kVniMarks{
    VniMark{u'ø', 0, kGrave},           VniMark{u'ù', 0, kAcute},           VniMark{u'û', 0, kHook},
    VniMark{u'õ', 0, kTilde},           VniMark{u'ï', 0, kBelow},           VniMark{u'â', kCircumflex, 0},
    VniMark{u'à', kCircumflex, kGrave}, VniMark{u'á', kCircumflex, kAcute}, VniMark{u'å', kCircumflex, kHook},
    VniMark{u'ã', kCircumflex, kTilde}, VniMark{u'ä', kCircumflex, kBelow}, VniMark{u'ê', kBreve, 0},
    VniMark{u'è', kBreve, kGrave},      VniMark{u'é', kBreve, kAcute},      VniMark{u'ú', kBreve, kHook},
    VniMark{u'ü', kBreve, kTilde},      VniMark{u'ë', kBreve, kBelow},
};

/// The letters that VNI has whole.
char16_t vniLetter(char16_t lower) {
    static constexpr std::u16string_view kSeen = u"ñôöíìæóòî", kMeant = u"đơưíìỉĩịỵ";
    const size_t at = kSeen.find(lower);
    return at == std::u16string_view::npos ? u'\0' : kMeant[at];
}

bool takes(QChar letter, const VniMark& mark) {
    const QChar base = letter.toLower();
    if (mark.vowelMark == kCircumflex) return base == u'a' || base == u'e' || base == u'o';
    if (mark.vowelMark == kBreve) return base == u'a';
    return QStringView(u"aeouyơư").contains(base);
}

bool isCapitalText(QStringView text) {
    bool capital = false;
    for (const QChar c : text) {
        if (c >= u'a' && c <= u'z') return false;
        capital = capital || (c >= u'A' && c <= u'Z');
    }
    return capital;
}

/// One capital letter may be the initial of a word in small letters.
bool isCapitalWord(QStringView word, bool capitalText) {
    const auto capitals =
        std::count_if(word.begin(), word.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return isCapitalText(word) && (capitalText || capitals > 1);
}

} // namespace

bool isWordCharacter(QChar c) {
    return c >= u'\u0080' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

std::optional<QByteArray> encode(QStringView text, CodePage page) {
    const Table& table = tableOf(page);
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0xA0) {
            bytes += static_cast<char>(unit);
            continue;
        }
        const auto found = std::find(table.begin(), table.end(), unit);
        if (found == table.end()) return {};
        bytes += static_cast<char>(0x80 + (found - table.begin()));
    }
    return bytes;
}

QString decode(QByteArrayView bytes, CodePage page) {
    const Table& table = tableOf(page);
    QString text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += QChar(byte < 0x80 ? char16_t(byte) : table[byte - 0x80]);
    }
    return text;
}

std::optional<QString> fromTcvn3(QStringView seen) {
    QString text;
    text.reserve(seen.size());
    const bool capitalText = isCapitalText(seen);
    for (qsizetype i = 0; i < seen.size();) {
        qsizetype end = i;
        while (end < seen.size() && isWordCharacter(seen[end]))
            ++end;
        QString word;
        for (const QChar c : seen.sliced(i, end - i)) {
            const char16_t unit = c.unicode();
            const char16_t letter = unit < 0x80                  ? unit
                                    : unit > 0xA0 && unit < 0xFF ? kTcvn3[unit - 0xA1]
                                                                 : u' ';
            if (letter == u' ') return {};
            word += QChar(letter);
        }
        text += isCapitalWord(word, capitalText) ? word.toUpper() : word;
        if (end < seen.size()) text += seen[end];
        i = end + 1;
    }
    return text;
}

std::optional<QString> fromVni(QStringView seen) {
    QString text;
    text.reserve(seen.size());
    for (const QChar c : seen) {
        if (c < u'\u0080') {
            text += c;
            continue;
        }
        const QChar lower = c.toLower();
        if (const char16_t letter = vniLetter(lower.unicode())) {
            text += c == lower ? QChar(letter) : QChar(letter).toUpper();
            continue;
        }
        const auto mark = std::ranges::find(kVniMarks, lower.unicode(), &VniMark::seen);
        if (mark == kVniMarks.end() || text.isEmpty() || !takes(text.back(), *mark)) return {};
        if (mark->vowelMark) text += QChar(mark->vowelMark);
        if (mark->tone) text += QChar(mark->tone);
    }
    return text.normalized(QString::NormalizationForm_C);
}

} // namespace motcua::legacy
