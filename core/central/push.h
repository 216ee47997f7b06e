// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/merge.h"
#include "core/central/officer_rights.h"
#include "core/central/sync_service.h"

#include <set>

namespace motcua::central {

/// Judges the operations of one request, in their order, and gathers what is to be written. Internal to
/// sync_service.cpp.
class Push {
public:
    Push(Session& session, const Caller& caller, const wire::SyncRequest& request, Instant now);
    /// Errors: those of synchronise().
    Result<std::vector<wire::Verdict>> run();

private:
    Result<> checkSequences();
    Result<> load();
    Result<wire::Verdict> judge(const dossier::Action& action);
    wire::Verdict judgeNew(const dossier::Action& action);
    void accept(const Merging& dossier, const crypto::Digest& content);

    Session& m_session;
    const Caller& m_caller;
    const wire::SyncRequest& m_request;
    std::map<Uuid, KnownOperation> m_known;
    std::map<Uuid, Merging> m_dossiers;
    std::map<QString, Uuid> m_holders;
    std::optional<OfficerRights> m_rights; ///< read once a request
    std::set<Uuid> m_blocked;              ///< dossiers with an operation that was not accepted
    Batch m_batch;
};

} // namespace motcua::central
