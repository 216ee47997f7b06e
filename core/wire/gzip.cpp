// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/gzip.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <new>
#include <zlib.h>

namespace motcua::wire {
namespace {

constexpr int kGzip = 16; ///< added to the window bits, asks zlib for a gzip header
constexpr int kLevel = 6;
constexpr int kMemory = 8;
constexpr qsizetype kFirst = 16 * 1024;

struct Ends {
    int (*end)(z_stream*);
    void operator()(z_stream* stream) const { end(stream); }
};

Bytef* mutableBytes(QByteArrayView bytes) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); // zlib reads only
}

uInt pieceOf(qsizetype size) {
    return static_cast<uInt>(std::min<qsizetype>(size, std::numeric_limits<uInt>::max()));
}

} // namespace

QByteArray gzip(QByteArrayView plain) {
    z_stream stream{};
    if (deflateInit2(&stream, kLevel, Z_DEFLATED, MAX_WBITS + kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, Ends> owner(&stream, {deflateEnd});
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))),
                   Qt::Uninitialized);
    stream.next_in = mutableBytes(plain);
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    qsizetype read = 0, written = 0;
    for (int code = Z_OK; code != Z_STREAM_END;) {
        const uInt in = pieceOf(plain.size() - read), room = pieceOf(out.size() - written);
        stream.avail_in = in;
        stream.avail_out = room;
        code = deflate(&stream, read + in == plain.size() ? Z_FINISH : Z_NO_FLUSH);
        read += in - stream.avail_in;
        written += room - stream.avail_out;
    }
    out.truncate(written);
    return out;
}

Result<QByteArray> gunzip(QByteArrayView packed, qsizetype limit) {
    z_stream stream{};
    if (inflateInit2(&stream, MAX_WBITS + kGzip) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, Ends> owner(&stream, {inflateEnd});
    QByteArray out(std::min(limit, std::max(kFirst, 4 * packed.size())), Qt::Uninitialized);
    stream.next_in = mutableBytes(packed);
    qsizetype read = 0, written = 0;
    for (int code = Z_OK; code != Z_STREAM_END;) {
        // one byte more than allowed is enough to know
        if (written == out.size()) {
            if (out.size() > limit) return fail(Code::WIRE_TOO_LARGE, QString::number(limit));
            out.resize(std::min(limit + 1, 2 * out.size() + 1));
        }
        const uInt in = pieceOf(packed.size() - read), room = pieceOf(out.size() - written);
        stream.avail_in = in;
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + written);
        stream.avail_out = room;
        code = inflate(&stream, Z_NO_FLUSH);
        read += in - stream.avail_in;
        written += room - stream.avail_out;
        const bool stuck = in == stream.avail_in && room == stream.avail_out;
        if ((code != Z_OK && code != Z_STREAM_END) || (code == Z_OK && stuck))
            return fail(Code::WIRE_DAMAGED, QStringLiteral("gzip"));
    }
    if (written > limit) return fail(Code::WIRE_TOO_LARGE, QString::number(limit));
    if (read != packed.size()) return fail(Code::WIRE_DAMAGED, QStringLiteral("after gzip"));
    out.truncate(written);
    return out;
}

} // namespace motcua::wire
