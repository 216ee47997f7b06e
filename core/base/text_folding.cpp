// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_folding.h"

#include <array>
#include <vector>

namespace motcua {
namespace {

/// What folding does with a character; any other value is the letter or digit it becomes.
enum Fold : char16_t { separator, dropped, apostrophe, hyphen, dot, unusual, firstLetter };

char16_t baseLetter(char16_t unit) {
    if (unit == u'đ' || unit == u'Đ') return u'd';
    if (unit == u'ð' || unit == u'Ð')
        return u'd'; // Icelandic eth: looks like Đ, some code pages make it of Đ
    if (unit == u'ƀ' || unit == u'Ƀ') return u'b'; // Ê Đê, Gia Rai
    if (unit == u'ı') return u'i';
    QChar letter(unit);
    while (letter.decompositionTag() == QChar::Canonical)
        letter = letter.decomposition().front();
    return letter.toLower().unicode();
}

/// The signs that stand inside names of the Central Highlands, in all the forms keyboards and fonts have for
/// them.
char16_t signOf(char16_t unit) {
    if (QStringView(u"'`´ʹʻʼʽˈ‘’‛′＇Ꞌꞌ").contains(unit)) return apostrophe;
    if (QStringView(u"-‐‑−").contains(unit)) return hyphen;
    if (QStringView(u".·․").contains(unit)) return dot;
    return separator;
}

bool isInvisible(char16_t unit) {
    return unit == 0xAD || (unit >= 0x200B && unit <= 0x200D) || unit == 0x2060 || unit == 0xFEFF;
}

char16_t foldOf(char16_t unit) {
    if (const char16_t sign = signOf(unit)) return sign;
    if (isInvisible(unit) || (unit >= 0x300 && unit < 0x370)) return dropped;
    const QChar c(unit);
    if (!c.isLetterOrNumber()) return separator;
    const char16_t base = baseLetter(unit);
    return QChar(base).decompositionTag() == QChar::NoDecomposition ? base : char16_t(unusual); // ª, ², ½, ẛ
}

/// Folding is called for millions of names: the Latin blocks are looked up, all else goes the general way.
struct LatinTables {
    static constexpr char16_t kBasicEnd = 0x370, kAdditionalStart = 0x1E00, kAdditionalEnd = 0x1F00;
    std::array<char16_t, kBasicEnd> basic;
    std::array<char16_t, kAdditionalEnd - kAdditionalStart> additional;

    LatinTables() {
        for (char16_t i = 0; i < kBasicEnd; ++i)
            basic[i] = foldOf(i);
        for (char16_t i = kAdditionalStart; i < kAdditionalEnd; ++i)
            additional[i - kAdditionalStart] = foldOf(i);
    }
    char16_t of(char16_t unit) const {
        if (unit < kBasicEnd) return basic[unit];
        if (unit >= kAdditionalStart && unit < kAdditionalEnd) return additional[unit - kAdditionalStart];
        return unusual;
    }
};

bool isDigit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }

class Folder {
public:
    explicit Folder(qsizetype capacity, bool keepParts) : m_keepParts(keepParts) { m_out.reserve(capacity); }

    void add(QStringView text) {
        static const LatinTables kTables;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t unit = text[i].unicode();
            const char16_t fold = kTables.of(unit);
            if (fold >= firstLetter) {
                letter(fold);
            } else if (fold != unusual) {
                sign(fold);
            } else if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                general(QChar::surrogateToUcs4(text[i], text[i + 1]));
                ++i;
            } else {
                general(unit);
            }
        }
    }

    QString finish() {
        endWord();
        if (!m_parts.isEmpty()) m_out += m_parts;
        return std::move(m_out);
    }

