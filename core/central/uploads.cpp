// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/uploads.h"

#include <algorithm>

namespace motcua::central::uploads {
namespace {

BlobKey keyOf(const BlobEntry& entry) { return {entry.office, entry.sha256}; }

/// The bytes first: an upload whose bytes are gone begins anew, bytes that nobody knows of would stay.
Result<> discard(Context& context, const BlobEntry& entry) {
    MOTCUA_TRY(BlobStore* const blobs, storeOf(context));
    MOTCUA_CHECK(blobs->remove(keyOf(entry)));
    return context.transact(Session::Access::write, [&](Store& store) {
        return store.holdings().removeBlob(entry.office, entry.sha256);
    });
}

bool hasExpired(const Context& context, const BlobEntry& entry) {
    return !entry.completed && entry.begun + kLife <= context.now;
}

struct Entries {
    std::vector<BlobEntry> own, readable;
};
Result<Entries> entriesOf(Context& context, std::span<const crypto::Digest> sums) {
    return context.transact(Session::Access::read, [&](Store& store) -> Result<Entries> {
        Entries found;
        MOTCUA_TRY(found.own, store.holdings().blobs(context.device.office, sums));
        MOTCUA_TRY(found.readable, store.holdings().readableBlobs(context.device.office, sums));
        return found;
    });
}

const BlobEntry* entryIn(const std::vector<BlobEntry>& entries, const crypto::Digest& sum) {
    const auto found = std::ranges::find(entries, sum, &BlobEntry::sha256);
    return found == entries.end() ? nullptr : &*found;
}

/// A backup of the index may have been put back without all of the bytes: such an upload goes on.
Result<> reopen(Context& context, Upload& upload) {
    upload.entry.completed.reset();
    upload.entry.begun = context.now;
    return context.transact(Session::Access::write,
                            [&](Store& store) { return store.holdings().put(upload.entry); });
}

/// Nothing for an upload that has turned out to be none.
Result<std::optional<Upload>> stateOf(Context& context, const BlobEntry& entry) {
    if (hasExpired(context, entry)) {
        MOTCUA_CHECK(discard(context, entry));
        return std::nullopt;
    }
    MOTCUA_TRY(BlobStore* const blobs, storeOf(context));
    Upload upload{entry, 0};
    MOTCUA_TRY(upload.received, blobs->received(keyOf(entry)));
    if (entry.completed && upload.received < entry.size) MOTCUA_CHECK(reopen(context, upload));
    if (!upload.isComplete() && entry.office != context.device.office) return std::nullopt;
    const auto settled = settle(context, upload);
    if (settled) return upload;
    if (settled.error().code == Code::CENTRAL_BLOB_SUM) return std::nullopt;
    return std::unexpected(settled.error());
}

/// Makes room, and refuses who takes too much of it.
Result<> tidy(Context& context) {
    MOTCUA_TRY(const auto unfinished, context.transact(Session::Access::read, [&](Store& store) {
        return store.holdings().unfinishedBlobs(context.device.office, kMostUnfinished);
    }));
    constexpr int kAtOnce = 16;
    int removed = 0;
    for (const BlobEntry& each : unfinished) {
        if (!hasExpired(context, each) || removed == kAtOnce) break;
        MOTCUA_CHECK(discard(context, each));
        ++removed;
    }
    if (std::ssize(unfinished) - removed >= kMostUnfinished) return fail(Code::CENTRAL_BUSY);
    return {};
}

} // namespace

Result<BlobStore*> storeOf(const Context& context) {
    BlobStore* const blobs = context.services.options.blobs;
    if (!blobs) return fail(Code::CENTRAL_ADDRESS);
    return blobs;
}

Result<std::vector<Upload>> known(Context& context, std::span<const crypto::Digest> sums) {
    MOTCUA_TRY(const Entries entries, entriesOf(context, sums));
    std::vector<Upload> found;
    for (const crypto::Digest& sum : sums) {
        const BlobEntry* const own = entryIn(entries.own, sum);
        const BlobEntry* const other = entryIn(entries.readable, sum);
        if (!own && !other) continue;
        MOTCUA_TRY(auto upload, stateOf(context, other ? *other : *own));
        if (upload) found.push_back(*std::move(upload));
    }
    return found;
}

Result<Upload> find(Context& context, const crypto::Digest& sum) {
    MOTCUA_TRY(auto found, known(context, std::span(&sum, 1)));
    if (found.empty()) return fail(Code::CENTRAL_BLOB_UNKNOWN);
    return std::move(found.front());
}

Result<Upload> begin(Context& context, const tus::Creation& creation) {
    MOTCUA_TRY(BlobStore* const blobs, storeOf(context));
    const auto there = find(context, creation.sha256);
    if (!there && there.error().code != Code::CENTRAL_BLOB_UNKNOWN) return there;
    if (there && there->entry.size == creation.length) return there;
    if (there && there->isComplete()) return fail(Code::CENTRAL_REQUEST, QStringLiteral("upload-length"));
    MOTCUA_CHECK(tidy(context));
    const BlobEntry entry{context.device.office, creation.sha256, creation.length,
                          context.device.id,     context.now,     {}};
    // what was left of an upload that was given up, or of another length
    MOTCUA_CHECK(blobs->remove(keyOf(entry)));
    MOTCUA_CHECK(
        context.transact(Session::Access::write, [&](Store& store) { return store.holdings().put(entry); }));
    return Upload{entry, 0};
}

Result<> settle(Context& context, Upload& upload) {
    if (upload.isComplete() || upload.received < upload.entry.size) return {};
    MOTCUA_TRY(BlobStore* const blobs, storeOf(context));
    MOTCUA_TRY(const crypto::Digest sum, blobs->sum(keyOf(upload.entry)));
    if (upload.received > upload.entry.size || sum != upload.entry.sha256) {
        MOTCUA_CHECK(discard(context, upload.entry));
        return fail(Code::CENTRAL_BLOB_SUM);
    }
    upload.entry.completed = context.now;
    return context.transact(Session::Access::write,
                            [&](Store& store) { return store.holdings().put(upload.entry); });
}

Result<BlobEntry> readable(Context& context, const crypto::Digest& sum) {
    MOTCUA_TRY(const auto found, context.transact(Session::Access::read, [&](Store& store) {
        return store.holdings().readableBlobs(context.device.office, std::span(&sum, 1));
    }));
    if (found.empty()) return fail(Code::CENTRAL_BLOB_UNKNOWN);
    return found.front();
}

} // namespace motcua::central::uploads
