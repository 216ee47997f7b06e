// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/report/text.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <variant>
#include <vector>

/// A report as a value: what a window shows, and CSV, XLSX and PDF write. Texts are Vietnamese, as on the
/// forms; keys are stable English snake_case, for scripts and for tables that come back.
namespace motcua::report {

enum class CellKind {
    text,
    count,   ///< qint64
    money,   ///< qint64, whole đồng
    percent, ///< double, 99.82 for 99,82 %
    points,  ///< double
    date,    ///< Date
    time,    ///< LocalTime
};

/// monostate: not known, or not asked here. Never stands for 0.
using Cell = std::variant<std::monostate, Text, qint64, double, Date, LocalTime>;

struct Column {
    QString key;
    QString name;       ///< the lowest heading
    QStringList groups; ///< the headings above it, the outermost first; equal neighbours are one cell
    CellKind kind = CellKind::count;
    int width = 10; ///< in characters, for paper and sheets
    bool operator==(const Column&) const = default;
};

enum class RowKind { normal, group, total };

struct Row {
    std::vector<Cell> cells; ///< one a column
    RowKind kind = RowKind::normal;
    bool operator==(const Row&) const = default;
};

/// `sum of left = sum of right` in every row, columns by key: what the form promises its reader.
struct Equation {
    QString name; ///< `tiếp nhận = đã giải quyết + đang giải quyết`
    QStringList left, right;
    bool operator==(const Equation&) const = default;
};

/// `share = part / whole` in every row, in percent.
struct Ratio {
    QString share, part, whole;
    bool operator==(const Ratio&) const = default;
};

/// What a form asks, apart from its figures: known before they are counted, and the measure of a table that
/// comes back typed by hand.
struct Layout {
    QString form;  ///< `06a`, as the shell names it
    QString title; ///< Vietnamese, as printed
    QString basis; ///< the law that asks for it; empty: none
    std::vector<Column> columns;
    std::vector<Equation> equations;
    std::vector<Ratio> ratios;
    /// Pairs (part, whole) of keys: no figure may be more than the whole it is part of.
    std::vector<std::pair<QString, QString>> parts;
    /// Keys that the total row adds up; empty: there is no total row.
    QStringList summed;
    bool isLandscape = true;
    bool operator==(const Layout&) const = default;

    /// -1: there is no such column.
    int column(QStringView key) const {
        for (size_t i = 0; i < columns.size(); ++i)
            if (columns[i].key == key) return static_cast<int>(i);
        return -1;
    }
};

struct Table {
    Layout layout;
    QString period;        ///< `Từ 01/11/2026 đến 30/11/2026`
    QStringList scope;     ///< `Đơn vị: …`, `Cấp: xã`, one a line
    QStringList notes;     ///< under the table: what is counted how, and what the counter cannot know
    std::vector<Row> rows; ///< the total row last
    bool operator==(const Table&) const = default;
};

} // namespace motcua::report
