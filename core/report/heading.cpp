// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/heading.h"

namespace motcua::report {
namespace {

bool sharesGroup(const Column& a, const Column& b, int row) {
    if (std::ssize(a.groups) <= row || std::ssize(b.groups) <= row) return false;
    return std::equal(a.groups.begin(), a.groups.begin() + row + 1, b.groups.begin());
}

} // namespace

Heading headingOf(const Layout& layout) {
    Heading heading;
    for (const Column& column : layout.columns)
        heading.rows = std::max(heading.rows, static_cast<int>(column.groups.size()) + 1);
    const int columns = static_cast<int>(layout.columns.size());
    for (int row = 0; row < heading.rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const Column& here = layout.columns[static_cast<size_t>(column)];
            const int depth = static_cast<int>(here.groups.size());
            if (row > depth) continue;
            if (row == depth) {
                heading.cells.push_back({here.name, row, column, heading.rows - row, 1});
                continue;
            }
            int span = 1;
            while (column + span < columns &&
                   sharesGroup(here, layout.columns[static_cast<size_t>(column + span)], row))
                ++span;
            heading.cells.push_back({here.groups[row], row, column, 1, span});
            column += span - 1;
        }
    return heading;
}

} // namespace motcua::report
