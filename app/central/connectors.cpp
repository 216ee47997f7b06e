// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/connectors.h"

#include "app/central/secret_file.h"
#include "core/base/json.h"
#include "core/store/file.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostBytes = 64 * 1024;

/// One object of the file: reads members, and knows which it was asked for.
class Part {
public:
    Part(QString name, QJsonObject object, QDir folder)
        : m_name(std::move(name)), m_object(std::move(object)), m_folder(std::move(folder)) {}

    std::unexpected<Error> wrong(const char* member, const QString& english,
                                 const QString& vietnamese) const {
        return fail(Code::FIELD_INVALID,
                    u"%1.%2: %3 / %4"_s.arg(m_name, QLatin1StringView(member), english, vietnamese));
    }
    Result<QString> text(const char* member) {
        const QJsonValue value = take(member);
        if (value.isUndefined()) return QString();
        if (!value.isString() || value.toString().size() > 1000)
            return wrong(member, u"is no text"_s, u"không phải là chữ"_s);
        return value.toString();
    }
    Result<QString> needed(const char* member) {
        MOTCUA_TRY(QString value, text(member));
        if (value.trimmed().isEmpty()) return wrong(member, u"is missing"_s, u"còn thiếu"_s);
        return value;
    }
    Result<std::chrono::seconds> seconds(const char* member, std::chrono::seconds preset, int most) {
        const QJsonValue value = take(member);
        if (value.isUndefined()) return preset;
        const int number = value.toInt(-1);
        if (number < 1 || number > most)
            return wrong(member, u"is no number from 1 to %1"_s.arg(most),
                         u"không phải là số từ 1 đến %1"_s.arg(most));
        return std::chrono::seconds(number);
    }
    /// What goes over the line names people, so it goes sealed, but to this machine or where it is said.
    Result<QString> url(const char* member, bool isPlainAllowed) {
        MOTCUA_TRY(const QString value, needed(member));
        const QUrl url(value, QUrl::StrictMode);
        const bool isHere = url.host() == u"127.0.0.1" || url.host() == u"::1" || url.host() == u"localhost";
        if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() ||
            (url.scheme() != u"https" && url.scheme() != u"http"))
            return wrong(member, u"is no address https://host/path"_s,
                         u"không phải là địa chỉ https://máy/đường-dẫn"_s);
        if (url.scheme() == u"http" && !isHere && !isPlainAllowed)
            return wrong(member, u"is not https (allow_plain: true, inside a network that is closed)"_s,
                         u"không dùng https (allow_plain: true, nếu trong mạng riêng)"_s);
        return value;
    }
    Result<bool> flag(const char* member) {
        const QJsonValue value = take(member);
        if (!value.isUndefined() && !value.isBool())
            return wrong(member, u"is neither true nor false"_s, u"không phải là true hay false"_s);
        return value.toBool();
    }
    /// Empty when the member is.
    Result<QString> path(const char* member) {
        MOTCUA_TRY(const QString value, text(member));
        return value.isEmpty() ? QString() : m_folder.absoluteFilePath(value);
    }
    Result<> checkAllTaken() const {
        if (m_object.isEmpty()) return {};
        return wrong(m_object.keys().constFirst().toUtf8().constData(), u"is not known"_s,
                     u"không có mục này"_s);
    }

private:
    QJsonValue take(const char* member) { return m_object.take(QLatin1StringView(member)); }

    QString m_name;
    QJsonObject m_object;
    QDir m_folder;
};

Result<WebSettings> readWeb(Part& part) {
    WebSettings web;
    MOTCUA_TRY(web.timeout, part.seconds("timeout_seconds", web.timeout, 120));
    MOTCUA_TRY(web.trustFile, part.path("ca"));
    if (web.trustFile.isEmpty()) return web;
    const auto pem = store::readFile(web.trustFile, 16 * kMostBytes);
    if (!pem || !pem->contains("-----BEGIN CERTIFICATE-----"))
        return part.wrong("ca", u"no certificates (PEM) can be read from "_s + web.trustFile,
                          u"không đọc được chứng thư (PEM)"_s);
    return web;
}

