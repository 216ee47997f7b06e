// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/queues.h"

#include <span>

/// Long lists for a window that scrolls: first the numbers of all their dossiers in order, at once, then the
/// rows that come into view. So each window of rows costs the same, wherever it lies, and the list does not
/// slide under the reader while others work.
namespace motcua::records {

/// `usual` is the queue's own order, for all dossiers the newest first. Names are ordered as people are
/// looked up, by the given name, which stands last.
enum class ListOrder { usual, applicant, procedure, code, received, due, status, fee };

struct Listing {
    std::optional<Queue> queue; ///< nothing: all dossiers
    ListOrder order = ListOrder::usual;
    bool descending = false;
    bool operator==(const Listing&) const = default;
};

/// DossierRow::no of every dossier of the list. Errors: STORE_….
Result<std::vector<qint64>> listNumbers(store::Database& database, const Listing& listing, Instant now);
/// The rows of these dossiers, in this order; one that is gone is left out.
Result<std::vector<DossierRow>> rowsByNumber(store::Database& database, std::span<const qint64> numbers);
/// What names are ordered by: `an nguyen van` for Nguyễn Văn An.
QString nameOrder(const QString& name);

} // namespace motcua::records
