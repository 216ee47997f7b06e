// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hash.h"
#include "core/wire/sync_answer.h"

#include <map>
#include <set>
#include <span>

/// What the service keeps, whatever the engine. Whole lists go in and out, so that an engine over a network
/// needs one round trip for each call. Errors of all: STORE_…; CENTRAL_STORE_UNREACHABLE when an engine over
/// a network is not reached or lost, and after commit() nobody knows then whether it was done: sent again,
/// the request is answered the same either way.
namespace motcua::central {

/// An action as the service has recorded it; its base version counts as the service counts.
struct Recorded {
    dossier::Action action;
    Uuid device;
    int incarnation = 0;
    bool operator==(const Recorded&) const = default;
};

struct StoredDossier {
    std::vector<Recorded> log; ///< in order: the first one made version 1
    QStringList offices;       ///< that see it
};

/// An operation that was sent before, and what was said of it then. The content is the SHA-256 of its line.
struct KnownOperation {
    wire::Verdict verdict; ///< accepted, conflict or rejected
    crypto::Digest content{};
};

/// How far a device has come; all zero before its first operation.
struct DeviceProgress {
    int incarnation = 0;
    qint64 lastSequence = 0; ///< with a verdict
    bool operator==(const DeviceProgress&) const = default;
};

/// A place in an office's stream.
struct FeedRow {
    qint64 sequence = 0;
    Uuid dossier;
    int version = 0;
    bool isWhole = false; ///< the office sees the dossier from here on, and needs all of it
    Recorded recorded;    ///< what made that version
};

/// All that one request changes; written together or not at all.
struct Batch {
    struct Accepted {
        Recorded recorded;
        int version = 0;
        crypto::Digest content{};
    };
    struct Step {
        Uuid dossier;
        int version = 0;
        bool isWhole = false;
    };
    Uuid device;
    QString office; ///< the device's
    DeviceProgress progress;
    Instant at{};
    std::vector<Accepted> accepted;
    std::vector<KnownOperation> refused;
    std::map<Uuid, QStringList> newOffices;                ///< by dossier
    std::map<QString, Uuid> codes;                         ///< codes given to dossiers
    std::set<std::pair<Uuid, crypto::Digest>> attachments; ///< that dossiers name
    std::map<QString, std::vector<Step>> steps;            ///< by office; sequences are given on writing
    std::map<Uuid, int> portal;                            ///< versions that the national portal must be told
};

class Officers;
class Publications;

/// One connection to the store, on one thread at a time. Reading and writing only between begin() and
/// commit() or rollback(), and all of it sees one moment.
class Session {
public:
    enum class Access { read, write };
    virtual ~Session() = default;

    /// With `write`, others that write the same dossiers or streams wait. Errors: STORE_BUSY.
    virtual Result<> begin(Access access) = 0;
    /// When this answers without an error, all is on the disk. Errors: STORE_BUSY when another got there
    /// first: begin anew.
    virtual Result<> commit() = 0;
    virtual void rollback() = 0;

    /// Of the store as it is: another one after it was restored from a backup.
    virtual Result<QString> epoch() = 0;
    virtual Result<> startEpoch(const QString& epoch) = 0;
    virtual Result<DeviceProgress> progress(const Uuid& device) = 0;
    /// Those there are.
    virtual Result<std::vector<KnownOperation>> known(std::span<const Uuid> operations) = 0;
    /// Those there are. When the access is `write`, nobody else changes or makes them until the end, if they
    /// are asked for before write(): what is asked for after it is only told.
    virtual Result<std::map<Uuid, StoredDossier>> dossiers(std::span<const Uuid> ids) = 0;
    /// Which dossiers have or had these codes; nobody else gives them until the end, as above.
    virtual Result<std::map<QString, Uuid>> holders(const QStringList& codes) = 0;
    /// The last sequence of an office's stream, 0 for none.
    virtual Result<qint64> lastSequence(const QString& office) = 0;
    /// The next places after a sequence, in order, at most `count`.
    virtual Result<std::vector<FeedRow>> feed(const QString& office, qint64 after, int count) = 0;
    virtual Result<> write(const Batch& batch) = 0;
    /// In the same transaction (officers.h).
    virtual Officers& officers() = 0;
    /// Likewise (publications.h).
    virtual Publications& publications() = 0;
};

} // namespace motcua::central
