// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

namespace motcua::tests {

/// A PipeWire of this test process's own with a web camera that Qt Multimedia finds and opens like any other:
/// packages pipewire, wireplumber (with dbus-daemon), gstreamer1.0-pipewire, gstreamer1.0-tools. To be made
/// before anything of Qt Multimedia, on the main thread, with which its programs end.
class VirtualCamera {
public:
    explicit VirtualCamera(QSize size = {640, 480});
    ~VirtualCamera();
    VirtualCamera(const VirtualCamera&) = delete;
    VirtualCamera& operator=(const VirtualCamera&) = delete;

    /// Why there is none; empty when all is well.
    const QString& trouble() const { return m_trouble; }
    void plug();
    void unplug();
    /// Sends nothing for a while, though it is there: as when another program has it.
    void freeze(bool frozen);
    /// What it sees from now on, 30 times a second. The picture is stretched to its size.
    void show(const QImage& picture);

private:
    bool launch(QProcess& process, const QString& program, const QStringList& arguments);
    bool waitFor(const QString& file);
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QSize m_size;
    QString m_trouble;
    QProcess m_bus, m_pipewire, m_manager, m_source;
};

} // namespace motcua::tests
