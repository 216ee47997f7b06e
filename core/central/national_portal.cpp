// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/national_portal.h"

#include "core/base/json.h"
#include "core/base/text_folding.h"

#include <algorithm>

namespace motcua::central {
namespace {

constexpr QLatin1StringView kSession("session"), kErrorCode("error_code");

std::unexpected<Error> portalError(const QString& why) { return fail(Code::CENTRAL_PORTAL, why); }

/// Vendors' answers have the code as a text or a number, and their words under several names.
QString textOf(const QJsonObject& object, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        const QJsonValue value = object[QLatin1StringView(key)];
        if (value.isString()) return value.toString();
        if (value.isDouble()) return QString::number(static_cast<qint64>(value.toDouble()));
    }
    return {};
}

bool isThereAlready(const QString& code, const QString& text) {
    return code == u"3" || code == u"-3" || foldForSearch(text).contains(u"da ton tai");
}

bool isSessionOver(const QString& text) {
    const QString folded = foldForSearch(text);
    return folded.contains(u"session") || folded.contains(u"phien");
}

} // namespace

Result<QJsonObject> NationalPortal::post(const QString& url, const QJsonObject& body) {
    WebRequest request{
        .url = url, .headers = {{"Content-Type", "application/json"}}, .body = json::compact(body)};
    request.headers.emplace_back("dstcode", m_settings.destination);
    const auto answer = m_client.send(request);
    request.body.fill('\0'); // it held the password
    if (!answer) return portalError(QString::fromLatin1(failureName(answer.error())));
    if (answer->status != 200) return portalError(QStringLiteral("HTTP %1").arg(answer->status));
    auto object = json::parseObject(answer->body);
    if (!object) return portalError(QStringLiteral("answer"));
    return object;
}

Result<> NationalPortal::logIn() {
    m_session.clear();
    const QByteArrayView password = m_settings.password.view();
    MOTCUA_TRY(const QJsonObject answer,
               post(m_settings.loginUrl, {{QStringLiteral("username"), m_settings.user},
                                          {QStringLiteral("password"), QString::fromUtf8(password)}}));
    const QString code = textOf(answer, {"error_code"});
    const QString session = answer[kSession].toString();
    if ((!code.isEmpty() && code != u"0") || session.isEmpty() || session.size() > 4000)
        return portalError(QStringLiteral("login ") + code.left(20));
    m_session = session;
    return {};
}

Result<NationalPortal::PortalAnswer> NationalPortal::ask(const char* service, const QJsonArray& data,
                                                         bool isUpdating) {
    MOTCUA_TRY(const QJsonObject answer,
               post(m_settings.serviceUrl, {{kSession, m_session},
                                            {QStringLiteral("madonvi"), m_settings.unit},
                                            {QStringLiteral("service"), QLatin1StringView(service)},
                                            {QStringLiteral("isUpdating"), isUpdating},
                                            {QStringLiteral("data"), data}}));
    PortalAnswer result{textOf(answer, {"error_code"}),
                        textOf(answer, {"message", "error_message", "error"})};
    if (!answer.contains(kErrorCode)) return portalError(QStringLiteral("answer"));
    return result;
}

Result<> NationalPortal::send(const char* service, const QJsonArray& data, bool isKnown) {
    bool isUpdating = isKnown, hasLoggedIn = false;
    // At most: refused session, new session, there already, update.
    for (int round = 0; round < 4; ++round) {
        if (m_session.isEmpty()) {
            MOTCUA_CHECK(logIn());
            hasLoggedIn = true;
        }
        MOTCUA_TRY(const PortalAnswer answer, ask(service, data, isUpdating));
        if (answer.code == u"0") return {};
        if (!isUpdating && isThereAlready(answer.code, answer.text)) {
            isUpdating = true;
        } else if (!hasLoggedIn && isSessionOver(answer.text)) {
            m_session.clear();
        } else {
            return portalError(answer.code.left(20)); // its words may name the applicant
        }
    }
    return portalError(QStringLiteral("session"));
}

Result<> NationalPortal::sendDossier(const QJsonObject& record, bool isKnown) {
    return send("DongBoHoSoMC", {record}, isKnown);
}

Result<> NationalPortal::sendProgress(const std::vector<QJsonObject>& records) {
    for (size_t first = 0; first < records.size(); first += kProgressAtOnce) {
        QJsonArray data;
        for (size_t i = first; i < std::min(first + kProgressAtOnce, records.size()); ++i)
            data.append(records[i]);
        MOTCUA_CHECK(send("CapNhatTienDoHoSoMC", data, false));
    }
    return {};
}

} // namespace motcua::central
