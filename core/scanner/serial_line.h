// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSerialPort>

namespace motcua::scanner {

/// Lets bytes with a framing or parity error arrive as NUL, so that a code with such a byte is seen to be
/// damaged. Qt sets lines to leave them out silently. Of an open port, after all other settings. Does
/// nothing where the system has no such setting.
void showFaultyBytes(QSerialPort& port);

/// A path that finds the device again whatever name it comes back under; the device itself where the system
/// has none.
QString pathByIdentity(const QString& device);

} // namespace motcua::scanner
