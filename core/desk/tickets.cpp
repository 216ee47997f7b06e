// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/tickets.h"

#include "core/desk/audit_entries.h"

#include <algorithm>

namespace motcua::desk {

const char kQueueTables3[] = R"sql(
CREATE TABLE ticket(                 -- the waiting line, a row a visitor; those of other days are history
    day TEXT NOT NULL,
    number TEXT NOT NULL,
    priority INTEGER NOT NULL,       -- desk::TicketPriority
    state INTEGER NOT NULL,          -- desk::TicketState
    services TEXT NOT NULL,          -- joined by line feeds
    service INTEGER NOT NULL,
    name TEXT NOT NULL,
    desk INTEGER NOT NULL,           -- 0: any
    appointment INTEGER,
    issued INTEGER NOT NULL,
    called INTEGER,
    begun INTEGER,
    ended INTEGER,
    calls INTEGER NOT NULL,
    PRIMARY KEY(day, number)
) WITHOUT ROWID;
)sql";

namespace {

constexpr std::array kPriorities{"none", "elderly", "pregnant", "disabled", "child"};
constexpr std::array kStates{"waiting", "called", "serving", "held", "done", "no_show"};
constexpr std::array kSteps{"call", "again", "begin", "next", "hold", "resume", "finish", "no_show"};
constexpr int kPriorityForEach = 2; ///< so that nobody without priority waits for ever

QString today(Workplace& workplace) { return formatDate(dateOf(toLocal(workplace.clock().now()))); }

Ticket ticketOf(const store::Statement& row) {
    Ticket ticket;
    ticket.number = row.text(0);
    ticket.priority = static_cast<TicketPriority>(row.int64(1));
    ticket.state = static_cast<TicketState>(row.int64(2));
    ticket.services = row.text(3).split(u'\n');
    ticket.service = static_cast<int>(row.int64(4));
    ticket.name = row.text(5);
    ticket.desk = static_cast<int>(row.int64(6));
    ticket.appointment = row.optionalInstant(7);
    ticket.issued = row.instant(8);
    ticket.called = row.optionalInstant(9);
    ticket.begun = row.optionalInstant(10);
    ticket.ended = row.optionalInstant(11);
    ticket.calls = static_cast<int>(row.int64(12));
    return ticket;
}

Result<std::vector<Ticket>> ticketsOfToday(Workplace& workplace) {
    MOTCUA_TRY(auto rows, workplace.database().prepare(
                              "SELECT number, priority, state, services, service, name, desk, appointment, "
                              "issued, called, begun, ended, calls FROM ticket WHERE day = ?"));
    rows.bindAll(today(workplace));
    std::vector<Ticket> tickets;
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        tickets.push_back(ticketOf(rows));
    }
    std::ranges::stable_sort(tickets, {}, &Ticket::issued);
    return tickets;
}

Result<Ticket> find(Workplace& workplace, const QString& number) {
    MOTCUA_TRY(const auto tickets, ticketsOfToday(workplace));
    const auto found = std::ranges::find(tickets, number.trimmed().toUpper(), &Ticket::number);
    if (found == tickets.end()) return fail(Code::DESK_TICKET, number);
    return *found;
}

Result<Ticket> keep(Workplace& workplace, Ticket ticket, const char* step) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(workplace.database().run(
        "INSERT OR REPLACE INTO ticket VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", today(workplace),
        ticket.number, static_cast<int>(ticket.priority), static_cast<int>(ticket.state),
        ticket.services.join(u'\n'), ticket.service, ticket.name, ticket.desk, ticket.appointment,
        ticket.issued, ticket.called, ticket.begun, ticket.ended, ticket.calls));
    MOTCUA_CHECK(note(workplace, (QByteArray("ticket.") + step).constData(),
                      {{QStringLiteral("number"), ticket.number}, {QStringLiteral("desk"), ticket.desk}}));
    MOTCUA_CHECK(transaction.commit());
    return ticket;
}

/// Those who wait, in the order this desk would call them.
std::vector<Ticket> inOrder(const std::vector<Ticket>& tickets, Instant now, int desk) {
    std::vector<Ticket> appointed, first, others;
    for (const Ticket& ticket : tickets) {
        if (ticket.state != TicketState::waiting || (ticket.desk != 0 && ticket.desk != desk)) continue;
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

Result<Ticket> callIt(Workplace& workplace, Ticket ticket) {
    ticket.state = TicketState::called;
    ticket.called = workplace.clock().now();
    ticket.desk = workplace.station().desk;
    ++ticket.calls;
    return keep(workplace, std::move(ticket), "called");
}

int minutesBetween(Instant from, Instant to) {
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(to - from).count());
}

/// Who came for an appointment waits from its time on.
int waitOf(const Ticket& ticket) {
    return minutesBetween(std::max(ticket.issued, ticket.appointment.value_or(ticket.issued)),
                          *ticket.called);
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

Result<TicketPriority> parsePriority(QStringView name) {
    for (size_t i = 0; i < kPriorities.size(); ++i)
        if (name == QLatin1StringView(kPriorities[i])) return static_cast<TicketPriority>(i);
    return fail(Code::FIELD_INVALID, name.toString());
}

Result<TicketStep> parseTicketStep(QStringView name) {
    for (size_t i = 0; i < kSteps.size(); ++i)
        if (name == QLatin1StringView(kSteps[i])) return static_cast<TicketStep>(i);
    return fail(Code::FIELD_INVALID, name.toString());
}

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
    const QChar letter = wanted.priority == TicketPriority::none ? u'A' : u'U';
    int last = 0;
    for (const Ticket& one : tickets)
        if (one.number.front() == letter) last = std::max(last, one.number.mid(1).toInt());
    ticket.number = letter + QStringLiteral("%1").arg(last + 1, 3, 10, QLatin1Char('0'));
    return keep(workplace, std::move(ticket), "issued");
}

Result<std::optional<Ticket>> callNext(Workplace& workplace) {
    MOTCUA_TRY(const auto tickets, ticketsOfToday(workplace));
    const auto order = inOrder(tickets, workplace.clock().now(), workplace.station().desk);
    if (order.empty()) return std::nullopt;
    MOTCUA_TRY(auto called, callIt(workplace, order.front()));
    return called;
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
    MOTCUA_TRY(const auto tickets, ticketsOfToday(workplace));
    std::vector<Ticket> board;
    std::ranges::copy_if(tickets, std::back_inserter(board), [](const Ticket& ticket) {
        return ticket.state == TicketState::called || ticket.state == TicketState::serving;
    });
    std::ranges::sort(board, std::greater<>{}, [](const Ticket& ticket) { return *ticket.called; });
    const auto order = inOrder(tickets, workplace.clock().now(), workplace.station().desk);
    board.insert(board.end(), order.begin(), order.end());
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
        words << (c.isDigit() ? QString::fromUtf8(kDigits[c.digitValue()]) : QString(c));
    return words.join(u' ');
}

} // namespace motcua::desk
