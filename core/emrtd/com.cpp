// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/com.h"

#include "core/emrtd/lds_file.h"

#include <algorithm>

namespace motcua::emrtd {
namespace {

constexpr tlv::Tag kLdsVersion = 0x5F01, kUnicodeVersion = 0x5F36, kTagList = 0x5C;
constexpr qsizetype kLongestVersion = 16;

std::vector<File> dataGroupsOf(QByteArrayView tags) {
    std::vector<File> files;
    for (const char tag : tags) {
        const auto file = dataGroupOfTag(static_cast<quint8>(tag));
        if (file && std::ranges::find(files, *file) == files.end()) files.push_back(*file);
    }
    return files;
}

Result<Com> readElements(tlv::DerReader reader) {
    Com com;
    bool listed = false;
    while (!reader.atEnd()) {
        MOTCUA_TRY(const tlv::Element element, reader.next());
        const bool isVersion = element.tag == kLdsVersion || element.tag == kUnicodeVersion;
        if (isVersion && element.value.size() > kLongestVersion)
            return fail(Code::EMRTD_FILE_INVALID, QStringLiteral("version"));
        if (element.tag == kLdsVersion) com.ldsVersion = element.value.toByteArray();
        if (element.tag == kUnicodeVersion) com.unicodeVersion = element.value.toByteArray();
        if (element.tag == kTagList) {
            com.dataGroups = dataGroupsOf(element.value);
            listed = true;
        }
    }
    if (!listed) return fail(Code::EMRTD_FILE_INVALID, QStringLiteral("tag list"));
    return com;
}

} // namespace

Result<Com> parseCom(QByteArrayView file) {
    MOTCUA_TRY(const tlv::DerReader reader, openFile(File::com, file));
    Result<Com> com = readElements(reader);
    if (!com) return invalidFile(File::com, com.error().detail);
    return com;
}

} // namespace motcua::emrtd
