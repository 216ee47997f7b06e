// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <vector>

namespace motcua::report {

/// A service of Decision 06/QĐ-TTg or 422/QĐ-TTg, with the codes it has had.
struct EssentialService {
    int number = 0; ///< in its list
    QString name;
    QStringList codes; ///< empty: it has no procedure code, or none is known here
};

struct EssentialList {
    int list = 0;
    QString name;
    int promised = 0; ///< services the decision names; fewer are known of the second
    std::vector<EssentialService> services;
};

/// The lists this program ships (resources/reports/essential_services.json). Errors: JSON_INVALID, which
/// would be a mistake of the build.
Result<std::vector<EssentialList>> essentialLists();

} // namespace motcua::report
