// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/account.h"

#include <QJsonObject>
#include <vector>

namespace motcua::sync {

/// A ticket of the waiting line as the service keeps it for the desks of an office.
struct LineTicket {
    QString number;
    qint64 revision = 0; ///< the service's; 0: it does not know the ticket yet
    QJsonObject ticket;
    bool operator==(const LineTicket&) const = default;
};

/// One round trip of `POST /v1/line`: what was changed here goes, what others changed beyond `since` comes. A
/// change on an older revision is not taken; the answer has what counts instead. Waits at most some two
/// seconds: a visitor stands there. Errors: SYNC_NOT_ENROLLED, SYNC_…, those the service names, STORE_….
Result<std::vector<LineTicket>> shareLine(store::Database& database, const Clock& clock, Date day,
                                          qint64 since, const std::vector<LineTicket>& changed);

} // namespace motcua::sync
