// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol_writer.h"

#include <QStringView>

namespace motcua::qr {

/// The codes on a dossier's receipt (Circular 01/2018/TT-VPCP art. 19: bar code or QR beside the dossier
/// code). Both hold the dossier code as plain text and nothing else, so that the portals' scanners and every
/// telephone find the dossier by it, and whoever picks up a lost receipt learns nothing of the applicant.
/// Paper is folded and wetted, and the text is short: a quarter of the QR code may be lost.
inline Result<SymbolMatrix> receiptQr(QStringView dossierCode) {
    return writeQr(dossierCode.toUtf8(), ErrorCorrection::quartile);
}
inline Result<SymbolMatrix> receiptBarcode(QStringView dossierCode) { return writeCode128(dossierCode); }

} // namespace motcua::qr
