// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/payload.h"

#include "core/base/text_damage.h"
#include "core/qr/emvco.h"
#include "core/qr/framing.h"

namespace motcua::qr {
namespace {

QString textOf(QByteArrayView bytes) {
    if (QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8()) return QString::fromUtf8(bytes);
    if (auto text = decodeLegacyBytes(bytes)) return *text;
    return QString::fromLatin1(bytes);
}

/// Of a text that is neither a card's nor a sound payment code.
PayloadKind kindOf(Code refusal, const QString& text) {
    switch (refusal) {
    case Code::QR_DAMAGED:
    case Code::QR_FIELD_INVALID:
        return PayloadKind::damagedCard;
    case Code::QR_HEALTH_INSURANCE:
        return PayloadKind::healthInsurance;
    default:
        break;
    }
    // before VNeID's token: that is what one without blanks looks like
    if (text.startsWith(kFormatIndicator)) return PayloadKind::damagedPayment;
    return refusal == Code::QR_VNEID ? PayloadKind::vneid : PayloadKind::other;
}

} // namespace

QLatin1StringView kindName(PayloadKind kind) {
    switch (kind) {
    case PayloadKind::card:
        return QLatin1StringView("card");
    case PayloadKind::damagedCard:
        return QLatin1StringView("damaged_card");
    case PayloadKind::healthInsurance:
        return QLatin1StringView("health_insurance");
    case PayloadKind::vneid:
        return QLatin1StringView("vneid");
    case PayloadKind::payment:
        return QLatin1StringView("payment");
    case PayloadKind::damagedPayment:
        return QLatin1StringView("damaged_payment");
    case PayloadKind::other:
        break;
    }
    return QLatin1StringView("other");
}

Payload classify(QByteArrayView framed, Date today) {
    const QByteArrayView bytes = withoutFraming(framed);
    Payload payload{.text = textOf(bytes).trimmed(), .card = {}, .partial = {}};
    if (auto card = parseCardPayload(bytes, today)) {
        payload.kind = PayloadKind::card;
        payload.card = *std::move(card);
    } else if (parsePaymentCode(payload.text)) {
        payload.kind = PayloadKind::payment;
    } else {
        payload.kind = kindOf(card.error().code, payload.text);
    }
    return payload.kind == PayloadKind::damagedCard ? damagedCard(std::move(payload.text), today) : payload;
}

Payload damagedCard(QString text, Date today) {
    Payload payload{.kind = PayloadKind::damagedCard, .text = std::move(text), .card = {}, .partial = {}};
    payload.partial = readPartialCard(payload.text, today);
    return payload;
}

} // namespace motcua::qr
