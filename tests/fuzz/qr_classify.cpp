// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a scanner or a picture delivers has a kind, a card only with a person, a payment only with a sound
// checksum.
#include "core/qr/emvco.h"
#include "core/qr/payload.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Date today = makeDate(2026, 11, 23);
    const qr::Payload payload = qr::classify(bytes, today);
    if (payload.card.has_value() != (payload.kind == qr::PayloadKind::card)) std::abort();
    if (payload.card.has_value() != qr::parseCardPayload(bytes, today).has_value()) std::abort();
    if (payload.kind == qr::PayloadKind::payment && !qr::parsePaymentCode(payload.text)) std::abort();
    if (payload.text != payload.text.trimmed()) std::abort();
    return 0;
}
