// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/form_text.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

constexpr double kBasePoints = 12.5;
/// Half of a table's line lies on either side of a cut; the page shows all of it.
constexpr double kLineUnits = 0.25 * kUnitsPerMm;

/// Some fonts have only the letters of the West; a mixture of two fonts in one word looks broken.
bool knowsVietnamese(const QString& family) {
    const QFontMetricsF metrics{QFont(family)};
    return std::ranges::all_of(u"ạẵếỗựỳĐƯ"_s, [&](QChar c) { return metrics.inFont(c); });
}

QStringList presentFamilies() {
    QStringList families;
    for (const QString& family :
         {u"Times New Roman"_s, u"Tinos"_s, u"Liberation Serif"_s, u"Noto Serif"_s, u"DejaVu Serif"_s})
        if (QFontDatabase::hasFamily(family) && knowsVietnamese(family)) families += family;
    return families;
}

const QString kStyle = u"p { margin-top: 0; margin-bottom: 3px } "
                       "td p, th p, li { margin-top: 0; margin-bottom: 0 } "
                       "th { font-weight: bold } "
                       "table { margin-top: 2px; margin-bottom: 3px }"_s;

} // namespace

QFont formFont(double points) {
    static const QStringList kFamilies = presentFamilies();
    QFont font;
    if (!kFamilies.isEmpty()) font.setFamilies(kFamilies);
    font.setStyleHint(QFont::Serif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPointSizeF(points);
    return font;
}

FormText::FormText(FilledForm form, double widthMm, double scale, const QString& pictureFolder)
    : m_grid(1, 1, QImage::Format_Grayscale8),
      m_drawings(std::move(form.drawings), kUnitsPerMm, pictureFolder) {
    const int dotsPerMetre = qRound(kLayoutDpi / 0.0254);
    m_grid.setDotsPerMeterX(dotsPerMetre);
    m_grid.setDotsPerMeterY(dotsPerMetre);
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(formFont(kBasePoints * scale));
    m_document.setDefaultStyleSheet(scaledStyle(kStyle, scale));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document.setDefaultTextOption(option);
    m_document.documentLayout()->setPaintDevice(&m_grid);
    m_document.documentLayout()->registerHandler(QTextFormat::ImageObject, &m_drawings);
    m_document.setHtml(form.html);
    m_document.setTextWidth(widthMm * kUnitsPerMm);
    m_document.documentLayout()->documentSize(); // lays all of it out
}

double FormText::height() const { return m_document.documentLayout()->documentSize().height(); }

void FormText::paint(QPainter& painter, double top, double bottom) const {
    painter.save();
    const QRectF part(-kLineUnits, top - kLineUnits, m_document.textWidth() + 2 * kLineUnits,
                      bottom - top + 2 * kLineUnits);
    painter.translate(0, -top);
    painter.setClipRect(part, Qt::IntersectClip);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    // paper is white whatever the windows look like
    context.palette = QPalette(Qt::black, Qt::white, Qt::white, Qt::black, Qt::gray, Qt::black, Qt::black,
                               Qt::white, Qt::white);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace motcua::document
