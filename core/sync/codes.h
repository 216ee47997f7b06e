// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/code_lease.h"
#include "core/sync/status.h"

#include <QByteArray>

/// Leases of dossier codes, asked for ahead so that a counter without a line still prints final codes
/// (design.md §8). A day is asked for again when its last whole block is begun.
namespace motcua::sync {

inline constexpr int kLeasedDays = 10; ///< today and the days after it

/// One request as of `POST /v1/leases`: one agency, days in a row.
struct LeaseNeed {
    QString agency;
    Date first{};
    int days = 1;
    QByteArray body; ///< JSON
    bool operator==(const LeaseNeed&) const = default;
};
/// What there is to be asked for: the days ahead first, then the days and agencies of dossiers received here
/// that bear a provisional code and for which no ordinal lies ready. Errors: STORE_…, RECORDS_….
Result<std::vector<LeaseNeed>> leaseNeeds(store::Database& database, const records::Station& station,
                                          Date today);

/// Keeps what the service has given, and tells how many blocks are new. Errors: SYNC_ANSWER, STORE_….
Result<int> takeLeases(store::Database& database, const records::Station& station, const LeaseNeed& need,
                       const QByteArray& answer);

/// Of a counter that was enrolled.
Result<CodeStock> codeStock(store::Database& database, const records::Station& station, Date today);

/// Own dossiers with a provisional code, the oldest first, at most `limit`.
Result<std::vector<Uuid>> provisionalDossiers(store::Database& database, const records::Station& station,
                                              int limit);

} // namespace motcua::sync
