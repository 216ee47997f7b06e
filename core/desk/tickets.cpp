// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/tickets.h"

#include "core/desk/audit_entries.h"
#include "core/desk/ticket_rows.h"
#include "core/desk/ticket_share.h"
#include "core/sync/account.h"

#include <algorithm>

namespace motcua::desk {

namespace {

constexpr std::array kPriorities{"none", "elderly", "pregnant", "disabled", "child"};
constexpr std::array kStates{"waiting", "called", "serving", "held", "done", "no_show"};
constexpr std::array kSteps{"call", "again", "begin", "next", "hold", "resume", "finish", "no_show"};
constexpr int kMostAttempts = 5;    ///< when others are faster each time
constexpr int kPriorityForEach = 2; ///< so that nobody without priority waits for ever

template <class E> Result<E> named(const auto& names, QStringView name) {
    const auto found =
        std::ranges::find_if(names, [&](const char* one) { return name == QLatin1StringView(one); });
    if (found == names.end()) return fail(Code::FIELD_INVALID, name.toString());
    return static_cast<E>(found - names.begin());
}

Date today(Workplace& workplace) { return dateOf(toLocal(workplace.clock().now())); }

Result<std::vector<Ticket>> ticketsOfToday(Workplace& workplace) {
    return ticketsOf(workplace.database(), today(workplace));
}

Result<Ticket> find(Workplace& workplace, const QString& number) {
    MOTCUA_TRY(const auto tickets, ticketsOfToday(workplace));
    const auto found = std::ranges::find(tickets, number.trimmed().toUpper(), &Ticket::number);
    if (found == tickets.end()) return fail(Code::DESK_TICKET, number);
    return *found;
}

Result<Ticket> keep(Workplace& workplace, Ticket ticket, const char* step) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(writeTicket(workplace.database(), today(workplace), ticket));
    MOTCUA_CHECK(note(workplace, (QByteArray("ticket.") + step).constData(),
                      {{QStringLiteral("number"), ticket.number}, {QStringLiteral("desk"), ticket.desk}}));
    MOTCUA_CHECK(transaction.commit());
    MOTCUA_CHECK(shareTickets(workplace));
    return ticket;
}

/// `A2-013` was issued at desk 2; what has no desk in it was issued here, before there was a service.
bool isIssuedAt(const QString& number, int desk) {
    const auto hyphen = number.indexOf(u'-');
    return hyphen < 0 || number.mid(1, hyphen - 1).toInt() == desk;
}

/// Those who wait, in the order this desk would call them.
std::vector<Ticket> inOrder(const std::vector<Ticket>& tickets, Instant now, int desk, LineState line) {
    std::vector<Ticket> appointed, first, others;
    for (const Ticket& ticket : tickets) {
        if (ticket.state != TicketState::waiting || (ticket.desk != 0 && ticket.desk != desk)) continue;
        // without the others' word, their visitors are theirs to call
        const bool isOurs = ticket.desk == desk || isIssuedAt(ticket.number, desk);
        if (line == LineState::cut && !isOurs) continue;
        if (ticket.appointment && *ticket.appointment > now) continue; // not before their time
        auto& group = ticket.appointment                        ? appointed
                      : ticket.priority != TicketPriority::none ? first
                                                                : others;
        group.push_back(ticket);
    }
    std::vector<Ticket> order = std::move(appointed);
    // how many with priority were called since the last one without
    int inARow = 0;
    std::vector<Ticket> calledBefore;
    std::ranges::copy_if(tickets, std::back_inserter(calledBefore),
                         [](const Ticket& ticket) { return ticket.called && !ticket.appointment; });
    std::ranges::sort(calledBefore, {}, [](const Ticket& ticket) { return *ticket.called; });
    for (const Ticket& ticket : calledBefore)
        inARow = ticket.priority == TicketPriority::none ? 0 : inARow + 1;
    size_t a = 0;
    size_t b = 0;
    while (a < first.size() || b < others.size()) {
        const bool takesFirst = a < first.size() && (inARow < kPriorityForEach || b == others.size());
        order.push_back(takesFirst ? first[a++] : others[b++]);
        inARow = takesFirst ? inARow + 1 : 0;
    }
    return order;
}

/// Another desk may have called the same visitor a moment before: then it is theirs, and DESK_TICKET.
Result<Ticket> callIt(Workplace& workplace, Ticket ticket) {
    ticket.state = TicketState::called;
    ticket.called = workplace.clock().now();
    ticket.desk = workplace.station().desk;
    ++ticket.calls;
    MOTCUA_TRY(const Ticket wanted, keep(workplace, std::move(ticket), "called"));
    MOTCUA_TRY(Ticket called, find(workplace, wanted.number));
    if (called != wanted) return fail(Code::DESK_TICKET, wanted.number);
    return called;
}

int minutesBetween(Instant from, Instant to) {
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(to - from).count());
}

