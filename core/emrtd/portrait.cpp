// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/portrait.h"

#include "core/emrtd/lds_file.h"
#include "core/emrtd/picture_header.h"

#include <QtEndian>
#include <algorithm>

namespace motcua::emrtd {
namespace {

using tlv::DerReader;
using tlv::Element;
using tlv::Tag;

constexpr Tag kTemplates = 0x7F61, kTemplate = 0x7F60, kData = 0x5F2E, kConstructedData = 0x7F2E,
              kPictureOctets = 0x80;

// ---- ISO/IEC 19794-5:2005 §5

constexpr qsizetype kFacialHeader = 14, kFacialInformation = 20, kFeaturePoint = 8, kImageInformation = 12;

/// The picture of the first face and what the record calls it; nothing when the lengths make no sense.
std::optional<Portrait> facialRecord(QByteArrayView data) {
    if (!data.startsWith(QByteArrayView("FAC\0", 4)) || data.size() < kFacialHeader + kFacialInformation)
        return std::nullopt;
    const QByteArrayView face = data.sliced(kFacialHeader);
    const qsizetype points = qFromBigEndian<quint16>(face.data() + 4);
    const qsizetype image = kFacialInformation + points * kFeaturePoint;
    if (image + kImageInformation >= face.size()) return std::nullopt;
    // Of several faces, this one's block ends before the next; a length that cannot be is ignored.
    const qsizetype block = qFromBigEndian<quint32>(face.data());
    const bool isLengthUsable = block > image + kImageInformation && block <= face.size();
    const QByteArrayView picture =
        (isLengthUsable ? face.first(block) : face).sliced(image + kImageInformation);
    Portrait portrait{.bytes = picture.toByteArray()};
    const auto dataType = static_cast<quint8>(face[image + 1]);
    if (dataType == 0) portrait.format = PortraitFormat::jpeg;
    if (dataType == 1) portrait.format = PortraitFormat::jp2;
    return portrait;
}

// ---- ISO/IEC 39794-5:2019 annex A

/// imageDataFormat of the block that follows the picture: A1 { A0 { 80 code } }.
PortraitFormat taggedFormat(DerReader afterPicture) {
    constexpr Tag kInformation = 0xA1, kFormat = 0xA0, kCode = 0x80;
    auto information = afterPicture.enter(kInformation);
    if (!information) return PortraitFormat::unknown;
    auto format = information->enter(kFormat);
    const auto code = format ? format->next(kCode) : std::unexpected(format.error());
    if (!code || code->value.size() != 1) return PortraitFormat::unknown;
    if (code->value[0] == 2) return PortraitFormat::jpeg;
    return code->value[0] == 3 || code->value[0] == 4 ? PortraitFormat::jp2 : PortraitFormat::unknown;
}

/// The block of a two-dimensional picture begins with its octets, 80, and A1 about them. Found by this shape
/// anywhere below, since the levels above differ between issuers. The depth is bounded by the reader.
std::optional<Portrait> taggedRecord(DerReader reader) {
    bool isFirst = true;
    while (!reader.atEnd()) {
        DerReader ahead = reader;
        const auto element = ahead.next();
        if (!element) return std::nullopt;
        const bool isPicture = pictureFormat(element->value) != PortraitFormat::unknown;
        const PortraitFormat told = isFirst ? taggedFormat(ahead) : PortraitFormat::unknown;
        if (element->tag == kPictureOctets && (isPicture || told != PortraitFormat::unknown))
            return Portrait{.format = told, .bytes = element->value.toByteArray()};
        if (element->isConstructed()) {
            const auto inside = reader.enter(element->tag);
            if (!inside) return std::nullopt;
            if (auto found = taggedRecord(*inside)) return found;
        }
        isFirst = false;
        reader = ahead;
    }
    return std::nullopt;
}

/// The last resort: a picture that begins somewhere.
std::optional<Portrait> pictureInside(QByteArrayView data) {
    const qsizetype at = findPicture(data);
    if (at < 0) return std::nullopt;
    return Portrait{.bytes = data.sliced(at).toByteArray()};
}

std::optional<Portrait> biometricData(DerReader before, const Element& element) {
    const auto record = facialRecord(element.value);
    if (record && pictureFormat(record->bytes) != PortraitFormat::unknown) return record;
    if (!record && element.tag == kConstructedData)
        if (const auto inside = before.enter(kConstructedData))
            if (auto found = taggedRecord(*inside)) return found;
    if (auto found = pictureInside(element.value)) return found;
    return record; // kept as bytes although nothing can show it
}

/// 7F60 { A1 header, 5F2E or 7F2E data }
std::optional<Portrait> biometricTemplate(DerReader reader) {
    while (!reader.atEnd()) {
        DerReader ahead = reader;
        const auto element = ahead.next();
        if (!element) return std::nullopt;
        if (element->tag == kData || element->tag == kConstructedData)
            if (auto found = biometricData(reader, *element)) return found;
        reader = ahead;
    }
    return std::nullopt;
}

/// 75 { 7F61 { 02 count, 7F60 … } }: the first template with a picture; the count is not needed.
Result<Portrait> firstFace(DerReader file) {
    MOTCUA_TRY(DerReader templates, file.enter(kTemplates));
    while (!templates.atEnd()) {
        DerReader ahead = templates;
        MOTCUA_TRY(const Element element, ahead.next());
        if (element.tag == kTemplate) {
            MOTCUA_TRY(const DerReader inside, templates.enter(kTemplate));
            if (auto found = biometricTemplate(inside)) return *std::move(found);
        }
        templates = ahead;
    }
    return fail(Code::EMRTD_FILE_INVALID, QStringLiteral("no picture"));
}

} // namespace

Result<Portrait> parseDg2(QByteArrayView file) {
    MOTCUA_TRY(const DerReader reader, openFile(File::dg2, file));
    auto portrait = firstFace(reader);
    if (!portrait) return invalidFile(File::dg2, portrait.error().detail);
    if (const auto format = pictureFormat(portrait->bytes); format != PortraitFormat::unknown)
        portrait->format = format;
    const PictureSize size = pictureSize(portrait->bytes);
    portrait->width = size.width;
    portrait->height = size.height;
    return portrait;
}

} // namespace motcua::emrtd
