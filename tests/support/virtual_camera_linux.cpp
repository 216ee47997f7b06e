// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/virtual_camera.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace motcua::tests {

VirtualCamera::VirtualCamera(QSize size)
    // A unix socket's path has 107 bytes at most; a long TMPDIR does not fit.
    : m_folder((QDir::tempPath().size() < 80 ? QDir::tempPath() : QStringLiteral("/tmp")) +
               QStringLiteral("/mcXXXXXX")),
      m_size(size) {
    for (const char* name : {"XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME"})
        qputenv(name, m_folder.path().toLocal8Bit());
    qputenv("QT_MEDIA_BACKEND", "gstreamer");
    show({});
    // WirePlumber links no streams where it finds no session bus.
    const QString bus = QStringLiteral("unix:path=") + path(QStringLiteral("bus"));
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.toLocal8Bit());
    if (launch(m_bus, QStringLiteral("dbus-daemon"),
               {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                QStringLiteral("--address=") + bus}) &&
        waitFor(QStringLiteral("bus")) && launch(m_pipewire, QStringLiteral("pipewire"), {}) &&
        waitFor(QStringLiteral("pipewire-0")) && launch(m_manager, QStringLiteral("wireplumber"), {}))
        plug();
}

VirtualCamera::~VirtualCamera() {
    unplug();
    for (QProcess* process : {&m_manager, &m_pipewire, &m_bus}) {
        process->terminate();
        if (process->waitForFinished(2000)) continue;
        process->kill();
        process->waitForFinished(2000);
    }
}

bool VirtualCamera::launch(QProcess& process, const QString& program, const QStringList& arguments) {
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        m_trouble = QStringLiteral("%1 is not installed").arg(program);
        return false;
    }
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(path(program + QStringLiteral(".log")));
    process.setChildProcessModifier([parent = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent) ::_exit(126);
    });
    process.start(program, arguments);
    if (process.waitForStarted()) return true;
    m_trouble = QStringLiteral("%1 does not start").arg(program);
    return false;
}

bool VirtualCamera::waitFor(const QString& file) {
    QElapsedTimer patience;
    for (patience.start(); !QFile::exists(path(file));)
        if (m_bus.waitForFinished(5) || patience.elapsed() > 5000) {
            m_trouble = QStringLiteral("%1 does not appear").arg(file);
            return false;
        }
    return true;
}

void VirtualCamera::plug() {
    if (!m_trouble.isEmpty() || m_source.state() != QProcess::NotRunning) return;
    // The picture is read from its file again for each frame. It goes over a live one, since pipewiresink 0.3
    // crashes on sources that are not live.
    const QString script =
        QStringLiteral("-q videotestsrc is-live=true pattern=black ! "
                       "video/x-raw,width=%1,height=%2,framerate=30/1,format=I420 ! c.sink_0 "
                       "compositor name=c ! video/x-raw,format=I420,width=%1,height=%2 ! "
                       "pipewiresink mode=provide stream-properties=props,media.class=Video/Source,"
                       "media.role=Camera,node.name=training-camera,node.description=TrainingCamera "
                       "multifilesrc location=%3 loop=true ! "
                       "rawvideoparse format=gray8 width=%1 height=%2 framerate=30/1 ! c.sink_1")
            .arg(m_size.width())
            .arg(m_size.height())
            .arg(path(QStringLiteral("frame")));
    launch(m_source, QStringLiteral("gst-launch-1.0"), script.split(u' '));
}

void VirtualCamera::unplug() {
    if (m_source.state() == QProcess::NotRunning) return;
    m_source.kill();
    m_source.waitForFinished(2000);
}

void VirtualCamera::freeze(bool frozen) {
    if (m_source.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(m_source.processId()), frozen ? SIGSTOP : SIGCONT);
}

void VirtualCamera::show(const QImage& picture) {
    QImage shown(m_size, QImage::Format_Grayscale8);
    shown.fill(90);
    if (!picture.isNull()) shown = picture.convertToFormat(QImage::Format_Grayscale8).scaled(m_size);
    QSaveFile file(path(QStringLiteral("frame")));
    if (!file.open(QIODevice::WriteOnly)) return;
    for (int y = 0; y < m_size.height(); ++y)
        file.write(reinterpret_cast<const char*>(shown.constScanLine(y)), m_size.width());
    file.commit();
}

} // namespace motcua::tests
