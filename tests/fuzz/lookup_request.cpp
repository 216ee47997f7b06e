// SPDX-License-Identifier: GPL-3.0-or-later
// A request for a look-up as it comes over the line: refused, or written and read back equal.
#include "core/base/json.h"
#include "core/residence/lookup.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto object =
        json::parseObject({reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)});
    if (!object) return 0;
    const auto request = residence::requestFromJson(*object);
    if (request && residence::requestFromJson(residence::toJson(*request)) != *request) std::abort();
    return 0;
}
