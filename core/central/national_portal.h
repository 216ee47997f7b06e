// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/central/web_client.h"

#include <QJsonObject>
#include <vector>

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

    /// `DongBoHoSoMC`. What the portal already has is sent again as an update. Errors: CENTRAL_PORTAL with
    /// the portal's code or what went wrong on the way. `isKnown`: it was sent before, so that asking whether
    /// it is there is not needed.
    Result<> sendDossier(const QJsonObject& record, bool isKnown = false);
    /// `CapNhatTienDoHoSoMC`, ten at a time. When a later ten fails, those before it have arrived; sent again
    /// they are updates. Errors: as above.
    Result<> sendProgress(const std::vector<QJsonObject>& records);

private:
    struct PortalAnswer {
        QString code;
        QString text;
    };
    Result<> logIn();
    Result<> send(const char* service, const QJsonArray& data, bool isKnown);
    Result<PortalAnswer> ask(const char* service, const QJsonArray& data, bool isUpdating);
    Result<QJsonObject> post(const QString& url, const QJsonObject& body);

    Settings m_settings;
    WebClient& m_client;
    QString m_session;
};

} // namespace motcua::central
