// SPDX-License-Identifier: GPL-3.0-or-later
// A packed body: never more than the limit, and what comes out can be packed again.
#include "core/wire/gzip.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    constexpr qsizetype kLimit = 64 * 1024;
    const auto plain = wire::gunzip({data, static_cast<qsizetype>(size)}, kLimit);
    if (plain && (plain->size() > kLimit || wire::gunzip(wire::gzip(*plain), kLimit) != *plain)) std::abort();
    return 0;
}
