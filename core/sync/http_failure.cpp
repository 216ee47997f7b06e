// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/sync/http_line.h"

#include <array>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

struct Named {
    QLatin1StringView name;
    Code code;
};
constexpr Named kCodes[]{
#define MOTCUA_ERROR(name, ...) {QLatin1StringView(#name), Code::name},
#include "core/base/error_codes.def"
#undef MOTCUA_ERROR
};

std::optional<Code> codeOf(QStringView name) {
    for (const Named& each : kCodes)
        if (name == each.name) return each.code;
    return {};
}

/// Of something on the way that does not speak as the service does.
Code codeOfStatus(int status) {
    switch (status) {
    case 401:
        return Code::CENTRAL_TOKEN;
    case 404:
        return Code::CENTRAL_ADDRESS;
    case 413:
        return Code::CENTRAL_TOO_LARGE;
    case 426:
        return Code::SYNC_UPDATE_NEEDED;
    case 429:
        return Code::CENTRAL_BUSY;
    default:
        return status >= 500 ? Code::CENTRAL_BUSY : Code::SYNC_ANSWER;
    }
}

} // namespace

HttpFailure failureOf(int status, const QByteArray& body, const QByteArray& retryAfter) {
    HttpFailure failure{{codeOfStatus(status), QString::number(status)}, status == 413, {}, 0};
    bool isNumber = false;
    const int seconds = retryAfter.trimmed().toInt(&isNumber);
    if (isNumber && seconds >= 0) failure.retryAfter = std::chrono::seconds{seconds};
    const auto object = json::parseObject(body);
    if (!object) return failure;
    // a name that this program does not know is a newer service's: the status says enough
    if (const auto code = codeOf((*object)["error"_L1].toString())) {
        failure.error = {*code, (*object)["detail"_L1].toString().left(200)};
        failure.isService = true;
        if (*code == Code::WIRE_SCHEMA) failure.error.code = Code::SYNC_UPDATE_NEEDED;
    }
    return failure;
}

} // namespace motcua::sync
