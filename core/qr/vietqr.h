// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <optional>

namespace motcua::qr {

/// A bank transfer that a banking application fills in from a VietQR code (NAPAS, Technical Specifications on
/// QR Switching, part IV QR code format, v1.5.2, service "fund transfer 24/7").
struct PaymentRequest {
    enum class To { account, card };

    QString bankBin; ///< of the receiving bank: the 6 digits NAPAS knows it by, as 970436
    QString account; ///< 1-19 ASCII letters and digits
    /// 1 … 9,999,999,999,999; nothing: the payer types it. A code with an amount is for one payment
    /// (`dynamic`), one without may hang on the wall.
    std::optional<qint64> amountVnd{};
    /// What stands on the bank's statement. Written: printable ASCII, at most 25 characters, no blanks at the
    /// ends. Read: whatever stands there.
    QString note{};
    To to = To::account;

    bool operator==(const PaymentRequest&) const = default;
};

constexpr qsizetype kLongestPaymentNote = 25;

/// The text of the code. Errors: QR_PAYMENT_BANK, QR_PAYMENT_ACCOUNT, QR_PAYMENT_AMOUNT, QR_PAYMENT_NOTE.
Result<QString> toText(const PaymentRequest& request);

/// Reads the text of a code. Errors: those of parsePaymentCode; QR_PAYMENT_NOT_VIETQR for the codes of other
/// networks, services, currencies and countries; QR_PAYMENT_BANK, QR_PAYMENT_ACCOUNT, QR_PAYMENT_AMOUNT.
Result<PaymentRequest> parseVietQr(QStringView text);

} // namespace motcua::qr
