// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

namespace motcua::report {

/// One cell of a table's heading, as it is merged on the form.
struct HeadingCell {
    QString text;
    int row = 0, column = 0;
    int rows = 1, columns = 1;
    bool operator==(const HeadingCell&) const = default;
};

struct Heading {
    int rows = 1;
    std::vector<HeadingCell> cells; ///< from the top, from the left
};

/// Equal groups side by side are one cell; a column without groups reaches from top to bottom.
Heading headingOf(const Layout& layout);

/// Who reports, for the head of paper and sheets.
struct ReportHead {
    QString superior;
    QString office;
    QString place; ///< empty: no place before the date
    Date day{};
};

} // namespace motcua::report
