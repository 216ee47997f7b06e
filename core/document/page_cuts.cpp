// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/page_cuts.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>

namespace motcua::document {
namespace {

constexpr double kNearlyZero = 1e-3;

QRectF rectOf(const QTextBlock& block) {
    return block.document()->documentLayout()->blockBoundingRect(block);
}

void addLineTops(const QTextBlock& block, std::vector<double>& tops) {
    const double top = rectOf(block).top();
    for (int line = 0; line < block.layout()->lineCount(); ++line)
        tops.push_back(top + block.layout()->lineAt(line).y());
}

/// Lines of a paragraph; one or two of them alone at a page's end or beginning look lost.
void addParagraph(const QTextBlock& block, std::vector<Unit>& units) {
    const QRectF rect = rectOf(block);
    const int lines = block.layout()->lineCount();
    double top = rect.top();
    for (int at = 0; at < lines; ++at) {
        const bool isLast = at + 1 == lines;
        const double bottom = isLast ? rect.bottom() : rect.top() + block.layout()->lineAt(at + 1).y();
        units.push_back({.top = top,
                         .bottom = bottom,
                         .table = -1,
                         .isHead = false,
                         .staysWithNext = !isLast && (at == 0 || at + 2 == lines),
                         .lines = {}});
        top = bottom;
    }
}

struct RowExtent {
    double top = std::numeric_limits<double>::max(), bottom = 0;
    std::vector<double> lines;
};

/// What the cells that begin in this row hold; `lastRow` comes to the last one they reach.
RowExtent extentOf(const QTextTable& table, int row, int& lastRow) {
    RowExtent extent;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        lastRow = std::max(lastRow, cell.row() + cell.rowSpan() - 1);
        if (cell.row() != row || cell.column() != column) continue;
        const QTextBlock end = cell.lastCursorPosition().block();
        for (QTextBlock block = cell.firstCursorPosition().block(); block.isValid(); block = block.next()) {
            const QRectF rect = rectOf(block);
            extent.top = std::min(extent.top, rect.top());
            extent.bottom = std::max(extent.bottom, rect.bottom());
            addLineTops(block, extent.lines);
            if (block == end) break;
        }
    }
    return extent;
}

void addTable(const QTextTable& table, int number, std::vector<Unit>& units) {
    const QRectF rect =
        table.document()->documentLayout()->frameBoundingRect(const_cast<QTextTable*>(&table));
    const int heads = table.format().headerRowCount();
    const std::size_t first = units.size();
    double lastBottom = rect.top();
    for (int row = 0; row < table.rows();) {
        int last = row;
        RowExtent extent;
        for (int at = row; at <= last; ++at) {
            RowExtent one = extentOf(table, at, last);
            extent.top = std::min(extent.top, one.top);
            extent.bottom = std::max(extent.bottom, one.bottom);
            extent.lines.insert(extent.lines.end(), one.lines.begin(), one.lines.end());
        }
        // between two rows lies the padding of both and the line: the cut goes through its middle
        const double top = units.size() == first ? rect.top() : (lastBottom + extent.top) / 2;
        if (units.size() > first) units.back().bottom = top;
        std::ranges::sort(extent.lines);
        units.push_back({.top = top,
                         .bottom = rect.bottom(),
                         .table = number,
                         .isHead = row < heads,
                         .staysWithNext = row < heads,
                         .lines = std::move(extent.lines)});
        lastBottom = extent.bottom;
        row = last + 1;
    }
}

/// The last place not below `limit` that cuts no line of the unit.
double cutInside(const Unit& unit, double limit) {
    double cut = unit.top;
    for (const double line : unit.lines)
        if (line <= limit) cut = std::max(cut, line);
    return cut > unit.top + kNearlyZero ? cut : limit;
}

/// Rows that are repeated above the one a page begins with.
void setHead(const std::vector<Unit>& units, std::size_t first, double pageHeight, PageCut& page) {
    const Unit& unit = units[first];
    if (unit.table < 0 || unit.isHead) return;
    std::size_t at = first;
    while (at > 0 && units[at - 1].table == unit.table)
        --at;
    if (!units[at].isHead) return;
    page.headTop = page.headBottom = units[at].top;
    for (; at < first && units[at].isHead; ++at)
        page.headBottom = units[at].bottom;
    if (page.headHeight() > pageHeight / 3)
        page.headBottom = page.headTop; // would leave no room for the rows
}

} // namespace

std::vector<Unit> unitsOf(const QTextDocument& document) {
    std::vector<Unit> units;
    int tables = 0;
    for (auto it = document.rootFrame()->begin(); !it.atEnd(); ++it) {
        if (const auto* table = dynamic_cast<const QTextTable*>(it.currentFrame())) {
            // what stands right above a table names it
            if (!units.empty()) units.back().staysWithNext = units.back().table < 0;
            addTable(*table, tables++, units);
        } else if (it.currentBlock().isValid()) {
            addParagraph(it.currentBlock(), units);
        }
    }
    return units;
}

std::vector<PageCut> cutPages(std::vector<Unit> units, double pageHeight) {
    std::vector<PageCut> pages;
    for (std::size_t first = 0; first < units.size();) {
        PageCut page{.top = units[first].top};
        // the first part of a row that was cut through carries the head already
        setHead(units, first, pageHeight, page);
        const double limit = page.top + pageHeight - page.headHeight();
        std::size_t end = first;
        while (end < units.size() && units[end].bottom <= limit + kNearlyZero)
            ++end;
        if (end == units.size()) {
            page.bottom = units.back().bottom;
            pages.push_back(page);
            break;
        }
        std::size_t kept = end;
        while (kept > first && units[kept - 1].staysWithNext)
            --kept;
        if (kept == first) kept = end;
        if (kept == first) { // higher than a page
            page.bottom = units[first].top = cutInside(units[first], limit);
        } else {
            page.bottom = units[kept - 1].bottom;
        }
        first = kept;
        pages.push_back(page);
    }
    if (pages.empty()) pages.push_back({});
    return pages;
}

} // namespace motcua::document
