// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture.h"

#include <QImage>
#include <QVideoFrame>
#include <QWidget>
#include <optional>

namespace motcua::ui {

/// The camera's picture with what is drawn on it: where to hold the code, or where it was found. Has no
/// words.
class CameraView : public QWidget {
public:
    enum class Mark { none, guide, unreadable, found };

    explicit CameraView(QWidget* parent = nullptr);

    /// Nothing: no camera.
    void setFrame(const QVideoFrame& frame);
    void clear();
    /// The outline lies in a picture of that size.
    void setMark(Mark mark, std::optional<qr::Outline> outline = std::nullopt, QSize size = {});
    Mark mark() const { return m_mark; }
    /// Left and right changed, as in a mirror: people find the place better where a camera faces them.
    void setMirrored(bool mirrored);

    QSize sizeHint() const override { return {480, 360}; }
    QSize minimumSizeHint() const override { return {200, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF pictureArea() const;
    void paintNoCamera(QPainter& painter) const;
    void paintGuide(QPainter& painter, const QRectF& area) const;
    void paintOutline(QPainter& painter, const QRectF& area) const;

    QVideoFrame m_frame;
    QImage m_picture; ///< of m_frame, made when it is painted
    Mark m_mark = Mark::none;
    std::optional<qr::Outline> m_outline;
    QSize m_outlineSize;
    bool m_mirrored = false;
};

} // namespace motcua::ui
