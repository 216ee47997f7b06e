// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/queues.h"

#include <array>

namespace motcua::records {
namespace {

using dossier::Stage;
using dossier::Status;

#define MOTCUA_QUEUE(table, condition, order)                                                                \
    "SELECT " MOTCUA_DOSSIER_COLUMNS " FROM " table " WHERE " condition " ORDER BY " order                   \
    " LIMIT ? OFFSET ?",                                                                                     \
        "SELECT count(*) FROM " table " WHERE " condition, " FROM " table " WHERE " condition, order

// Without statistics the planner would rather sort all dossiers of a status than walk the open ones by due
// date.
#define MOTCUA_OPEN(condition)                                                                               \
    MOTCUA_QUEUE("dossier d INDEXED BY dossier_open_due", "d.is_open = 1 AND " condition, "d.due")
#define MOTCUA_DUE_BETWEEN MOTCUA_OPEN("d.due >= ?1 AND d.due < ?2 AND d.status IN (2, 4, 6)")

struct QueueSql {
    Queue queue;
    const char* name;
    bool isDated; ///< ?1 and ?2 are the bounds of spanOf
    const char* page;
    const char* count;
    const char* from; ///< what `page` selects from, for lists in another order
    const char* order;
};

constexpr std::array kQueues{
    QueueSql{Queue::today, "today", true,
             MOTCUA_QUEUE("dossier d", "d.received >= ?1 AND d.received < ?2", "d.received DESC")},
    QueueSql{Queue::toForward, "to_forward", false, MOTCUA_OPEN("d.stage IN (3, 4)")},
    QueueSql{Queue::processing, "processing", false, MOTCUA_OPEN("d.status IN (2, 4)")},
    QueueSql{Queue::dueToday, "due_today", true, MOTCUA_DUE_BETWEEN},
    QueueSql{Queue::dueTomorrow, "due_tomorrow", true, MOTCUA_DUE_BETWEEN},
    QueueSql{Queue::late, "late", true, MOTCUA_DUE_BETWEEN},
    QueueSql{Queue::supplement, "supplement", false,
             MOTCUA_QUEUE("dossier d", "d.status = 5", "d.received, d.no")},
    QueueSql{Queue::obligation, "obligation", false,
             MOTCUA_QUEUE("dossier d", "d.status = 6", "d.received, d.no")},
    QueueSql{Queue::ready, "ready", false, MOTCUA_QUEUE("dossier d", "d.status = 9", "d.received, d.no")},
    QueueSql{Queue::closed, "closed", false,
             MOTCUA_QUEUE("dossier d", "d.status IN (3, 7, 8)", "d.received DESC")},
};

static_assert(static_cast<int>(Stage::toForward) == 3 && static_cast<int>(Stage::toForwardNextDay) == 4);
static_assert(static_cast<int>(Status::supplementAwaited) == 5 && static_cast<int>(Status::done) == 9);

const QueueSql& sqlOf(Queue queue) { return kQueues[static_cast<size_t>(queue)]; }

struct Span {
    Instant from, to;
};

Span spanOf(Queue queue, Instant now) {
    const auto midnight = [](Date day) { return toInstant(LocalTime{day}); };
    const Date today = dateOf(toLocal(now));
    const std::chrono::days day{1};
    if (queue == Queue::dueTomorrow) return {midnight(today + day), midnight(today + 2 * day)};
    if (queue == Queue::dueToday || queue == Queue::today) return {midnight(today), midnight(today + day)};
    return {Instant{}, now};
}

/// Gives the index of the next parameter.
int bindSpan(store::Statement& statement, Queue queue, Instant now) {
    if (!sqlOf(queue).isDated) return 1;
    const Span span = spanOf(queue, now);
    statement.bindAll(span.from, span.to);
    return 3;
}

} // namespace

QLatin1StringView queueName(Queue queue) { return QLatin1StringView(sqlOf(queue).name); }

Result<Queue> parseQueue(QStringView name) {
    for (const QueueSql& sql : kQueues)
        if (name == QLatin1StringView(sql.name)) return sql.queue;
    return fail(Code::FIELD_INVALID, QStringLiteral("queue"));
}

Result<std::vector<DossierRow>> queuePage(store::Database& database, Queue queue, Instant now, Page page) {
    MOTCUA_TRY(auto rows, database.prepare(sqlOf(queue).page));
    const int first = bindSpan(rows, queue, now);
    rows.bind(first, page.limit).bind(first + 1, page.offset);
    return readRows(rows);
}

Result<qint64> queueCount(store::Database& database, Queue queue, Instant now) {
    MOTCUA_TRY(auto row, database.prepare(sqlOf(queue).count));
    bindSpan(row, queue, now);
    MOTCUA_CHECK(row.step());
    return row.int64(0);
}

Result<store::Statement> queueStatement(store::Database& database, Queue queue, Instant now,
                                        QByteArrayView columns, QByteArrayView order) {
    const QueueSql& queueSql = sqlOf(queue);
    const QByteArray sql = "SELECT " + columns.toByteArray() + queueSql.from + " ORDER BY " +
                           (order.isEmpty() ? QByteArray(queueSql.order) : order.toByteArray());
    MOTCUA_TRY(auto rows, database.prepare(sql.constData()));
    bindSpan(rows, queue, now);
    return rows;
}

Result<std::vector<DossierRow>> statusPage(store::Database& database, Status status, Page page) {
    MOTCUA_TRY(auto rows,
               database.prepare("SELECT " MOTCUA_DOSSIER_COLUMNS " FROM dossier d WHERE d.status = ? "
                                "ORDER BY d.received DESC LIMIT ? OFFSET ?"));
    rows.bindAll(static_cast<int>(status), page.limit, page.offset);
    return readRows(rows);
}

Result<std::vector<DossierRow>> latestPage(store::Database& database, Page page) {
    MOTCUA_TRY(auto rows, database.prepare("SELECT " MOTCUA_DOSSIER_COLUMNS
                                           " FROM dossier d ORDER BY d.no DESC LIMIT ? OFFSET ?"));
    rows.bindAll(page.limit, page.offset);
    return readRows(rows);
}

Result<std::vector<DossierRow>> dossiersOf(store::Database& database, const QString& applicantNumber,
                                           int limit) {
    MOTCUA_TRY(auto rows, database.prepare("SELECT " MOTCUA_DOSSIER_COLUMNS
                                           " FROM dossier d WHERE d.applicant_number = ? "
                                           "ORDER BY d.received DESC LIMIT ?"));
    rows.bindAll(applicantNumber, limit);
    return readRows(rows);
}

} // namespace motcua::records
