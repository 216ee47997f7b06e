// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/test_page.h"

#include "core/qr/symbol_picture.h"
#include "core/qr/symbol_writer.h"
#include "ui/printing/trays.h"

#include <QPageSize>
#include <QPrinter>
#include <QPrinterInfo>

namespace motcua::ui {
namespace {

constexpr double kMargin = 5, kPadding = 5;

QFont fontOf(double pointSize) {
    QFont font(QStringLiteral("Noto Serif"));
    font.setStyleHint(QFont::Serif);
    // Points on a page whose unit is the millimetre.
    font.setPointSizeF(pointSize);
    return font;
}

/// Text in a painter whose unit is a millimetre: fonts are sized for 72 units an inch.
double drawText(QPainter& painter, QPointF at, double width, double points, const QString& text) {
    constexpr double kPerMm = 72 / 25.4;
    painter.save();
    painter.translate(at);
    painter.scale(1 / kPerMm, 1 / kPerMm);
    QFont font = fontOf(points);
    font.setPixelSize(static_cast<int>(points));
    painter.setFont(font);
    QRectF used;
    painter.drawText(QRectF(0, 0, width * kPerMm, 1000), Qt::TextWordWrap, text, &used);
    painter.restore();
    return at.y() + used.height() / kPerMm;
}

void drawRuler(QPainter& painter, QPointF at, double width) {
    painter.save();
    painter.setPen(QPen(Qt::black, 0.15));
    const int length = static_cast<int>(width / 10) * 10;
    painter.drawLine(at, at + QPointF(length, 0));
    for (int mm = 0; mm <= length; ++mm)
        painter.drawLine(at + QPointF(mm, 0), at + QPointF(mm, mm % 10 == 0 ? -4 : mm % 5 == 0 ? -3 : -1.5));
    painter.restore();
}

} // namespace

TestPage testPage(const Workspace& workspace, const QString& printer, desk::PaperSize paper) {
    return {QCoreApplication::translate("PrintSection", "Test page"),
            workspace.station().officeName,
            printer,
            vietnameseTime(toLocal(workspace.clock().now())),
            QCoreApplication::translate("PrintSection",
                                        "The frame is 5 mm from the edge on every side; the ruler is in "
                                        "millimetres; every letter is whole; a scanner reads the code."),
            sizeOf(paper)};
}

QSizeF sizeOf(desk::PaperSize paper) {
    switch (paper) {
    case desk::PaperSize::a4:
        return {210, 297};
    case desk::PaperSize::a5:
        return {148, 210};
    case desk::PaperSize::thermal80:
        return {80, 120};
    }
    return {};
}

void paintTestPage(QPainter& painter, const TestPage& page) {
    painter.setPen(QPen(Qt::black, 0.2));
    painter.drawRect(
        QRectF(kMargin, kMargin, page.sizeMm.width() - 2 * kMargin, page.sizeMm.height() - 2 * kMargin));
    const double left = kMargin + kPadding, width = page.sizeMm.width() - 2 * left;
    double y = drawText(painter, {left, left}, width, 16, page.title);
    y = drawText(painter, {left, y + 1}, width, 10, page.office);
    y = drawText(painter, {left, y + 1}, width, 10, page.printer);
    y = drawText(painter, {left, y + 1}, width, 10, page.when);
    // Every vowel with every tone, in both cases.
    y = drawText(
        painter, {left, y + 4}, width, 11,
        QStringLiteral("a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ i ì ỉ ĩ í ị o ò ỏ õ ó ọ "
                       "ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ u ù ủ ũ ú ụ ư ừ ử ữ ứ ự y ỳ ỷ ỹ ý ỵ đ"));
    y = drawText(painter, {left, y + 2}, width, 11,
                 QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ẰẨỄỖỞỮỸĐ"));
    drawRuler(painter, {left, y + 9}, width);
    y = drawText(painter, {left, y + 12}, width, 9, page.hint);
    if (const auto symbol = qr::writeQr("MOTCUA TEST 0123456789", qr::ErrorCorrection::medium)) {
        QImage picture;
        picture.loadFromData(qr::toPng(*symbol, 8));
        painter.drawImage(QRectF(left, y + 3, 25, 25), picture);
    }
}

Result<> printTestPage(const TestPage& page, const desk::PrintSetting& setting, const QString& pdfFile) {
    QPrinter printer(QPrinter::HighResolution);
    if (!pdfFile.isEmpty()) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(pdfFile);
    } else {
        const QPrinterInfo info = setting.printer.isEmpty() ? QPrinterInfo::defaultPrinter()
                                                            : QPrinterInfo::printerInfo(setting.printer);
        if (info.isNull()) return fail(Code::DOCUMENT_PRINTER_MISSING, setting.printer);
        printer.setPrinterName(info.printerName());
        setTray(printer, setting.tray);
    }
    printer.setPageSize(QPageSize(page.sizeMm, QPageSize::Millimeter));
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer)) return fail(Code::DOCUMENT_PRINT_FAILED, setting.printer);
    const double dotsPerMm = printer.resolution() / 25.4;
    painter.scale(dotsPerMm, dotsPerMm);
    paintTestPage(painter, page);
    if (!painter.end()) return fail(Code::DOCUMENT_PRINT_FAILED, setting.printer);
    return {};
}

} // namespace motcua::ui
