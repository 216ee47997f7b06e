// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace motcua::document {

/// What the program puts on every page, whatever the template says: training, reprint, which form, which
/// page.
struct PageMarks {
    struct Place {
        QSizeF sheetMm;
        QMarginsF marginsMm;
        int page = 0, pages = 1;
    };

    QString title;
    QString form; ///< `Mẫu số 01 · Thông tư số 03/2025/TT-VPCP`
    QString code;
    int reprint = 0;
    bool training = false;
    bool isRoll = false;

    /// The painter is in layout units. Below: pale letters across the page.
    void paintBelow(QPainter& painter, const Place& place) const;
    void paintAbove(QPainter& painter, const Place& place) const;
};

} // namespace motcua::document
