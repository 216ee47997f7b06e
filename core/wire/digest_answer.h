// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/digest.h"

#include <map>

/// What the service answers to `GET /v1/digest`, JSON: `{"epoch":"e3","stream":"o:H34.05","cursor":4711,…}`
/// with `"buckets":["00a7…",…]`, or of one bucket `"dossiers":[["0195…",4],…]`.
namespace motcua::wire {

struct DigestHead {
    QString epoch; ///< of the service's store
    QString stream;
    qint64 cursor = 0; ///< of the stream at the same moment: what was read less far cannot be compared yet
    bool operator==(const DigestHead&) const = default;
};

struct DigestSums {
    DigestHead head;
    QStringList sums; ///< Digest::kBuckets of Digest::sum()
};

struct DigestListing {
    DigestHead head;
    std::map<Uuid, int> dossiers; ///< with their versions
};

/// Errors of both: WIRE_MESSAGE_INVALID.
Result<DigestSums> decodeSums(const QByteArray& body);
/// Refuses dossiers of another bucket.
Result<DigestListing> decodeListing(const QByteArray& body, size_t bucket);

} // namespace motcua::wire
