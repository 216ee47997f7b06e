// SPDX-License-Identifier: GPL-3.0-or-later
// `POST /v1/line`: the waiting line of today, shared by the desks of an office.
#include "core/base/json.h"
#include "core/central/api_messages.h"
#include "core/central/routes.h"

namespace motcua::central {

using namespace Qt::StringLiterals;

Result<HttpResponse> answerLine(Context& context) {
    MOTCUA_TRY(const QByteArray body, plainBody(context.request, kMaxLineBody));
    MOTCUA_TRY(const LineRequest request, decodeLineRequest(body));
    // a desk's clock may be wrong by hours; other days have no line
    const Date today = dateOf(toLocal(context.now));
    if (request.day < today - std::chrono::days{1} || request.day > today + std::chrono::days{1})
        return fail(Code::CENTRAL_REQUEST, u"day"_s);
    const auto access = request.tickets.empty() ? Session::Access::read : Session::Access::write;
    MOTCUA_TRY(const auto tickets, context.transact(access, [&](Store& store) {
        return exchange(store, context.device.office, request);
    }));
    QJsonArray list;
    for (const SharedTicket& each : tickets) {
        const auto ticket = json::parseObject(each.body);
        if (!ticket) return fail(Code::STORE_DAMAGED, u"waiting_ticket"_s);
        list.append(
            QJsonObject{{"number"_L1, each.number}, {"revision"_L1, each.revision}, {"ticket"_L1, *ticket}});
    }
    return jsonResponse({{"tickets"_L1, list}});
}

} // namespace motcua::central
