// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/store/database.h"

#include <vector>

namespace motcua::central {

/// How far the national portal knows a dossier, and when to tell it more.
struct PortalEntry {
    Uuid dossier;
    int version = 0;     ///< what there is
    int sentVersion = 0; ///< up to where the portal has it
    int tries = 0;       ///< that failed since the last success
    Instant nextTry{};
    QString lastError;
    bool operator==(const PortalEntry&) const = default;
};

/// After so many failed tries in a row: a minute, doubled up to six hours, and a quarter by chance on top so
/// that not all come back at once (`dice` in [0, 1)).
std::chrono::milliseconds portalBackOff(int tries, double dice);

/// The table of what is still to be told to the portal, in a database of its own or that of the service.
/// Nothing is ever dropped from it; a dossier that changes again is one row all the same.
class PortalOutbox {
public:
    /// Tables of this folder's, for store::Migration.
    static const char* const kTables;

    /// The database must outlive it.
    explicit PortalOutbox(store::Database& database) : m_database(database) {}

    /// A dossier has come to this version. In the transaction that records it, or alone. Errors: STORE_….
    Result<> changed(const Uuid& dossier, int version, Instant now);
    /// What is to be sent now, the longest waiting first. Errors: STORE_….
    Result<std::vector<PortalEntry>> due(Instant now, int count);
    Result<> sent(const Uuid& dossier, int version);
    Result<> failed(const PortalEntry& entry, const QString& error, Instant now, double dice);
    Result<qint64> waiting();

private:
    store::Database& m_database;
};

} // namespace motcua::central
