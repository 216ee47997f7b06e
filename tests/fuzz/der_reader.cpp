// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/der_writer.h"

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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    DerWriter writer;
    if (copy(DerReader(bytes), writer) && writer.bytes() != bytes) abort();
    return 0;
}
