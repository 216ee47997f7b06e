// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/ethnic_codes.h"
#include "core/central/xml_tree.h"
#include "core/residence/registry_record.h"

namespace motcua::central {

/// One `CongDan` (facts/one-stop.md §4.3). A date of which only the year is told, a district that is no more
/// and a place without words are ordinary. The residence in words is the permanent place's `ChiTiet` where
/// that names its commune: codes alone are not compared with a card. Errors: RESIDENCE_ANSWER with the
/// element.
Result<residence::RegistryRecord> recordOf(const XmlNode& congDan, const CodeNames& groups);

} // namespace motcua::central
