// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/pages/sample_page.h"

#include <QPainter>
#include <QPainterPath>
#include <random>

namespace motcua::pages {
namespace {

const QString kLine =
    QStringLiteral("Người yêu cầu (giả định) cam đoan những nội dung khai trên đây là đúng sự thật.");

void drawText(QPainter& painter, double dots, QColor ink) {
    painter.setPen(ink);
    QFont font(QStringLiteral("Liberation Serif"));
    font.setPixelSize(static_cast<int>(4.6 * dots)); // 13 points
    painter.setFont(font);
    for (int line = 0; line < 34; ++line)
        painter.drawText(QPointF(25 * dots, (30 + 7.0 * line) * dots), kLine.left(40 + (line * 7) % 40));
}

} // namespace

QImage samplePage(const SamplePage& wanted) {
    const double dots = wanted.dpi / 25.4;
    QImage page(static_cast<int>(210 * dots), static_cast<int>(297 * dots), QImage::Format_RGB32);
    page.fill(QColor(250, 249, 246));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(page.width() / 2.0, page.height() / 2.0);
    painter.rotate(-wanted.skew);
    painter.translate(-page.width() / 2.0, -page.height() / 2.0);
    if (wanted.shineThrough) drawText(painter, dots, QColor(232, 231, 228));
    if (wanted.text) drawText(painter, dots, Qt::black);
    if (wanted.stamp) {
        painter.setPen(QPen(QColor(200, 20, 30), 1.2 * dots));
        painter.drawEllipse(QPointF(150 * dots, 230 * dots), 17 * dots, 17 * dots);
    }
    if (wanted.picture) {
        QLinearGradient grey(0, 60 * dots, 0, 240 * dots);
        grey.setColorAt(0, QColor(40, 40, 40));
        grey.setColorAt(1, QColor(220, 220, 220));
        painter.fillRect(QRectF(40 * dots, 60 * dots, 130 * dots, 180 * dots), grey);
    }
    painter.end();
    std::mt19937 random(7);
    std::uniform_int_distribution<int> grain(-3, 3);
    for (int y = 0; y < page.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(page.scanLine(y));
        for (int x = 0; x < page.width(); ++x) {
            const int by = grain(random);
            const auto level = [by](int value) { return std::clamp(value + by, 0, 255); };
            line[x] = qRgb(level(qRed(line[x])), level(qGreen(line[x])), level(qBlue(line[x])));
        }
    }
    if (wanted.lid > 0) {
        const int edge = static_cast<int>(wanted.lid * dots);
        QImage bed(page.width() + 2 * edge, page.height() + 2 * edge, QImage::Format_RGB32);
        bed.fill(QColor(20, 20, 22));
        QPainter onto(&bed);
        onto.drawImage(edge, edge, page);
        onto.end();
        page = bed;
    }
    return page;
}

} // namespace motcua::pages
