// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::tests {

/// What the QR code of an ID card of 2021 says; of a person who does not exist.
inline QString cardText(const char* number = "001096012345") {
    return QLatin1StringView(number) +
           QStringLiteral(
               "|012345678|Nguyễn Văn An|15011996|Nam|Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội|15062021");
}

} // namespace motcua::tests
