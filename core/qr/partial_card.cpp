// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/partial_card.h"

#include "core/base/ascii.h"
#include "core/base/typed_keys.h"
#include "core/base/vietnamese_syllable.h"
#include "core/citizen/card_validity.h"
#include "core/qr/card_fields.h"
#include "core/qr/framing.h"

#include <QStringList>

namespace motcua::qr {
namespace {

using citizen::CitizenNumber;
using citizen::PartialDate;
using citizen::Sex;

/// The last field may have been cut off, so its digits count only when they make a whole date.
std::optional<PartialDate> readDate(QStringView field) {
    constexpr qsizetype kCompact = 8, kSlashed = 10;
    if (field.size() != kCompact && field.size() != kSlashed) return {};
    const auto date = PartialDate::parseCardText(field);
    if (!date) return {};
    return *date;
}

/// A card's word that can only be the other sex than the number says. `N?` and `N` may be either.
bool contradicts(QStringView word, Sex sex) {
    const QString lower = word.toString().toLower();
    return sex == Sex::male ? lower == u"nữ" : lower == u"nam";
}

QString withCapitalsOf(QStringView keys, const QString& word) {
    const bool all = keys.size() > 1 && keys.toString() == keys.toString().toUpper();
    if (all) return word.toUpper();
    return keys.front().isUpper() ? word.left(1).toUpper() + word.sliced(1) : word;
}

template <class FromKeys> std::optional<QString> resolveName(QStringView keys, FromKeys fromKeys) {
    QStringList words;
    bool changed = false;
    for (const QStringView word : keys.split(u' ', Qt::SkipEmptyParts)) {
        const auto meant = fromKeys(word);
        const QString text = meant ? withCapitalsOf(word, meant->text) : word.toString();
        if (!isVietnameseSyllable(text)) return {};
        changed |= meant.has_value();
        words << text;
    }
    if (!changed) return {};
    return words.join(u' ');
}

void readDates(PartialCard& card, const QList<QStringView>& fields, Date today) {
    if (fields.size() <= CardField::birth) return;
    const auto born = readDate(fields[CardField::birth].trimmed());
    if (!born || born->year != card.number.birthYear()) return;
    card.birthDate = *born;
    if (fields.size() <= CardField::issue) return;
    const auto issued = readDate(fields[CardField::issue].trimmed());
    if (!issued || !issued->isFull() || *issued->toDate() > today) return;
    if (const auto birthDay = born->toDate(); birthDay && *issued->toDate() < *birthDay) return;
    if (issued->year < born->year) return;
    card.issueDate = issued->toDate();
    if (const auto validity = citizen::cardValidity(card.birthDate, card.issueDate)) {
        card.expiryDate = validity->expiryDate;
        card.noExpiry = validity->noExpiry;
    }
}

} // namespace

std::optional<QString> nameFromTypedKeys(QStringView keys) {
    const auto telex = resolveName(keys, typed::fromTelex);
    const auto vni = resolveName(keys, typed::fromVni);
    if (telex && vni) return {};
    return telex ? telex : vni;
}

std::optional<PartialCard> readPartialCard(QStringView text, Date today) {
    const QList<QStringView> fields = withoutFraming(text).split(u'|');
    const auto id = CitizenNumber::parse(fields[CardField::number]);
    if (!id || fields.size() < 2) return {};
    PartialCard card{.number = *id,
                     .oldNumber = {},
                     .birthDate = {},
                     .sex = id->sex(),
                     .issueDate = {},
                     .expiryDate = {},
                     .noExpiry = false,
                     .proposedName = {}};
    const QStringView old = fields[CardField::oldNumber];
    if (fields.size() > CardField::name && all(old, isAsciiDigit) && (old.size() == 9 || old.size() == 12))
        card.oldNumber = old.toString();
    if (fields.size() > CardField::birth)
        card.proposedName = nameFromTypedKeys(fields[CardField::name]).value_or(QString());
    if (fields.size() > CardField::sex && contradicts(fields[CardField::sex].trimmed(), *card.sex))
        card.sex.reset();
    readDates(card, fields, today);
    return card;
}

} // namespace motcua::qr
