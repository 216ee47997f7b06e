// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_file.h"

#include <cstdlib>

/// A file that somebody drops on the window is refused, or gives a picture that is one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto picture = motcua::qr::loadPicture(
        QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (picture && picture->view().isEmpty()) abort();
    return 0;
}
