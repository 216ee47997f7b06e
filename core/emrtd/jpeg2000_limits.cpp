// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/jpeg2000_header.h"

#include <QtEndian>
#include <algorithm>
#include <set>

namespace motcua::emrtd {
namespace {

// A portrait of ICAO 9303-9 has a tenth of the pixels, one tile, six levels and some thousand packets.
constexpr quint64 kMostPixels = 4'000'000, kMostTiles = 1024, kPixelsPerTile = 256, kMostCodeBlocks = 1 << 18,
                  kMostPrecincts = 1 << 15, kMostPackets = 1 << 20;
constexpr int kMostComponents = 4, kMostLevels = 32, kMostStep = 4;

// ---- markers (T.800 table A.2)
constexpr quint16 kCod = 0xFF52, kCoc = 0xFF53, kSot = 0xFF90, kSod = 0xFF93, kEoc = 0xFFD9;
/// The others of part 1: TLM, PLM, PLT, QCD, QCC, RGN, POC, PPM, PPT, CRG, COM. Anything else is refused, for
/// the library steps over markers it does not know in its own way and could so come to see other ones than
/// we.
constexpr quint16 kHarmless[] = {0xFF55, 0xFF57, 0xFF58, 0xFF5C, 0xFF5D, 0xFF5E,
                                 0xFF5F, 0xFF60, 0xFF61, 0xFF63, 0xFF64};

std::unexpected<Error> beyond(const char* what) {
    return fail(Code::EMRTD_PORTRAIT_UNREADABLE, QString::fromLatin1(what));
}

quint8 byteAt(QByteArrayView bytes, qsizetype at) { return static_cast<quint8>(bytes[at]); }
quint16 read16(QByteArrayView bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.data() + at); }

quint64 ceilShift(quint64 value, int bits) { return (value + (quint64(1) << bits) - 1) >> bits; }
quint64 ceilDivide(quint64 value, quint64 by) { return (value + by - 1) / by; }

class Limits {
public:
    explicit Limits(Jpeg2000Size size) : m_size(std::move(size)) {}

    Result<> checkSize() {
        const quint64 pixels = quint64(m_size.width()) * m_size.height();
        if (pixels > kMostPixels) return beyond("pixels");
        if (m_size.components.size() > kMostComponents) return beyond("components");
        for (const auto& component : m_size.components) {
            if (component.precision < 8 || component.precision > 16) return beyond("precision");
            if (component.stepX > kMostStep || component.stepY > kMostStep) return beyond("subsampling");
        }
        if (m_size.components[0].stepX != 1 || m_size.components[0].stepY != 1) return beyond("subsampling");
        m_tilesAcross = ceilDivide(m_size.right - m_size.tileLeft, m_size.tileWidth);
        m_tilesDown = ceilDivide(m_size.bottom - m_size.tileTop, m_size.tileHeight);
        const quint64 tiles = m_tilesAcross * m_tilesDown; // each below 2^32
        if (tiles > kMostTiles || tiles > 16 + pixels / kPixelsPerTile) return beyond("tiles");
        return {};
    }

    Result<> check(quint16 marker, QByteArrayView content) {
        if (marker == kCod) { // Scod, order, layers, MCT, SPcod
            if (content.size() < 10) return beyond("COD");
            m_layers = std::max<quint64>(m_layers, read16(content, 2));
            MOTCUA_CHECK(checkStyle(content.sliced(5), byteAt(content, 0) & 1));
        } else if (marker == kCoc) {                      // component, Scoc, SPcoc
            if (content.size() < 7) return beyond("COC"); // one octet of component: there are fewer than 257
            MOTCUA_CHECK(checkStyle(content.sliced(2), byteAt(content, 1) & 1));
        } else if (std::ranges::find(kHarmless, marker) == std::end(kHarmless)) {
            return beyond("marker");
        }
        if (m_layers * m_precincts > kMostPackets) return beyond("packets");
        return {};
    }

