// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_damage.h"

#include "core/base/text_legacy.h"
#include "core/base/typed_keys.h"
#include "core/base/vietnamese_syllable.h"

#include <QStringDecoder>
#include <vector>

namespace motcua {
namespace {

bool isAscii(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c < u'\u0080'; });
}

std::vector<QStringView> wordsOf(QStringView text) {
    std::vector<QStringView> words;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype start = i;
        while (i < text.size() && legacy::isWordCharacter(text[i]))
            ++i;
        if (i > start) words.push_back(text.sliced(start, i - start));
    }
    return words;
}

std::optional<QString> strictUtf8(const QByteArray& bytes) {
    if (!QUtf8StringView(bytes).isValidUtf8()) return {};
    return QString::fromUtf8(bytes);
}

std::optional<QString> undoOneReading(QStringView text) {
    if (isAscii(text)) return {};
    for (const auto page : {legacy::CodePage::windows1252, legacy::CodePage::windows1258}) {
        const auto bytes = legacy::encode(text, page);
        if (!bytes) continue;
        if (auto original = strictUtf8(*bytes)) return original;
    }
    return {};
}

/// Pairs that begin a Vietnamese letter in misread UTF-8 and that no text has otherwise; what remains of a
/// text of which some bytes were lost, so that undoOneReading fails.
bool hasMisreadPair(QStringView text) {
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const char16_t first = text[i].unicode(), second = text[i + 1].unicode();
        if (first == u'á' && (second == u'»' || second == u'º')) return true;
        if (first == u'Ã' && second > 0xA0 && second < 0xC0) return true;
        if (first == u'Æ' && (second == u'°' || second == u'¡')) return true;
        if (first == u'Ä' && (second == u'‘' || second == u'ƒ' || second == u'\u0090' || second == u'\u0091'))
            return true;
    }
    return false;
}

bool hasLostLetter(QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'?') continue;
        if ((i > 0 && text[i - 1].isLetter()) || (i + 1 < text.size() && text[i + 1].isLetter())) return true;
    }
    return false;
}

bool readsAsVietnamese(QStringView text) {
    bool any = false;
    for (const QStringView word : wordsOf(text)) {
        if (isAscii(word)) continue;
        if (!isVietnameseSyllable(word)) return false;
        any = true;
    }
    return any;
}

DamageReport inspectLegacy(QStringView text) {
    if (isAscii(text)) return {};
    const auto words = wordsOf(text);
    const bool suspicious = std::any_of(words.begin(), words.end(), [](QStringView word) {
        return !isAscii(word) && !isVietnameseSyllable(word);
    });
    if (!suspicious) return {};
    auto tcvn3 = legacy::fromTcvn3(text);
    auto vni = legacy::fromVni(text);
    if (tcvn3 && !readsAsVietnamese(*tcvn3)) tcvn3.reset();
    if (vni && !readsAsVietnamese(*vni)) vni.reset();
    if (tcvn3 && vni) return {Damage::tcvn3, {}};
    if (tcvn3) return {Damage::tcvn3, tcvn3};
    if (vni) return {Damage::vni, vni};
    return {};
}

enum class Evidence { none, weak, strong };

/// A word that is no syllable as it stands but is one by the keys. Names such as `Lee` or `Gur` are weak
/// evidence by chance; a mark and a tone in one word are not chance.
Evidence telexEvidence(QStringView word) {
    const auto meant = typed::fromTelex(word);
    if (!meant || isVietnameseSyllable(word) || !isVietnameseSyllable(meant->text)) return Evidence::none;
    if (meant->marked && meant->toned) return Evidence::strong;
    return meant->marked ? Evidence::weak : Evidence::none;
}

/// House and block numbers (`A1`, `C4`) look like a letter with a tone: only a key inside the word counts.
Evidence vniEvidence(QStringView word) {
    if (!word.front().isLetter()) return Evidence::none;
    const auto meant = typed::fromVni(word);
    if (!meant || !isVietnameseSyllable(meant->text)) return Evidence::none;
    return (meant->marked && meant->toned) || word.back().isLetter() ? Evidence::strong : Evidence::none;
}

bool hasTypedKeys(QStringView text) {
    const bool ascii = isAscii(text);
    int weak = 0;
    for (const QStringView word : wordsOf(text)) {
        const Evidence telex = telexEvidence(word);
        if (telex == Evidence::strong) return true;
        if (ascii && vniEvidence(word) == Evidence::strong) return true;
        weak += telex == Evidence::weak;
    }
    return ascii && weak >= 2;
}

} // namespace

std::optional<QString> repairMojibake(QStringView text) {
    std::optional<QString> repaired = undoOneReading(text);
    if (!repaired) return {};
    if (auto again = undoOneReading(*repaired)) return again;
    return repaired;
}

DamageReport inspectText(QStringView text) {
    if (text.contains(QChar::ReplacementCharacter)) return {Damage::replacementCharacter, {}};
    if (auto repaired = repairMojibake(text)) return {Damage::mojibake, std::move(repaired)};
    if (hasMisreadPair(text)) return {Damage::mojibake, {}};
    if (hasLostLetter(text)) return {Damage::questionMark, {}};
    if (DamageReport legacy = inspectLegacy(text); legacy.damage != Damage::none) return legacy;
    if (hasTypedKeys(text)) return {Damage::typedKeys, {}};
    return {};
}

std::optional<QString> decodeLegacyBytes(QByteArrayView bytes) {
    const QString seen = legacy::decode(bytes, legacy::CodePage::windows1252);
    std::optional<QString> only;
    for (auto candidate :
         {std::optional(
              legacy::decode(bytes, legacy::CodePage::windows1258).normalized(QString::NormalizationForm_C)),
          legacy::fromTcvn3(seen), legacy::fromVni(seen)}) {
        if (!candidate || !readsAsVietnamese(*candidate)) continue;
        if (only && *only != *candidate) return {};
        only = std::move(candidate);
    }
    return only;
}

} // namespace motcua
