// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/emrtd/picture_builder.h"

#include <algorithm>
#include <openjpeg.h>

namespace motcua::emrtd {
namespace {

/// The encoder goes back to write lengths.
struct Sink {
    QByteArray bytes;
    qsizetype at = 0;
};

OPJ_SIZE_T writeSink(void* buffer, OPJ_SIZE_T size, void* user) {
    auto& sink = *static_cast<Sink*>(user);
    const auto count = static_cast<qsizetype>(size);
    sink.bytes.replace(sink.at, std::min(count, sink.bytes.size() - sink.at),
                       static_cast<const char*>(buffer), count);
    sink.at += count;
    return size;
}

OPJ_OFF_T skipSink(OPJ_OFF_T count, void* user) {
    auto& sink = *static_cast<Sink*>(user);
    sink.at += static_cast<qsizetype>(count);
    if (sink.at > sink.bytes.size()) sink.bytes.append(sink.at - sink.bytes.size(), '\0');
    return count;
}

OPJ_BOOL seekSink(OPJ_OFF_T position, void* user) {
    static_cast<Sink*>(user)->at = static_cast<qsizetype>(position);
    return OPJ_TRUE;
}

opj_image_t* makeImage(const PictureSpec& spec) {
    std::vector<opj_image_cmptparm_t> parameters;
    const auto ceilDivide = [](int value, int by) { return (value + by - 1) / by; };
    for (const auto& component : spec.components) {
        opj_image_cmptparm_t one{};
        one.dx = one.dy = static_cast<OPJ_UINT32>(component.step);
        one.w = static_cast<OPJ_UINT32>(ceilDivide(spec.left + spec.width, component.step) -
                                        ceilDivide(spec.left, component.step));
        one.h = static_cast<OPJ_UINT32>(ceilDivide(spec.top + spec.height, component.step) -
                                        ceilDivide(spec.top, component.step));
        one.prec = static_cast<OPJ_UINT32>(component.precision);
        one.sgnd = component.isSigned;
        parameters.push_back(one);
    }
    opj_image_t* image = opj_image_create(static_cast<OPJ_UINT32>(parameters.size()), parameters.data(),
                                          OPJ_CLRSPC_UNSPECIFIED);
    image->x0 = static_cast<OPJ_UINT32>(spec.left);
    image->y0 = static_cast<OPJ_UINT32>(spec.top);
    image->x1 = static_cast<OPJ_UINT32>(spec.left + spec.width);
    image->y1 = static_cast<OPJ_UINT32>(spec.top + spec.height);
    for (OPJ_UINT32 c = 0; c < image->numcomps; ++c) {
        opj_image_comp_t& component = image->comps[c];
        for (OPJ_UINT32 i = 0; i < component.w * component.h; ++i)
            component.data[i] = spec.sample(static_cast<int>(c), static_cast<int>(i % component.w),
                                            static_cast<int>(i / component.w));
    }
    return image;
}

} // namespace

QByteArray makeJ2k(const PictureSpec& spec) {
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.numresolution = spec.levels + 1;
    parameters.tcp_numlayers = 1;
    parameters.cp_disto_alloc = 1;
    parameters.tcp_mct = spec.colourTransform && spec.components.size() >= 3;
    if (spec.tile) {
        parameters.tile_size_on = OPJ_TRUE;
        parameters.cp_tdx = parameters.cp_tdy = spec.tile;
    }
    opj_image_t* image = makeImage(spec);
    opj_codec_t* codec = opj_create_compress(OPJ_CODEC_J2K);
    opj_stream_t* stream = opj_stream_create(64 * 1024, OPJ_FALSE);
    Sink sink;
    opj_stream_set_user_data(stream, &sink, nullptr);
    opj_stream_set_write_function(stream, writeSink);
    opj_stream_set_skip_function(stream, skipSink);
    opj_stream_set_seek_function(stream, seekSink);
    const bool isWritten = opj_setup_encoder(codec, &parameters, image) &&
                           opj_start_compress(codec, image, stream) && opj_encode(codec, stream) &&
                           opj_end_compress(codec, stream);
    opj_stream_destroy(stream);
    opj_destroy_codec(codec);
    opj_image_destroy(image);
    return isWritten ? sink.bytes : QByteArray();
}

QByteArray bigEndian(quint32 value, int octets) {
    QByteArray bytes;
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift);
    return bytes;
}

QByteArray box(const char* type, const QByteArray& content) {
    return bigEndian(static_cast<quint32>(content.size() + 8), 4) + type + content;
}

QByteArray makeJp2(const QByteArray& codestream, quint32 colourSpace, const QByteArray& moreHeader) {
    const QByteArray colour = box("colr", QByteArray("\1\0\0", 3) + bigEndian(colourSpace, 4));
    // the height and width of ihdr are not read by us
    const QByteArray header =
        box("ihdr", QByteArray("\0\0\0\x18\0\0\0\x20\0\3\7\7\0\0", 14)) + colour + moreHeader;
    return box("jP  ", "\r\n\x87\n") + box("ftyp", QByteArray("jp2 \0\0\0\0jp2 ", 12)) + box("jp2h", header) +
           box("jp2c", codestream);
}

QByteArray makeJpegHeader(int width, int height) {
    return QByteArray::fromHex("FFD8FFE000104A46494600010101004800480000"
                               "FFC0001108") +
           bigEndian(static_cast<quint32>(height), 2) + bigEndian(static_cast<quint32>(width), 2) +
           QByteArray::fromHex("03012200021101031101FFDA000C03010002110311003F00AABBFFD9");
}

} // namespace motcua::emrtd
