// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/import.h"

#include "core/base/text_folding.h"
#include "core/report/csv.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace motcua::report {
namespace {

constexpr int kNone = -1;
constexpr size_t kLeastHeadings = 3;

QString folded(const QString& text) { return foldedWords(text).join(u' '); }

/// Which column of the file is which of the layout; empty: the line is no heading.
std::vector<int> headingOf(const QStringList& line, const Layout& layout) {
    std::vector<int> places(layout.columns.size(), kNone);
    size_t found = 0;
    for (size_t i = 0; i < layout.columns.size(); ++i) {
        const Column& column = layout.columns[i];
        const QString whole = folded((column.groups + QStringList{column.name}).join(u' '));
        for (qsizetype at = 0; at < line.size(); ++at) {
            const QString cell = line[at].trimmed();
            const bool isTaken = std::ranges::find(places, static_cast<int>(at)) != places.end();
            if (isTaken ||
                (cell != column.key && folded(cell) != whole && folded(cell) != folded(column.name)))
                continue;
            places[i] = static_cast<int>(at);
            ++found;
            break;
        }
    }
    // a title line may hold one of the words by chance
    const auto filled =
        std::ranges::count_if(line, [](const QString& cell) { return !cell.trimmed().isEmpty(); });
    if (found < kLeastHeadings || found * 2 < static_cast<size_t>(filled)) return {};
    return places;
}

bool isUnknown(const QString& text) {
    return text.isEmpty() || text == u"-" || text == u"–" || text == u"x" || text == u"X";
}

std::unexpected<Error> wrong(size_t line, const Column& column) {
    return fail(Code::REPORT_FIGURES, QStringLiteral("%1: %2").arg(line + 1).arg(column.name));
}

Result<Row> rowOf(const QStringList& line, size_t number, const Layout& layout,
                  const std::vector<int>& places) {
    Row row;
    for (size_t i = 0; i < layout.columns.size(); ++i) {
        const Column& column = layout.columns[i];
        const QString text = places[i] == kNone ? QString() : line.value(places[i]).trimmed();
        if (column.kind == CellKind::text) {
            row.cells.emplace_back(text.isEmpty() ? Cell() : Cell(text));
            if (column.key == u"name" && folded(text).startsWith(QStringLiteral("tong")))
                row.kind = RowKind::total;
            continue;
        }
        // ordinals are Roman, or missing, in many tables, and nothing is counted by them
        if (isUnknown(text) || column.key == u"stt") {
            row.cells.emplace_back();
            continue;
        }
        auto cell = parseFigure(text, column.kind);
        if (!cell) return wrong(number, column);
        row.cells.push_back(*std::move(cell));
    }
    return row;
}

bool hasFigure(const Row& row) {
    return std::ranges::any_of(row.cells, [](const Cell& cell) {
        return std::holds_alternative<qint64>(cell) || std::holds_alternative<double>(cell);
    });
}

} // namespace

std::optional<Cell> parseFigure(const QString& text, CellKind kind) {
    QString plain = text;
    plain.remove(u' ').remove(QChar(QChar::Nbsp)).remove(u'%');
    if (plain.size() > 20) return {};
    const bool isWhole = kind == CellKind::count || kind == CellKind::money;
    // a comma is the decimal sign here; a point is one only where it does not part thousands
    static const QRegularExpression kThousands(QStringLiteral("^-?\\d{1,3}(\\.\\d{3})+(,\\d+)?$"));
    if (isWhole || plain.contains(u',')) {
        if (kThousands.match(plain).hasMatch()) plain.remove(u'.');
        plain.replace(u',', u'.');
    }
    bool good = false;
    if (isWhole) {
        const qint64 number = plain.toLongLong(&good);
        if (good) return Cell(number);
    }
    const double share = plain.toDouble(&good);
    if (!good || !std::isfinite(share)) return {};
    return Cell(share);
}

Result<Table> importTable(const QByteArray& csv, const Layout& layout) {
    MOTCUA_TRY(const auto lines, readCsv(csv));
    Table table;
    table.layout = layout;
    size_t first = 0;
    std::vector<int> places;
    for (size_t i = 0; i < lines.size() && places.empty(); ++i) {
        places = headingOf(lines[i], layout);
        first = i + 1;
    }
    if (places.empty()) {
        first = 0;
        for (size_t i = 0; i < layout.columns.size(); ++i)
            places.push_back(static_cast<int>(i));
    }
    for (size_t i = first; i < lines.size(); ++i) {
        MOTCUA_TRY(Row row, rowOf(lines[i], i, layout, places));
        if (!hasFigure(row)) row.kind = RowKind::group; // a heading inside the table, or a signature below it
        table.rows.push_back(std::move(row));
    }
    if (std::ranges::none_of(table.rows, hasFigure)) return fail(Code::REPORT_FIGURES, layout.form);
    return table;
}

} // namespace motcua::report
