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
    /// Each has a shape of its own: crossed-out camera, camera, corners, dashed outline, outline, outline
    /// with a cross, outline with a tick.
    enum class Mark { none, starting, guide, unreadable, read, refused, accepted };

    explicit CameraView(QWidget* parent = nullptr);

    void setFrame(const QVideoFrame& frame);
    /// No picture, and no mark.
    void clear();
    /// The outline lies in a picture of that size.
    void setMark(Mark mark, std::optional<qr::Outline> outline = std::nullopt, QSize size = {});
    Mark mark() const { return m_mark; }
    /// Left and right changed, as in a mirror: people find the place better where a camera faces them.
    void setMirrored(bool mirrored);
    bool isMirrored() const { return m_mirrored; }

    QSize sizeHint() const override { return {480, 360}; }
    QSize minimumSizeHint() const override { return {200, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF pictureArea() const;
    void paintNoPicture(QPainter& painter) const;
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
