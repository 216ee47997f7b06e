// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/sync_request.h"

/// Whole dossiers, as `GET /v1/snapshot` and `POST /v1/dossiers/get` tell them. NDJSON: a line of the page,
/// then a line a piece of a dossier, `{"d":"…","v":9,"doc":[…],"from":4}`: `v` actions in all, `from` of them
/// in the pieces before. The pieces of a dossier follow one another, and end with the page at the latest.
namespace motcua::wire {

struct WholeDossier {
    Uuid dossier;
    std::vector<dossier::Action> operations; ///< as many as its version at the service
    bool operator==(const WholeDossier&) const = default;
};

struct DossierPage {
    Instant time{};         ///< the service's clock
    QString epoch;          ///< of the service's store
    QString stream;         ///< of a snapshot
    qint64 cursor = 0;      ///< of the stream; that of a snapshot's first page is to be pulled from
    Uuid after;             ///< of a snapshot: ask for the next page with it
    bool more = false;      ///< of a snapshot: there is a next page, also when this one tells nothing
    std::vector<Uuid> rest; ///< asked for, but without room here: ask again
    std::vector<WholeDossier> dossiers;
    bool operator==(const DossierPage&) const = default;
};

inline constexpr qsizetype kMaxPiece = 512 * 1024; ///< bytes of a piece's line, unless one action has more
inline constexpr qsizetype kMaxPieceOperations = 200;
inline constexpr qsizetype kMaxAsked = 256; ///< dossiers in one request

QByteArray encode(const DossierPage& page);
/// Errors: WIRE_MESSAGE_INVALID with the line.
Result<DossierPage> decodePage(QByteArrayView body);

/// The lines of one dossier, for keeping to a size.
QByteArray encode(const WholeDossier& dossier);

} // namespace motcua::wire
