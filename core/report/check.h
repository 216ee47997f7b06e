// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

namespace motcua::report {

enum class FindingKind {
    unbalanced,   ///< an equation of the form does not hold
    wrongTotal,   ///< the total is not the sum of the rows
    partTooLarge, ///< more than the whole it is part of
    negative,
    wrongShare,  ///< not part / whole: 100 % written as 99,82 %, 18 of 18 as 0,00 %
    overHundred, ///< more than 100 %
    shareOfNothing,
    notWhole, ///< a count that is no whole number
};
/// `unbalanced`, `wrong_total`, …
QLatin1StringView findingName(FindingKind kind);

/// A figure that cannot be. Rows and columns count from 0.
struct Finding {
    FindingKind kind{};
    int row = 0;
    int column = 0; ///< the first one concerned
    QString text;   ///< Vietnamese, with the figures
    QString textEn;
    int equation = -1; ///< of the layout, for `unbalanced`
    bool operator==(const Finding&) const = default;
};

/// In the order of the rows. Cells that are not known are passed over, and with them what they enter into.
std::vector<Finding> check(const Table& table);

struct Balance {
    QString equation;
    bool isOk = true; ///< in every row
};
/// Every equation of the layout and, where it sums up, the total row.
std::vector<Balance> balanceOf(const Table& table, const std::vector<Finding>& findings);

} // namespace motcua::report
