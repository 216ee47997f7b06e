// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_process.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

namespace motcua::tests {

using namespace Qt::StringLiterals;

ServiceProcess::ServiceProcess(const QString& folder, const QStringList& arguments,
                               const QStringList& prefix) {
    const QString portFile = folder + u".port"_s;
    QFile::remove(portFile);
    QStringList command = prefix;
    command << QStringLiteral(MOTCUA_CENTRAL) << u"--data"_s << folder << u"--port-file"_s << portFile;
    if (!arguments.contains(u"--listen"_s)) command << u"--listen"_s << u"127.0.0.1:0"_s;
    command << arguments;
    m_process.setStandardErrorFile(folder + u".log"_s);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(command.takeFirst(), command);
    for (QDeadlineTimer deadline(20'000); !deadline.hasExpired() && m_port == 0;) {
        if (m_process.waitForFinished(20)) return;
        QFile file(portFile);
        if (file.open(QIODevice::ReadOnly)) m_port = file.readAll().trimmed().toUShort();
    }
}

ServiceProcess::~ServiceProcess() {
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) kill();
}

void ServiceProcess::kill() {
    m_process.kill();
    m_process.waitForFinished(2'000);
}

double ServiceProcess::residentMb() const {
    QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) return line.sliced(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

} // namespace motcua::tests
