// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/listing.h"

#include "core/base/text_folding.h"

#include <algorithm>

namespace motcua::records {
namespace {

/// What a list is ordered by; rows of equal value stay the newest first.
const char* columnOf(ListOrder order) {
    switch (order) {
    case ListOrder::procedure:
        return "d.procedure_name";
    case ListOrder::code:
        return "d.code";
    case ListOrder::due:
        return "d.due";
    case ListOrder::status:
        return "d.status";
    case ListOrder::fee:
        return "d.fee_vnd";
    case ListOrder::received:
    case ListOrder::applicant:
    case ListOrder::usual:
        break;
    }
    return "d.received";
}

QByteArray orderOf(const Listing& listing) {
    if (listing.order == ListOrder::usual || listing.order == ListOrder::applicant) return {};
    const QByteArray column = columnOf(listing.order);
    const QByteArray direction = listing.descending ? " DESC" : "";
    // a dossier without a due date or a fee comes last, whichever way the list runs
    return column + " IS NULL, " + column + direction + ", d.no DESC";
}

Result<store::Statement> statementOf(store::Database& database, const Listing& listing, Instant now,
                                     const QByteArray& columns) {
    const QByteArray order = orderOf(listing);
    if (listing.queue) return queueStatement(database, *listing.queue, now, columns, order);
    const QByteArray sql =
        "SELECT " + columns + " FROM dossier d ORDER BY " + (order.isEmpty() ? "d.no DESC" : order);
    return database.prepare(sql.constData());
}

struct Named {
    QString key;
    qint64 no = 0;
};

/// SQLite orders by code points, which puts Đ and all letters with marks behind z.
std::vector<qint64> byName(std::vector<Named> named, bool descending) {
    std::ranges::stable_sort(named, [descending](const Named& a, const Named& b) {
        return descending ? b.key < a.key : a.key < b.key;
    });
    std::vector<qint64> numbers;
    numbers.reserve(named.size());
    for (const Named& one : named)
        numbers.push_back(one.no);
    return numbers;
}

} // namespace

QString nameOrder(const QString& name) {
    QStringList words = foldedWords(name);
    if (words.size() > 1) words.prepend(words.takeLast());
    return words.join(u' ');
}

Result<std::vector<qint64>> listNumbers(store::Database& database, const Listing& listing, Instant now) {
    const bool byApplicant = listing.order == ListOrder::applicant;
    MOTCUA_TRY(auto rows, statementOf(database, listing, now, byApplicant ? "d.no, d.applicant" : "d.no"));
    std::vector<qint64> numbers;
    std::vector<Named> named;
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        if (byApplicant)
            named.push_back({nameOrder(rows.text(1)), rows.int64(0)});
        else
            numbers.push_back(rows.int64(0));
    }
    return byApplicant ? byName(std::move(named), listing.descending) : numbers;
}

Result<std::vector<DossierRow>> rowsByNumber(store::Database& database, std::span<const qint64> numbers) {
    MOTCUA_TRY(auto row, database.prepare("SELECT " MOTCUA_DOSSIER_COLUMNS " FROM dossier d WHERE d.no = ?"));
    std::vector<DossierRow> rows;
    rows.reserve(numbers.size());
    for (const qint64 number : numbers) {
        row.reset();
        row.bind(1, number);
        MOTCUA_TRY(const bool found, row.step());
        if (!found) continue;
        MOTCUA_TRY(DossierRow one, readRow(row));
        rows.push_back(std::move(one));
    }
    return rows;
}

} // namespace motcua::records
