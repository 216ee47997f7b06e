// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/action.h"

#include <QMap>

/// What a counter sends in `POST /v1/sync`, NDJSON: a line of the request, then a line an operation in the
/// order of the device's sequence (facts/sync.md §4.3).
namespace motcua::wire {

/// The version of these messages and of the payloads in them. A service reads this one and the two before,
/// and answers in the one it was asked in; so neither side ever meets a member it does not know.
inline constexpr int kSchema = 1;

/// How far a counter has read each stream (`o:H34.05`: the dossiers of an office), by the stream's counter.
using Cursors = QMap<QString, qint64>;
/// The name of an office's stream: `o:H34.05`.
QString streamOf(const QString& office);

/// Who the officers' ids in the operations are: the logins of the desk's accounts. Each desk makes its own
/// ids, so to the service an id alone says nothing.
using OfficerLogins = QMap<Uuid, QString>;

struct SyncRequest {
    Uuid device;
    int incarnation = 1;    ///< of the device's store; another one after it was restored from a copy
    qint64 first = 0;       ///< device sequence the operations begin with; without any, the next one's
    QString epoch;          ///< of the service's store, empty at first contact
    Cursors cursors;        ///< of the streams wanted
    qint64 answerBytes = 0; ///< how much the answer may tell, before it is packed
    int schema = kSchema;
    OfficerLogins officers{}; ///< of those that the operations name
    std::vector<dossier::Action> operations;
    bool operator==(const SyncRequest&) const = default;
};

inline constexpr qsizetype kMaxOperations = 5000;
inline constexpr int kMaxStreams = 64;
inline constexpr int kMaxOfficers = 1000;
inline constexpr qsizetype kMaxLogin = 64;

/// Plain; the transport packs it (gzip.h).
QByteArray encode(const SyncRequest& request);
/// All of it or nothing; what is in it need not be believed yet. Errors: WIRE_MESSAGE_INVALID with the line,
/// WIRE_SCHEMA when it is of another schema.
Result<SyncRequest> decodeRequest(QByteArrayView body);

} // namespace motcua::wire
