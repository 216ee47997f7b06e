// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/card_payload.h"
#include "core/qr/partial_card.h"

namespace motcua::qr {

enum class PayloadKind {
    card,            ///< an ID card's, accepted by parseCardPayload
    damagedCard,     ///< an ID card's, but letters or fields were lost on the way: scan again
    healthInsurance, ///< BHYT
    vneid,
    payment,        ///< EMVCo merchant-presented code with a sound checksum, VietQR among them
    damagedPayment, ///< begins like one, but is cut off, misread or changed: scan again
    other,          ///< any other text; the desk knows whether it is a dossier's code
};

/// Stable, for the shell: `card`, `damaged_card`, `health_insurance`, `vneid`, `payment`, `damaged_payment`,
/// `other`.
QLatin1StringView kindName(PayloadKind kind);

/// What a code says, whichever way it came: camera, picture, serial or keyboard scanner, pasted.
struct Payload {
    PayloadKind kind = PayloadKind::other;
    /// UTF-8 or what the bytes can only mean; other bytes as Latin-1. Without the scanner's framing
    /// (framing.h) and trimmed.
    QString text;
    std::optional<CardPayload> card;    ///< for kind card only
    std::optional<PartialCard> partial; ///< for kind damagedCard, where the digits are whole

    bool operator==(const Payload&) const = default;
};

/// Never fails: what is nothing else is `other`.
Payload classify(QByteArrayView bytes, Date today);

/// A card's code of which the caller knows that its letters are not to be trusted.
Payload damagedCard(QString text, Date today);

} // namespace motcua::qr
