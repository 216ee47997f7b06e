// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/recovery_sheet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace motcua::ui {
namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kPaperWidth = 210, kMargin = 20;
constexpr qsizetype kGroupsInLine = 5;

/// Writes down the page, in millimetres.
class Pen {
public:
    explicit Pen(QPainter& painter) : m_painter(painter) {}

    void space(double mm) { m_y += mm; }
    void write(const QString& text, int points, const char* family = "Noto Serif", bool bold = false) {
        m_painter.save();
        m_painter.translate(kMargin, m_y);
        m_painter.scale(1 / kPointsPerMm, 1 / kPointsPerMm);
        QFont font(QString::fromLatin1(family));
        font.setStyleHint(bold ? QFont::Monospace : QFont::Serif);
        font.setPixelSize(points);
        font.setBold(bold);
        m_painter.setFont(font);
        QRectF used;
        m_painter.drawText(QRectF(0, 0, (kPaperWidth - 2 * kMargin) * kPointsPerMm, 2000), Qt::TextWordWrap,
                           text, &used);
        m_painter.restore();
        m_y += used.height() / kPointsPerMm;
    }
    void line() {
        m_painter.setPen(QPen(Qt::black, 0.2));
        m_painter.drawLine(QPointF(kMargin, m_y), QPointF(kPaperWidth - kMargin, m_y));
    }

private:
    QPainter& m_painter;
    double m_y = kMargin;
};

void paint(QPainter& painter, const RecoverySheet& sheet, const Secret& code) {
    Pen pen(painter);
    pen.write(QCoreApplication::translate("RecoverySheet", "Recovery code of the encrypted records"), 20);
    pen.space(4);
    for (const QString& text : {sheet.office, sheet.desk, sheet.when})
        pen.write(text, 12);
    pen.space(8);
    pen.line();
    pen.space(6);
    const QStringList groups = QString::fromUtf8(code.view()).split(u'-');
    for (qsizetype at = 0; at < groups.size(); at += kGroupsInLine)
        pen.write(groups.mid(at, kGroupsInLine).join(u'-') +
                      (at + kGroupsInLine < groups.size() ? QStringLiteral("-") : QString()),
                  22, "Noto Sans Mono", true);
    pen.space(6);
    pen.line();
    pen.space(8);
    pen.write(QCoreApplication::translate(
                  "RecoverySheet",
                  "It opens all records of this desk when every password is lost; whoever holds this sheet "
                  "can read them."),
              12);
    pen.space(3);
    pen.write(QCoreApplication::translate(
                  "RecoverySheet",
                  "Put it into an envelope, close it, sign across the flap, lock it away. No photograph, no "
                  "copy in a computer."),
              12);
    pen.space(16);
    pen.write(QCoreApplication::translate(
                  "RecoverySheet", "Locked away by: ………………………………   On: ……/……/…………   Signature: ……………………"),
              11);
}

} // namespace

bool isInside(const QString& file, const QString& folder) {
    const QString parent = QFileInfo(QFileInfo(file).absolutePath()).canonicalFilePath(),
                  base = QFileInfo(folder).canonicalFilePath();
    return !base.isEmpty() && (parent == base || parent.startsWith(base + u'/'));
}

Result<> printRecoverySheet(const RecoverySheet& sheet, const Secret& code, const QString& printerName,
                            const QString& pdfFile) {
    QPrinter printer(QPrinter::HighResolution);
    if (!pdfFile.isEmpty()) {
        // made by us first, so that nobody else may read it
        QFile file(pdfFile);
        if (!file.open(QIODevice::WriteOnly)) return fail(Code::FILE_UNWRITABLE);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.close();
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(pdfFile);
    } else {
        const QPrinterInfo info =
            printerName.isEmpty() ? QPrinterInfo::defaultPrinter() : QPrinterInfo::printerInfo(printerName);
        if (info.isNull()) return fail(Code::DOCUMENT_PRINTER_MISSING, printerName);
        printer.setPrinterName(info.printerName());
    }
    // the names of print jobs are shown and logged
    printer.setDocName(QStringLiteral("MotCua"));
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer)) return fail(Code::DOCUMENT_PRINT_FAILED, printerName);
    const double dotsPerMm = printer.resolution() / 25.4;
    painter.scale(dotsPerMm, dotsPerMm);
    paint(painter, sheet, code);
    if (!painter.end()) return fail(Code::DOCUMENT_PRINT_FAILED, printerName);
    return {};
}

} // namespace motcua::ui
