// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <vector>

namespace motcua::qr {

/// One data object of a payment code: ID, length, value, the first two as two digits each (EMV QR Code
/// Specification for Payment Systems, Merchant-Presented Mode, §3).
struct DataObject {
    int id = 0; ///< 0-99
    QString value;
    bool operator==(const DataObject&) const = default;
};

/// What every payment code begins with: object 00, the version of its form.
constexpr QLatin1StringView kFormatIndicator("000201");

/// In the order they stand; no ID twice.
using DataObjects = std::vector<DataObject>;

/// The value with this ID, null when there is none.
const QString* findObject(const DataObjects& objects, int id);

/// A whole payment code: the format indicator `000201` first, the CRC over all before it last, both left out
/// of the answer. At most 512 characters, as the specification allows. Lengths count characters, not bytes.
/// Errors: QR_PAYMENT_MALFORMED; QR_PAYMENT_CHECKSUM where only the CRC is wrong.
Result<DataObjects> parsePaymentCode(QStringView text);

/// The objects in a template, a value that holds objects itself. Errors: QR_PAYMENT_MALFORMED.
Result<DataObjects> parseObjects(QStringView text);

/// Values of 1 … 99 characters. Errors: QR_PAYMENT_MALFORMED.
Result<QString> writeObjects(const DataObjects& objects);

/// Adds the format indicator and the CRC. Errors: QR_PAYMENT_MALFORMED.
Result<QString> writePaymentCode(const DataObjects& objects);

/// CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, nothing reflected; 0x29B1 for "123456789".
quint16 crc16(QByteArrayView bytes);

} // namespace motcua::qr
