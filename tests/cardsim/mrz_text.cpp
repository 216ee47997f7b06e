// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/mrz_text.h"

namespace motcua::cardsim {
namespace {

using citizen::Citizen;
using citizen::PartialDate;

QByteArray filled(QByteArray text, qsizetype size) {
    text.truncate(size);
    return text.append(size - text.size(), '<');
}

QByteArray twoDigits(int value) { return QByteArray::number(value % 100).rightJustified(2, '0'); }

/// YYMMDD, `<<` for what is unknown.
QByteArray dateText(const PartialDate& date) {
    return twoDigits(date.year) + (date.month ? twoDigits(date.month) : QByteArray("<<")) +
           (date.day ? twoDigits(date.day) : QByteArray("<<"));
}

/// A card without expiry says 99-12-31 (facts/card.md §1.3).
QByteArray expiryText(const Person& person) {
    const auto date = person.mrzExpiry ? person.mrzExpiry : person.citizen.expiryDate;
    return date ? dateText(PartialDate::from(*date)) : QByteArray("991231");
}

QByteArray withCheck(const QByteArray& field) { return field + checkDigit(field); }

/// The last nine of the twelve digits; a passport's number has a letter in front (made up from the same).
QByteArray documentNumber(const Citizen& citizen, DocumentKind kind) {
    const QByteArray digits = citizen.number->text().toLatin1();
    return kind == DocumentKind::passport ? filled("P" + digits.last(7), 9) : digits.last(9);
}

QByteArray sexLetter(const Citizen& citizen) {
    return !citizen.sex ? "<" : *citizen.sex == citizen::Sex::male ? "M" : "F";
}

/// The first word is the family name.
QByteArray nameText(const Citizen& citizen) {
    const QByteArray name = transliterate(citizen.name);
    const qsizetype space = name.indexOf('<');
    return space < 0 ? name : name.first(space) + '<' + name.sliced(space);
}

QByteArray td1(const Person& person) {
    const Citizen& citizen = person.citizen;
    const QByteArray number = withCheck(documentNumber(citizen, DocumentKind::identityCard));
    const QByteArray digits = citizen.number->text().toLatin1();
    // The check digit at the end is national, over the twelve digits.
    const QByteArray first = "IDVNM" + number + digits + "<<" + checkDigit(digits);
    const QByteArray birth = withCheck(dateText(citizen.birthDate)), expiry = withCheck(expiryText(person));
    const QByteArray optional = filled({}, 11);
    const char composite = checkDigit(first.sliced(5) + birth + expiry + optional);
    return first + birth + sexLetter(citizen) + expiry + "VNM" + optional + composite +
           filled(nameText(citizen), 30);
}

QByteArray td3(const Person& person) {
    const Citizen& citizen = person.citizen;
    const QByteArray number = withCheck(documentNumber(citizen, DocumentKind::passport));
    const QByteArray birth = withCheck(dateText(citizen.birthDate)), expiry = withCheck(expiryText(person));
    const QByteArray personal = withCheck(filled(citizen.number->text().toLatin1(), 14));
    const char composite = checkDigit(number + birth + expiry + personal);
    return "P<VNM" + filled(nameText(citizen), 39) + number + "VNM" + birth + sexLetter(citizen) + expiry +
           personal + composite;
}

} // namespace

char checkDigit(QByteArrayView characters) {
    constexpr int kWeights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char c = characters[i];
        const int value = c == '<' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10;
        sum += value * kWeights[i % 3];
    }
    return static_cast<char>('0' + sum % 10);
}

QByteArray transliterate(QStringView text) {
    QByteArray letters;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_D).toUpper()) {
        if (c.isMark()) continue;
        const char16_t plain = c == u'Đ' ? u'D' : c.unicode();
        const bool isLetter = (plain >= u'A' && plain <= u'Z') || (plain >= u'0' && plain <= u'9');
        if (isLetter)
            letters += static_cast<char>(plain);
        else if (c != u'\'' && !letters.isEmpty() && !letters.endsWith('<'))
            letters += '<';
    }
    while (letters.endsWith('<'))
        letters.chop(1);
    return letters;
}

QByteArray mrzText(const Person& person, DocumentKind kind) {
    return kind == DocumentKind::passport ? td3(person) : td1(person);
}

QByteArray mrzInformation(const Person& person, DocumentKind kind) {
    return withCheck(documentNumber(person.citizen, kind)) + withCheck(dateText(person.citizen.birthDate)) +
           withCheck(expiryText(person));
}

} // namespace motcua::cardsim
