// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QString>
#include <compare>
#include <optional>

namespace motcua::citizen {

/// A date of which the day, or day and month, may be unknown: births recorded by their year only are common
/// among older people and are legal on the card. 0 means unknown; a day is never known without its month.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;

    auto operator<=>(const PartialDate&) const = default;

    bool isKnown() const { return year != 0; }
    bool isFull() const { return day != 0; }
    /// Only of a full date.
    std::optional<Date> toDate() const;
    /// `1950`, `1950-03`, `1950-03-09`; empty when nothing is known. As stored and exchanged.
    QString toString() const;
    /// `1950`, `03/1950`, `09/03/1950`. As shown and printed.
    QString toVietnamese() const;

    static PartialDate from(Date date);
    /// What toString writes, save the empty text. Errors: TIME_INVALID.
    static Result<PartialDate> parse(QStringView text);
    /// What the card writes: `ddMMyyyy` (QR), `dd/MM/yyyy` (DG13), `MM/yyyy`, `yyyy`; `00` is an unknown day
    /// or month. A day whose month is unknown is dropped. Errors: TIME_INVALID.
    static Result<PartialDate> parseCardText(QStringView text);
};

} // namespace motcua::citizen