    /// A picture with holes is no portrait; the library would leave them blank.
    void sawTile(quint16 index) { m_tilesSeen.insert(index); }
    Result<> checkComplete() const {
        if (m_tilesSeen.size() != m_tilesAcross * m_tilesDown) return beyond("missing tiles");
        return {};
    }

private:
    /// SPcod, SPcoc: levels, code block width and height, style, transformation, precincts; counted as if all
    /// components had them.
    Result<> checkStyle(QByteArrayView style, bool hasPrecincts) {
        const int levels = byteAt(style, 0);
        if (levels > kMostLevels) return beyond("levels");
        const int across = byteAt(style, 1), down = byteAt(style, 2); // exponents less 2
        if (across > 8 || down > 8 || across + down > 8) return beyond("code blocks");
        const quint64 samples = quint64(m_size.width()) * m_size.height() * m_size.components.size();
        if (samples >> (across + down + 4) > kMostCodeBlocks) return beyond("code blocks");
        if (hasPrecincts && style.size() < 5 + levels + 1) return beyond("COD");
        quint64 precincts = 0;
        for (int level = 0; level <= levels; ++level) {
            const quint8 exponents = hasPrecincts ? byteAt(style, 5 + level) : 0xFF;
            // every tile may begin one more
            const int down2 = levels - level;
            precincts += (ceilShift(ceilShift(m_size.width(), down2), exponents & 15) + m_tilesAcross) *
                         (ceilShift(ceilShift(m_size.height(), down2), exponents >> 4) + m_tilesDown);
        }
        m_precincts = std::max(m_precincts, precincts * m_size.components.size());
        if (m_precincts > kMostPrecincts) return beyond("precincts");
        return {};
    }

    Jpeg2000Size m_size;
    std::set<quint16> m_tilesSeen;
    quint64 m_tilesAcross = 0, m_tilesDown = 0, m_layers = 1, m_precincts = 0;
};

/// The marker segments from `at` to the next marker that ends a header; the position behind that marker's two
/// octets.
Result<std::pair<quint16, qsizetype>> checkHeader(QByteArrayView stream, qsizetype at, Limits& limits) {
    while (at + 2 <= stream.size()) {
        const quint16 marker = read16(stream, at);
        at += 2;
        if (marker == kSot || marker == kSod || marker == kEoc) return std::pair(marker, at);
        const qsizetype length = at + 2 <= stream.size() ? read16(stream, at) : 0;
        if (length < 2 || length > stream.size() - at) break;
        MOTCUA_CHECK(limits.check(marker, stream.sliced(at + 2, length - 2)));
        at += length;
    }
    return beyond("truncated header");
}

} // namespace

Result<Jpeg2000Size> checkLimits(QByteArrayView stream) {
    const auto size = readSize(stream);
    if (!size) return beyond("SIZ");
    Limits limits(*size);
    MOTCUA_CHECK(limits.checkSize());
    MOTCUA_TRY(auto next, checkHeader(stream, 4 + read16(stream, 4), limits));
    // Tile-parts: SOT { length 10, tile 2, Psot 4, part 1, parts 1 }, their header, SOD, data.
    constexpr qsizetype kSotSize = 10;
    while (next.first == kSot) {
        const qsizetype start = next.second - 2;
        if (stream.size() - next.second < kSotSize || read16(stream, next.second) != kSotSize)
            return beyond("SOT");
        const qsizetype length = qFromBigEndian<quint32>(stream.data() + next.second + 4);
        limits.sawTile(read16(stream, next.second + 2));
        MOTCUA_TRY(next, checkHeader(stream, next.second + kSotSize, limits));
        if (next.first != kSod) return beyond("tile header");
        // 0: to the end of the codestream; one that is cut off fails in the library
        if (length == 0 || length > stream.size() - start - 2) {
            MOTCUA_CHECK(limits.checkComplete());
            return *size;
        }
        if (start + length < next.second) return beyond("SOT");
        MOTCUA_TRY(next, checkHeader(stream, start + length, limits));
    }
    if (next.first != kEoc) return beyond("main header");
    MOTCUA_CHECK(limits.checkComplete());
    return *size;
}

} // namespace motcua::emrtd
