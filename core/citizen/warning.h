// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/citizen.h"

#include <vector>

namespace motcua::citizen {

/// What a clerk should look at although the data can be used. The number's inner rules are no longer
/// guaranteed by law (Law 26/2023 art. 12), so none of these refuses a person.
enum class Warning {
    repairedEncoding,
    numberSexMismatch,
    numberBirthYearMismatch,
    numberProvinceUnknown,
    birthDateIncomplete,
    birthDateImplausible,
    issueDateImplausible,
    issuedBeforeBirth,
};

/// `name` is stable and stands in JSON: `repaired_encoding`, `number_sex_mismatch`, …
struct WarningText {
    const char* name;
    const char* en;
    const char* vi;
};
const WarningText& warningText(Warning warning);

/// The fields of one person against each other and against today. Checks only what is known.
std::vector<Warning> crossCheck(const Citizen& citizen, Date today);

} // namespace motcua::citizen
