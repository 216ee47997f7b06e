// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/page_image.h"

#include <QPainter>
#include <QTransform>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace motcua::pages {
namespace {

constexpr int kProfileWidth = 600; ///< pixels are enough to see lines lean
constexpr double kCoarse = 0.5, kFine = 0.1;
constexpr double kLeastSkew = 0.15;    ///< less is not worth the blur of turning
constexpr double kBlankShare = 0.0006; ///< ink of a page number on an otherwise empty page is more
constexpr double kBlankMargin = 0.04;  ///< edges show the scanner, not the page
constexpr int kDarkEdge = 70;          ///< the lid of a scanner that is open, or dark

/// Small and grey: what the looks at a page work on.
QImage smallGrey(const QImage& page, int width) {
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    return grey.width() <= width ? grey : grey.scaledToWidth(width, Qt::SmoothTransformation);
}

/// The level that parts ink from paper best (Otsu, 1979); 0 for a page of one shade.
int thresholdOf(const QImage& grey) {
    std::array<qint64, 256> counts{};
    for (int y = 0; y < grey.height(); ++y)
        for (const uchar *pixel = grey.constScanLine(y), *end = pixel + grey.width(); pixel < end; ++pixel)
            ++counts[*pixel];
    const double all = static_cast<double>(grey.width()) * grey.height();
    double sum = 0;
    for (size_t level = 0; level < counts.size(); ++level)
        sum += static_cast<double>(level) * static_cast<double>(counts[level]);
    double below = 0, belowSum = 0, best = 0;
    int threshold = 0;
    for (size_t level = 0; level < counts.size(); ++level) {
        below += static_cast<double>(counts[level]);
        belowSum += static_cast<double>(level) * static_cast<double>(counts[level]);
        if (below == 0 || below == all) continue;
        const double apart = belowSum / below - (sum - belowSum) / (all - below);
        const double between = below * (all - below) * apart * apart;
        if (between > best) {
            best = between;
            threshold = static_cast<int>(level);
        }
    }
    return threshold;
}

/// Where ink is, as points.
std::vector<QPoint> inkOf(const QImage& grey, int threshold) {
    std::vector<QPoint> ink;
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* line = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            if (line[x] <= threshold) ink.emplace_back(x, y);
    }
    return ink;
}

/// Lines that are level give rows of much ink and rows of none: the sum of squares is greatest then.
double sharpness(const std::vector<QPoint>& ink, double degrees, int rows) {
    const double slope = std::tan(degrees * std::numbers::pi / 180);
    std::vector<double> profile(static_cast<size_t>(rows) * 3, 0);
    for (const QPoint& point : ink) {
        const auto row = static_cast<qint64>(std::lround(point.y() + slope * point.x())) + rows;
        if (row >= 0 && row < std::ssize(profile)) ++profile[static_cast<size_t>(row)];
    }
    double sum = 0;
    for (const double count : profile)
        sum += count * count;
    return sum;
}

double meanOf(const QImage& grey, const QRect& part) {
    double sum = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            sum += grey.constScanLine(y)[x];
    return sum / std::max(1, part.width() * part.height());
}

QImage brightened(QImage page, int brightness) {
    if (brightness == 0) return page;
    page = page.convertToFormat(page.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    std::array<uchar, 256> levels{};
    const double gamma = std::pow(2.0, -brightness / 50.0);
    for (size_t level = 0; level < levels.size(); ++level)
        levels[level] =
            static_cast<uchar>(std::lround(255 * std::pow(static_cast<double>(level) / 255, gamma)));
    const int bytes = page.format() == QImage::Format_Grayscale8 ? page.width() : page.width() * 4;
    for (int y = 0; y < page.height(); ++y)
        for (uchar *byte = page.scanLine(y), *end = byte + bytes; byte < end; ++byte)
            *byte = levels[*byte];
    return page;
}

QImage turnedBy(const QImage& page, double degrees) {
    QImage turned(page.size(), QImage::Format_RGB32);
    turned.fill(Qt::white);
    QPainter painter(&turned);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(turned.width() / 2.0, turned.height() / 2.0);
    painter.rotate(degrees);
    painter.translate(-page.width() / 2.0, -page.height() / 2.0);
    painter.drawImage(0, 0, page);
    painter.end();
    turned.setDotsPerMeterX(page.dotsPerMeterX());
    turned.setDotsPerMeterY(page.dotsPerMeterY());
    return turned;
}

} // namespace

