// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/sync_request.h"

/// What the service answers to `POST /v1/sync`, NDJSON: a line of the answer, then a line an entry of the
/// streams, in each stream by rising sequence.
namespace motcua::wire {

enum class VerdictKind {
    accepted,  ///< `ok`: recorded just now
    duplicate, ///< `dup`: recorded when it was sent before; `version` is what was answered then
    conflict,  ///< another desk's work stands against it; a person decides
    rejected,  ///< for ever
    waiting,   ///< an earlier one of its dossier was not accepted, or its officer is not (any more) the
               ///< office's; send it again when that is settled
};
QLatin1StringView verdictName(VerdictKind kind);
/// Errors: FIELD_INVALID.
Result<VerdictKind> verdictOf(QStringView name);

/// The service's word on one operation. It keeps it, so a repeated push is told the same.
struct Verdict {
    Uuid operation;
    VerdictKind kind{};
    int version = 0; ///< of the dossier at the service after it; with a conflict, as it stands there
    /// The name of the error (`DOSSIER_STATUS_REFUSES`) of a conflict or a rejection; of what waits only
    /// where its officer is the reason (CENTRAL_OFFICER, CENTRAL_RIGHTS).
    QString reason;
    bool operator==(const Verdict&) const = default;
};

/// One step a dossier has made at the service, as far as this office may see it.
struct FeedEntry {
    QString stream;
    qint64 sequence = 0; ///< in the stream
    Uuid dossier;
    int version = 0; ///< of the dossier after it
    /// One: the action that made this version. More: the whole dossier up to it. None: the dossier is no
    /// longer this office's.
    std::vector<dossier::Action> operations;
    bool operator==(const FeedEntry&) const = default;
};

struct SyncAnswer {
    Instant time{};          ///< the service's clock
    qint64 lastSequence = 0; ///< of this device and incarnation, that the service has a verdict on
    QString epoch;
    Cursors cursors;      ///< to ask with next time; they move past entries that are not told
    bool more = false;    ///< there is more to read at once
    int pollSeconds = 60; ///< else, when to ask again
    std::vector<Verdict> verdicts;
    qint64 published = 0; ///< the highest serial of what is published (publication.h); 0: nothing
    std::vector<FeedEntry> entries;
    bool operator==(const SyncAnswer&) const = default;
};

QByteArray encode(const SyncAnswer& answer);
/// Errors: WIRE_MESSAGE_INVALID with the line.
Result<SyncAnswer> decodeAnswer(QByteArrayView body);

/// One line of an answer, for keeping to SyncRequest::answerBytes.
QByteArray encode(const FeedEntry& entry);

} // namespace motcua::wire
