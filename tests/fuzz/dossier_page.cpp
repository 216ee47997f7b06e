// SPDX-License-Identifier: GPL-3.0-or-later
// A page of whole dossiers: refused, or written and read back equal.
#include "core/wire/dossier_page.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto read = wire::decodePage({data, static_cast<qsizetype>(size)});
    if (!read) return 0;
    const auto again = wire::decodePage(wire::encode(*read));
    if (!again || *again != *read) std::abort();
    return 0;
}
