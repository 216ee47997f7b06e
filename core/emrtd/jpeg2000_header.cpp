// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/jpeg2000_header.h"

#include <QtEndian>

namespace motcua::emrtd {
namespace {

constexpr QByteArrayView kSignatureBox("\0\0\0\x0CjP  \r\n\x87\n", 12),
    kCodestreamStart("\xFF\x4F\xFF\x51", 4);

quint8 byteAt(QByteArrayView bytes, qsizetype at) { return static_cast<quint8>(bytes[at]); }
quint16 read16(QByteArrayView bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.data() + at); }
quint32 read32(QByteArrayView bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.data() + at); }

// ---- boxes (T.800 §I.4)

struct Box {
    quint32 type;
    QByteArrayView content;
};
constexpr quint32 kHeaderBox = 0x6A703268 /* jp2h */, kColourBox = 0x636F6C72 /* colr */,
                  kPaletteBox = 0x70636C72 /* pclr */, kCodestreamBox = 0x6A703263 /* jp2c */;

/// Takes the next box off; its length is of 4 or of 8 bytes, or 0 for the rest of the file.
std::optional<Box> takeBox(QByteArrayView& rest) {
    if (rest.size() < 8) return std::nullopt;
    const quint32 type = read32(rest, 4);
    quint64 length = read32(rest, 0);
    qsizetype header = 8;
    if (length == 1) {
        if (rest.size() < 16) return std::nullopt;
        length = qFromBigEndian<quint64>(rest.data() + 8);
        header = 16;
    } else if (length == 0) {
        length = static_cast<quint64>(rest.size());
    }
    if (length < static_cast<quint64>(header) || length > static_cast<quint64>(rest.size()))
        return std::nullopt;
    const auto size = static_cast<qsizetype>(length);
    const Box box{type, rest.sliced(header, size - header)};
    rest = rest.sliced(size);
    return box;
}

/// Only enumerated spaces count; a profile (method 2) leaves it to the number of components.
ColourSpace colourSpaceOf(QByteArrayView colour) {
    if (colour.size() < 7 || colour[0] != 1) return ColourSpace::unknown;
    switch (read32(colour, 3)) {
    case 16:
        return ColourSpace::rgb;
    case 17:
        return ColourSpace::grey;
    case 18:
        return ColourSpace::ycc;
    default:
        return ColourSpace::other;
    }
}

void readHeaderBox(QByteArrayView content, Jpeg2000File& file) {
    bool hasColour = false; // the first one counts (T.800 §I.5.3.3)
    while (const auto box = takeBox(content)) {
        if (box->type == kPaletteBox) file.hasPalette = true;
        if (box->type != kColourBox || hasColour) continue;
        file.colourSpace = colourSpaceOf(box->content);
        hasColour = true;
    }
}

// ---- SIZ

constexpr qsizetype kSizeFixed = 42, kSizePerComponent = 3;

bool isSound(const Jpeg2000Size& size) {
    // the first tile must reach the picture (T.800 §B.3)
    return size.left < size.right && size.top < size.bottom && size.tileWidth != 0 && size.tileHeight != 0 &&
           size.tileLeft <= size.left && size.tileTop <= size.top &&
           quint64(size.tileLeft) + size.tileWidth > size.left &&
           quint64(size.tileTop) + size.tileHeight > size.top;
}

} // namespace

std::optional<Jpeg2000File> openJpeg2000(QByteArrayView bytes) {
    if (bytes.startsWith(kCodestreamStart)) return Jpeg2000File{.codestream = bytes};
    if (!bytes.startsWith(kSignatureBox)) return std::nullopt;
    Jpeg2000File file;
    while (const auto box = takeBox(bytes)) {
        if (box->type == kHeaderBox) readHeaderBox(box->content, file);
        if (box->type != kCodestreamBox) continue;
        file.codestream = box->content;
        return file;
    }
    return std::nullopt;
}

std::optional<Jpeg2000Size> readSize(QByteArrayView stream) {
    if (stream.size() < kSizeFixed || !stream.startsWith(kCodestreamStart)) return std::nullopt;
    const qsizetype count = read16(stream, 40);
    if (count == 0 || read16(stream, 4) != kSizeFixed - 4 + count * kSizePerComponent ||
        stream.size() < kSizeFixed + count * kSizePerComponent)
        return std::nullopt;
    Jpeg2000Size size{.right = read32(stream, 8),
                      .bottom = read32(stream, 12),
                      .left = read32(stream, 16),
                      .top = read32(stream, 20),
                      .tileWidth = read32(stream, 24),
                      .tileHeight = read32(stream, 28),
                      .tileLeft = read32(stream, 32),
                      .tileTop = read32(stream, 36),
                      .components = {}};
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype at = kSizeFixed + i * kSizePerComponent;
        const quint8 depth = byteAt(stream, at);
        const Jpeg2000Size::Component component{.precision = (depth & 0x7F) + 1,
                                                .isSigned = (depth & 0x80) != 0,
                                                .stepX = byteAt(stream, at + 1),
                                                .stepY = byteAt(stream, at + 2)};
        if (component.stepX == 0 || component.stepY == 0) return std::nullopt;
        size.components.push_back(component);
    }
    if (!isSound(size)) return std::nullopt;
    return size;
}

} // namespace motcua::emrtd
