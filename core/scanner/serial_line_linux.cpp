// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/serial_line.h"

#include <termios.h>

namespace motcua::scanner {

void showFaultyBytes(QSerialPort& port) {
    termios settings{};
    if (tcgetattr(port.handle(), &settings) != 0) return;
    settings.c_iflag &= ~static_cast<tcflag_t>(IGNPAR | PARMRK);
    settings.c_iflag |= INPCK;
    tcsetattr(port.handle(), TCSANOW, &settings);
}

} // namespace motcua::scanner