/// Who came for an appointment waits from its time on.
int waitOf(const Ticket& ticket) {
    return minutesBetween(std::max(ticket.issued, ticket.appointment.value_or(ticket.issued)),
                          *ticket.called);
}

/// Of a station with a service, with the desk in it: so no two desks give out the same, also without a line.
Result<QString> nextNumber(Workplace& workplace, TicketPriority priority,
                           const std::vector<Ticket>& tickets) {
    MOTCUA_TRY(const auto account, sync::loadAccount(workplace.database()));
    QString prefix = priority == TicketPriority::none ? QStringLiteral("A") : QStringLiteral("U");
    if (account) prefix += QString::number(workplace.station().desk) + u'-';
    int last = 0;
    for (const Ticket& one : tickets)
        if (one.number.startsWith(prefix)) last = std::max(last, one.number.mid(prefix.size()).toInt());
    return prefix + QStringLiteral("%1").arg(last + 1, 3, 10, QLatin1Char('0'));
}

std::optional<int> median(std::vector<int> values) {
    if (values.empty()) return {};
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Which states a step starts from.
bool fits(TicketState state, TicketStep step) {
    switch (step) {
    case TicketStep::call:
        return state == TicketState::waiting || state == TicketState::noShow || state == TicketState::held;
    case TicketStep::again:
        return state == TicketState::called;
    case TicketStep::begin:
        return state == TicketState::called || state == TicketState::held;
    case TicketStep::next:
        return state == TicketState::serving;
    case TicketStep::hold:
    case TicketStep::finish:
        return state == TicketState::serving || state == TicketState::called;
    case TicketStep::resume:
        return state == TicketState::held || state == TicketState::noShow;
    case TicketStep::noShow:
        return state == TicketState::called;
    }
    return false;
}

} // namespace

QLatin1StringView priorityName(TicketPriority priority) {
    return QLatin1StringView(kPriorities[static_cast<size_t>(priority)]);
}

QLatin1StringView ticketStateName(TicketState state) {
    return QLatin1StringView(kStates[static_cast<size_t>(state)]);
}

Result<TicketPriority> parsePriority(QStringView name) { return named<TicketPriority>(kPriorities, name); }

Result<TicketStep> parseTicketStep(QStringView name) { return named<TicketStep>(kSteps, name); }

Result<TicketState> parseTicketState(QStringView name) { return named<TicketState>(kStates, name); }

Result<Ticket> issueTicket(Workplace& workplace, const NewTicket& wanted) {
    MOTCUA_TRY(const auto tickets, ticketsOfToday(workplace));
    Ticket ticket;
    ticket.services = wanted.services;
    ticket.services.removeAll(QString());
    if (ticket.services.isEmpty()) ticket.services << QStringLiteral("Tiếp nhận hồ sơ");
    ticket.priority = wanted.priority;
    ticket.name = wanted.name.trimmed();
    ticket.appointment = wanted.appointment;
    ticket.issued = workplace.clock().now();
    MOTCUA_TRY(ticket.number, nextNumber(workplace, wanted.priority, tickets));
    return keep(workplace, std::move(ticket), "issued");
}

Result<std::optional<Ticket>> callNext(Workplace& workplace) {
    MOTCUA_TRY(const LineState line, shareTickets(workplace));
    for (int attempt = 0;; ++attempt) {
        MOTCUA_TRY(const auto tickets, ticketsOfToday(workplace));
        const auto order = inOrder(tickets, workplace.clock().now(), workplace.station().desk, line);
        if (order.empty()) return std::nullopt;
        auto called = callIt(workplace, order.front());
        if (called) return *std::move(called);
        const bool wasTaken = called.error().code == Code::DESK_TICKET;
        if (!wasTaken || attempt == kMostAttempts) return std::unexpected(called.error());
    }
}

