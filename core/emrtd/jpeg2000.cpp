// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/jpeg2000_header.h"
#include "core/emrtd/portrait.h"

#include <algorithm>
#include <memory>
#include <openjpeg.h>

namespace motcua::emrtd {
namespace {

std::unexpected<Error> unreadable(const char* why) {
    return fail(Code::EMRTD_PORTRAIT_UNREADABLE, QString::fromLatin1(why));
}

// ---- the library, reading from memory

struct Source {
    QByteArrayView bytes;
    qsizetype at = 0;
};

OPJ_SIZE_T readSource(void* buffer, OPJ_SIZE_T wanted, void* user) {
    auto& source = *static_cast<Source*>(user);
    const qsizetype left = source.bytes.size() - source.at;
    if (left == 0) return static_cast<OPJ_SIZE_T>(-1); // the library's sign of the end
    const auto size = static_cast<qsizetype>(std::min(wanted, static_cast<OPJ_SIZE_T>(left)));
    std::copy_n(source.bytes.data() + source.at, size, static_cast<char*>(buffer));
    source.at += size;
    return static_cast<OPJ_SIZE_T>(size);
}

OPJ_OFF_T skipSource(OPJ_OFF_T count, void* user) {
    auto& source = *static_cast<Source*>(user);
    if (count < 0) return -1;
    const auto size = std::min<OPJ_OFF_T>(count, source.bytes.size() - source.at);
    source.at += static_cast<qsizetype>(size);
    return size;
}

OPJ_BOOL seekSource(OPJ_OFF_T position, void* user) {
    auto& source = *static_cast<Source*>(user);
    if (position < 0 || position > source.bytes.size()) return OPJ_FALSE;
    source.at = static_cast<qsizetype>(position);
    return OPJ_TRUE;
}

void beSilent(const char*, void*) {}

struct Release {
    void operator()(opj_codec_t* codec) const { opj_destroy_codec(codec); }
    void operator()(opj_image_t* image) const { opj_image_destroy(image); }
};
struct ReleaseStream {
    void operator()(opj_stream_t* stream) const { opj_stream_destroy(stream); }
};
using Codec = std::unique_ptr<opj_codec_t, Release>;
using Stream = std::unique_ptr<opj_stream_t, ReleaseStream>;
using Image = std::unique_ptr<opj_image_t, Release>;

Codec makeCodec() {
    Codec codec(opj_create_decompress(OPJ_CODEC_J2K));
    if (!codec) return codec;
    opj_set_info_handler(codec.get(), beSilent, nullptr);
    opj_set_warning_handler(codec.get(), beSilent, nullptr);
    opj_set_error_handler(codec.get(), beSilent, nullptr);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    if (!opj_setup_decoder(codec.get(), &parameters) || !opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE))
        return {};
    return codec;
}

Stream makeStream(Source& source) {
    constexpr OPJ_SIZE_T kBuffer = 16 * 1024;
    Stream stream(opj_stream_create(kBuffer, OPJ_TRUE));
    if (!stream) return stream;
    opj_stream_set_read_function(stream.get(), readSource);
    opj_stream_set_skip_function(stream.get(), skipSource);
    opj_stream_set_seek_function(stream.get(), seekSource);
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), static_cast<OPJ_UINT64>(source.bytes.size()));
    return stream;
}

Result<Image> decode(QByteArrayView codestream) {
    Source source{codestream};
    const Codec codec = makeCodec();
    const Stream stream = makeStream(source);
    if (!codec || !stream) return unreadable("library");
    opj_image_t* header = nullptr;
    const bool isRead = opj_read_header(stream.get(), codec.get(), &header);
    Image image(header);
    if (!isRead || !image) return unreadable("header");
    if (!opj_decode(codec.get(), stream.get(), image.get()) || !opj_end_decompress(codec.get(), stream.get()))
        return unreadable("data");
    return image;
}

// ---- samples to pixels

/// One component, asked by the place in the picture.
class Plane {
public:
    Plane(const opj_image_comp_t& component, quint32 left, quint32 top)
        : m_component(component), m_left(left), m_top(top),
          m_lift(component.sgnd ? 1 << (component.prec - 1) : 0), m_most((1 << component.prec) - 1) {}

