// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/waiting_line.h"

#include "core/central/store_pool.h"

namespace motcua::central {

Result<std::vector<SharedTicket>> exchange(Store& store, const QString& office, const LineRequest& request) {
    WaitingLine& line = store.waitingLine();
    MOTCUA_TRY(qint64 last, line.last(office, request.day));
    for (const SharedTicket& wanted : request.tickets) {
        MOTCUA_TRY(const auto known, line.find(office, request.day, wanted.number));
        if ((known ? known->revision : 0) != wanted.revision) continue;
        MOTCUA_CHECK(line.put(office, request.day, {wanted.number, ++last, wanted.body}));
    }
    if (!request.tickets.empty()) MOTCUA_CHECK(line.forgetBefore(office, request.day - std::chrono::days{1}));
    return line.changed(office, request.day, request.since);
}

} // namespace motcua::central
