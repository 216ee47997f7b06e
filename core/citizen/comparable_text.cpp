// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/comparable_text.h"

#include "core/base/text_folding.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace motcua::citizen {
namespace {

/// Grave, acute, tilde, hook above, dot below: the tones, unlike the circumflex, breve and horn of letters.
bool isTone(QChar c) { return QStringView(u"\u0300\u0301\u0303\u0309\u0323").contains(c); }

/// Old and new spelling put the tone of `oa`, `oe`, `uy` on different letters: it is moved to the end.
QString withToneAtTheEnd(const QString& word) {
    QString letters, tones;
    for (const QChar c : word.normalized(QString::NormalizationForm_D))
        (isTone(c) ? tones : letters) += c;
    return letters + tones;
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

// ---- addresses

struct Word {
    QString text;
    bool hasDot = false;   ///< a dot follows at once
    bool endsPart = false; ///< nothing follows before the next comma
};

/// Words of letters and digits; `/` joins those of a house number.
std::vector<Word> wordsOf(const QString& text) {
    std::vector<Word> words;
    bool isInside = false;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isMark() || c == u'/' || c == u'\'') {
            // P5, Q10: the number is a word of its own
            const bool isNumberOfUnit = isInside && isDigit(c) && words.back().text.size() == 1 &&
                                        QStringView(u"pqh").contains(words.back().text[0]);
            if (isNumberOfUnit) words.back().hasDot = true;
            if (!isInside || isNumberOfUnit) words.push_back({});
            words.back().text += c;
            isInside = true;
            continue;
        }
        if (c == u'.' && isInside) words.back().hasDot = true;
        if ((c == u',' || c == u';') && !words.empty()) words.back().endsPart = true;
        isInside = false;
    }
    if (!words.empty()) words.back().endsPart = true;
    for (size_t i = 0; i + 1 < words.size(); ++i) { // T.P. is TP
        if (words[i].text != u"t" || !words[i].hasDot || words[i + 1].text != u"p") continue;
        words[i + 1].text.prepend(u't');
        words.erase(words.begin() + static_cast<ptrdiff_t>(i));
    }
    return words;
}

struct Abbreviation {
    QStringView text;
    QStringView meaning;
    bool needsDot; ///< a single letter without one is a name
};
constexpr std::array kAbbreviations{
    Abbreviation{u"p", u"phường", true},    Abbreviation{u"q", u"quận", true},
    Abbreviation{u"h", u"huyện", true},     Abbreviation{u"x", u"xã", true},
    Abbreviation{u"đ", u"đường", true},     Abbreviation{u"tp", u"thành phố", false},
    Abbreviation{u"tx", u"thị xã", false},  Abbreviation{u"tt", u"thị trấn", false},
    Abbreviation{u"kp", u"khu phố", false}, Abbreviation{u"tdp", u"tổ dân phố", false},
};
/// Whole names; they may end a part.
constexpr std::array kShortNames{
    Abbreviation{u"hcm", u"hồ chí minh", false},
    Abbreviation{u"tphcm", u"thành phố hồ chí minh", false},
    Abbreviation{u"brvt", u"bà rịa vũng tàu", false},
};

QStringList expanded(const std::vector<Word>& words) {
    QStringList all;
    for (const Word& word : words) {
        const auto isMeant = [&](const Abbreviation& one) {
            return one.text == word.text && (word.hasDot || !one.needsDot);
        };
        const auto unit = std::ranges::find_if(kAbbreviations, isMeant);
        const auto name = std::ranges::find_if(kShortNames, isMeant);
        if (unit != kAbbreviations.end() && !word.endsPart)
            all += unit->meaning.toString().split(u' ');
        else if (name != kShortNames.end())
            all += name->meaning.toString().split(u' ');
        else
            all << word.text;
    }
    return all;
}

void dropEmptyWords(QStringList& words) {
    const auto startsWithDigit = [&](qsizetype at) {
        return at < words.size() && isDigit(words[at].front());
    };
    const auto pair = [&](qsizetype at, QStringView first, QStringView second) {
        return at + 1 < words.size() && words[at] == first && words[at + 1] == second;
    };
    for (qsizetype i = 0; i < words.size();) {
        if (pair(i, u"số", u"nhà") && startsWithDigit(i + 2))
            words.remove(i, 2);
        else if (words[i] == u"số" && startsWithDigit(i + 1))
            words.remove(i);
        else if (pair(i, u"thành", u"phố"))
            words.remove(i, 2);
        else if (words[i] == u"tỉnh")
            words.remove(i);
        else
            ++i;
    }
    if (words.size() > 2 && pair(words.size() - 2, u"việt", u"nam")) words.resize(words.size() - 2);
}

QString withoutLeadingZeros(const QString& word) {
    qsizetype zeros = 0;
    while (zeros + 1 < word.size() && word[zeros] == u'0' && isDigit(word[zeros + 1]))
        ++zeros;
    return word.sliced(zeros);
}

} // namespace

QString comparableText(QStringView text) {
    QStringList words = normaliseName(text).toLower().split(u' ', Qt::SkipEmptyParts);
    for (QString& word : words)
        word = withToneAtTheEnd(word);
    return words.join(u' ');
}

QString comparableAddress(QStringView text) {
    QStringList words = expanded(wordsOf(normaliseName(text).toLower()));
    dropEmptyWords(words);
    for (QString& word : words)
        word = withToneAtTheEnd(withoutLeadingZeros(word));
    return words.join(u' ');
}

QString comparableMrzName(QStringView text) { return foldForSearch(text).remove(u' '); }

} // namespace motcua::citizen
