// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scanner/camera_scanner.h"

#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <QWidget>

namespace motcua::ui {

/// What can be set on a camera, in one or two rows; what cannot is not there. Has no camera.
class CameraBar : public QWidget {
public:
    /// What a person asks for.
    struct Callbacks {
        std::function<void(const QByteArray& id)> camera = {};
        std::function<void(bool on)> torch = {};
        std::function<void(float steps)> exposure = {}; ///< of the aperture, -2 … 2
        std::function<void(float factor)> zoom = {};    ///< from 1
        std::function<void()> retry = {};
    };
    explicit CameraBar(Callbacks callbacks, QWidget* parent = nullptr);

    /// To choose from when there are several.
    void setCameras(const std::vector<scanner::Camera>& cameras, const QByteArray& current);
    /// Of a camera that has just started: its light is off, its exposure and zoom are its own.
    void offer(const scanner::CameraControls& controls);
    void offerRetry(bool offered);

protected:
    void changeEvent(QEvent* event) override;

private:
    void hearChanges();
    void updateWords();
    /// A bar with nothing in it takes no room.
    void updateVisible();

    const Callbacks m_callbacks;
    QComboBox m_cameras;
    QToolButton m_torch, m_retry;
    QLabel m_exposureName, m_zoomName;
    QSlider m_exposure{Qt::Horizontal}, m_zoom{Qt::Horizontal};
};

} // namespace motcua::ui
