// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/camera_scanner.h"

#include "core/scanner/live_frames.h"

#include <QMediaCaptureSession>
#include <QTimer>
#include <QVideoSink>

namespace motcua::scanner {
namespace {

void chooseFormat(QCamera& camera) {
    const auto offered = camera.cameraDevice().videoFormats();
    std::vector<CameraFormat> formats;
    for (const QCameraFormat& format : offered)
        formats.push_back({format.resolution(), format.maxFrameRate(), format.pixelFormat()});
    if (const auto best = bestFormat(formats)) camera.setCameraFormat(offered[static_cast<qsizetype>(*best)]);
}

/// A card is held near and not quite still.
void chooseFocus(QCamera& camera) {
    for (const auto mode : {QCamera::FocusModeAutoNear, QCamera::FocusModeAuto})
        if (camera.isFocusModeSupported(mode)) {
            camera.setFocusMode(mode);
            break;
        }
    if (camera.isExposureModeSupported(QCamera::ExposureBarcode))
        camera.setExposureMode(QCamera::ExposureBarcode);
}

} // namespace

/// One camera from its start to its stop.
class CameraScanner::Running {
public:
    Running(CameraScanner& owner, const QCameraDevice& device);
    ~Running();

    QCamera& camera() { return m_camera; }
    FrameWorker::Counts counts() const { return m_worker.counts(); }

private:
    void show(const QVideoFrame& frame);
    void hear(const Finding& finding);
    /// To the owner's thread, from any. The call may end in this object's destruction.
    template <class Call> void post(Call call) {
        QMetaObject::invokeMethod(
            &m_owner.m_context,
            [&owner = m_owner, turn = m_turn, call = std::move(call)] {
                if (owner.m_turn == turn) call();
            },
            Qt::QueuedConnection);
    }

    CameraScanner& m_owner;
    const QString m_name;
    const quint64 m_turn;
    QTimer m_silence;
    FrameWorker m_worker;
    std::shared_ptr<LiveFrames> m_frames;
    QCamera m_camera;
    QVideoSink m_sink;
    QMediaCaptureSession m_session;
};

CameraScanner::Running::Running(CameraScanner& owner, const QCameraDevice& device)
    : m_owner(owner), m_name(device.description()), m_turn(owner.m_turn),
      m_worker(owner.m_clock, {.looked = [this](const Finding& f) { post([this, f] { hear(f); }); },
                               .unreadable =
                                   [this](const Error& e) {
                                       post([this, e] {
                                           if (m_owner.m_callbacks.failed) m_owner.m_callbacks.failed(e);
                                       });
                                   }}),
      m_frames(
          std::make_shared<LiveFrames>(m_worker, owner.m_context, [this](const QVideoFrame& f) { show(f); })),
      m_camera(device) {
    chooseFormat(m_camera);
    m_silence.setSingleShot(true);
    m_silence.setInterval(owner.m_patience);
    QObject::connect(&m_silence, &QTimer::timeout, &m_silence,
                     [this] { post([this] { m_owner.giveUp({Code::CAMERA_SILENT, {}}); }); });
    QObject::connect(
        &m_sink, &QVideoSink::videoFrameChanged, &m_sink,
        [frames = m_frames](const QVideoFrame& frame) { frames->take(frame); }, Qt::DirectConnection);
    QObject::connect(
        &m_camera, &QCamera::errorOccurred, &m_camera, [this](QCamera::Error, const QString& text) {
            post([this, text] {
                const bool there = m_owner.m_cameras.find(m_camera.cameraDevice().id()).has_value();
                m_owner.giveUp(cameraError(text, there));
            });
        });
    m_session.setVideoSink(&m_sink);
    m_session.setCamera(&m_camera);
    chooseFocus(m_camera);
    m_silence.start();
    m_camera.start();
}

CameraScanner::Running::~Running() {
    m_frames->close();
    m_camera.stop();
}

void CameraScanner::Running::show(const QVideoFrame& frame) {
    m_silence.start();
    if (m_owner.m_callbacks.frame) m_owner.m_callbacks.frame(frame);
}

void CameraScanner::Running::hear(const Finding& finding) {
    const Callbacks& callbacks = m_owner.m_callbacks;
    // Either callback may end this camera.
    const QString name = m_name;
    if (callbacks.looked) callbacks.looked(finding);
    if (finding.isNew && callbacks.scanned)
        callbacks.scanned({Source::camera, name, finding.payload.value_or(qr::Payload{})});
}

CameraScanner::CameraScanner(const Clock& clock, Callbacks callbacks, std::chrono::milliseconds patience)
    : m_clock(clock), m_callbacks(std::move(callbacks)), m_patience(patience),
      m_cameras([this] { camerasChanged(); }) {}

CameraScanner::~CameraScanner() { stop(); }

Result<> CameraScanner::start(const QByteArray& id) {
    stop();
    MOTCUA_TRY(const QCameraDevice device, m_cameras.find(id));
    m_running = std::make_unique<Running>(*this, device);
    return {};
}

void CameraScanner::stop() {
    ++m_turn;
    m_running.reset();
}

std::optional<Camera> CameraScanner::camera() const {
    if (!m_running) return std::nullopt;
    const auto all = cameras();
    const auto found = std::ranges::find(all, m_running->camera().cameraDevice().id(), &Camera::id);
    if (found == all.end()) return std::nullopt;
    return *found;
}

CameraControls CameraScanner::offered() const {
    if (!m_running) return {};
    const QCamera& camera = m_running->camera();
    return {camera.isTorchModeSupported(QCamera::TorchOn),
            camera.supportedFeatures().testFlag(QCamera::Feature::ExposureCompensation),
            std::max(camera.maximumZoomFactor(), 1.0F)};
}

void CameraScanner::setTorch(bool on) {
    if (offered().torch) m_running->camera().setTorchMode(on ? QCamera::TorchOn : QCamera::TorchOff);
}

bool CameraScanner::isTorchOn() const {
    return m_running && m_running->camera().torchMode() == QCamera::TorchOn;
}

void CameraScanner::setExposureCompensation(float steps) {
    if (offered().exposureCompensation) m_running->camera().setExposureCompensation(steps);
}

void CameraScanner::setZoom(float factor) {
    if (const float most = offered().zoomMost; most > 1)
        m_running->camera().setZoomFactor(std::clamp(factor, 1.0F, most));
}

FrameWorker::Counts CameraScanner::counts() const {
    return m_running ? m_running->counts() : FrameWorker::Counts{};
}

void CameraScanner::camerasChanged() {
    if (m_running && !camera()) giveUp({Code::CAMERA_UNPLUGGED, {}});
    if (m_callbacks.camerasChanged) m_callbacks.camerasChanged();
}

void CameraScanner::giveUp(const Error& error) {
    stop();
    if (m_callbacks.failed) m_callbacks.failed(error);
}

Error cameraError(const QString& text, bool isStillThere) {
    if (!isStillThere) return {Code::CAMERA_UNPLUGGED, text};
    return {Code::CAMERA_FAILED, text};
}

} // namespace motcua::scanner
