// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/serial_line.h"

namespace motcua::scanner {

void showFaultyBytes(QSerialPort&) {}

} // namespace motcua::scanner
