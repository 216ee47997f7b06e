// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/picture_header.h"

#include "core/emrtd/jpeg2000_header.h"

#include <QtEndian>
#include <limits>

namespace motcua::emrtd {
namespace {

constexpr QByteArrayView kJpegMagic("\xFF\xD8\xFF", 3), kJp2Magic("\0\0\0\x0CjP  \r\n\x87\n", 12),
    kCodestreamMagic("\xFF\x4F\xFF\x51", 4);

quint8 byteAt(QByteArrayView bytes, qsizetype at) { return static_cast<quint8>(bytes[at]); }

/// SOF0 … SOF15 without DHT, JPG and DAC (ITU-T T.81 table B.1).
bool isFrameHeader(quint8 marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Restart markers, SOI, EOI and TEM have no length.
bool standsAlone(quint8 marker) { return (marker >= 0xD0 && marker <= 0xD9) || marker == 0x01; }

PictureSize jpegSize(QByteArrayView bytes) {
    constexpr quint8 kStartOfScan = 0xDA, kFill = 0xFF;
    qsizetype at = 0;
    while (at + 4 <= bytes.size() && byteAt(bytes, at) == 0xFF) {
        const quint8 marker = byteAt(bytes, at + 1);
        if (marker == kFill) {
            ++at;
            continue;
        }
        if (standsAlone(marker)) {
            at += 2;
            continue;
        }
        const qsizetype length = qFromBigEndian<quint16>(bytes.data() + at + 2);
        if (marker == kStartOfScan || length < 2 || length > bytes.size() - at - 2) return {};
        if (isFrameHeader(marker)) {
            if (length < 8) return {};
            return {qFromBigEndian<quint16>(bytes.data() + at + 7),
                    qFromBigEndian<quint16>(bytes.data() + at + 5)};
        }
        at += 2 + length;
    }
    return {};
}

PictureSize jpeg2000Size(QByteArrayView bytes) {
    const auto file = openJpeg2000(bytes);
    const auto size = file ? readSize(file->codestream) : std::nullopt;
    if (!size) return {};
    constexpr quint32 kMost = std::numeric_limits<int>::max();
    if (size->width() > kMost || size->height() > kMost) return {};
    return {static_cast<int>(size->width()), static_cast<int>(size->height())};
}

} // namespace

PortraitFormat pictureFormat(QByteArrayView bytes) {
    if (bytes.startsWith(kJpegMagic)) return PortraitFormat::jpeg;
    if (bytes.startsWith(kJp2Magic) || bytes.startsWith(kCodestreamMagic)) return PortraitFormat::jp2;
    return PortraitFormat::unknown;
}

qsizetype findPicture(QByteArrayView data) {
    qsizetype first = -1;
    for (const QByteArrayView magic : {kJpegMagic, kJp2Magic, kCodestreamMagic}) {
        const qsizetype at = data.indexOf(magic);
        if (at >= 0 && (first < 0 || at < first)) first = at;
    }
    return first;
}

PictureSize pictureSize(QByteArrayView bytes) {
    switch (pictureFormat(bytes)) {
    case PortraitFormat::jpeg:
        return jpegSize(bytes);
    case PortraitFormat::jp2:
        return jpeg2000Size(bytes);
    case PortraitFormat::unknown:
        break;
    }
    return {};
}

} // namespace motcua::emrtd
