// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/dossier_row.h"
#include "core/store/database.h"

namespace motcua::records {

/// The saved lists of the counter. Membership derives from status, stage and due date; `now` decides the
/// dated ones.
enum class Queue {
    today,
    toForward,
    processing,
    dueToday,
    dueTomorrow,
    late,
    supplement,
    obligation,
    ready,
    closed
};

/// `today`, `to_forward`, `processing`, `due_today`, `due_tomorrow`, `late`, `supplement`, `obligation`,
/// `ready`, `closed`.
QLatin1StringView queueName(Queue queue);
/// Errors: FIELD_INVALID.
Result<Queue> parseQueue(QStringView name);

struct Page {
    int limit = 50;
    int offset = 0;
};

Result<std::vector<DossierRow>> queuePage(store::Database& database, Queue queue, Instant now, Page page);
Result<qint64> queueCount(store::Database& database, Queue queue, Instant now);
/// For lists of a queue's dossiers in an order of their own: `columns` and `order` are constants of the
/// program; without one, the queue's.
Result<store::Statement> queueStatement(store::Database& database, Queue queue, Instant now,
                                        QByteArrayView columns, QByteArrayView order = {});
/// By portal status, the newest first.
Result<std::vector<DossierRow>> statusPage(store::Database& database, dossier::Status status, Page page);
/// All, the newest first.
Result<std::vector<DossierRow>> latestPage(store::Database& database, Page page);
/// The earlier dossiers of a person, the newest first.
Result<std::vector<DossierRow>> dossiersOf(store::Database& database, const QString& applicantNumber,
                                           int limit);

} // namespace motcua::records
