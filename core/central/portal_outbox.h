// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/uuid.h"

#include <QString>
#include <map>
#include <optional>
#include <vector>

namespace motcua::central {

/// How far the national portal knows a dossier, and when to tell it more.
struct PortalEntry {
    Uuid dossier;
    int version = 0;     ///< what there is
    int sentVersion = 0; ///< up to where the portal has it
    Instant since{};     ///< of the first change that it does not have
    int tries = 0;       ///< that failed since the last success
    int refusals = 0;    ///< the portal's own among them, of this version
    bool isParked = false;
    Instant nextTry{};
    QString lastError{}; ///< with the portal's code; nothing of a person's
    bool operator==(const PortalEntry&) const = default;
};

struct PortalCounts {
    qint64 waiting = 0; ///< without the parked ones
    qint64 parked = 0;
    std::optional<Instant> oldest{}; ///< change of all that wait
    bool operator==(const PortalCounts&) const = default;
};

/// What is still to be told to the portal: one row a dossier, so that its steps go out in their order however
/// many services send. Nothing is ever dropped. A row belongs to one service while that tells it: it claims
/// the row, and gives it back with what came of it; the claim of one that was killed runs out by itself.
///
/// Works inside the transaction of the Session beside it (store_pool.h). Errors of all: STORE_….
class PortalOutbox {
public:
    virtual ~PortalOutbox() = default;

    /// Dossiers have come to these versions. One that was parked is due again: it may be right now.
    virtual Result<> changed(const std::map<Uuid, int>& versions, Instant now) = 0;

    /// What is due, the longest waiting first; nobody else is given these before `until`.
    virtual Result<std::vector<PortalEntry>> claim(const Uuid& owner, Instant now, Instant until,
                                                   int count) = 0;
    /// The portal has it up to `version`, and more is coming. False when the claim is lost: then another has
    /// begun to tell the dossier, and this one must not go on.
    virtual Result<bool> told(const Uuid& owner, const Uuid& dossier, int version, Instant until) = 0;
    /// The claim ends. What was lost meanwhile is left as it is.
    virtual Result<> sent(const Uuid& owner, const Uuid& dossier, int version) = 0;
    /// The same, with the entry's tries, refusals, parking, next try and error; when the dossier has changed
    /// since, none of it counts.
    virtual Result<> failed(const Uuid& owner, const PortalEntry& entry) = 0;

    virtual Result<PortalCounts> counts() = 0;
    /// What the portal does not have yet, parked ones first, then the longest waiting.
    virtual Result<std::vector<PortalEntry>> waiting(int count) = 0;
    /// Parked ones are due again, one of them or all. How many there were.
    virtual Result<int> retryParked(const std::optional<Uuid>& dossier, Instant now) = 0;
};

} // namespace motcua::central
