// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/import.h"

#include "core/base/text_folding.h"
#include "core/report/csv.h"
#include "core/report/xlsx_reader.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace motcua::report {
namespace {

constexpr int kNone = -1;
constexpr size_t kLeastHeadings = 3;

QString folded(const QString& text) { return foldedWords(text).join(u' '); }

constexpr size_t kHeadingLines = 60; ///< with what stands over the table
constexpr size_t kStackedHeadings = 3;

struct FoundHeading {
    std::vector<int> places; ///< which column of the file is which of the layout
    size_t found = 0;        ///< 0: the line is no heading
};

/// What stands over each column in the lines `first` … `last`: groups and name, each once.
QStringList stacked(const std::vector<QStringList>& lines, size_t first, size_t last) {
    QStringList whole;
    for (qsizetype column = 0; column < lines[last].size(); ++column) {
        QStringList parts;
        for (size_t i = first; i <= last; ++i) {
            const QString part = lines[i].value(column).trimmed();
            if (!part.isEmpty() && (parts.isEmpty() || parts.back() != part)) parts << part;
        }
        whole << folded(parts.join(u' '));
    }
    return whole;
}

/// The lowest line of headings, with the lines over it that belong to it.
FoundHeading headingOf(const std::vector<QStringList>& lines, size_t first, size_t last,
                       const Layout& layout) {
    const QStringList& lowest = lines[last];
    const QStringList whole = stacked(lines, first, last);
    FoundHeading heading{std::vector<int>(layout.columns.size(), kNone)};
    const auto place = [&](const auto& isNamed) {
        for (size_t i = 0; i < layout.columns.size(); ++i)
            for (int at = 0; at < lowest.size() && heading.places[i] == kNone; ++at) {
                const bool isTaken = std::ranges::find(heading.places, at) != heading.places.end();
                if (isTaken || !isNamed(layout.columns[i], at)) continue;
                heading.places[i] = at;
                ++heading.found;
            }
    };
    // a name may stand under several groups: those that are named whole come first
    place([&](const Column& column, int at) {
        return lowest[at].trimmed() == column.key ||
               whole[at] == folded((column.groups + QStringList{column.name}).join(u' '));
    });
    place([&](const Column& column, int at) { return folded(lowest[at]) == folded(column.name); });
    // a title line may hold one of the words by chance
    const auto filled =
        std::ranges::count_if(lowest, [](const QString& cell) { return !cell.trimmed().isEmpty(); });
    if (heading.found < kLeastHeadings || heading.found * 2 < static_cast<size_t>(filled)) return {};
    return heading;
}

/// `(1)`, `(2)`, `(3)=(4)+(5)`: columns are numbered, so that equations can speak of them.
bool numbersColumns(const QStringList& line) {
    static const QRegularExpression kNumber(QStringLiteral("^\\(\\d+\\)|^\\d+\\s*=|^[A-Z]$"));
    bool any = false;
    for (const QString& cell : line) {
        if (cell.trimmed().isEmpty()) continue;
        if (!kNumber.match(cell.trimmed()).hasMatch()) return false;
        any = true;
    }
    return any;
}

bool isUnknown(const QString& text) {
    return text.isEmpty() || text == u"-" || text == u"–" || text == u"x" || text == u"X";
}

/// A remark or a signature across several columns.
bool isMerged(const QStringList& line, int at) {
    return line.value(at) == line.value(at - 1) || line.value(at) == line.value(at + 1);
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
        if (!cell && isMerged(line, places[i])) cell = Cell();
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

Result<Table> importTable(const QByteArray& file, const Layout& layout) {
    MOTCUA_TRY(const auto lines, isWorkbook(file) ? readWorkbook(file) : readCsv(file));
    Table table;
    table.layout = layout;
    size_t first = 0;
    FoundHeading heading;
    // the lines that name most columns, and of equals the lowest
    for (size_t last = 0; last < std::min(lines.size(), kHeadingLines); ++last)
        for (size_t above = 0; above < std::min(kStackedHeadings, last + 1); ++above) {
            FoundHeading here = headingOf(lines, last - above, last, layout);
            if (here.found == 0 || here.found < heading.found) continue;
            heading = std::move(here);
            first = last + 1;
        }
    std::vector<int> places = std::move(heading.places);
    if (places.empty())
        for (size_t i = 0; i < layout.columns.size(); ++i)
            places.push_back(static_cast<int>(i));
    for (size_t i = first; i < lines.size(); ++i) {
        if (numbersColumns(lines[i])) continue;
        MOTCUA_TRY(Row row, rowOf(lines[i], i, layout, places));
        if (!hasFigure(row)) row.kind = RowKind::group; // a heading inside the table, or a signature below it
        table.rows.push_back(std::move(row));
    }
    if (std::ranges::none_of(table.rows, hasFigure)) return fail(Code::REPORT_FIGURES, layout.form);
    return table;
}

} // namespace motcua::report
