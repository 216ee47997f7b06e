// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/vietnamese_syllable.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace motcua {
namespace {

constexpr qsizetype kLongestSyllable = 7; // "nghiêng"

const QSet<QString>& onsets() {
    static const QSet<QString> kOnsets = [] {
        const auto words =
            QStringLiteral("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return kOnsets;
}

const QSet<QString>& rhymes() {
    static const QSet<QString> kRhymes = [] {
        const auto words =
            QStringLiteral(
                "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
                "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu "
                "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
                "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet "
                "oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
                "u ua uân uâng uât uây uê uêch uênh ui um un ung uc uôc uôi uôm uôn uông uôt up ut "
                "uy uya uych uyên uyêt uynh uyp uyt uyu uơ ư ưa ưc ưi ưm ưn ưng ưt ưu "
                "ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu yt ynh ych")
                .split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return kRhymes;
}

enum Tone { level, grave, acute, hook, tilde, below, several };

/// Takes the tone marks out of a decomposed word.
Tone takeTone(QString& word) {
    static constexpr QStringView kMarks = u"\u0300\u0301\u0309\u0303\u0323";
    Tone tone = level;
    for (qsizetype i = word.size() - 1; i >= 0; --i) {
        const qsizetype mark = kMarks.indexOf(word[i]);
        if (mark < 0) continue;
        tone = tone == level ? Tone(mark + 1) : several;
        word.remove(i, 1);
    }
    return tone;
}

bool isStopped(QStringView rhyme) {
    return rhyme.endsWith(u'c') || rhyme.endsWith(u'p') || rhyme.endsWith(u't') || rhyme.endsWith(u"ch");
}

} // namespace

bool isVietnameseSyllable(QStringView word) {
    if (word.isEmpty() || word.size() > 3 * kLongestSyllable) return false;
    QString text = word.toString().toLower().normalized(QString::NormalizationForm_D);
    const Tone tone = takeTone(text);
    if (tone == several) return false;
    text = text.normalized(QString::NormalizationForm_C);
    if (text.size() > kLongestSyllable) return false;
    for (qsizetype length = 0; length <= 3 && length < text.size(); ++length) {
        const QString rhyme = text.sliced(length);
        if ((length > 0 && !onsets().contains(text.first(length))) || !rhymes().contains(rhyme)) continue;
        // a syllable that ends in a stop has no other tone
        if (!isStopped(rhyme) || tone == acute || tone == below) return true;
    }
    return false;
}

} // namespace motcua
