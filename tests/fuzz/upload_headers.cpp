// SPDX-License-Identifier: GPL-3.0-or-later
// The headers of an upload, one a line (length, metadata, offset), then the body of `have` and a
// `Range`: refused, or within their bounds.
#include "core/central/api_messages.h"
#include "core/central/byte_range.h"
#include "core/central/tus.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;
using namespace motcua::central;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QList<QByteArray> lines = bytes.split('\n');
    HttpRequest head;
    head.headers = {{"upload-length", lines.value(0)},
                    {"upload-metadata", lines.value(1)},
                    {"upload-offset", lines.value(2)},
                    {"content-type", "application/offset+octet-stream"}};
    if (const auto made = tus::creationOf(head); made && (made->length < 1 || made->length > tus::kMaxSize))
        std::abort();
    if (const auto offset = tus::offsetOf(head);
        offset && (*offset < 0 || QByteArray::number(*offset).size() > lines.value(2).size()))
        std::abort();
    if (const auto sums = decodeBlobSums(lines.value(3)); sums && sums->size() > 256) std::abort();
    constexpr qint64 kLength = 1000;
    if (const auto range = byteRangeOf(lines.value(4), kLength); range && *range) {
        const auto [first, count] = **range;
        if (first < 0 || count < 1 || count > kLength || first > kLength - count) std::abort();
    }
    return 0;
}
