// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/api_messages.h"
#include "core/central/routes.h"

namespace motcua::central {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::days kLongestOutage{60};
}

Result<HttpResponse> answerLeases(Context& context) {
    MOTCUA_TRY(const QByteArray body, plainBody(context.request, kMaxJsonBody));
    MOTCUA_TRY(const LeaseRequest request, decodeLeaseRequest(body));
    // the past is what was received while the line was down, and the far future nobody knows
    const Date today = dateOf(toLocal(context.now));
    if (request.day < today - kLongestOutage || request.day > today + std::chrono::days(30))
        return fail(Code::CENTRAL_REQUEST, u"day"_s);
    MOTCUA_TRY(const auto blocks, context.transact(Session::Access::write, [&](Store& store) {
        return lease(store, context.device, request);
    }));
    QJsonArray days;
    for (int i = 0; i < request.days; ++i) {
        const Date day = request.day + std::chrono::days(i);
        QJsonArray list;
        for (const Lease& each : blocks)
            if (each.day == day) list.append(QJsonArray{each.first, each.last});
        days.append(QJsonObject{{"day"_L1, formatDate(day)}, {"blocks"_L1, list}});
    }
    return jsonResponse(
        {{"office"_L1, context.device.office}, {"desk"_L1, context.device.desk}, {"leases"_L1, days}});
}

} // namespace motcua::central
