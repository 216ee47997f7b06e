// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/store/database.h"

#include <QUrl>
#include <optional>

namespace motcua::sync {

/// The line to one service: where it is and what it shows.
struct ServiceLine {
    QUrl address;         ///< scheme, host, port
    QByteArray pin;       ///< SHA-256 of its SPKI; empty only before enrolment
    QByteArray authority; ///< PEM of the authority trusted beside the system's; may be empty
    QString proxy;        ///< empty: the system's; `none`; or `host:port`
};

/// What enrolment has left in the encrypted store: the counter's key and its tokens.
struct Account {
    ServiceLine line;
    Uuid device; ///< for which it was enrolled: a restored store is another device
    QString office;
    QString officeName;
    int desk = 0;
    QByteArray sealing;   ///< the service's X25519 key for packages on a medium; empty: it has told none
    QByteArray publisher; ///< SPKI of who signs published data, as first told; empty: nobody
    Secret key;           ///< crypto::SigningKey::der()
    Secret token;
    Instant expires{};
    Secret refresh;
};

/// `https://name[:port]`, or `http://` to this machine only: a token never crosses a network in clear.
/// Errors: SYNC_ADDRESS.
Result<QUrl> parseAddress(const QString& text);

/// What an officer typed for the proxy, trimmed: nothing (the system's), `none`, or `name:port`. Errors:
/// FIELD_INVALID (`proxy`).
Result<QString> parseProxy(const QString& text);

/// Nothing when the counter was never enrolled, or was restored since. Errors: STORE_…, SYNC_STATE.
Result<std::optional<Account>> loadAccount(store::Database& database);
/// Inside the caller's transaction.
Result<> saveAccount(store::Database& database, const Account& account);

} // namespace motcua::sync
