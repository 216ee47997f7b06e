// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace motcua::tests {

/// The real motcua-central on a free port of this machine, for as long as the value lives.
class ServiceProcess {
public:
    /// `folder`: of its data. `prefix`: a command to start it with (`ip netns exec peer`).
    explicit ServiceProcess(const QString& folder, const QStringList& arguments = {},
                            const QStringList& prefix = {});
    ~ServiceProcess();
    ServiceProcess(const ServiceProcess&) = delete;
    ServiceProcess& operator=(const ServiceProcess&) = delete;

    /// By SIGKILL.
    void kill();
    bool isRunning() const { return m_port != 0; }
    quint16 port() const { return m_port; }
    /// Resident memory in MB, as the system counts it; 0 where it does not tell.
    double residentMb() const;

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace motcua::tests
