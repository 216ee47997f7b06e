// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Outside of any namespace, as Q_INIT_RESOURCE wants it.
static void initIcons() { Q_INIT_RESOURCE(motcua_icons); }
Q_CONSTRUCTOR_FUNCTION(initIcons)

namespace motcua::ui {
namespace {

QColor colourOf(Tint tint) {
    const Tokens& now = tokens();
    switch (tint) {
    case Tint::text:
        return now.text;
    case Tint::secondary:
        return now.secondary;
    case Tint::accent:
        return now.accent;
    case Tint::good:
        return now.good;
    case Tint::warning:
        return now.warning;
    case Tint::danger:
        return now.danger;
    case Tint::onAccent:
        return now.surface;
    }
    return now.text;
}

/// Renders one file of resources/icons/lucide in the colour that its tint has now.
class TintedIcon : public QIconEngine {
public:
    TintedIcon(QString name, Tint tint) : m_name(std::move(name)), m_tint(tint) {}

    QIconEngine* clone() const override { return new TintedIcon(*this); }
    QString key() const override { return QStringLiteral("motcua"); }
    bool isNull() override { return !QFile::exists(path()); }

    void paint(QPainter* painter, const QRect& box, QIcon::Mode mode, QIcon::State state) override {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        const int side = std::min(box.width(), box.height());
        QRect place(0, 0, side, side);
        place.moveCenter(box.center());
        painter->drawPixmap(place, scaledPixmap(QSize(side, side) * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }
    /// `size` in pixels of the device.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal ratio) override {
        const QColor colour = colourIn(mode, state);
        const QString key = QStringLiteral("motcua/%1/%2/%3x%4@%5")
                                .arg(m_name, colour.name())
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ratio);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap::fromImage(render(size, colour));
        pixmap.setDevicePixelRatio(ratio);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

private:
    QString path() const { return QStringLiteral(":/icons/lucide/%1.svg").arg(m_name); }

    QColor colourIn(QIcon::Mode mode, QIcon::State state) const {
        // Selected and on: on a filled button; selected only: in a list, whose selection is a soft ground.
        const bool isOnFilled = mode == QIcon::Selected && state == QIcon::On;
        if (mode == QIcon::Disabled) return mixed(tokens().text, tokens().background, 0.42);
        if (isOnFilled && m_tint == Tint::text) return tokens().surface;
        // Active and on: on a button that warns.
        if (mode == QIcon::Active && state == QIcon::On && m_tint == Tint::text) return tokens().danger;
        return colourOf(m_tint);
    }
    QImage render(const QSize& size, const QColor& colour) const {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QFile file(path());
        if (size.isEmpty() || !file.open(QIODevice::ReadOnly)) return image;
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(svg);
        QPainter painter(&image);
        renderer.render(&painter);
        return image;
    }

    const QString m_name;
    const Tint m_tint;
};

} // namespace

QIcon icon(const char* name, Tint tint) { return QIcon(new TintedIcon(QString::fromLatin1(name), tint)); }

} // namespace motcua::ui
