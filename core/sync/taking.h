// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/action_log.h"
#include "core/wire/sync_answer.h"

#include <map>

namespace motcua::sync {

/// Rows of the log as the service's word changes them, inside the caller's transaction; finish() then brings
/// the dossiers touched up to date. Internal to the engine.
class Taking {
public:
    /// `isReadingAnew`: the service was restored, and what it tells replaces what it told before.
    Taking(store::Database& database, Instant now, bool isReadingAnew)
        : m_database(database), m_now(now), m_isReadingAnew(isReadingAnew) {}

    /// Errors: SYNC_ANSWER for an operation that was never made here.
    Result<> verdict(const wire::Verdict& verdict);
    /// An action of a dossier that made its `version`.
    Result<> told(const dossier::Action& action, int version);
    Result<> revoked(const Uuid& dossier);
    Result<> finish();

    qint64 accepted = 0, conflicts = 0, parked = 0, pulled = 0;
    qint64 held = 0; ///< told to wait for the first time

private:
    Result<> place(const records::StoredAction& stored, int version);
    Result<> clearPlace(const Uuid& dossier, int version, const Uuid& action);
    Result<> refuse(const records::StoredAction& stored, const wire::Verdict& verdict);
    Result<> mark(qint64 no);
    Result<> bringUpToDate(const Uuid& dossier, bool isChanged);

    store::Database& m_database;
    Instant m_now;
    bool m_isReadingAnew;
    std::map<Uuid, bool> m_touched; ///< true: what the dossier is may have changed
};

/// Changes where an action stands. Inside the caller's transaction.
Result<> setStanding(store::Database& database, qint64 no, records::Standing standing);
/// Keeps why an action was refused.
Result<> keepRefusal(store::Database& database, qint64 no, const QString& reason, int version, Instant now);

} // namespace motcua::sync
