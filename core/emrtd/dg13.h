// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/citizen/citizen.h"

#include <QByteArray>
#include <QStringList>
#include <map>

namespace motcua::emrtd {

/// DG13 of the Vietnamese card (facts/card.md §2): Vietnamese texts by index. Unsigned by itself; its hash
/// stands in EF.SOD.
struct Dg13 {
    /// Only what the card tells; texts NFC and trimmed.
    citizen::Citizen citizen;
    /// Fields that hold something that does not parse as what they should be (`birth_date`, `number`, …): the
    /// text is kept in `raw` and the citizen's field left empty.
    QStringList unreadable;
    /// Content octets after the index of every field that is unknown (17 and up), repeated or unreadable.
    std::multimap<int, QByteArray> raw;
    bool operator==(const Dg13&) const = default;
};
/// Fields in any order, missing or empty, lengths in any definite form, strings of any type, field 13 flat or
/// nested. Errors: EMRTD_FILE_INVALID when the structure itself breaks.
Result<Dg13> parseDg13(QByteArrayView file);

} // namespace motcua::emrtd
