// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/line_share.h"

#include "core/base/json.h"
#include "core/sync/caller.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr Milliseconds kConnect{800}, kSilence{1'500};
constexpr qint64 kMostBytes = 1024 * 1024;

Result<std::vector<LineTicket>> ticketsIn(const QByteArray& body) {
    const auto object = json::parseObject(body);
    if (!object || !object->value("tickets"_L1).isArray()) return fail(Code::SYNC_ANSWER);
    std::vector<LineTicket> tickets;
    for (const QJsonValue& each : object->value("tickets"_L1).toArray()) {
        LineTicket ticket{each["number"_L1].toString(), each["revision"_L1].toInteger(),
                          each["ticket"_L1].toObject()};
        if (ticket.number.isEmpty() || ticket.revision <= 0 || !each["ticket"_L1].isObject())
            return fail(Code::SYNC_ANSWER);
        tickets.push_back(std::move(ticket));
    }
    return tickets;
}

} // namespace

Result<std::vector<LineTicket>> shareLine(store::Database& database, const Clock& clock, Date day,
                                          qint64 since, const std::vector<LineTicket>& changed) {
    MOTCUA_TRY(auto account, loadAccount(database));
    if (!account) return fail(Code::SYNC_NOT_ENROLLED);
    QJsonArray tickets;
    for (const LineTicket& each : changed)
        tickets.append(
            QJsonObject{{"number"_L1, each.number}, {"base"_L1, each.revision}, {"ticket"_L1, each.ticket}});
    Caller caller(database, clock);
    caller.setLimits(kConnect, kSilence);
    RunReport report;
    const HttpAnswer answer = caller.ask(
        *account,
        {.path = u"/v1/line"_s,
         .body = json::compact({{"day"_L1, formatDate(day)}, {"since"_L1, since}, {"tickets"_L1, tickets}}),
         .limit = kMostBytes},
        HttpMethod::post, report);
    if (!answer) return std::unexpected(answer.error().error);
    return ticketsIn(answer->body);
}

} // namespace motcua::sync
