// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scanner/camera_scanner.h"
#include "ui/widgets/camera_bar.h"
#include "ui/widgets/camera_preview.h"

namespace motcua::ui {

/// A camera that reads codes, ready for a page: its picture and what can be set on it. It goes on with
/// another camera when one is unplugged, and starts by itself as soon as one is plugged in.
class CameraPanel : public QWidget {
public:
    /// The clock must outlive it.
    explicit CameraPanel(const Clock& clock, QWidget* parent = nullptr);

    /// Once for each code that comes into view; it may start and stop the camera, but not destroy the panel.
    void onScan(std::function<void(const scanner::Scan&)> call) { m_onScan = std::move(call); }
    void setJudge(CameraPreview::Judge judge) { m_preview.setJudge(std::move(judge)); }

    /// The camera of that name, as it was remembered, or the default one. Why there is no picture is shown.
    void start(const QString& name = {});
    void stop();
    /// The one that runs, to be remembered; empty when none does.
    QString cameraName() const;
    const CameraPreview& preview() const { return m_preview; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CameraBar::Callbacks barCalls();
    scanner::CameraScanner::Callbacks scannerCalls();
    void open(QByteArray id);
    void showFrame(const QVideoFrame& frame);
    void showError(const Error& error);
    void showCameras();

    std::function<void(const scanner::Scan&)> m_onScan;
    CameraPreview m_preview;
    CameraBar m_bar;
    QByteArray m_id; ///< that was asked for; empty for the default one
    bool m_isWanted = false;
    bool m_hasPicture = false;
    scanner::CameraScanner m_scanner; ///< last: its callbacks end first
};

} // namespace motcua::ui
