// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/scope.h"
#include "core/report/table.h"

#include <QCollator>
#include <algorithm>

namespace motcua::report {

/// Without rows; period and scope in words.
Table emptyTable(Layout layout, const Scope& scope);
/// The next row, numbered where the layout has `stt` and named where it has `name`; its other cells are not
/// known yet. The reference holds until the next row.
Row& addRow(Table& table, const QString& name = {});
void setCell(Row& row, const Layout& layout, QStringView key, Cell value);
/// The last row: sums of the columns the layout adds up, its shares anew from the sums. Nothing where the
/// layout adds nothing up.
void addTotal(Table& table);
/// Percent to two places, half up; not known of nothing.
Cell percentOf(qint64 part, qint64 whole);
/// Every share of the row by the layout's ratios.
void fillRatios(Row& row, const Layout& layout);

/// In the order of the Vietnamese alphabet.
template <class Named> void sortByName(std::vector<Named>& named) {
    QCollator collator(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    collator.setNumericMode(true);
    std::ranges::sort(named, [&](const Named& a, const Named& b) {
        const int order = collator.compare(a.first, b.first);
        return order != 0 ? order < 0 : a.first < b.first;
    });
}

} // namespace motcua::report
