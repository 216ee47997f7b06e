// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/action.h"

#include <map>
#include <vector>

/// The figures of a period counted a second time, slowly, from the payloads of the actions alone: it knows
/// neither dossier::State nor a derived table.
namespace motcua::tests {

using Log = std::vector<dossier::Action>; ///< of one dossier, in the order recorded

struct Counted {
    qint64 online = 0, direct = 0, carriedOver = 0;
    qint64 early = 0, onTime = 0, late = 0;
    qint64 openInTime = 0, openLate = 0;
    bool operator==(const Counted&) const = default;
};

struct Recount {
    std::map<QString, Counted> byField, byAgency, byProcedure, byOfficer;
    std::map<int, Counted> byDesk;
    std::map<QString, qint64> notOnline; ///< by reason
    qint64 onTime766 = 0, received766 = 0;
    qint64 cash = 0, transfer = 0, online = 0, refunded = 0, payments = 0;
};

/// Days included; `now` as of which open dossiers are judged when the period has not ended.
Recount recount(const std::vector<Log>& logs, Date from, Date to, Instant now);

} // namespace motcua::tests
