// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture.h"

#include <QByteArray>

namespace motcua::bench {

/// libzbar on QR codes, giving the bytes of the symbols without guessing a character set.
std::vector<QByteArray> readZbar(qr::GreyView picture);

} // namespace motcua::bench
