// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <map>

namespace motcua::emrtd {

/// DG11 (additional personal details) and DG12 (additional document details) of ICAO 9303-10 §4.7.11-12: the
/// texts by tag (0x5F0E full name, 0x5F42 address …), `<` shown as blank, dates as `yyyyMMdd` or
/// `yyyyMMddhhmmss`. The Vietnamese card has neither; passports do. Pictures are left out.
struct AdditionalDetails {
    std::map<quint32, QString> texts;
    QStringList otherNames; ///< in DG12 the other persons of the document
    /// Values that are no text or date, or are longer than 1,000 letters.
    std::multimap<quint32, QByteArray> raw;
    bool operator==(const AdditionalDetails&) const = default;
};
/// Errors: EMRTD_FILE_INVALID when the structure itself breaks.
Result<AdditionalDetails> parseDg11(QByteArrayView file);
Result<AdditionalDetails> parseDg12(QByteArrayView file);

} // namespace motcua::emrtd
