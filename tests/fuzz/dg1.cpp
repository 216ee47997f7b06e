// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/mrz.h"

#include <cstdlib>

/// What is read of a machine readable zone must be what stands there.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const auto& mrz : {emrtd::parseDg1(bytes), emrtd::parseMrz(bytes)}) {
        if (!mrz) continue;
        if (emrtd::parseMrz(mrz->lines.join(QString()).toLatin1()) != *mrz) abort();
        if (mrz->citizenNumber && !mrz->optionalData.startsWith(mrz->citizenNumber->text())) abort();
        const auto birth = emrtd::birthDateOf(*mrz, makeDate(2026, 7, 1));
        if (birth && (birth->year > 2026 || birth->year < 1900)) abort();
    }
    return 0;
}
