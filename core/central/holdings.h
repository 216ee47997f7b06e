// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/base/uuid.h"
#include "core/crypto/hash.h"

#include <QString>
#include <optional>
#include <span>
#include <vector>

/// What an office has at the service beside its stream. Errors of all: STORE_….
namespace motcua::central {

/// A dossier an office sees.
struct Held {
    Uuid dossier;
    int version = 0;
    Instant changed{}; ///< when its last action came
    bool operator==(const Held&) const = default;
};

/// Ordinals of an office's dossier codes on a day, given to a device for good: never given again, also when
/// the device's incarnation has ended and they are void.
struct Lease {
    QString office;
    Date day{};
    int first = 0, last = 0;
    Uuid device;
    int incarnation = 0;
    bool operator==(const Lease&) const = default;
};

/// An upload of an office. Equal bytes of two offices are two uploads: to be told "we have that already"
/// would tell what others have.
struct BlobEntry {
    QString office;
    crypto::Digest sha256{};
    qint64 size = 0;
    Uuid device; ///< that began it
    Instant begun{};
    std::optional<Instant> completed;
    bool operator==(const BlobEntry&) const = default;
};

/// Works inside the transaction of the Session beside it (store_pool.h).
class Holdings {
public:
    virtual ~Holdings() = default;

    /// The next dossiers by id, at most `count`; a null id begins.
    virtual Result<std::vector<Held>> held(const QString& office, const Uuid& after, int count) = 0;

    /// By day and ordinal.
    virtual Result<std::vector<Lease>> leases(const QString& office, Date first, Date last) = 0;
    /// Errors: STORE_CONSTRAINT when one begins where another does.
    virtual Result<> add(std::span<const Lease> leases) = 0;

    /// Those there are.
    virtual Result<std::vector<BlobEntry>> blobs(const QString& office,
                                                 std::span<const crypto::Digest> sha256) = 0;
    /// Makes or replaces.
    virtual Result<> put(const BlobEntry& blob) = 0;
    /// Nothing to remove is no error.
    virtual Result<> removeBlob(const QString& office, const crypto::Digest& sha256) = 0;
    /// The oldest first, at most `count`.
    virtual Result<std::vector<BlobEntry>> unfinishedBlobs(const QString& office, int count) = 0;
    /// Of each attachment one complete upload that `reader` may read, its own if there is one: an accepted
    /// operation names it in a dossier that the office sees, and that operation or the upload itself was
    /// the uploader's or the reader's, respectively. So nobody reads an upload by naming what another has.
    virtual Result<std::vector<BlobEntry>> readableBlobs(const QString& reader,
                                                         std::span<const crypto::Digest> sha256) = 0;
};

} // namespace motcua::central
