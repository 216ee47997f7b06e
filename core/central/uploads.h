// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/api_context.h"
#include "core/central/blob_store.h"
#include "core/central/tus.h"

/// Attachments as the office of a request may know them: the index (Holdings) and the bytes (BlobStore)
/// together. Internal to the routes. Errors of all: STORE_…, CENTRAL_STORE_UNREACHABLE.
namespace motcua::central::uploads {

/// An unfinished upload is thrown away so long after it was begun: a counter may be without a line for days.
inline constexpr std::chrono::hours kLife{24 * 14};
inline constexpr int kMostUnfinished = 1000; ///< of an office
/// Bytes that are appended together: each time is a wait for the disk.
inline constexpr qsizetype kGathered = 256 * 1024;

struct Upload {
    BlobEntry entry;
    qint64 received = 0;
    bool isComplete() const { return entry.completed.has_value(); }
    Instant expires() const { return entry.begun + kLife; }
};

/// Errors: CENTRAL_ADDRESS when the service takes no attachments.
Result<BlobStore*> storeOf(const Context& context);

/// Those that the office has begun or may read, one for each sum. What is there to the last byte and was not
/// checked, since the service ended just then, is checked here.
Result<std::vector<Upload>> known(Context& context, std::span<const crypto::Digest> sums);
/// Errors: CENTRAL_BLOB_UNKNOWN.
Result<Upload> find(Context& context, const crypto::Digest& sum);
/// The upload, new or as far as it is. Errors: CENTRAL_REQUEST when it is complete and has another length;
/// CENTRAL_BUSY when the office has too many unfinished ones.
Result<Upload> begin(Context& context, const tus::Creation& creation);
/// Completes it when all bytes are there. Errors: CENTRAL_BLOB_SUM when they are others than announced: they
/// are gone then, and so is the upload.
Result<> settle(Context& context, Upload& upload);
/// A complete upload that the office may read. Errors: CENTRAL_BLOB_UNKNOWN.
Result<BlobEntry> readable(Context& context, const crypto::Digest& sum);

} // namespace motcua::central::uploads
