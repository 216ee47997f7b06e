// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/cameras.h"

#include <QCoreApplication>
#include <QMediaDevices>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QPermissions>
#endif

namespace motcua::scanner {
namespace {

std::vector<CameraFormat> formatsOf(const QCameraDevice& device) {
    std::vector<CameraFormat> formats;
    for (const QCameraFormat& format : device.videoFormats())
        formats.push_back({format.resolution(), format.maxFrameRate(), format.pixelFormat()});
    return formats;
}

Camera::Facing facingOf(const QCameraDevice& device) {
    switch (device.position()) {
    case QCameraDevice::FrontFace:
        return Camera::Facing::user;
    case QCameraDevice::BackFace:
        return Camera::Facing::away;
    default:
        return Camera::Facing::unknown;
    }
}

/// One for the process, as Qt's own list is. The default camera comes first.
std::vector<QCameraDevice> realDevices() {
    static CameraGhosts ghosts;
    const QList<QCameraDevice> all = QMediaDevices::videoInputs();
    std::vector<CameraGhosts::Listed> listed;
    for (const QCameraDevice& device : all)
        listed.push_back({device.id(), device.description()});
    std::vector<QCameraDevice> devices;
    for (const std::size_t place : ghosts.withoutGhosts(listed))
        devices.push_back(all[static_cast<qsizetype>(place)]);
    const auto preferred = std::ranges::find_if(devices, &QCameraDevice::isDefault);
    if (preferred != devices.end()) std::rotate(devices.begin(), preferred, std::next(preferred));
    return devices;
}

bool isRefused() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (qApp->checkPermission(QCameraPermission{}) == Qt::PermissionStatus::Denied) return true;
#endif
    return areCamerasForbidden();
}

} // namespace

std::vector<std::size_t> CameraGhosts::withoutGhosts(const std::vector<Listed>& listed) {
    const auto isListed = [&](const QByteArray& id) {
        return std::ranges::find(listed, id, &Listed::id) != listed.end();
    };
    std::vector<std::size_t> real;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const auto& [id, name] = listed[i];
        bool isNumber = false;
        id.toUInt(&isNumber);
        if (m_first && isNumber) m_atStart[id] = {name, std::nullopt};
        if (isNumber && !m_atStart.contains(id)) {
            const auto original = std::ranges::find_if(m_atStart, [&](const auto& entry) {
                const Original& start = entry.second;
                return start.name == name && (start.ghost ? *start.ghost == id : isListed(entry.first));
            });
            if (original != m_atStart.end()) {
                original->second.ghost = id;
                continue;
            }
        }
        real.push_back(i);
    }
    m_first = false;
    return real;
}

Cameras::Cameras(std::function<void()> changed) : m_changed(std::move(changed)) {
    realDevices();
    auto* devices = new QMediaDevices(&m_context);
    QObject::connect(devices, &QMediaDevices::videoInputsChanged, &m_context, [this] {
        realDevices();
        if (m_changed) m_changed();
    });
}

std::vector<Camera> Cameras::list() const {
    std::vector<Camera> cameras;
    std::map<QString, int> sameName;
    for (const QCameraDevice& device : realDevices()) {
        Camera camera{device.id(), device.description(), facingOf(device), std::nullopt};
        if (const int number = ++sameName[camera.name]; number > 1)
            camera.name += QStringLiteral(" (%1)").arg(number);
        const auto formats = formatsOf(device);
        if (const auto best = bestFormat(formats)) camera.best = formats[*best];
        cameras.push_back(std::move(camera));
    }
    return cameras;
}

Result<QCameraDevice> Cameras::find(const QByteArray& id) const {
    const auto devices = realDevices();
    if (devices.empty()) return fail(isRefused() ? Code::CAMERA_NOT_ALLOWED : Code::CAMERA_NONE);
    if (id.isEmpty()) return devices.front();
    const auto device = std::ranges::find(devices, id, &QCameraDevice::id);
    if (device == devices.end()) return fail(Code::CAMERA_UNPLUGGED);
    return *device;
}

} // namespace motcua::scanner