/// The file of a secret is named by the member, and its own trouble tells the rest.
std::unexpected<Error> within(const char* member, Error error) {
    error.detail = QLatin1StringView(member) + u": "_s + error.detail;
    return std::unexpected(std::move(error));
}

Result<PopulationSettings> readPopulation(Part part) {
    PopulationSettings settings;
    MOTCUA_TRY(settings.web, readWeb(part));
    MOTCUA_TRY(const bool isPlainAllowed, part.flag("allow_plain"));
    MOTCUA_TRY(settings.line.url, part.url("url", isPlainAllowed));
    MOTCUA_TRY(settings.line.account.unit, part.text("unit"));
    MOTCUA_TRY(settings.line.account.phone, part.text("phone"));
    MOTCUA_TRY(const QString headers, part.path("headers_file"));
    if (!headers.isEmpty()) {
        auto read = readHeaderFile(headers);
        if (!read) return within("population.headers_file", std::move(read).error());
        settings.line.headers = *std::move(read);
    }
    MOTCUA_CHECK(part.checkAllTaken());
    return settings;
}

Result<PortalSettings> readPortal(Part part) {
    PortalSettings settings;
    MOTCUA_TRY(settings.web, readWeb(part));
    MOTCUA_TRY(const bool isPlainAllowed, part.flag("allow_plain"));
    MOTCUA_TRY(settings.portal.loginUrl, part.url("login_url", isPlainAllowed));
    MOTCUA_TRY(settings.portal.serviceUrl, part.url("service_url", isPlainAllowed));
    MOTCUA_TRY(settings.portal.unit, part.needed("unit"));
    MOTCUA_TRY(const QString destination, part.needed("destination"));
    settings.portal.destination = destination.toUtf8();
    for (const char c : settings.portal.destination)
        if (c < 0x21 || c > 0x7e) return part.wrong("destination", u"is no code"_s, u"không phải là mã"_s);
    MOTCUA_TRY(settings.portal.user, part.needed("user"));
    MOTCUA_TRY(const QString passwordFile, part.path("password_file"));
    if (passwordFile.isEmpty()) return part.wrong("password_file", u"is missing"_s, u"còn thiếu"_s);
    auto password = readSecretFile(passwordFile);
    if (!password) return within("portal.password_file", std::move(password).error());
    settings.portal.password = *std::move(password);
    MOTCUA_TRY(settings.fileAddress, part.text("files_url"));
    MOTCUA_TRY(settings.retry, part.seconds("retry_seconds", settings.retry, 3600));
    MOTCUA_CHECK(part.checkAllTaken());
    return settings;
}

} // namespace

Result<Connectors> readConnectors(const QString& path) {
    const auto text = store::readFile(path, kMostBytes);
    if (!text) return fail(Code::FILE_UNREADABLE, path);
    auto object = json::parseObject(*text);
    if (!object) return fail(object.error().code, path + u' ' + object.error().detail);
    if (const int line = json::lineOfDuplicateMember(*text); line > 0)
        return fail(Code::FIELD_INVALID,
                    u"%1:%2: a member twice / một mục ghi hai lần"_s.arg(path).arg(line));
    const QDir folder = QFileInfo(path).absoluteDir();
    Connectors connectors;
    for (auto member = object->constBegin(); member != object->constEnd(); ++member) {
        const QString name = member.key();
        const bool isPart = name == u"population" || name == u"portal";
        if (!isPart || !member.value().isObject())
            return fail(Code::FIELD_INVALID, name + u": is not known / không có mục này"_s);
        Part part(name, member.value().toObject(), folder);
        if (name == u"population") {
            MOTCUA_TRY(connectors.population, readPopulation(std::move(part)));
        } else {
            MOTCUA_TRY(connectors.portal, readPortal(std::move(part)));
        }
    }
    return connectors;
}

} // namespace motcua::central_app
