// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/drawings.h"
#include "core/document/markup.h"

#include <QFont>
#include <QImage>
#include <QTextDocument>

namespace motcua::document {

/// The serif of official papers (Decree 30/2020/NĐ-CP: Times New Roman), or what comes nearest here; all of
/// them know Vietnamese. `points` of 1/72 inch.
QFont formFont(double points);

/// A form filled in and laid out as one long column.
class FormText {
public:
    FormText(FilledForm form, double widthMm, double scale, const QString& pictureFolder);

    double height() const; ///< in layout units
    const QTextDocument& document() const { return m_document; }
    /// Paints what lies between two heights, the upper one at the painter's origin, in layout units.
    void paint(QPainter& painter, double top, double bottom) const;

private:
    QImage m_grid; ///< the paint device of the layout
    DrawingPainter m_drawings;
    QTextDocument m_document;
};

} // namespace motcua::document
