// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/wedge_text.h"

#include "core/base/ascii.h"
#include "core/base/vietnamese_syllable.h"
#include "core/qr/card_fields.h"
#include "core/qr/framing.h"
#include "core/scanner/wedge_shape.h"

namespace motcua::scanner {
namespace {

/// The bar as it was typed behind the number of a card or of health insurance; `|` for other codes.
QChar typedBar(QStringView text) {
    const auto bar = std::find_if(text.begin(), text.end(), isBar);
    const auto at = bar - text.begin();
    constexpr qsizetype kOldInsurance = qr::kOldInsuranceLetters + qr::kOldInsuranceDigits;
    return bar != text.end() &&
                   (at == qr::kInsuranceDigits || at == qr::kCardNumberDigits || at == kOldInsurance)
               ? *bar
               : QChar(u'|');
}

/// `nGUYỄN vĂN aN`. Only ASCII letters are turned round: the others were typed as codes.
bool isCapsLocked(QStringView text) {
    const auto fields = text.split(u'|');
    if (fields.size() <= qr::CardField::name) return false;
    bool capitals = false;
    for (const QStringView word : fields[qr::CardField::name].split(u' ', Qt::SkipEmptyParts)) {
        if (isAsciiCapital(word.front())) return false;
        capitals |= isAsciiSmall(word.front()) && std::any_of(word.begin(), word.end(), isAsciiCapital);
    }
    return capitals;
}

void swapCase(QString& text) {
    for (QChar& c : text)
        c = isAsciiSmall(c) ? c.toUpper() : isAsciiCapital(c) ? c.toLower() : c;
}

/// A syllable or something that need not be one: an initial, an abbreviation, a house number.
bool isPlausible(QStringView word) {
    if (word.size() < 2 || !std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); }))
        return true;
    if (std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); })) return true;
    return isVietnameseSyllable(word);
}

/// Letters that a Western keyboard does not have are missing. Hardly any address does without every one of
/// them (`Xã`, `Phường`, `Tỉnh`), so an address without marks, or one with Western marks only and with words
/// that are no syllables, has lost some.
bool hasLostLetters(const citizen::Citizen& citizen) {
    constexpr qsizetype kFewestWords = 3;
    const QString text = citizen.name + u' ' + citizen.residence;
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c > u'\u00FF'; })) return false;
    if (QStringView(citizen.residence).split(u' ', Qt::SkipEmptyParts).size() < kFewestWords) return false;
    QString spaced = text;
    for (QChar& c : spaced)
        if (!c.isLetterOrNumber()) c = u' ';
    const auto words = QStringView(spaced).split(u' ', Qt::SkipEmptyParts);
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c > u'\u007F'; }) ||
           !std::all_of(words.begin(), words.end(), isPlausible);
}

} // namespace

qr::Payload classifyTyped(const QString& typed, Date today) {
    QString text = qr::withoutFraming(typed).toString();
    const QChar bar = typedBar(text);
    text.replace(bar, u'|');
    if (isCapsLocked(text)) swapCase(text);
    qr::Payload payload = qr::classify(text.toUtf8(), today);
    // under another layout letters are wrong, too (German y and z)
    if (payload.card && (bar != u'|' || hasLostLetters(payload.card->citizen)))
        return qr::damagedCard(payload.text, today);
    return payload;
}

} // namespace motcua::scanner
