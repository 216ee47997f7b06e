// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/waiting.h"

namespace motcua::desk {
namespace {

/// Midnight after the last day on which a result got ready that has waited for so many days by now.
Instant readyBefore(Workplace& workplace, int minDays) {
    const Date today = dateOf(toLocal(workplace.clock().now()));
    return toInstant(LocalTime{today - std::chrono::days{minDays - 1}});
}

#define MOTCUA_WAITING "FROM dossier d WHERE d.status = 9 AND d.finished < ?1"
static_assert(static_cast<int>(dossier::Status::done) == 9);

} // namespace

Result<std::vector<WaitingResult>> waitingResults(Workplace& workplace, int minDays, records::Page page) {
    MOTCUA_TRY(auto rows, workplace.database().prepare("SELECT " MOTCUA_DOSSIER_COLUMNS " " MOTCUA_WAITING
                                                       " ORDER BY d.finished, d.no LIMIT ?2 OFFSET ?3"));
    rows.bindAll(readyBefore(workplace, minDays), page.limit, page.offset);
    MOTCUA_TRY(auto found, records::readRows(rows));
    const Date today = dateOf(toLocal(workplace.clock().now()));
    std::vector<WaitingResult> waiting;
    for (records::DossierRow& row : found) {
        const Date ready = dateOf(toLocal(*row.finished));
        waiting.push_back({std::move(row), static_cast<int>((today - ready).count())});
    }
    return waiting;
}

Result<qint64> waitingCount(Workplace& workplace, int minDays) {
    MOTCUA_TRY(auto row, workplace.database().prepare("SELECT count(*) " MOTCUA_WAITING));
    row.bindAll(readyBefore(workplace, minDays));
    MOTCUA_CHECK(row.step());
    return row.int64(0);
}

} // namespace motcua::desk
