// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scanner/camera_format.h"

#include <QByteArray>
#include <QCameraDevice>
#include <QObject>
#include <functional>

namespace motcua::scanner {

struct Camera {
    enum class Facing { unknown, user, away };

    /// Good while the camera stays plugged in; not the same the next day. Remember the name instead.
    QByteArray id;
    /// For people; two of the same make are told apart by a number: "HD Webcam", "HD Webcam (2)".
    QString name;
    Facing facing = Facing::unknown; ///< a camera that faces the user is shown mirrored
    std::optional<CameraFormat> best;

    bool operator==(const Camera&) const = default;
};

/// Qt 6.4 with GStreamer lists each camera that is there at the start twice, as soon as the event loop runs,
/// and takes only one of the two away when it is unplugged. Both open the same camera. Its ids are plain
/// numbers, counted up; other plug-ins of Qt do neither.
class CameraGhosts {
public:
    /// The ids and names of a list, without the doubles; `id`s that were seen keep their part. The first list
    /// must be one from before the event loop ran.
    struct Listed {
        QByteArray id;
        QString name;
    };
    /// Places of the real ones.
    std::vector<std::size_t> withoutGhosts(const std::vector<Listed>& listed);

private:
    struct Original {
        QString name;
        std::optional<QByteArray> ghost;
    };
    bool m_first = true;
    std::map<QByteArray, Original> m_atStart; ///< by id
};

/// The cameras of this computer. To be used on one thread, the application's; make the first one early.
class Cameras {
public:
    /// `changed` is called on that thread after a camera came or went.
    explicit Cameras(std::function<void()> changed = {});

    /// The system's default one first.
    std::vector<Camera> list() const;
    /// Its first name without an id. Errors: CAMERA_NONE, CAMERA_NOT_ALLOWED (there is one, or may be, which
    /// this account may not open), CAMERA_UNPLUGGED (no longer there).
    Result<QCameraDevice> find(const QByteArray& id = {}) const;

private:
    QObject m_context; ///< ends the connection with this object
    std::function<void()> m_changed;
};

/// Linux: nodes of video devices are there, and none can be opened by this account; Qt then lists no camera
/// at all. Other systems say so by Qt's permissions.
bool areCamerasForbidden(const QString& folder = QStringLiteral("/dev"));

} // namespace motcua::scanner
