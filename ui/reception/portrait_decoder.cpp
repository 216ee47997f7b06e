// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/portrait_decoder.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace motcua::ui {
namespace {

constexpr int kMostPixels = 4'000'000;

QImage decode(const emrtd::Portrait& portrait) {
    if (portrait.format == emrtd::PortraitFormat::jp2) {
        const auto raster = emrtd::decodeJpeg2000(portrait.bytes);
        if (!raster) return {};
        return QImage(reinterpret_cast<const uchar*>(raster->rgb.constData()), raster->width, raster->height,
                      raster->width * 3, QImage::Format_RGB888)
            .copy();
    }
    if (portrait.format != emrtd::PortraitFormat::jpeg ||
        qint64(portrait.width) * portrait.height > kMostPixels)
        return {};
    return QImage::fromData(portrait.bytes, "JPEG");
}

} // namespace

void decodePortrait(QObject* receiver, const emrtd::Portrait& portrait, std::function<void(QImage)> then) {
    QThreadPool::globalInstance()->start(
        [receiver = QPointer<QObject>(receiver), portrait, then = std::move(then)] {
            QImage image = decode(portrait);
            if (image.isNull()) return;
            QMetaObject::invokeMethod(
                qApp,
                [receiver, then, image = std::move(image)] {
                    if (receiver) then(image);
                },
                Qt::QueuedConnection);
        });
}

} // namespace motcua::ui
