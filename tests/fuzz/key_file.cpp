// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/key_slots_json.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua::officer;
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto file = parseKeyFile(json);
    if (!file) return 0;
    // What was accepted has one form, which is accepted as the same.
    const auto again = parseKeyFile(formatKeyFile(*file));
    if (!again || again->slots != file->slots || again->recovery != file->recovery || again->mac != file->mac)
        std::abort();
    return 0;
}