    /// 0 … 255; a subsampled component repeats its values.
    int at(int x, int y) const {
        const quint32 column =
            place(m_left + static_cast<quint32>(x), m_component.dx, m_component.x0, m_component.w);
        const quint32 row =
            place(m_top + static_cast<quint32>(y), m_component.dy, m_component.y0, m_component.h);
        const int sample = m_component.data[size_t(row) * m_component.w + column];
        return std::clamp(sample + m_lift, 0, m_most) >> (m_component.prec - 8);
    }

private:
    static quint32 place(quint32 position, quint32 step, quint32 first, quint32 count) {
        const quint32 index = position / step;
        return std::min(index > first ? index - first : 0, count - 1);
    }

    const opj_image_comp_t& m_component;
    quint32 m_left, m_top;
    int m_lift, m_most;
};

struct Pixel {
    int red, green, blue;
};

/// sYCC of IEC 61966-2-1 amendment 1, full range.
Pixel fromYcc(int y, int cb, int cr) {
    const auto rounded = [](double value) { return std::clamp(static_cast<int>(value + 0.5), 0, 255); };
    return {rounded(y + 1.402 * (cr - 128)), rounded(y - 0.344136 * (cb - 128) - 0.714136 * (cr - 128)),
            rounded(y + 1.772 * (cb - 128))};
}

Pixel onWhite(Pixel pixel, int alpha) {
    const auto blend = [alpha](int value) { return (value * alpha + 255 * (255 - alpha)) / 255; };
    return {blend(pixel.red), blend(pixel.green), blend(pixel.blue)};
}

Raster toRaster(const opj_image_t& image, const Jpeg2000Size& size, bool isYcc) {
    std::vector<Plane> planes;
    for (quint32 i = 0; i < image.numcomps; ++i)
        planes.emplace_back(image.comps[i], size.left, size.top);
    const bool isGrey = planes.size() <= 2, hasAlpha = planes.size() % 2 == 0;
    Raster raster{
        .width = static_cast<int>(size.width()), .height = static_cast<int>(size.height()), .rgb = {}};
    raster.rgb.reserve(qsizetype(raster.width) * raster.height * 3);
    for (int y = 0; y < raster.height; ++y)
        for (int x = 0; x < raster.width; ++x) {
            const int first = planes[0].at(x, y);
            Pixel pixel{first, first, first};
            if (!isGrey) pixel = {first, planes[1].at(x, y), planes[2].at(x, y)};
            if (!isGrey && isYcc) pixel = fromYcc(pixel.red, pixel.green, pixel.blue);
            if (hasAlpha) pixel = onWhite(pixel, planes.back().at(x, y));
            raster.rgb += static_cast<char>(pixel.red);
            raster.rgb += static_cast<char>(pixel.green);
            raster.rgb += static_cast<char>(pixel.blue);
        }
    return raster;
}

/// The library gave what the header promised.
bool isComplete(const opj_image_t& image, const Jpeg2000Size& size) {
    if (image.numcomps != size.components.size()) return false;
    for (quint32 i = 0; i < image.numcomps; ++i) {
        const opj_image_comp_t& component = image.comps[i];
        const Jpeg2000Size::Component& promised = size.components[i];
        const auto least = [](quint32 from, quint32 to, int step) {
            const auto by = static_cast<quint32>(step);
            return (quint64(to) + by - 1) / by - (quint64(from) + by - 1) / by;
        };
        if (!component.data || component.w == 0 || component.h == 0 ||
            component.prec != static_cast<quint32>(promised.precision) ||
            component.w != least(size.left, size.right, promised.stepX) ||
            component.h != least(size.top, size.bottom, promised.stepY))
            return false;
    }
    return true;
}

/// A codestream without a file around it does not tell; only luminance and chroma are subsampled.
bool isYcc(const Jpeg2000File& file, const Jpeg2000Size& size) {
    if (file.colourSpace != ColourSpace::unknown) return file.colourSpace == ColourSpace::ycc;
    return size.components.size() >= 3 && size.components[1].stepX * size.components[1].stepY > 1;
}

} // namespace

Result<Raster> decodeJpeg2000(QByteArrayView bytes) {
    const auto file = openJpeg2000(bytes);
    if (!file) return unreadable("no JPEG 2000");
    if (file->hasPalette) return unreadable("palette");
    if (file->colourSpace == ColourSpace::other) return unreadable("colour space");
    MOTCUA_TRY(const Jpeg2000Size size, checkLimits(file->codestream));
    MOTCUA_TRY(const Image image, decode(file->codestream));
    if (!isComplete(*image, size)) return unreadable("components");
    return toRaster(*image, size, isYcc(*file, size));
}

} // namespace motcua::emrtd
