// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/http_text.h"

#include "core/base/json.h"

namespace motcua::central {
namespace {

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const int letter = (c | 0x20) - 'a';
    return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

Result<QByteArray> unescaped(QByteArrayView text, bool isQuery) {
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0) return fail(Code::CENTRAL_REQUEST);
            c = static_cast<char>(high * 16 + low);
            if (!isQuery && c == '/') return fail(Code::CENTRAL_REQUEST);
            i += 2;
        } else if (c == '+' && isQuery) {
            c = ' ';
        }
        if (isControl(c)) return fail(Code::CENTRAL_REQUEST);
        plain += c;
    }
    return plain;
}

const char* reasonOf(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 416:
        return "Range Not Satisfiable";
    case 422:
        return "Unprocessable Content";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 460:
        return "Checksum Mismatch"; // tus 1.0.0
    case 503:
        return "Service Unavailable";
    case 507:
        return "Insufficient Storage";
    default:
        return status < 400 ? "Success" : "Error";
    }
}

bool isField(const QByteArray& name, const QByteArray& value) {
    const bool isName = !name.isEmpty() && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    });
    return isName && std::ranges::none_of(value, isControl);
}

} // namespace

Result<> parseTarget(QByteArrayView target, HttpRequest& request) {
    if (!target.startsWith('/')) return fail(Code::CENTRAL_REQUEST);
    const QByteArray all = target.toByteArray();
    const qsizetype mark = all.indexOf('?');
    MOTCUA_TRY(request.path, unescaped(QByteArrayView(all).first(mark < 0 ? all.size() : mark), false));
    if (mark < 0) return {};
    for (const QByteArray& pair : all.mid(mark + 1).split('&')) {
        if (pair.isEmpty()) continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArrayView view(pair);
        MOTCUA_TRY(const QByteArray name, unescaped(view.first(equals < 0 ? pair.size() : equals), true));
        MOTCUA_TRY(const QByteArray value,
                   unescaped(equals < 0 ? QByteArrayView() : view.sliced(equals + 1), true));
        if (request.query.contains(name)) return fail(Code::CENTRAL_REQUEST);
        request.query.insert(name, value);
    }
    return {};
}

HttpResponse errorAnswer(int status, Code code) {
    return {.status = status,
            .contentType = "application/json",
            .body = json::compact({{QStringLiteral("error"), QLatin1StringView(errorText(code).name)}}),
            .headers = {}};
}

int statusOf(Code code) {
    switch (code) {
    case Code::CENTRAL_TOO_LARGE:
        return 413;
    case Code::CENTRAL_BUSY:
        return 503;
    default:
        return 400;
    }
}

QByteArray headOf(const HttpResponse& response, bool keepsAlive) {
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    const auto add = [&head](const QByteArray& name, const QByteArray& value) {
        if (isField(name, value)) head += name + ": " + value + "\r\n";
    };
    if (!response.contentType.isEmpty()) add("Content-Type", response.contentType);
    // RFC 9110 §8.6: neither has a length
    if (response.status != 204 && response.status != 304)
        add("Content-Length", QByteArray::number(response.body.size() + response.restSize));
    for (const auto& [name, value] : response.headers)
        add(name, value);
    if (!keepsAlive) add("Connection", "close");
    return head + "\r\n";
}

} // namespace motcua::central
