// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <map>
#include <optional>
#include <vector>

namespace motcua::emrtd {

/// The files of LDS1 (ICAO 9303-10 §3-4).
enum class File {
    cardAccess,   ///< outside the application
    cardSecurity, ///< outside the application
    com,
    sod,
    dg1,
    dg2,
    dg3,
    dg4,
    dg5,
    dg6,
    dg7,
    dg8,
    dg9,
    dg10,
    dg11,
    dg12,
    dg13,
    dg14,
    dg15,
    dg16,
};

struct FileInfo {
    File file;
    const char* name; ///< `DG13`, `EF.SOD`
    quint16 id;
    quint8 shortId;
    quint8 tag; ///< of the content; CardAccess 0x31, CardSecurity 0x30
};
const FileInfo& fileInfo(File file);
QLatin1StringView fileName(File file);
/// 1 … 16. Nothing for another number.
std::optional<File> dataGroup(int number);
/// 1 … 16, 0 for the other files.
int dataGroupNumber(File file);
/// Of a tag of EF.COM's list: 0x61 is DG1, 0x6D is DG13.
std::optional<File> dataGroupOfTag(quint8 tag);

/// What was read, each file without padding after its outermost element.
using FileContents = std::map<File, QByteArray>;

} // namespace motcua::emrtd
