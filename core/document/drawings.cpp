// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/drawings.h"

#include "core/document/emblem.h"
#include "core/qr/receipt_code.h"

#include <QImageReader>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QTextFormat>
#include <cstring>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

constexpr double kLineMm = 0.2;
constexpr int kBarcodeQuiet = 10; // modules at either side of a Code 128
constexpr int kQrQuiet = 4;
constexpr QSize kLargestPicture{4000, 4000};

std::optional<qr::SymbolMatrix> symbolOf(const Drawing& drawing) {
    auto symbol =
        drawing.kind == Drawing::Kind::qr ? qr::receiptQr(drawing.text) : qr::receiptBarcode(drawing.text);
    if (!symbol) return {};
    return std::move(*symbol);
}

/// Runs of dark modules, a bar code's as high as `height` modules. One path, so that no seam shows between
/// rows.
QPainterPath pathOf(const qr::SymbolMatrix& symbol, double moduleWidth, double moduleHeight) {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int y = 0; y < symbol.height(); ++y)
        for (int x = 0; x < symbol.width();) {
            const int from = x;
            while (x < symbol.width() && symbol.isDark(x, y))
                ++x;
            if (x > from)
                path.addRect(from * moduleWidth, y * moduleHeight, (x - from) * moduleWidth, moduleHeight);
            else
                ++x;
        }
    return path;
}

void fill(QPainter& painter, const QPainterPath& path) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(path, Qt::black);
}

/// `rect` in pixels.
void drawOnPixels(QPainter& painter, const QRectF& rect, const qr::SymbolMatrix& symbol, int quiet) {
    const bool isBars = symbol.height() == 1;
    const int across = symbol.width() + 2 * quiet;
    const int module = std::max(1, static_cast<int>(rect.width() / across + 1e-6));
    const double width = module * symbol.width();
    const double height = isBars ? std::round(rect.height()) : width;
    painter.translate(std::round(rect.center().x() - width / 2), std::round(rect.center().y() - height / 2));
    fill(painter, pathOf(symbol, module, isBars ? height : module));
}

void drawExactly(QPainter& painter, const QRectF& rect, const qr::SymbolMatrix& symbol, int quiet) {
    const bool isBars = symbol.height() == 1;
    const double module = rect.width() / (symbol.width() + 2 * quiet);
    painter.translate(rect.x() + quiet * module, isBars ? rect.y() : rect.y() + quiet * module);
    fill(painter, pathOf(symbol, module, isBars ? rect.height() : module));
}

/// An emblem keeps its shape inside its place; a picture fills the size its template gives.
void drawPicture(QPainter& painter, const QRectF& rect, const QImage& picture, bool keepsShape) {
    if (picture.isNull()) return;
    QRectF place(rect);
    if (keepsShape) {
        place.setSize(QSizeF(picture.size()).scaled(rect.size(), Qt::KeepAspectRatio));
        place.moveCenter(rect.center());
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, picture);
}

void drawSymbol(QPainter& painter, const QRectF& rect, const Drawing& drawing) {
    const auto symbol = symbolOf(drawing);
    if (!symbol) return;
    const int quiet = drawing.kind == Drawing::Kind::qr ? kQrQuiet : kBarcodeQuiet;
    painter.fillRect(rect, Qt::white); // over the mark of training
    const bool hasPixels = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
    if (!hasPixels) return drawExactly(painter, rect, *symbol, quiet);
    const QRectF pixels = painter.transform().mapRect(rect);
    painter.resetTransform();
    drawOnPixels(painter, pixels, *symbol, quiet);
}

} // namespace

DrawingPainter::DrawingPainter(std::vector<Drawing> drawings, double unitsPerMm, QString folder)
    : m_drawings(std::move(drawings)), m_unitsPerMm(unitsPerMm), m_folder(std::move(folder)) {}

void* DrawingPainter::qt_metacast(const char* name) {
    if (std::strcmp(name, qobject_interface_iid<QTextObjectInterface*>()) == 0)
        return static_cast<QTextObjectInterface*>(this);
    return QObject::qt_metacast(name);
}

const Drawing* DrawingPainter::drawingOf(const QTextFormat& format) const {
    const QString name = format.toImageFormat().name();
    bool isNumber = false;
    const auto place = name.mid(7).toULongLong(&isNumber);
    return name.startsWith(u"motcua:") && isNumber && place < m_drawings.size() ? &m_drawings[place]
                                                                                : nullptr;
}

QImage DrawingPainter::picture(const Drawing& drawing) const {
    if (!drawing.data.isEmpty()) return emblemImage(drawing.data);
    if (m_folder.isEmpty()) return {};
    QImageReader reader(m_folder + u'/' + drawing.text);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kLargestPicture.width() || size.height() > kLargestPicture.height())
        return {};
    return reader.read();
}

QSizeF DrawingPainter::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
    const Drawing* drawing = drawingOf(format);
    if (!drawing) return {};
    QSizeF size = drawing->sizeMm;
    if (drawing->kind == Drawing::Kind::line) size.setHeight(1.2);
    if (drawing->kind == Drawing::Kind::picture && size.height() <= 0) {
        const QSizeF shape = picture(*drawing).size();
        size.setHeight(shape.width() > 0 ? size.width() * shape.height() / shape.width() : 0);
    }
    return size * m_unitsPerMm;
}

void DrawingPainter::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                                const QTextFormat& format) {
    const Drawing* drawing = drawingOf(format);
    if (!drawing) return;
    painter->save();
    switch (drawing->kind) {
    case Drawing::Kind::qr:
    case Drawing::Kind::barcode:
        drawSymbol(*painter, rect, *drawing);
        break;
    case Drawing::Kind::line:
        painter->fillRect(QRectF(rect.x(), rect.center().y(), rect.width(), kLineMm * m_unitsPerMm),
                          Qt::black);
        break;
    case Drawing::Kind::picture:
        drawPicture(*painter, rect, picture(*drawing), !drawing->data.isEmpty());
        break;
    case Drawing::Kind::space:
        break;
    }
    painter->restore();
}

} // namespace motcua::document
