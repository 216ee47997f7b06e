// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/page_marks.h"

#include "core/document/form_text.h"

#include <QPainter>
#include <numbers>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

const QString kTraining = u"TẬP HUẤN - KHÔNG CÓ GIÁ TRỊ"_s;
constexpr double kSmallPoints = 7.5, kMarkPoints = 9;

/// A font in layout units: painters of every resolution draw it alike.
QFont fontOf(double points, bool bold = false) {
    QFont font = formFont(points);
    font.setPixelSize(qRound(points * kLayoutDpi / 72));
    font.setBold(bold);
    return font;
}

QRectF units(double left, double top, double width, double height) {
    return {left * kUnitsPerMm, top * kUnitsPerMm, width * kUnitsPerMm, height * kUnitsPerMm};
}

} // namespace

void PageMarks::paintBelow(QPainter& painter, const Place& place) const {
    if (!training || isRoll) return; // a thermal head knows no grey
    painter.save();
    painter.translate(place.sheetMm.width() / 2 * kUnitsPerMm, place.sheetMm.height() / 2 * kUnitsPerMm);
    painter.rotate(-std::atan2(place.sheetMm.height(), place.sheetMm.width()) * 180 / std::numbers::pi);
    painter.setFont(fontOf(place.sheetMm.width() / 3.2, true));
    painter.setPen(QColor(0xEC, 0xEC, 0xEC));
    painter.drawText(units(-200, -40, 400, 80), Qt::AlignCenter, u"TẬP HUẤN"_s);
    painter.restore();
}

void PageMarks::paintAbove(QPainter& painter, const Place& place) const {
    const QSizeF& sheet = place.sheetMm;
    const QMarginsF& margins = place.marginsMm;
    const double width = sheet.width() - margins.left() - margins.right();
    painter.setPen(Qt::black);
    painter.setFont(fontOf(isRoll ? 8 : kMarkPoints, true));
    const QRectF top = units(margins.left(), margins.top() - 6, width, 5);
    const QString again = reprint > 0 ? u"BẢN IN LẠI (%1)"_s.arg(reprint) : QString();
    if (training && reprint > 0 && isRoll)
        painter.drawText(top, Qt::AlignCenter, u"TẬP HUẤN · "_s + again);
    else {
        if (training)
            painter.drawText(top, reprint > 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter,
                             kTraining);
        if (reprint > 0)
            painter.drawText(top, isRoll ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter, again);
    }
    if (isRoll) return;
    painter.setFont(fontOf(kSmallPoints));
    const QRectF foot = units(margins.left(), sheet.height() - margins.bottom() + 2, width, 4);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, form);
    if (place.pages < 2) return;
    const QString page = u"Trang %1/%2"_s.arg(place.page + 1).arg(place.pages);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, code.isEmpty() ? page : code + u" · "_s + page);
}

} // namespace motcua::document
