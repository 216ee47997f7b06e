// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/payload.h"
#include "core/qr/vietqr.h"
#include "core/store/database.h"

#include <variant>

namespace motcua::desk {

/// A receipt's code: its dossier is to be opened, or asked for elsewhere.
struct DossierTarget {
    QString code;         ///< the one the dossier has now; of an unknown one as it was scanned, upper case
    bool isKnown = false; ///< to the records of this station
    bool operator==(const DossierTarget&) const = default;
};

/// A fee's code of this office.
struct PaymentTarget {
    qr::PaymentRequest request;
    QString dossierCode;
    bool operator==(const PaymentTarget&) const = default;
};

/// What a scan is about: a citizen; one known by number and dates only, whose name the chip or a look-up must
/// tell; a dossier; the fee of a dossier.
using ScanTarget = std::variant<qr::CardPayload, qr::PartialCard, DossierTarget, PaymentTarget>;

/// Whether `route` asks the records where such a scan leads.
bool needsRecords(qr::PayloadKind kind);

/// Where a scan leads, from whichever source it came. Dossier codes count in either case, final, provisional
/// or former, alone or in an address or a text that names no other (the slips of portals).
/// `records` null: no station is open, no dossier known.
/// Errors, each with what the clerk shall do: QR_DAMAGED where not even the card's digits are whole;
/// QR_HEALTH_INSURANCE, QR_VNEID; QR_PAYMENT_CHECKSUM; DESK_SCAN_PAYMENT for payment codes that belong to no
/// dossier here, or to several, or pay into another account than the office's (Settings); DESK_SCAN_UNKNOWN; STORE_….
Result<ScanTarget> route(const qr::Payload& payload, store::Database* records);

} // namespace motcua::desk
