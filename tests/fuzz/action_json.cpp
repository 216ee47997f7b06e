// SPDX-License-Identifier: GPL-3.0-or-later
// An action from a file or the wire: refused, or written and read back equal; applying it never breaks.
#include "core/dossier/action_json.h"
#include "core/base/json.h"
#include "core/dossier/apply.h"

#include <cstdlib>

using namespace motcua;
using namespace motcua::dossier;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    // One action a line: a whole dossier.
    State state;
    for (const QByteArray& line : text.split('\n')) {
        const auto object = json::parseObject(line);
        if (!object) continue;
        const auto action = actionFromJson(*object);
        if (!action) continue;
        const auto written = json::parseObject(json::compact(toJson(*action)));
        if (!written || actionFromJson(*written) != *action) std::abort();
        const State before = state;
        if (applyInPlace(state, *action)) {
            if (state.version != before.version + 1 || apply(before, *action) != state) std::abort();
        } else if (!(state == before)) {
            std::abort();
        }
    }
    return 0;
}
