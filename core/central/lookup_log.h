// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/base/time.h"
#include "core/base/uuid.h"
#include "core/crypto/hash.h"
#include "core/residence/lookup.h"

#include <optional>
#include <vector>

/// Who looked up whom, when, for what: for the supervisor, and for the person who asks later why their data
/// were read. Of the person it has only a keyed hash.
namespace motcua::central {

struct LookupEntry {
    Instant at{};
    Uuid device{}; ///< counter
    QString office{};
    Uuid request{}; ///< null, as all below it, when the request was not understood
    Uuid officer{};
    QString login{};
    std::optional<Uuid> dossier{};
    QString dossierCode{};
    QString procedure{};
    QString purpose{};
    crypto::Digest subject{}; ///< subjectHash()
    /// `found`, `not_found`, `refused 005`, `unreachable timed_out`, or the name of an error.
    QString outcome{};
    bool operator==(const LookupEntry&) const = default;
};

/// HMAC-SHA-256 of the number; without one, of the old number; else of name and birth. The same person gives
/// the same hash for one key, and without the key nobody finds the number by trying all there are.
crypto::Digest subjectHash(const Secret& key, const citizen::Citizen& subject);
QString outcomeOf(const residence::LookupAnswer& answer);

/// As it lies in the store and comes from `motcua-central lookups`: JSON, UTF-8.
QByteArray encode(const LookupEntry& entry);

/// The last entry's number and hash: stands for all up to it. {0, zeros} is the empty record.
struct LookupHead {
    qint64 count = 0;
    crypto::Digest hash{};
    bool operator==(const LookupHead&) const = default;
};

/// SHA-256 over the previous hash, the number (big endian, 8 bytes) and the body: each changes all after it.
LookupHead next(const LookupHead& head, const QByteArray& body);

/// An entry as the store has it.
struct LookupRow {
    qint64 number = 0; ///< from 1 without gaps
    Instant at{};
    QString office{};
    QByteArray body{}; ///< encode()
    crypto::Digest hash{};
};

struct LookupFilter {
    QString office{};               ///< empty: of all
    std::optional<Instant> from{};  ///< included
    std::optional<Instant> until{}; ///< excluded
};

/// Grows at its end only: the tables refuse everything else. Works inside the transaction of the Session
/// beside it (store_pool.h). Errors of all: STORE_….
class LookupLog {
public:
    virtual ~LookupLog() = default;
    /// In a transaction with the access `write`, the last thing in it; other writers wait for its end.
    virtual Result<> append(const LookupEntry& entry) = 0;
    /// By number, beyond `after`, at most `count`.
    virtual Result<std::vector<LookupRow>> rows(const LookupFilter& filter, qint64 after, int count) = 0;
};

/// Goes through all of it: the head. Errors: STORE_DAMAGED with the first number that is not as it was
/// written, or that is missing; also when `known`, which was noted down before, is not in it.
Result<LookupHead> verifyLookups(LookupLog& log, const std::optional<LookupHead>& known = {});

/// `12-<64 hexadecimal digits>`, to be noted down. Errors of reading: FIELD_INVALID.
QString headText(const LookupHead& head);
Result<LookupHead> parseLookupHead(const QString& text);

} // namespace motcua::central
