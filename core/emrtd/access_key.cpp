// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/access_key.h"

#include "core/citizen/card_validity.h"
#include "core/crypto/message_digest.h"

#include <algorithm>
#include <array>

namespace motcua::emrtd {
namespace {

using citizen::PartialDate;
using namespace std::chrono;

constexpr qsizetype kCanDigits = 6, kDocumentNumberDigits = 9;
constexpr QByteArrayView kWithoutEnd{"991231"};

/// The check digit of ICAO 9303-3 §4.9 over digits and fillers, which is all these fields can hold here.
char checkDigitOf(QByteArrayView field) {
    constexpr std::array kWeights{7, 3, 1};
    int sum = 0;
    for (qsizetype at = 0; at < field.size(); ++at)
        if (field[at] != '<') sum += (field[at] - '0') * kWeights[static_cast<size_t>(at % 3)];
    return static_cast<char>('0' + sum % 10);
}

void appendTwoDigits(QByteArray& text, int number) {
    if (number == 0) {
        text += "<<"; // unknown (ICAO 9303-3 §4.8)
        return;
    }
    text += static_cast<char>('0' + number / 10 % 10);
    text += static_cast<char>('0' + number % 10);
}

QByteArray mrzDate(const PartialDate& date) {
    QByteArray text;
    text += static_cast<char>('0' + date.year / 10 % 10);
    text += static_cast<char>('0' + date.year % 10);
    appendTwoDigits(text, date.month);
    appendTwoDigits(text, date.day);
    return date.isKnown() ? text : QByteArray("<<<<<<");
}

void appendChecked(QByteArray& text, QByteArrayView field) {
    text += field;
    text += checkDigitOf(field);
}

/// The birthday of a common year for those born on 29 February, as citizen::cardValidity counts.
Date birthday(year_month_day birth, int age) {
    const year_month_day day{birth.year() + years{age}, birth.month(), birth.day()};
    return day.ok() ? local_days{day} : local_days{day.year() / day.month() / last};
}

using Expiry = std::optional<Date>;

/// The dates a card may carry that does not print its own where we look (facts/card.md §4.5): the computed
/// one, the next milestone, without end, then the earlier milestones, latest first.
std::vector<Expiry> possibleExpiries(const PartialDate& birth, std::optional<Date> issued) {
    std::vector<Expiry> expiries;
    const auto add = [&](Expiry expiry) {
        if (std::find(expiries.begin(), expiries.end(), expiry) == expiries.end()) expiries.push_back(expiry);
    };
    const auto computed = citizen::cardValidity(birth, issued);
    if (computed) add(computed->expiryDate);
    const auto born = birth.toDate();
    if (!born) {
        add({});
        return expiries;
    }
    std::vector<Date> milestones;
    for (const int age : {14, 25, 40, 60}) {
        const Date day = birthday(year_month_day{*born}, age);
        if (!issued || day > *issued) milestones.push_back(day);
    }
    if (computed && computed->expiryDate)
        if (const auto next = std::upper_bound(milestones.begin(), milestones.end(), *computed->expiryDate);
            next != milestones.end())
            add(*next);
    add({});
    for (auto milestone = milestones.rbegin(); milestone != milestones.rend(); ++milestone)
        add(*milestone);
    return expiries;
}

} // namespace

Result<AccessPassword> canPassword(const Secret& digits) {
    const QByteArrayView text = digits.view();
    if (text.size() != kCanDigits ||
        !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return fail(Code::EMRTD_KEY_INVALID, QStringLiteral("CAN"));
    return AccessPassword{PasswordKind::can, digits.clone()};
}

AccessPassword mrzPassword(const Secret& mrzInformation) {
    return {PasswordKind::mrz, crypto::secretDigest(crypto::DigestAlgorithm::sha1, {mrzInformation.view()})};
}

AccessPassword mrzPassword(const citizen::CitizenNumber& number, const PartialDate& birth,
                           std::optional<Date> expiry) {
    QByteArray information;
    information.reserve(24);
    appendChecked(information, number.text().toLatin1().last(kDocumentNumberDigits));
    appendChecked(information, mrzDate(birth));
    appendChecked(information, expiry ? mrzDate(PartialDate::from(*expiry)) : kWithoutEnd.toByteArray());
    return mrzPassword(Secret::take(information));
}

AccessKeys accessKeys(const citizen::CitizenNumber& number, const PartialDate& birth,
                      std::optional<Date> issued, std::optional<Date> expiry, bool noExpiry) {
    AccessKeys keys;
    QByteArray can = number.canCode().toLatin1();
    keys.passwords.push_back({PasswordKind::can, Secret::take(can)});
    if (!birth.isKnown()) return keys;
    std::vector<Expiry> expiries;
    if (noExpiry)
        expiries.emplace_back();
    else if (expiry)
        expiries.emplace_back(expiry);
    else
        expiries = possibleExpiries(birth, issued);
    for (const Expiry& possible : expiries)
        keys.passwords.push_back(mrzPassword(number, birth, possible));
    return keys;
}

} // namespace motcua::emrtd
