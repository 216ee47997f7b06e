// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/report_table.h"
#include "core/report/scope.h"

#include <functional>

namespace motcua::report {

/// How a finished dossier met its promise: on an earlier day, on the day, or after it.
enum class Timing { early, onTime, late };

/// One dossier of a period, judged: what every report counts. Names are numbers of records::ReportWords.
struct Line {
    qint64 no = 0;
    Instant received{};
    int channel = 0;
    int desk = 0;
    int status = 0;
    int stage = 0;
    int outcome = 0;
    qint64 officer = 0, procedure = 0, procedureName = 0, field = 0, competent = 0, unit = 0, residence = 0,
           notOnline = 0;
    std::optional<Instant> due; ///< in force at the finish, or at Scope::asOf()
    std::optional<Instant> finished;
    std::optional<Instant> finishRecorded;
    std::optional<Instant> extended, extendedFrom;
    int extensions = 0;
    int supplements = 0;
    qint64 supplementMs = 0;
    std::optional<qint64> fee;
    quint32 flags = 0;

    bool isNew = false;      ///< received in the period; else carried over from before
    bool isFinished = false; ///< in the period, or by asOf()
    Timing timing{};         ///< of a finished one
    bool isOpenLate = false; ///< of an open one

    bool has(records::ReportFlag flag) const { return (flags & flag) != 0; }
    bool isOnline() const { return channel == 1; }
    bool isLate() const { return isFinished ? timing == Timing::late : isOpenLate; }
};

/// Every dossier that was received in the period, or before it and not finished when it began
/// (facts/one-stop.md §6.2). One pass; the visitor may stop it with an error. Errors: STORE_…,
/// REPORT_PERIOD.
Result<> forEachLine(store::Database& database, const Scope& scope,
                     const std::function<Result<>(const Line&)>& visit);

/// Finished without a promise, or while the clock stood still, is on time.
Timing timingOf(Instant finished, const std::optional<Instant>& due);

} // namespace motcua::report
