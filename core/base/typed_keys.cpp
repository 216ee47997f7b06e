// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/typed_keys.h"

namespace motcua::typed {
namespace {

constexpr QStringView kTones =
    u"\u0301\u0300\u0309\u0303\u0323"; // sắc huyền hỏi ngã nặng, as the keys 1 to 5

bool isVowel(QChar c) { return QStringView(u"aăâeêioôơuưy").contains(c); }
bool isMarked(QChar c) { return QStringView(u"ăâêôơư").contains(c); }

/// The vowel that carries the tone in usual spelling (`hòa`, `thúy`, `người`): the last with a mark of its
/// own; else the last before a consonant; else the first of two, the middle of three. The u of `qu` and the i
/// of `gi` belong to the consonant.
qsizetype toneSeat(QStringView word) {
    qsizetype first = std::find_if(word.begin(), word.end(), isVowel) - word.begin();
    const bool isOnset = word.startsWith(u"qu") || word.startsWith(u"gi");
    if (isOnset && first + 1 < word.size() && isVowel(word[first + 1])) ++first;
    qsizetype end = first;
    while (end < word.size() && isVowel(word[end]))
        ++end;
    for (qsizetype i = end - 1; i >= first; --i)
        if (isMarked(word[i])) return i;
    if (end < word.size()) return end - 1;
    return end - first == 3 ? first + 1 : first;
}

/// Builds the word; marks and tones may be typed after the letters they belong to.
class Typist {
public:
    void letter(QChar c) { m_word.text += c; }

    bool tone(qsizetype index) {
        if (!hasVowel()) return false;
        m_tone = kTones[index];
        m_word.toned = true;
        return true;
    }

    /// Turns the last `from` into `to`.
    bool mark(QChar from, QChar to) {
        const qsizetype at = m_word.text.lastIndexOf(from);
        if (at < 0) return false;
        m_word.text[at] = to;
        m_word.marked = true;
        return true;
    }

    /// One key makes ươ of uo.
    bool horn() {
        if (m_word.text.contains(u"uo")) return mark(u'u', u'ư') && mark(u'o', u'ơ');
        return mark(u'o', u'ơ') || mark(u'u', u'ư');
    }

    bool endsWith(QChar c) const { return m_word.text.endsWith(c); }
    bool hasVowel() const { return std::any_of(m_word.text.begin(), m_word.text.end(), isVowel); }

    std::optional<Word> finish() {
        if (!m_word.marked && !m_word.toned) return {};
        if (m_word.toned) {
            m_word.text.insert(toneSeat(m_word.text) + 1, m_tone);
            m_word.text = m_word.text.normalized(QString::NormalizationForm_C);
        }
        return m_word;
    }

private:
    Word m_word;
    QChar m_tone;
};

bool telexKey(Typist& typist, QChar key) {
    const qsizetype tone = QStringView(u"sfrxj").indexOf(key);
    if (tone >= 0) return typist.tone(tone);
    if (key == u'w') return typist.horn() || typist.mark(u'a', u'ă');
    static constexpr QStringView kDoubled = u"aeod", kMarked = u"âêôđ";
    const qsizetype doubled = kDoubled.indexOf(key);
    return doubled >= 0 && typist.endsWith(key) && typist.mark(key, kMarked[doubled]);
}

bool vniKey(Typist& typist, QChar key) {
    switch (key.unicode()) {
    case u'6':
        return typist.mark(u'a', u'â') || typist.mark(u'e', u'ê') || typist.mark(u'o', u'ô');
    case u'7':
        return typist.horn();
    case u'8':
        return typist.mark(u'a', u'ă');
    case u'9':
        return typist.mark(u'd', u'đ');
    default:
        return key >= u'1' && key <= u'5' && typist.tone(key.unicode() - u'1');
    }
}

template <class Key> std::optional<Word> fromKeys(QStringView keys, Key key) {
    Typist typist;
    for (const QChar c : keys) {
        const QChar lower = c.toLower();
        if (!key(typist, lower)) typist.letter(lower);
    }
    return typist.finish();
}

} // namespace

std::optional<Word> fromTelex(QStringView keys) { return fromKeys(keys, telexKey); }
std::optional<Word> fromVni(QStringView keys) { return fromKeys(keys, vniKey); }

} // namespace motcua::typed
