// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/page_code.h"

#include <QBuffer>
#include <QImageWriter>
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <tiffio.h>

namespace motcua::pages {
namespace {

constexpr int kSampleWidth = 400;
constexpr int kColourful = 48;         ///< apart by this much, the channels of a pixel are a colour
constexpr double kColourShare = 0.001; ///< a red stamp on a white page is more
constexpr double kMiddleShare = 0.10;  ///< greys between ink and paper: more is a photograph
constexpr double kA4Inches = 8.27 * 11.69;
constexpr std::array kQualities{80, 70, 60, 50, 42, 35, 28, 22};
constexpr int kWindow = 32;   ///< pixels around one whose mean decides what is ink
constexpr double kInk = 0.85; ///< of that mean

constexpr double kPaperShare = 0.2; ///< of the pixels at least are paper
constexpr int kPaperGrain = 8;      ///< levels by which paper differs from itself
constexpr int kDarkestPaper = 170;

/// A TIFF in memory, since libtiff writes no bare strips.
struct Memory {
    QByteArray bytes;
    qint64 at = 0;

    static Memory& of(thandle_t handle) { return *static_cast<Memory*>(handle); }
    static tmsize_t read(thandle_t handle, void* to, tmsize_t size) {
        Memory& memory = of(handle);
        const qint64 count = std::clamp<qint64>(memory.bytes.size() - memory.at, 0, size);
        std::copy_n(memory.bytes.constData() + memory.at, count, static_cast<char*>(to));
        memory.at += count;
        return count;
    }
    static tmsize_t write(thandle_t handle, void* from, tmsize_t size) {
        Memory& memory = of(handle);
        if (memory.bytes.size() < memory.at + size) memory.bytes.resize(memory.at + size);
        std::copy_n(static_cast<const char*>(from), size, memory.bytes.data() + memory.at);
        memory.at += size;
        return size;
    }
    static toff_t seek(thandle_t handle, toff_t offset, int from) {
        Memory& memory = of(handle);
        const auto by = static_cast<qint64>(offset);
        memory.at = from == SEEK_SET ? by : from == SEEK_CUR ? memory.at + by : memory.bytes.size() + by;
        return static_cast<toff_t>(memory.at);
    }
    static int close(thandle_t) { return 0; }
    static toff_t size(thandle_t handle) { return static_cast<toff_t>(of(handle).bytes.size()); }
    static int map(thandle_t, void**, toff_t*) { return 0; }
    static void unmap(thandle_t, void*, toff_t) {}
};

struct CloseTiff {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using Tiff = std::unique_ptr<TIFF, CloseTiff>;

Tiff openTiff(Memory& memory, const char* mode) {
    return Tiff(TIFFClientOpen("page", mode, &memory, Memory::read, Memory::write, Memory::seek,
                               Memory::close, Memory::size, Memory::map, Memory::unmap));
}

/// Ink is what is darker than its surroundings: shadows in the fold of a book stay paper (Bradley, 2007).
QImage inkOf(const QImage& page) {
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    const int width = grey.width(), height = grey.height();
    std::vector<quint64> sums(static_cast<size_t>(width + 1) * static_cast<size_t>(height + 1), 0);
    const auto sum = [&](int x, int y) -> quint64& {
        return sums[static_cast<size_t>(y) * static_cast<size_t>(width + 1) + static_cast<size_t>(x)];
    };
    for (int y = 0; y < height; ++y) {
        quint64 row = 0;
        const uchar* line = grey.constScanLine(y);
        for (int x = 0; x < width; ++x) {
            row += line[x];
            sum(x + 1, y + 1) = sum(x + 1, y) + row;
        }
    }
    QImage ink(width, height, QImage::Format_Mono);
    ink.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    ink.fill(0);
    for (int y = 0; y < height; ++y) {
        const int top = std::max(0, y - kWindow), bottom = std::min(height, y + kWindow + 1);
        const uchar* line = grey.constScanLine(y);
        uchar* bits = ink.scanLine(y);
        for (int x = 0; x < width; ++x) {
            const int left = std::max(0, x - kWindow), right = std::min(width, x + kWindow + 1);
            const double around = static_cast<double>(sum(right, bottom) - sum(left, bottom) -
                                                      sum(right, top) + sum(left, top)) /
                                  (static_cast<double>(right - left) * (bottom - top));
            if (line[x] < around * kInk) bits[x / 8] |= static_cast<uchar>(0x80 >> (x % 8));
        }
    }
    return ink;
}

Result<QByteArray> faxG4(const QImage& ink) {
    Memory memory;
    {
        const Tiff tiff = openTiff(memory, "w");
        if (!tiff) return fail(Code::QR_PICTURE_UNREADABLE);
        TIFFSetField(tiff.get(), TIFFTAG_IMAGEWIDTH, static_cast<quint32>(ink.width()));
        TIFFSetField(tiff.get(), TIFFTAG_IMAGELENGTH, static_cast<quint32>(ink.height()));
        TIFFSetField(tiff.get(), TIFFTAG_BITSPERSAMPLE, 1);
        TIFFSetField(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, 1);
        TIFFSetField(tiff.get(), TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
        TIFFSetField(tiff.get(), TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4);
        TIFFSetField(tiff.get(), TIFFTAG_FILLORDER, FILLORDER_MSB2LSB);
        TIFFSetField(tiff.get(), TIFFTAG_ROWSPERSTRIP, static_cast<quint32>(ink.height()));
        for (int y = 0; y < ink.height(); ++y) {
            QByteArray line(reinterpret_cast<const char*>(ink.constScanLine(y)), (ink.width() + 7) / 8);
            if (TIFFWriteScanline(tiff.get(), line.data(), static_cast<quint32>(y), 0) < 0)
                return fail(Code::QR_PICTURE_UNREADABLE);
        }
    }
    memory.at = 0;
    const Tiff tiff = openTiff(memory, "r");
    if (!tiff) return fail(Code::QR_PICTURE_UNREADABLE);
    QByteArray strip(static_cast<qsizetype>(TIFFRawStripSize(tiff.get(), 0)), Qt::Uninitialized);
    if (TIFFReadRawStrip(tiff.get(), 0, strip.data(), strip.size()) != strip.size())
        return fail(Code::QR_PICTURE_UNREADABLE);
    return strip;
}

/// Paper becomes white, channel by channel: its grain is most of what a picture would be kept for.
QImage whitened(QImage page) {
    page = page.convertToFormat(QImage::Format_RGB32);
    std::array<std::array<qint64, 256>, 3> counts{};
    for (int y = 0; y < page.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(page.constScanLine(y));
        for (int x = 0; x < page.width(); ++x) {
            ++counts[0][static_cast<size_t>(qRed(line[x]))];
            ++counts[1][static_cast<size_t>(qGreen(line[x]))];
            ++counts[2][static_cast<size_t>(qBlue(line[x]))];
        }
    }
    const auto enough = static_cast<qint64>(kPaperShare * page.width() * page.height());
    std::array<std::array<int, 256>, 3> levels{};
    for (size_t channel = 0; channel < counts.size(); ++channel) {
        int paper = 255;
        for (qint64 above = counts[channel][255]; above < enough && paper > 0;)
            above += counts[channel][static_cast<size_t>(--paper)];
        const int white = paper - kPaperGrain;
        if (white < kDarkestPaper) return page; // a picture, not a page
        for (int level = 0; level < 256; ++level)
            levels[channel][static_cast<size_t>(level)] = std::min(255, level * 255 / white);
    }
    for (int y = 0; y < page.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(page.scanLine(y));
        for (int x = 0; x < page.width(); ++x)
            line[x] = qRgb(levels[0][static_cast<size_t>(qRed(line[x]))],
                           levels[1][static_cast<size_t>(qGreen(line[x]))],
                           levels[2][static_cast<size_t>(qBlue(line[x]))]);
    }
    return page;
}

Result<QByteArray> jpeg(const QImage& page, qint64 budget) {
    QByteArray bytes;
    for (const int quality : kQualities) {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "jpeg");
        writer.setQuality(quality);
        writer.setOptimizedWrite(true);
        if (!writer.write(page)) return fail(Code::QR_PICTURE_UNREADABLE);
        if (bytes.size() <= budget) break;
    }
    return bytes;
}

} // namespace

PageCoding codingFor(const QImage& page) {
    const QImage small = page.convertToFormat(QImage::Format_RGB32)
                             .scaledToWidth(std::min(page.width(), kSampleWidth), Qt::SmoothTransformation);
    qint64 colourful = 0, middle = 0;
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x) {
            const QRgb pixel = small.pixel(x, y);
            const auto [least, most] = std::minmax({qRed(pixel), qGreen(pixel), qBlue(pixel)});
            if (most - least > kColourful) ++colourful;
            if (const int level = qGray(pixel); level > 60 && level < 190) ++middle;
        }
    const double all = static_cast<double>(small.width()) * small.height();
    if (static_cast<double>(colourful) / all > kColourShare) return PageCoding::colour;
    return static_cast<double>(middle) / all > kMiddleShare ? PageCoding::grey : PageCoding::faxG4;
}

Result<CodedPage> code(const QImage& page, double dpi, PageCoding coding) {
    if (page.isNull() || dpi < 50 || dpi > 2400) return fail(Code::QR_PICTURE_UNREADABLE);
    CodedPage coded{coding, {}, {}, std::min(dpi, kStoredDpi)};
    QImage stored = page;
    if (dpi > kStoredDpi)
        stored = page.scaled((QSizeF(page.size()) * (kStoredDpi / dpi)).toSize(), Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
    coded.pixels = stored.size();
    const double inches = stored.width() / coded.dpi * (stored.height() / coded.dpi);
    const auto budget = static_cast<qint64>(kColourBytes * std::max(0.1, inches / kA4Inches));
    switch (coding) {
    case PageCoding::faxG4: {
        MOTCUA_TRY(coded.bytes, faxG4(inkOf(stored)));
        break;
    }
    case PageCoding::grey: {
        MOTCUA_TRY(coded.bytes, jpeg(whitened(stored).convertToFormat(QImage::Format_Grayscale8), budget));
        break;
    }
    case PageCoding::colour: {
        MOTCUA_TRY(coded.bytes, jpeg(whitened(stored), budget));
        break;
    }
    }
    return coded;
}

} // namespace motcua::pages
