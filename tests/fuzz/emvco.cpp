// SPDX-License-Identifier: GPL-3.0-or-later
// A payment code is refused, or read back equal after it is written again; so is a bank transfer.
#include "core/qr/emvco.h"
#include "core/qr/vietqr.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    const QString given =
        QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    // as it is, and with the checksum that belongs to it, which no fuzzer finds
    const QString checked = QStringLiteral("000201") + given + QStringLiteral("6304");
    const QString sealed = checked + QString::number(qr::crc16(checked.toUtf8()), 16).rightJustified(4, u'0');
    for (const QString& text : {given, sealed}) {
        if (const auto objects = qr::parsePaymentCode(text)) {
            const auto again = qr::writePaymentCode(*objects);
            if (!again || again->compare(text, Qt::CaseInsensitive) != 0) std::abort();
            if (qr::parsePaymentCode(*again) != *objects) std::abort();
        }
        if (const auto request = qr::parseVietQr(text)) {
            const auto written = qr::toText(*request);
            if (written && qr::parseVietQr(*written) != *request) std::abort();
            if (!written && written.error().code != Code::QR_PAYMENT_NOTE) std::abort();
        }
    }
    return 0;
}
