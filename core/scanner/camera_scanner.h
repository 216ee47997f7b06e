// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/scanner/cameras.h"
#include "core/scanner/frame_worker.h"
#include "core/scanner/scan.h"

#include <QCamera>
#include <QObject>
#include <chrono>
#include <memory>

namespace motcua::scanner {

/// What the running camera lets itself be asked for; most web cameras offer nothing.
struct CameraControls {
    bool torch = false;
    bool exposureCompensation = false;
    float zoomMost = 1; ///< 1: no zoom

    bool operator==(const CameraControls&) const = default;
};

/// A camera that reads codes: opens it, decodes its frames in the background and hands on the live picture.
/// To be used on the application's thread, where all callbacks come; they may start and stop it, but not
/// destroy it.
class CameraScanner {
public:
    struct Callbacks {
        /// Once for each code that comes into view.
        std::function<void(const Scan&)> scanned = {};
        /// For each frame that was looked at, to draw it.
        std::function<void(const Finding&)> looked = {};
        /// The live picture; frames that come faster than they are taken are left out.
        std::function<void(const QVideoFrame&)> frame = {};
        /// It has stopped by itself: CAMERA_SILENT, CAMERA_UNPLUGGED, CAMERA_FAILED. With
        /// CAMERA_FRAME_UNREADABLE it goes on.
        std::function<void(const Error&)> failed = {};
        /// A camera came or went; also after `failed`.
        std::function<void()> camerasChanged = {};
    };
    /// A camera that sends nothing for so long is taken to be in another program's hands. Some need seconds
    /// to wake up.
    static constexpr std::chrono::milliseconds kPatience{6000};

    CameraScanner(const Clock& clock, Callbacks callbacks, std::chrono::milliseconds patience = kPatience);
    ~CameraScanner();
    CameraScanner(const CameraScanner&) = delete;
    CameraScanner& operator=(const CameraScanner&) = delete;

    std::vector<Camera> cameras() const { return m_cameras.list(); }
    /// With this camera, or the default one; changes the camera where one runs. Errors: CAMERA_NONE,
    /// CAMERA_NOT_ALLOWED, CAMERA_UNPLUGGED. What shows only later comes through `failed`.
    Result<> start(const QByteArray& id = {});
    void stop();
    bool isRunning() const { return m_running != nullptr; }
    /// The one that runs.
    std::optional<Camera> camera() const;

    CameraControls offered() const;
    /// What is not offered is left alone.
    void setTorch(bool on);
    bool isTorchOn() const;
    /// In steps of the aperture: -1 is half the light. For a card that shines or lies in the dark.
    void setExposureCompensation(float steps);
    void setZoom(float factor);
    FrameWorker::Counts counts() const;

private:
    class Running;

    void camerasChanged();
    void giveUp(const Error& error);

    const Clock& m_clock;
    const Callbacks m_callbacks;
    const std::chrono::milliseconds m_patience;
    Cameras m_cameras;
    /// Counts starts and stops: what an earlier camera still had to say is not heard.
    quint64 m_turn = 0;
    std::unique_ptr<Running> m_running;
    QObject m_context; ///< last: posted calls end with it
};

/// What Qt says of a camera, as an error of this program. Its own text goes into the detail.
Error cameraError(const QString& text, bool isStillThere);

} // namespace motcua::scanner
