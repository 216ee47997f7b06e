// SPDX-License-Identifier: GPL-3.0-or-later
// The request of a synchronisation: refused, or written and read back equal.
#include "core/wire/sync_request.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto read = wire::decodeRequest({data, static_cast<qsizetype>(size)});
    if (read && wire::decodeRequest(wire::encode(*read)) != *read) std::abort();
    return 0;
}
