// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/serial_line.h"

namespace motcua::scanner {

void showFaultyBytes(QSerialPort&) {}
QString pathByIdentity(const QString& device) { return device; }

} // namespace motcua::scanner
