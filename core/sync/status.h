// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <optional>

namespace motcua::sync {

/// How long a counter may work on without the service. Warned of well ahead, so that nobody is surprised on
/// the day (freeze.h).
enum class Freeze {
    none,
    warned,   ///< show a banner
    pressing, ///< show it in a way that cannot be overlooked
    frozen,   ///< nothing new is received; what is open may be finished
};

/// The dossier codes that an enrolled counter has for its own office.
struct CodeStock {
    int left = 0;              ///< final ones for today
    std::optional<Date> until; ///< the last day that has some
    qint64 provisional = 0;    ///< dossiers received here that bear a provisional one; 500 at most
    bool operator==(const CodeStock&) const = default;
};

/// What came of holding the record against the service's (comparison.h).
struct Comparison {
    Instant at{};
    qint64 mended = 0;    ///< dossiers that differed and were set right, or are on their way
    qint64 different = 0; ///< of 256 parts of the record, those that differed still at the end
    bool operator==(const Comparison&) const = default;
};

/// The lane of attachments: a connection of its own, which never keeps steps from being sent.
struct PaperStatus {
    qint64 waiting = 0;      ///< different contents that the service does not have whole
    qint64 waitingBytes = 0; ///< of them, that it has still to get
    qint64 sent = 0;         ///< attachments named by own steps that it has
    qint64 sentBytes = 0;
    qint64 parked = 0;              ///< cannot be sent, with their reasons (paper_queue.h)
    std::optional<Instant> nextTry; ///< after a failure
    std::optional<Error> lastError; ///< of the last try
    bool operator==(const PaperStatus&) const = default;
};

/// Data that the province has published for its counters.
struct DataStatus {
    std::optional<Instant> issued; ///< of the latest in use; nothing: only what the program brought
    int untaken = 0;               ///< fetched, and to be taken into use
    std::optional<Error> trouble;  ///< CENTRAL_DATA: what cannot be believed or used
    bool operator==(const DataStatus&) const = default;
};

/// Where the counter stands with the central service, in one value for the window. Moments are UTC by the
/// counter's clock.
struct SyncStatus {
    bool enrolled = false;
    QString address;                      ///< `https://…` of the service
    bool working = false;                 ///< a round trip is under way
    std::optional<Instant> lastContact;   ///< the last answer that was understood
    qint64 waiting = 0;                   ///< steps made here that the service has no word on
    std::optional<Instant> oldestWaiting; ///< when the oldest of them was made
    std::optional<Instant> nextTry;       ///< nothing while working, or when not enrolled
    std::optional<Error> lastError;       ///< of the last try; nothing after a success
    qint64 conflicts = 0;                 ///< differences a person must decide (work_list.h)
    qint64 parked = 0;                    ///< refused for ever, with their reasons
    qint64 clockOffsetMs = 0;             ///< service's time − counter's
    bool clockWrong = false;              ///< it is more than two minutes, or jumped by as much
    Freeze freeze = Freeze::none;
    std::optional<CodeStock> codes;     ///< of a counter that is enrolled
    std::optional<Comparison> compared; ///< the last one; nothing before the first
    PaperStatus papers;
    DataStatus data;
    bool operator==(const SyncStatus&) const = default;
};

/// What one or more round trips have done; what `sync run` prints.
struct RunReport {
    qint64 pushed = 0; ///< operations sent, repeated ones once each time
    qint64 accepted = 0;
    qint64 conflicts = 0;
    qint64 parked = 0;
    qint64 pulled = 0; ///< steps of others recorded here
    qint64 attachments = 0;
    qint64 bytesSent = 0; ///< of bodies, packed
    qint64 bytesReceived = 0;
    qint64 requests = 0;
    qint64 milliseconds = 0;
    bool operator==(const RunReport&) const = default;
    /// Adds what another has told of operations; bytes, requests and time are the run's own.
    void addOperations(const RunReport& other) {
        pushed += other.pushed;
        accepted += other.accepted;
        conflicts += other.conflicts;
        parked += other.parked;
        pulled += other.pulled;
    }
};

} // namespace motcua::sync