Result<Ticket> stepTicket(Workplace& workplace, const QString& number, TicketStep step) {
    MOTCUA_TRY(Ticket ticket, find(workplace, number));
    if (!fits(ticket.state, step)) return fail(Code::DESK_TICKET, ticket.number);
    const Instant now = workplace.clock().now();
    switch (step) {
    case TicketStep::call:
        return callIt(workplace, std::move(ticket));
    case TicketStep::again:
        ++ticket.calls;
        break;
    case TicketStep::begin:
        ticket.state = TicketState::serving;
        if (!ticket.begun) ticket.begun = now;
        break;
    case TicketStep::next:
        if (ticket.service + 1 >= ticket.services.size()) return fail(Code::DESK_TICKET, ticket.number);
        ++ticket.service;
        break;
    case TicketStep::hold:
        ticket.state = TicketState::held;
        break;
    case TicketStep::resume:
        ticket.state = TicketState::waiting;
        break;
    case TicketStep::finish:
        ticket.state = TicketState::done;
        if (!ticket.begun) ticket.begun = ticket.called;
        ticket.ended = now;
        break;
    case TicketStep::noShow:
        ticket.state = TicketState::noShow;
        break;
    }
    return keep(workplace, std::move(ticket), kSteps[static_cast<size_t>(step)]);
}

Result<Ticket> transferTicket(Workplace& workplace, const QString& number, int desk) {
    MOTCUA_TRY(Ticket ticket, find(workplace, number));
    if (ticket.state == TicketState::done || desk < 0 || desk > 99)
        return fail(Code::DESK_TICKET, ticket.number);
    ticket.state = TicketState::waiting;
    ticket.desk = desk;
    return keep(workplace, std::move(ticket), "transferred");
}

Result<std::vector<Ticket>> ticketBoard(Workplace& workplace) {
    MOTCUA_TRY(const LineState line, shareTickets(workplace));
    MOTCUA_TRY(const auto tickets, ticketsOfToday(workplace));
    std::vector<Ticket> board;
    std::ranges::copy_if(tickets, std::back_inserter(board), [](const Ticket& ticket) {
        return ticket.state == TicketState::called || ticket.state == TicketState::serving;
    });
    std::ranges::sort(board, std::greater<>{}, [](const Ticket& ticket) { return *ticket.called; });
    const auto order = inOrder(tickets, workplace.clock().now(), workplace.station().desk, line);
    board.insert(board.end(), order.begin(), order.end());
    std::ranges::copy_if(tickets, std::back_inserter(board),
                         [](const Ticket& ticket) { return ticket.state == TicketState::held; });
    return board;
}

Result<WaitingTimes> waitingTimes(Workplace& workplace) {
    MOTCUA_TRY(const auto tickets, ticketsOfToday(workplace));
    WaitingTimes times;
    std::vector<int> waits, services;
    for (const Ticket& ticket : tickets) {
        ++times.issued;
        if (ticket.state == TicketState::waiting) ++times.waiting;
        if (ticket.state == TicketState::noShow) ++times.noShow;
        if (ticket.called) waits.push_back(waitOf(ticket));
        if (ticket.ended && ticket.begun) {
            ++times.served;
            services.push_back(minutesBetween(*ticket.begun, *ticket.ended));
        }
    }
    if (!waits.empty()) times.longestWait = *std::ranges::max_element(waits);
    times.medianWait = median(waits);
    times.medianService = median(services);
    return times;
}

Result<std::array<std::optional<int>, 24>> waitByHour(Workplace& workplace) {
    MOTCUA_TRY(const auto tickets, ticketsOfToday(workplace));
    std::array<std::vector<int>, 24> waits;
    for (const Ticket& ticket : tickets)
        if (ticket.called)
            waits[static_cast<size_t>(
                      std::chrono::hh_mm_ss{timeOfDay(toLocal(*ticket.called))}.hours().count())]
                .push_back(waitOf(ticket));
    std::array<std::optional<int>, 24> hours;
    std::ranges::transform(waits, hours.begin(), median);
    return hours;
}

QString spokenNumber(const QString& number) {
    static constexpr const char* kDigits[]{"không", "một", "hai", "ba",  "bốn",
                                           "năm",   "sáu", "bảy", "tám", "chín"};
    QStringList words;
    for (const QChar c : number)
        if (c.isLetterOrNumber())
            words << (c.isDigit() ? QString::fromUtf8(kDigits[c.digitValue()]) : QString(c));
    return words.join(u' ');
}

} // namespace motcua::desk
