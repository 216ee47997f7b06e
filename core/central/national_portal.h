// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/central/web_client.h"

#include <QJsonArray>
#include <QJsonObject>

namespace motcua::central {

/// The national portal's REST "MC" adapter (facts/one-stop.md §3.1): logs in when it must, sends records. One
/// thread.
class NationalPortal {
public:
    struct Settings {
        QString loginUrl;
        QString serviceUrl;
        QString unit;           ///< `madonvi`
        QByteArray destination; ///< header `dstcode`
        QString user;
        Secret password;
    };
    static constexpr size_t kProgressAtOnce = 10;

    /// The client must outlive it.
    NationalPortal(Settings settings, WebClient& client)
        : m_settings(std::move(settings)), m_client(client) {}

    /// `DongBoHoSoMC`. What the portal already has is sent again as an update. Errors: CENTRAL_PORTAL, the
    /// detail `refused 17` with the portal's code, or what went wrong on the way. `isKnown`: it was sent
    /// before, so that asking whether it is there is not needed; a portal that has lost it is told it anew.
    Result<> sendDossier(const QJsonObject& record, bool isKnown = false);
    /// `CapNhatTienDoHoSoMC`, at most kProgressAtOnce. Those that the portal already has, since an answer was
    /// lost, are sent as updates, each on its own: how it takes a list of both is told nowhere. Errors: as
    /// above.
    Result<> sendProgress(const QJsonArray& records);

    /// The portal answered and does not take the record: asking again the same is of little use, asking
    /// about others is.
    static bool isRefusal(const Error& error);

private:
    struct PortalAnswer {
        QString code;
        QString text;
    };
    enum class Told { done, thereAlready };
    Result<> logIn();
    Result<Told> send(const char* service, const QJsonArray& data, bool isUpdating);
    Result<> sendOrUpdate(const char* service, const QJsonArray& data);
    Result<PortalAnswer> ask(const char* service, const QJsonArray& data, bool isUpdating);
    Result<QJsonObject> post(const QString& url, const QJsonObject& body);

    Settings m_settings;
    WebClient& m_client;
    QString m_session;
};

} // namespace motcua::central
