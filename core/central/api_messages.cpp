// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/api_messages.h"

#include "core/base/json.h"
#include "core/dossier/json_fields.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxName = 100;

struct EnrolBody {
    QString code, device, key, proof, name;
};
void describe(auto& f, dossier::fields::Is<EnrolBody> auto& body) {
    f.need("code", body.code);
    f.need("device", body.device);
    f.need("key", body.key);
    f.need("proof", body.proof);
    f("name", body.name);
}

struct TokenBody {
    QString device, refresh, proof;
};
void describe(auto& f, dossier::fields::Is<TokenBody> auto& body) {
    f.need("device", body.device);
    f.need("refresh", body.refresh);
    f.need("proof", body.proof);
}

std::unexpected<Error> bad(const char* member) {
    return fail(Code::CENTRAL_REQUEST, QLatin1StringView(member));
}

template <class T> Result<T> bodyOf(const QByteArray& text) {
    if (text.size() > kMaxJsonBody) return fail(Code::CENTRAL_TOO_LARGE, QString::number(kMaxJsonBody));
    const auto object = json::parseObject(text);
    if (!object) return fail(Code::CENTRAL_REQUEST, object.error().detail);
    auto read = dossier::fields::read<T>(*object);
    if (!read) return fail(Code::CENTRAL_REQUEST, read.error().detail);
    return read;
}

Result<QByteArray> bytesOf(const QString& base64, const char* member) {
    auto decoded = QByteArray::fromBase64Encoding(base64.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty()) return bad(member);
    return std::move(decoded.decoded);
}

Result<Uuid> deviceIdOf(const QString& text) {
    const auto id = Uuid::parse(text);
    if (!id || id->isNull()) return bad("device");
    return id;
}

} // namespace

Result<Enrolment> decodeEnrolment(const QByteArray& text) {
    MOTCUA_TRY(EnrolBody body, bodyOf<EnrolBody>(text));
    if (body.name.size() > kMaxName) return bad("name");
    Enrolment enrolment{.code = body.code,
                        .device = {},
                        .key = {},
                        .proof = {},
                        .signedText = body.code.toUtf8() + '\n' + body.device.toUtf8(),
                        .name = body.name.simplified()};
    MOTCUA_TRY(enrolment.device, deviceIdOf(body.device));
    MOTCUA_TRY(enrolment.key, bytesOf(body.key, "key"));
    MOTCUA_TRY(enrolment.proof, bytesOf(body.proof, "proof"));
    return enrolment;
}

Result<Refresh> decodeRefresh(const QByteArray& text) {
    MOTCUA_TRY(const TokenBody body, bodyOf<TokenBody>(text));
    Refresh refresh{.device = {},
                    .token = body.refresh.toUtf8(),
                    .proof = {},
                    .signedText = "refresh\n" + body.refresh.toUtf8() + '\n' + body.device.toUtf8()};
    MOTCUA_TRY(refresh.device, deviceIdOf(body.device));
    MOTCUA_TRY(refresh.proof, bytesOf(body.proof, "proof"));
    return refresh;
}

} // namespace motcua::central
