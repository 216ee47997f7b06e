// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/shipped.h"

#include <gtest/gtest.h>

namespace motcua::catalogue {

inline void PrintTo(const Finding& finding, std::ostream* out) { *out << qPrintable(findingText(finding)); }

/// The catalogue as on the day of the facts' test vectors; read once.
inline const Catalogue& catalogueOfToday() {
    static const Catalogue kCatalogue = *shippedCatalogueOn(makeDate(2026, 11, 23));
    return kCatalogue;
}

inline const Procedure& procedureOfToday(const char* code) {
    const Procedure* found = catalogueOfToday().find(QString::fromLatin1(code));
    if (!found) throw std::runtime_error(code);
    return *found;
}

} // namespace motcua::catalogue

namespace motcua {

inline void PrintTo(const Error& error, std::ostream* out) {
    *out << errorText(error.code).name << ": " << qPrintable(error.detail);
}

} // namespace motcua