double skewOf(const QImage& page) {
    if (page.isNull()) return 0;
    const QImage grey = smallGrey(page, kProfileWidth);
    const int threshold = thresholdOf(grey);
    const auto ink = threshold == 0 ? std::vector<QPoint>() : inkOf(grey, threshold);
    // no lines, or a picture
    const double share =
        static_cast<double>(ink.size()) / (static_cast<double>(grey.width()) * grey.height());
    if (share < kBlankShare || share > 0.4) return 0;
    double best = 0, most = 0;
    const auto look = [&](double degrees) {
        const double sharp = sharpness(ink, degrees, grey.height());
        if (sharp <= most) return;
        most = sharp;
        best = degrees;
    };
    look(0);
    for (double degrees = -kMostSkew; degrees <= kMostSkew; degrees += kCoarse)
        look(degrees);
    const double around = best;
    for (double degrees = around - kCoarse; degrees <= around + kCoarse; degrees += kFine)
        look(degrees);
    return std::abs(best) < kLeastSkew ? 0 : best;
}

QRect contentOf(const QImage& page) {
    const QImage grey = smallGrey(page, kProfileWidth);
    QRect inside = grey.rect();
    // from each side, as long as the strip is as dark as an open lid
    const auto isLid = [&](const QRect& strip) { return meanOf(grey, strip) < kDarkEdge; };
    while (inside.height() > grey.height() / 2 && isLid({inside.left(), inside.top(), inside.width(), 1}))
        inside.setTop(inside.top() + 1);
    while (inside.height() > grey.height() / 2 && isLid({inside.left(), inside.bottom(), inside.width(), 1}))
        inside.setBottom(inside.bottom() - 1);
    while (inside.width() > grey.width() / 2 && isLid({inside.left(), inside.top(), 1, inside.height()}))
        inside.setLeft(inside.left() + 1);
    while (inside.width() > grey.width() / 2 && isLid({inside.right(), inside.top(), 1, inside.height()}))
        inside.setRight(inside.right() - 1);
    const double scale = static_cast<double>(page.width()) / grey.width();
    const QRectF whole(inside.left() * scale, inside.top() * scale, inside.width() * scale,
                       inside.height() * scale);
    return whole.toAlignedRect().intersected(page.rect());
}

bool isBlank(const QImage& page) {
    const QImage grey = smallGrey(page, kProfileWidth);
    const int dx = static_cast<int>(grey.width() * kBlankMargin);
    const int dy = static_cast<int>(grey.height() * kBlankMargin);
    const QImage inside = grey.copy(grey.rect().adjusted(dx, dy, -dx, -dy));
    const int threshold = thresholdOf(inside);
    const auto ink = inkOf(inside, threshold);
    const double share =
        static_cast<double>(ink.size()) / (static_cast<double>(inside.width()) * inside.height());
    // the back that shines through is many pixels, but hardly darker than the paper
    double inkMean = 0;
    for (const QPoint& point : ink)
        inkMean += inside.constScanLine(point.y())[point.x()];
    if (!ink.empty()) inkMean /= static_cast<double>(ink.size());
    const bool isFaint = meanOf(inside, inside.rect()) - inkMean < 30;
    return share < kBlankShare || isFaint;
}

Result<QImage> cleaned(const QImage& page, const PageOptions& options) {
    if (page.isNull() || static_cast<qint64>(page.width()) * page.height() > kMostPixels)
        return fail(Code::QR_PICTURE_UNREADABLE);
    QImage clean = page;
    if (options.crop) clean = clean.copy(contentOf(clean));
    if (options.straighten) {
        if (const double skew = skewOf(clean); skew != 0) clean = turnedBy(clean, skew);
    }
    if (options.turns % 4 != 0) clean = clean.transformed(QTransform().rotate(90.0 * (options.turns % 4)));
    return brightened(std::move(clean), std::clamp(options.brightness, -100, 100));
}

} // namespace motcua::pages
