// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hash.h"
#include "core/dossier/payloads.h"
#include "core/sync/paper_state.h"
#include "core/sync/status.h"

#include <vector>

/// Attachments that the service is to have. The queue follows from the log of actions, in which an attachment
/// is named in the same transaction that adds it: whatever happens in between, nothing is forgotten, and a
/// counter that is enrolled late finds what it had before. Errors of all: STORE_….
namespace motcua::sync {

struct Paper {
    crypto::Digest sha256{};
    qint64 size = 0;
    qint64 received = 0; ///< bytes that the service has said to have
    bool operator==(const Paper&) const = default;
};

/// The content that a step names; nothing when that cannot be any.
std::optional<Paper> paperOf(const dossier::AttachmentAdded& named);

/// Own actions recorded since are taken into the queue, inside the caller's transaction. `state` is changed
/// and not saved. True: there were some.
Result<bool> gatherPapers(store::Database& database, PaperState& state);
/// The same in a transaction of its own, kept.
Result<> gatherNow(store::Database& database);
/// The service is another, or was restored: what it had may be gone.
Result<> askForAllAgain(store::Database& database);

/// What can be sent now, each content once: that with the least left first, then the oldest. An attachment
/// goes after the step that names it was accepted.
Result<std::vector<Paper>> nextPapers(store::Database& database, int limit);
Result<> keepReceived(store::Database& database, const crypto::Digest& sha256, qint64 received);
Result<> markSent(store::Database& database, const crypto::Digest& sha256);
/// Cannot be sent, and keeps nothing else from being sent.
Result<> parkPaper(store::Database& database, const crypto::Digest& sha256, Code reason, Instant now);
/// Those that could not be sent are tried once more. Gives how many.
Result<qint64> tryPapersAgain(store::Database& database);

/// For the status; also counts what is not gathered yet.
Result<PaperStatus> paperStatus(store::Database& database);

struct PaperItem {
    Uuid action, dossier;
    QString dossierCode; ///< empty for a draft
    QString fileName, title;
    Paper paper;
    bool isParked = false;
    QString reason; ///< name of the error when it is
    std::optional<Instant> heard;
};
/// Those gathered that are to be sent or cannot be, the oldest first. Errors: also RECORDS_ACTION_DAMAGED.
Result<std::vector<PaperItem>> openPapers(store::Database& database, int limit = 500);

} // namespace motcua::sync
