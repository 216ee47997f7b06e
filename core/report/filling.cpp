// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/filling.h"

#include <cmath>

namespace motcua::report {

Table emptyTable(Layout layout, const Scope& scope) {
    Table table;
    table.layout = std::move(layout);
    table.period = periodText(scope.period);
    table.scope = scope.told;
    return table;
}

Row& addRow(Table& table, const QString& name) {
    Row row;
    row.cells.resize(table.layout.columns.size());
    setCell(row, table.layout, u"stt", static_cast<qint64>(table.rows.size() + 1));
    if (!name.isEmpty()) setCell(row, table.layout, u"name", name);
    table.rows.push_back(std::move(row));
    return table.rows.back();
}

void setCell(Row& row, const Layout& layout, QStringView key, Cell value) {
    const int column = layout.column(key);
    if (column >= 0) row.cells[static_cast<size_t>(column)] = std::move(value);
}

void addTotal(Table& table) {
    if (table.layout.summed.isEmpty()) return;
    Row total;
    total.kind = RowKind::total;
    total.cells.resize(table.layout.columns.size());
    setCell(total, table.layout, u"name", QStringLiteral("Tổng cộng"));
    for (const QString& key : table.layout.summed) {
        const int column = table.layout.column(key);
        if (column < 0) continue;
        qint64 sum = 0;
        for (const Row& row : table.rows)
            if (const auto* value = std::get_if<qint64>(&row.cells[static_cast<size_t>(column)]))
                if (row.kind == RowKind::normal) sum += *value;
        total.cells[static_cast<size_t>(column)] = sum;
    }
    fillRatios(total, table.layout);
    table.rows.push_back(std::move(total));
}

Cell percentOf(qint64 part, qint64 whole) {
    if (whole == 0) return {};
    return std::floor(static_cast<double>(part) * 10000.0 / static_cast<double>(whole) + 0.5) / 100.0;
}

void fillRatios(Row& row, const Layout& layout) {
    for (const Ratio& ratio : layout.ratios) {
        const int part = layout.column(ratio.part);
        const int whole = layout.column(ratio.whole);
        if (part < 0 || whole < 0) continue;
        const auto* partValue = std::get_if<qint64>(&row.cells[static_cast<size_t>(part)]);
        const auto* wholeValue = std::get_if<qint64>(&row.cells[static_cast<size_t>(whole)]);
        if (partValue && wholeValue) setCell(row, layout, ratio.share, percentOf(*partValue, *wholeValue));
    }
}

} // namespace motcua::report
