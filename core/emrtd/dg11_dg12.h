// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <map>

namespace motcua::emrtd {

/// DG11 (additional personal details) and DG12 (additional document details) of ICAO 9303-10 §4.7.11-12: the
/// texts by tag (0x5F0E full name, 0x5F42 address …), `<` shown as blank. The Vietnamese card has neither;
/// passports do.
struct AdditionalDetails {
    std::map<quint32, QString> texts;
    QStringList otherNames;
    bool operator==(const AdditionalDetails&) const = default;
};
Result<AdditionalDetails> parseDg11(QByteArrayView file);
Result<AdditionalDetails> parseDg12(QByteArrayView file);

} // namespace motcua::emrtd
