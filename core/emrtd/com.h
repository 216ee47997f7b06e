// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/files.h"

namespace motcua::emrtd {

/// EF.COM (ICAO 9303-10 §4.6.1), which is not signed: only a hint of what to read.
struct Com {
    QByteArray ldsVersion;        ///< `0107`
    QByteArray unicodeVersion;    ///< `040000`
    std::vector<File> dataGroups; ///< unknown tags are left out
    bool operator==(const Com&) const = default;
};
/// Errors: EMRTD_FILE_INVALID.
Result<Com> parseCom(QByteArrayView file);

} // namespace motcua::emrtd
