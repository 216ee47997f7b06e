// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>

namespace motcua::report {

/// Whole days, both included.
struct Period {
    Date from{}, to{};
    Instant begin() const { return toInstant(LocalTime{from}); }
    Instant end() const { return toInstant(LocalTime{to + std::chrono::days{1}}); } ///< not included
    bool operator==(const Period&) const = default;
};

/// Errors: REPORT_PERIOD when it ends before it begins or is longer than ten years.
Result<> checkPeriod(const Period& period);
/// `Từ 01/11/2026 đến 30/11/2026`.
QString periodText(const Period& period);

/// What a report is about. Empty or none: all.
struct Scope {
    Period period;
    Instant now{};     ///< what is open is judged by it, where the period has not ended
    QString unit;      ///< code of the competent agency, or name of the unit that has the dossier in hand
    QString field;     ///< name
    QString procedure; ///< code
    QString officer;   ///< id in text, who accepted
    std::optional<int> desk;
    std::optional<QSet<QString>> procedures; ///< codes: of a level
    QStringList told;                        ///< the same for people, one a line

    /// The moment at which open dossiers are counted.
    Instant asOf() const { return std::min(period.end(), now); }
};

} // namespace motcua::report
