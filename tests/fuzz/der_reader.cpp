// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/der_writer.h"
#include "core/tlv/file_size.h"

#include <cstdlib>

namespace {

using namespace motcua;
using namespace motcua::tlv;

/// Reads everything there is and writes it again; DER has one form only, so the bytes must be the same.
Result<> copy(DerReader reader, DerWriter& writer) {
    while (!reader.atEnd()) {
        DerReader ahead = reader;
        MOTCUA_TRY(const Element element, ahead.next());
        if (element.isConstructed()) {
            MOTCUA_TRY(const DerReader inside, reader.enter(element.tag));
            Result<> copied;
            writer.constructed(element.tag, [&](DerWriter& into) { copied = copy(inside, into); });
            MOTCUA_CHECK(copied);
        } else if (const auto number = decodeInteger(element.value); element.tag == tag::kInteger && number) {
            writer.integer(*number);
        } else if (const auto big = decodeUnsigned(element.value); element.tag == tag::kInteger && big) {
            writer.unsignedInteger(*big);
        } else if (const auto oid = decodeObjectIdentifier(element.value);
                   element.tag == tag::kObjectIdentifier && oid && writer.objectIdentifier(*oid)) {
        } else {
            writer.element(element.tag, element.value);
        }
        reader = ahead;
    }
    return reader.finish();
}

/// What is DER is read the same by the tolerant reader; what only that one reads is DER once it is written
/// again.
void checkTolerance(QByteArrayView bytes, const DerWriter* asDer) {
    DerWriter writer;
    if (!copy(DerReader::tolerant(bytes), writer)) {
        if (asDer) abort();
        return;
    }
    if (asDer && asDer->bytes() != writer.bytes()) abort();
    DerWriter again;
    if (!copy(DerReader(writer.bytes()), again) || again.bytes() != writer.bytes()) abort();
}

/// The size of a file is that of its element, whatever follows and however little of it was seen.
void checkFileSize(QByteArrayView bytes) {
    const auto size = fileSize(bytes);
    const auto first = DerReader::tolerant(bytes).next();
    if (first && (!size || *size != first->whole.size())) abort();
    if (size && *size <= bytes.size() && !first) abort();
    if (size != fileSize(bytes.first(std::min(bytes.size(), kLongestFileHeader)))) abort();
    if (!size && size.error().code == motcua::Code::TLV_TRUNCATED && bytes.size() >= kLongestFileHeader)
        abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    DerWriter writer;
    const bool isDer = copy(DerReader(bytes), writer).has_value();
    if (isDer && writer.bytes() != bytes) abort();
    checkTolerance(bytes, isDer ? &writer : nullptr);
    checkFileSize(bytes);
    return 0;
}
