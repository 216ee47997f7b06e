// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/files.h"

#include <algorithm>
#include <array>

namespace motcua::emrtd {
namespace {

constexpr std::array<FileInfo, 20> kFiles{{
    {File::cardAccess, "EF.CardAccess", 0x011C, 0x1C, 0x31},
    {File::cardSecurity, "EF.CardSecurity", 0x011D, 0x1D, 0x30},
    {File::com, "EF.COM", 0x011E, 0x1E, 0x60},
    {File::sod, "EF.SOD", 0x011D, 0x1D, 0x77},
    {File::dg1, "DG1", 0x0101, 0x01, 0x61},
    {File::dg2, "DG2", 0x0102, 0x02, 0x75},
    {File::dg3, "DG3", 0x0103, 0x03, 0x63},
    {File::dg4, "DG4", 0x0104, 0x04, 0x76},
    {File::dg5, "DG5", 0x0105, 0x05, 0x65},
    {File::dg6, "DG6", 0x0106, 0x06, 0x66},
    {File::dg7, "DG7", 0x0107, 0x07, 0x67},
    {File::dg8, "DG8", 0x0108, 0x08, 0x68},
    {File::dg9, "DG9", 0x0109, 0x09, 0x69},
    {File::dg10, "DG10", 0x010A, 0x0A, 0x6A},
    {File::dg11, "DG11", 0x010B, 0x0B, 0x6B},
    {File::dg12, "DG12", 0x010C, 0x0C, 0x6C},
    {File::dg13, "DG13", 0x010D, 0x0D, 0x6D},
    {File::dg14, "DG14", 0x010E, 0x0E, 0x6E},
    {File::dg15, "DG15", 0x010F, 0x0F, 0x6F},
    {File::dg16, "DG16", 0x0110, 0x10, 0x70},
}};

} // namespace

const FileInfo& fileInfo(File file) { return kFiles[static_cast<size_t>(file)]; }

QLatin1StringView fileName(File file) { return QLatin1StringView(fileInfo(file).name); }

std::optional<File> dataGroup(int number) {
    if (number < 1 || number > 16) return std::nullopt;
    return static_cast<File>(static_cast<int>(File::dg1) + number - 1);
}

int dataGroupNumber(File file) {
    return file < File::dg1 ? 0 : static_cast<int>(file) - static_cast<int>(File::dg1) + 1;
}

std::optional<File> dataGroupOfTag(quint8 tag) {
    const auto found = std::ranges::find_if(
        kFiles, [tag](const FileInfo& info) { return info.file >= File::dg1 && info.tag == tag; });
    if (found == kFiles.end()) return std::nullopt;
    return found->file;
}

} // namespace motcua::emrtd
