// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/qr/symbol_matrix.h"

#include <QByteArrayView>

namespace motcua::qr {

/// How much of a QR symbol may be lost: about 7, 15, 25, 30 %.
enum class ErrorCorrection { low, medium, quartile, high };

/// The smallest QR symbol that holds these bytes. The bytes go in as they are, as in the cards' own codes:
/// UTF-8 without a marker of its character set (ECI), which hand-held scanners do not know. Errors:
/// QR_TEXT_TOO_LONG, also for no bytes at all.
Result<SymbolMatrix> writeQr(QByteArrayView content, ErrorCorrection level);

/// The bars of a Code 128 for at most 80 characters of printable ASCII. Its quiet zones are 10 modules.
/// Errors: QR_BARCODE_TEXT.
Result<SymbolMatrix> writeCode128(QStringView text);

} // namespace motcua::qr
