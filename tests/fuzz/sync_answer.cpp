// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of a synchronisation: refused, or written and read back equal.
#include "core/wire/sync_answer.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto read = wire::decodeAnswer({data, static_cast<qsizetype>(size)});
    if (read && wire::decodeAnswer(wire::encode(*read)) != *read) std::abort();
    return 0;
}
