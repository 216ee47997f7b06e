// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <functional>
#include <vector>

namespace motcua::emrtd {

/// Pictures for tests, made by OpenJPEG's encoder: lossless JPEG 2000 of any shape.
struct PictureSpec {
    struct Component {
        int precision = 8;
        bool isSigned = false;
        int step = 1; ///< 2: chroma of half the width and height
    };
    int width = 32, height = 24;
    int left = 0, top = 0;
    std::vector<Component> components{{}, {}, {}};
    int tile = 0; ///< edge of square tiles, 0 for one tile
    int levels = 3;
    bool colourTransform = true;
    /// The sample of a component at its own column and row.
    std::function<int(int component, int x, int y)> sample = [](int c, int x, int y) {
        return (c * 80 + x * 5 + y * 3) % 256;
    };
};
/// A bare codestream.
QByteArray makeJ2k(const PictureSpec& spec);

QByteArray box(const char* type, const QByteArray& content);
/// The file format around a codestream; `colourSpace` of ITU-T T.800 §I.5.3.3 (16 sRGB, 17 grey, 18 sYCC).
QByteArray makeJp2(const QByteArray& codestream, quint32 colourSpace, const QByteArray& moreHeader = {});

/// The headers of a JPEG of the size, without a picture.
QByteArray makeJpegHeader(int width, int height);

QByteArray bigEndian(quint32 value, int octets);

} // namespace motcua::emrtd
