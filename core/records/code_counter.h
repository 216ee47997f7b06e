// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/dossier_code.h"
#include "core/records/station.h"

#include <map>
#include <optional>

namespace motcua::records {

/// Gives out dossier codes. A stand-alone desk has ordinals of its own range for its own office, one that was
/// enrolled those the service has leased to it (code_lease.h); for another agency, or when there is none left
/// of the day, the code is provisional.
/// Never one that a dossier of this record bears. Inside the caller's transaction, so that a code is used if
/// and only if the dossier is recorded.
Result<dossier::DossierCode> nextCode(store::Database& database, const Station& station,
                                      const dossier::AgencyCode& competentAgency, Date day);

/// A final code of what the service leased for an agency and a day; nothing when there is none left.
Result<std::optional<dossier::DossierCode>> nextLeasedCode(store::Database& database, const Station& station,
                                                           const dossier::AgencyCode& agency, Date day);

/// After a restore: ordinals up to that of `lastPrinted` are used. Errors: RECORDS_CODE_NOT_OURS when it is
/// not a code this desk gives out, or is older than what the record itself has given out.
Result<> skipTo(store::Database& database, const Station& station, const dossier::DossierCode& lastPrinted);

struct DayAndDesk {
    Date day{};
    int desk = 0;
    auto operator<=>(const DayAndDesk&) const = default;
};
using Ordinals = std::map<DayAndDesk, int>;

/// The last final ordinals given out for an agency: for many dossiers at once. To be kept in the transaction
/// that records them.
Result<Ordinals> lastOrdinals(store::Database& database, const QString& agency);
Result<> keepLastOrdinals(store::Database& database, const QString& agency, const Ordinals& ordinals);

} // namespace motcua::records
