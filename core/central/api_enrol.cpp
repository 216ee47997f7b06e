// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/api_messages.h"
#include "core/central/routes.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

HttpResponse grantResponse(const Context& context, const Grant& grant) {
    QJsonObject object{{"token"_L1, QLatin1StringView(grant.token)},
                       {"expires"_L1, static_cast<qint64>(grant.expires.time_since_epoch().count())},
                       {"refresh"_L1, QLatin1StringView(grant.refresh)},
                       {"office"_L1, grant.device.office},
                       {"office_name"_L1, grant.officeName},
                       {"desk"_L1, grant.device.desk},
                       {"epoch"_L1, grant.epoch}};
    if (const QByteArray& sealing = context.services.options.sealing; !sealing.isEmpty())
        object["sealing"_L1] = QLatin1StringView(sealing.toBase64());
    if (const QByteArray& publisher = context.services.options.publisher; !publisher.isEmpty())
        object["publisher"_L1] = QLatin1StringView(publisher.toBase64());
    HttpResponse response = jsonResponse(object);
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

HttpResponse tooOften() {
    HttpResponse response = errorResponse({Code::CENTRAL_BUSY, u"attempts"_s});
    response.status = 429;
    for (auto& [name, value] : response.headers)
        if (name == "Retry-After") value = "600";
    return response;
}

/// A counter that keeps failing has to wait; so have all when many fail.
Result<HttpResponse> throttled(Context& context, const Enrolment& request) {
    Throttle& throttle = context.services.enrolments;
    const QByteArray who = request.device.toBlob();
    if (!throttle.allows(who, context.now)) return tooOften();
    const auto grant = context.transact(Session::Access::write,
                                        [&](Store& store) { return enrol(store, request, context.now); });
    if (grant) return grantResponse(context, *grant);
    const Code code = grant.error().code;
    if (code == Code::CENTRAL_ENROLMENT_CODE) throttle.failed(who, context.now);
    return std::unexpected(grant.error());
}

} // namespace

Result<HttpResponse> answerEnrol(Context& context) {
    MOTCUA_TRY(const QByteArray body, plainBody(context.request, kMaxJsonBody));
    MOTCUA_TRY(const Enrolment enrolment, decodeEnrolment(body));
    return throttled(context, enrolment);
}

/// Not throttled: 256 random bits and a proof by the counter's key are not guessed, and whoever sends
/// nonsense must not keep counters from their tokens.
Result<HttpResponse> answerToken(Context& context) {
    MOTCUA_TRY(const QByteArray body, plainBody(context.request, kMaxJsonBody));
    MOTCUA_TRY(const Refresh request, decodeRefresh(body));
    MOTCUA_TRY(const Grant grant, context.transact(Session::Access::write, [&](Store& store) {
        return refresh(store, request, context.now);
    }));
    return grantResponse(context, grant);
}

} // namespace motcua::central
