// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/serial_line.h"

#include <QDir>
#include <QFileInfo>
#include <termios.h>

namespace motcua::scanner {

void showFaultyBytes(QSerialPort& port) {
    termios settings{};
    if (tcgetattr(port.handle(), &settings) != 0) return;
    settings.c_iflag &= ~static_cast<tcflag_t>(IGNPAR | PARMRK);
    settings.c_iflag |= INPCK;
    tcsetattr(port.handle(), TCSANOW, &settings);
}

/// udev's links name a device by maker, model and serial number.
QString pathByIdentity(const QString& device) {
    const QDir links(QStringLiteral("/dev/serial/by-id"));
    for (const QFileInfo& link : links.entryInfoList(QDir::Files | QDir::System, QDir::Name))
        if (link.canonicalFilePath() == device) return link.absoluteFilePath();
    return device;
}

} // namespace motcua::scanner
