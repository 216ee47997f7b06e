// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/national_portal.h"

#include "core/base/json.h"
#include "core/base/text_folding.h"

#include <algorithm>
#include <array>

namespace motcua::central {
namespace {

constexpr QLatin1StringView kSession("session"), kErrorCode("error_code"), kRefused("refused ");
/// Of an answer that is about what was sent, not about who sent it or what lies between.
constexpr std::array kRefusingStatus{400, 413, 422};

std::unexpected<Error> portalError(const QString& why) { return fail(Code::CENTRAL_PORTAL, why); }

/// A code is short; what is long is no code, and may name somebody.
std::unexpected<Error> refused(const QString& code) { return portalError(kRefused + code.left(20)); }

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
    if (std::ranges::find(kRefusingStatus, answer->status) != kRefusingStatus.end())
        return refused(QStringLiteral("HTTP %1").arg(answer->status));
    if (answer->status != 200) return portalError(QStringLiteral("HTTP %1").arg(answer->status));
    auto object = json::parseObject(answer->body);
    if (!object) return portalError(QStringLiteral("answer"));
    return object;
}

Result<> NationalPortal::logIn() {
    m_session.clear();
    const QByteArrayView password = m_settings.password.view();
    const auto posted =
        post(m_settings.loginUrl, {{QStringLiteral("username"), m_settings.user},
                                   {QStringLiteral("password"), QString::fromUtf8(password)}});
    // whatever is said to a login is no refusal of a record
    if (!posted) return portalError(QStringLiteral("login ") + posted.error().detail);
    const QJsonObject& answer = *posted;
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

/// Refused for its session, one is begun anew, once.
Result<NationalPortal::Told> NationalPortal::send(const char* service, const QJsonArray& data,
                                                  bool isUpdating) {
    for (bool hasLoggedIn = false;;) {
        if (m_session.isEmpty()) {
            MOTCUA_CHECK(logIn());
            hasLoggedIn = true;
        }
        MOTCUA_TRY(const PortalAnswer answer, ask(service, data, isUpdating));
        if (answer.code == u"0") return Told::done;
        if (!isUpdating && isThereAlready(answer.code, answer.text)) return Told::thereAlready;
        if (!isSessionOver(answer.text)) return refused(answer.code); // its words may name the applicant
        if (hasLoggedIn) return portalError(QStringLiteral("session"));
        m_session.clear();
    }
}

Result<> NationalPortal::sendOrUpdate(const char* service, const QJsonArray& data) {
    MOTCUA_TRY(const Told told, send(service, data, false));
    if (told == Told::thereAlready) MOTCUA_CHECK(send(service, data, true));
    return {};
}

Result<> NationalPortal::sendDossier(const QJsonObject& record, bool isKnown) {
    const char* const service = "DongBoHoSoMC";
    if (!isKnown) return sendOrUpdate(service, {record});
    const auto updated = send(service, {record}, true);
    if (updated) return {};
    if (!isRefusal(updated.error())) return std::unexpected(updated.error());
    // refused for what it says it is refused once more; refused since the portal was restored, it is new
    const auto anew = send(service, {record}, false);
    if (anew && *anew == Told::done) return {};
    return std::unexpected(updated.error());
}

Result<> NationalPortal::sendProgress(const QJsonArray& records) {
    const char* const service = "CapNhatTienDoHoSoMC";
    MOTCUA_TRY(const Told told, send(service, records, false));
    if (told == Told::done) return {};
    for (const QJsonValue& each : records)
        MOTCUA_CHECK(sendOrUpdate(service, {each}));
    return {};
}

bool NationalPortal::isRefusal(const Error& error) {
    return error.code == Code::CENTRAL_PORTAL && error.detail.startsWith(kRefused);
}

} // namespace motcua::central
