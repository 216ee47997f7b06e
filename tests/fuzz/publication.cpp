// SPDX-License-Identifier: GPL-3.0-or-later
// Published data: refused, or written and read back equal, and never believed under a key that is none.
#include "core/wire/publication.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto read = wire::decodePublication({data, static_cast<qsizetype>(size)});
    if (!read) return 0;
    const auto again = wire::decodePublication(wire::encode(*read));
    if (!again || *again != *read) std::abort();
    if (wire::isSignedBy(*read, "no key")) std::abort();
    return 0;
}
