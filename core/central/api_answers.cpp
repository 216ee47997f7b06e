// SPDX-License-Identifier: GPL-3.0-or-later
// What all handlers share: bodies in, answers out, who asks.
#include "core/base/json.h"
#include "core/central/api_context.h"
#include "core/central/enrolment.h"
#include "core/wire/gzip.h"

#include <algorithm>
#include <array>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kWorthPacking = 256; ///< bytes

struct StatusOf {
    Code code;
    int status;
};
/// Everything else is a fault of the service: 500.
constexpr std::array kStatus{
    StatusOf{Code::CENTRAL_REQUEST, 400},
    StatusOf{Code::WIRE_DAMAGED, 400},
    StatusOf{Code::WIRE_MESSAGE_INVALID, 400},
    StatusOf{Code::CENTRAL_TOKEN, 401},
    StatusOf{Code::CENTRAL_ENROLMENT_CODE, 403},
    StatusOf{Code::CENTRAL_OFFICE, 403},
    StatusOf{Code::CENTRAL_OFFICER, 403},
    StatusOf{Code::CENTRAL_DEVICE, 403},
    StatusOf{Code::CENTRAL_RIGHTS, 403},
    StatusOf{Code::CENTRAL_ADDRESS, 404},
    StatusOf{Code::CENTRAL_BLOB_UNKNOWN, 404},
    StatusOf{Code::CENTRAL_EPOCH, 409},
    StatusOf{Code::CENTRAL_GAP, 409},
    StatusOf{Code::CENTRAL_INCARNATION, 409},
    StatusOf{Code::CENTRAL_BLOB_OFFSET, 409},
    StatusOf{Code::CENTRAL_LEASE, 409},
    StatusOf{Code::CENTRAL_TOO_LARGE, 413},
    StatusOf{Code::WIRE_TOO_LARGE, 413},
    StatusOf{Code::CENTRAL_OPERATION_CHANGED, 422},
    StatusOf{Code::CENTRAL_BLOB_SUM, 460},
    StatusOf{Code::RESIDENCE_DOSSIER, 422},
    StatusOf{Code::RESIDENCE_PERSON, 422},
    StatusOf{Code::RESIDENCE_PURPOSE, 422},
    StatusOf{Code::OFFICER_UNKNOWN, 422},
    StatusOf{Code::WIRE_SCHEMA, 426},
    StatusOf{Code::CENTRAL_REGISTRY, 503},
    StatusOf{Code::CENTRAL_BUSY, 503},
    StatusOf{Code::STORE_BUSY, 503},
    StatusOf{Code::CENTRAL_STORE_UNREACHABLE, 503},
    StatusOf{Code::STORE_DISK_FULL, 507},
};

int statusOf(Code code) {
    const auto* found = std::ranges::find(kStatus, code, &StatusOf::code);
    return found == kStatus.end() ? 500 : found->status;
}

bool takesGzip(const QByteArray& accepted) {
    const auto offers = accepted.toLower().split(',');
    return std::ranges::any_of(offers, [](const QByteArray& each) {
        const QByteArray offer = each.simplified().replace(' ', "");
        return offer == "gzip" || (offer.startsWith("gzip;q=") && offer.sliced(7).toDouble() > 0);
    });
}

} // namespace

HttpResponse jsonResponse(const QJsonObject& object, int status) {
    return {status, "application/json", json::compact(object), {}};
}

HttpResponse linesResponse(QByteArray body) { return {200, "application/x-ndjson", std::move(body), {}}; }

HttpResponse errorResponse(const Error& error) {
    const int status = statusOf(error.code);
    // a counter understands "busy", and has no use for the name of the engine's error
    const Code told = error.code == Code::STORE_BUSY ? Code::CENTRAL_BUSY : error.code;
    QJsonObject object{{"error"_L1, QLatin1StringView(errorText(told).name)}};
    object.insert("detail"_L1, status < 500 ? error.detail : QString());
    HttpResponse response = jsonResponse(object, status);
    if (status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (status == 426)
        response.headers.emplace_back("Upgrade", "motcua/" + QByteArray::number(wire::kSchema));
    if (status == 503) response.headers.emplace_back("Retry-After", "5");
    return response;
}

HttpResponse tagged(const HttpRequest& request, HttpResponse response, const QByteArray& tag) {
    response.headers = {{"ETag", tag}, {"Cache-Control", "private, no-cache"}};
    if (request.header("if-none-match") != tag) return response;
    response.status = 304;
    response.body.clear();
    return response;
}

HttpResponse packed(const HttpRequest& request, HttpResponse response) {
    const bool isText = response.contentType == "application/json" ||
                        response.contentType == "application/x-ndjson" ||
                        response.contentType == kPublicationType;
    if (!isText || response.status != 200) return response;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (response.body.size() < kWorthPacking || !takesGzip(request.header("accept-encoding")))
        return response;
    response.body = wire::gzip(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
    return response;
}

Result<QByteArray> plainBody(const HttpRequest& request, qsizetype limit) {
    const QByteArray encoding = request.header("content-encoding").trimmed().toLower();
    if (encoding == "gzip") return wire::gunzip(request.body, limit);
    if (!encoding.isEmpty() && encoding != "identity")
        return fail(Code::CENTRAL_REQUEST, u"content-encoding"_s);
    if (request.body.size() > limit) return fail(Code::CENTRAL_TOO_LARGE, QString::number(limit));
    return request.body;
}

Result<Device> authenticate(Context& context) {
    constexpr QByteArrayView kScheme("bearer ");
    const QByteArray header = context.request.header("authorization");
    if (header.first(std::min(header.size(), kScheme.size())).toLower() != kScheme)
        return fail(Code::CENTRAL_TOKEN);
    const QByteArray token = header.sliced(kScheme.size()).trimmed();
    return context.transact(Session::Access::write,
                            [&](Store& store) { return deviceOf(store, token, context.now); });
}

} // namespace motcua::central