private:
    /// Letters of other scripts, compatibility forms and rare punctuation.
    void general(char32_t c) {
        if (c < 0x10000) {
            if (const char16_t found = signOf(char16_t(c))) return sign(found);
            if (isInvisible(char16_t(c))) return;
        }
        if (QChar::decompositionTag(c) != QChar::NoDecomposition) return add(QChar::decomposition(c));
        if (QChar::isMark(c) && (!m_wordStarted || m_sign != separator)) return; // no letter to stand on
        if (!QChar::isMark(c) && !QChar::isLetterOrNumber(c)) return sign(separator);
        for (const char16_t unit : QChar::fromUcs4(QChar::toLower(c)))
            letter(unit);
    }

    void letter(char16_t unit) {
        if (m_sign != separator) joinOrPart(unit);
        if (!m_wordStarted) {
            if (!m_out.isEmpty()) m_out += u' ';
            m_wordStart = m_out.size();
            m_wordStarted = true;
        }
        m_out += QChar(unit);
        ++m_run;
    }

    /// A sign joins the letters around it where it is a sign of a name: the apostrophe anywhere, the hyphen
    /// after a particle of one or two letters (`K-Brơi`, but not `Rịa-Vũng`), the dot after one (`Y.Đức`, but
    /// not `TP.Hồ`).
    void joinOrPart(char16_t next) {
        const qsizetype longest = m_sign == apostrophe ? m_run : m_sign == hyphen ? 2 : 1;
        m_sign = separator;
        if (m_run > longest || isDigit(next) || isDigit(m_out.back().unicode())) return endWord();
        if (m_keepParts) m_splits.push_back(m_out.size());
        m_run = 0;
    }

    void sign(char16_t kind) {
        if (kind == dropped) return;
        if (kind == separator || m_sign != separator || !m_wordStarted) return endWord();
        m_sign = kind;
    }

    void endWord() {
        qsizetype start = m_wordStart;
        if (!m_splits.empty()) m_splits.push_back(m_out.size());
        for (const qsizetype end : m_splits) {
            m_parts += u' ';
            m_parts += QStringView(m_out).sliced(start, end - start);
            start = end;
        }
        m_splits.clear();
        m_wordStarted = false;
        m_sign = separator;
        m_run = 0;
    }

    QString m_out, m_parts;
    std::vector<qsizetype> m_splits;
    qsizetype m_wordStart = 0, m_run = 0;
    char16_t m_sign = separator;
    bool m_wordStarted = false;
    bool m_keepParts;
};

QString fold(QStringView text, bool keepParts) {
    Folder folder(text.size(), keepParts);
    folder.add(text);
    return folder.finish();
}

bool isBidiControl(char16_t unit) {
    return unit == 0x61C || unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E) ||
           (unit >= 0x2066 && unit <= 0x2069);
}

} // namespace

QString foldForSearch(QStringView text) { return fold(text, false); }

QString foldForIndex(QStringView text) { return fold(text, true); }

QStringList foldedWords(QStringView text) { return foldForSearch(text).split(u' ', Qt::SkipEmptyParts); }

QString abbreviation(QStringView text) {
    const QString folded = foldForSearch(text);
    QString initials;
    bool start = true;
    for (const QChar c : folded) {
        if (start) initials += c;
        start = c == u' ';
    }
    return initials;
}

QString normaliseName(QStringView text) {
    const QString composed = text.toString().normalized(QString::NormalizationForm_C);
    QString name;
    name.reserve(composed.size());
    bool space = false;
    for (const QChar c : composed) {
        if (isInvisible(c.unicode())) continue;
        if (c.isSpace()) {
            space = true;
            continue;
        }
        if (space && !name.isEmpty()) name += u' ';
        space = false;
        name += signOf(c.unicode()) == apostrophe ? QChar(u'\'') : c;
    }
    return name.normalized(
        QString::NormalizationForm_C); // an invisible character may have kept a mark from its letter
}

bool hasControlCharacters(QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const auto category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Surrogate ||
            category == QChar::Separator_Line || category == QChar::Separator_Paragraph)
            return true;
        if (isBidiControl(c.unicode()) || c.unicode() >= 0xFFFE) return true;
    }
    return false;
}

} // namespace motcua
