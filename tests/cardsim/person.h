// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/citizen.h"

#include <QByteArray>
#include <vector>

namespace motcua::cardsim {

/// Whom a card is made for.
struct Person {
    citizen::Citizen citizen;
    /// JPEG or JPEG 2000. Empty: the drawn one of the profile's kind.
    QByteArray portrait = {};
    /// Where the MRZ says another expiry than DG13.
    std::optional<Date> mrzExpiry = {};
};

/// The fictitious people of facts/card.md §8.1: a - Nguyễn Văn An, complete; b - Trần Thị Bé Năm, few fields
/// in DG13, an expiry in the MRZ only; c - Đỗ Đức Dương, a card without expiry.
enum class Sample { a, b, c };
Person samplePerson(Sample sample);

/// An object of citizen::fromJson with a number and a birth date, and in `portrait` the picture in base64 if
/// there is one. Errors: those of citizen::fromJson, FIELD_INVALID for `number`, `birth_date`, `portrait`.
Result<Person> personFromJson(const QByteArray& json);

/// The drawn portraits: pictures of nobody, sized so that DG2 is as long as a real one (facts/card.md §1.2).
QByteArray drawnPortrait(citizen::Sex sex, bool old);
QByteArray drawnPortraitJpeg2000();

} // namespace motcua::cardsim
