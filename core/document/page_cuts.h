// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QTextDocument;

namespace motcua::document {

/// Something of a long text that stays together when it is cut into pages: a line, a row of a table.
struct Unit {
    double top = 0, bottom = 0;
    int table = -1;      ///< of a row; numbered by the text
    bool isHead = false; ///< a row that is repeated on every page of its table
    bool staysWithNext = false;
    std::vector<double> lines; ///< tops of the lines inside, for what is higher than a page
    bool operator==(const Unit&) const = default;
};
std::vector<Unit> unitsOf(const QTextDocument& document);

/// What one page shows of the text; the head of a table that began before goes on top of it.
struct PageCut {
    double top = 0, bottom = 0;
    double headTop = 0, headBottom = 0;
    double headHeight() const { return headBottom - headTop; }
    bool operator==(const PageCut&) const = default;
};
/// At least one page. Ends for any units.
std::vector<PageCut> cutPages(std::vector<Unit> units, double pageHeight);

} // namespace motcua::document
