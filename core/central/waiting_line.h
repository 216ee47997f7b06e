// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

/// The waiting line that the desks of an office share: the tickets of a day, which the service keeps in order
/// without understanding them.
namespace motcua::central {

class Store;

inline constexpr qsizetype kMaxTicket = 4096; ///< bytes of JSON
inline constexpr qsizetype kMaxTicketNumber = 12;
inline constexpr qsizetype kMaxTickets = 100; ///< in one request

struct SharedTicket {
    QString number;      ///< `A2-013`: one of its day and office
    qint64 revision = 0; ///< from 1, of the line as a whole: later changes have greater ones
    QByteArray body;     ///< a JSON object
    bool operator==(const SharedTicket&) const = default;
};

/// Works inside the transaction of the Session beside it (store_pool.h). Errors of all: STORE_….
class WaitingLine {
public:
    virtual ~WaitingLine() = default;
    /// The greatest revision of the day, 0 before any. A writer holds the office's line from here on.
    virtual Result<qint64> last(const QString& office, Date day) = 0;
    virtual Result<std::optional<SharedTicket>> find(const QString& office, Date day,
                                                     const QString& number) = 0;
    /// Makes or replaces.
    virtual Result<> put(const QString& office, Date day, const SharedTicket& ticket) = 0;
    /// Beyond a revision, in their order.
    virtual Result<std::vector<SharedTicket>> changed(const QString& office, Date day, qint64 after) = 0;
    /// Tickets name people: those of earlier days go.
    virtual Result<> forgetBefore(const QString& office, Date day) = 0;
};

/// What a desk has changed, each on the revision it knew (0: a new ticket), and up to where it knows the
/// line.
struct LineRequest {
    Date day{};
    qint64 since = 0;
    std::vector<SharedTicket> tickets; ///< `revision`: that known
};

/// All that has changed beyond `since`. A change on another revision than the ticket has is not taken: who
/// was first has called it, and the answer says so. The same request, sent again, changes nothing. Works
/// inside a transaction that writes. Errors: STORE_….
Result<std::vector<SharedTicket>> exchange(Store& store, const QString& office, const LineRequest& request);

} // namespace motcua::central
