// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/account.h"

#include "core/base/json.h"
#include "core/records/station.h"
#include "core/sync/state.h"

#include <QHostAddress>
#include <algorithm>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kAccount = "account"_L1, kKey = "key"_L1, kToken = "token"_L1, kRefresh = "refresh"_L1;

Result<Secret> secretValue(store::Database& database, QLatin1StringView key) {
    MOTCUA_TRY(QByteArray bytes, stateValue(database, key));
    return Secret::take(bytes);
}

} // namespace

Result<QUrl> parseAddress(const QString& text) {
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isPlain = url.scheme() == u"http";
    const bool isShort = (url.path().isEmpty() || url.path() == u"/") && !url.hasQuery() &&
                         !url.hasFragment() && url.userInfo().isEmpty();
    if (!url.isValid() || url.host().isEmpty() || !isShort || (url.scheme() != u"https" && !isPlain))
        return fail(Code::SYNC_ADDRESS);
    if (isPlain && !QHostAddress(url.host()).isLoopback() && url.host() != u"localhost")
        return fail(Code::SYNC_ADDRESS, u"http"_s);
    QUrl address;
    address.setScheme(url.scheme());
    address.setHost(url.host());
    address.setPort(url.port());
    return address;
}

Result<QString> parseProxy(const QString& text) {
    QString proxy = text.trimmed();
    if (proxy.isEmpty() || proxy == u"none") return proxy;
    const qsizetype colon = proxy.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = proxy.mid(colon + 1).toUInt(&isNumber);
    // no password may stand in it: it is kept and shown in clear
    const bool isName =
        std::ranges::none_of(QStringView(proxy).first(std::max<qsizetype>(colon, 0)),
                             [](QChar c) { return c.isSpace() || c == u'/' || c == u':' || c == u'@'; });
    if (colon <= 0 || !isName || !isNumber || port == 0 || port > 65535)
        return fail(Code::FIELD_INVALID, u"proxy"_s);
    return proxy;
}

Result<std::optional<Account>> loadAccount(store::Database& database) {
    MOTCUA_TRY(const QByteArray text, stateValue(database, kAccount));
    if (text.isEmpty()) return std::nullopt;
    const auto object = json::parseObject(text);
    if (!object) return fail(Code::SYNC_STATE);
    Account account;
    const auto device = Uuid::parse((*object)["device"_L1].toString());
    const auto address = parseAddress((*object)["address"_L1].toString());
    if (!device || !address) return fail(Code::SYNC_STATE);
    MOTCUA_TRY(const auto station, records::loadStation(database));
    if (*device != station.device) return std::nullopt;
    account.device = *device;
    account.line.address = *address;
    account.line.pin = QByteArray::fromHex((*object)["pin"_L1].toString().toLatin1());
    account.line.authority = (*object)["authority"_L1].toString().toUtf8();
    account.line.proxy = (*object)["proxy"_L1].toString();
    account.office = (*object)["office"_L1].toString();
    account.officeName = (*object)["office_name"_L1].toString();
    account.sealing = QByteArray::fromHex((*object)["sealing"_L1].toString().toLatin1());
    account.publisher = QByteArray::fromHex((*object)["publisher"_L1].toString().toLatin1());
    account.desk = (*object)["desk"_L1].toInt();
    account.expires = Instant{std::chrono::milliseconds{(*object)["expires"_L1].toInteger()}};
    MOTCUA_TRY(account.key, secretValue(database, kKey));
    MOTCUA_TRY(account.token, secretValue(database, kToken));
    MOTCUA_TRY(account.refresh, secretValue(database, kRefresh));
    return account;
}

Result<> saveAccount(store::Database& database, const Account& account) {
    const QJsonObject object{{"device"_L1, account.device.toString()},
                             {"address"_L1, account.line.address.toString()},
                             {"pin"_L1, QString::fromLatin1(account.line.pin.toHex())},
                             {"authority"_L1, QString::fromUtf8(account.line.authority)},
                             {"proxy"_L1, account.line.proxy},
                             {"office"_L1, account.office},
                             {"office_name"_L1, account.officeName},
                             {"desk"_L1, account.desk},
                             {"sealing"_L1, QString::fromLatin1(account.sealing.toHex())},
                             {"publisher"_L1, QString::fromLatin1(account.publisher.toHex())},
                             {"expires"_L1, static_cast<qint64>(account.expires.time_since_epoch().count())}};
    MOTCUA_CHECK(keepStateValue(database, kAccount, json::compact(object)));
    MOTCUA_CHECK(keepStateValue(database, kKey, account.key.view()));
    MOTCUA_CHECK(keepStateValue(database, kToken, account.token.view()));
    return keepStateValue(database, kRefresh, account.refresh.view());
}

} // namespace motcua::sync
