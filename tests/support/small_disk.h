// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace motcua::tests {

/// A small file system in memory over an existing folder, full when it is full. Needs root; without it
/// isMounted() is false and the test is skipped by name.
class SmallDisk {
public:
    SmallDisk(QString folder, int megabytes) : m_folder(std::move(folder)) {
        m_mounted = run(QStringLiteral("mount"),
                        {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                         QStringLiteral("size=%1M").arg(megabytes), QStringLiteral("tmpfs"), m_folder});
    }
    ~SmallDisk() {
        if (m_mounted) run(QStringLiteral("umount"), {m_folder});
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    const QString& path() const { return m_folder; }

private:
    static bool run(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program, arguments);
        return process.waitForFinished() && process.exitCode() == 0;
    }
    QString m_folder;
    bool m_mounted = false;
};

} // namespace motcua::tests
