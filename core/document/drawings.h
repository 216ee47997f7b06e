// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/template.h"

#include <QTextObjectInterface>

class QPainter;

namespace motcua::document {

/// Draws symbols, lines and pictures in a form's text, named `motcua:N`. On a grid of pixels the modules of
/// symbols are whole pixels, so that scanners read them from a printer of 203 dpi; elsewhere they are exact.
class DrawingPainter : public QObject, public QTextObjectInterface {
public:
    /// `unitsPerMm`: of the document's layout. Pictures lie in `folder`.
    DrawingPainter(std::vector<Drawing> drawings, double unitsPerMm, QString folder);

    QSizeF intrinsicSize(QTextDocument* document, int place, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int place,
                    const QTextFormat& format) override;
    /// What Q_INTERFACES would write; this project runs no moc.
    void* qt_metacast(const char* name) override;

private:
    const Drawing* drawingOf(const QTextFormat& format) const;
    QImage picture(const Drawing& drawing) const;

    std::vector<Drawing> m_drawings;
    double m_unitsPerMm;
    QString m_folder;
};

} // namespace motcua::document
