// SPDX-License-Identifier: GPL-3.0-or-later
// The file `card judge` reads.
#include "core/base/json.h"
#include "core/emrtd/judgement.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    const auto object =
        json::parseObject(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!object) return 0;
    if (const auto evidence = emrtd::evidenceFromJson(*object)) {
        emrtd::judgeAgain(*evidence, {});
        if (emrtd::evidenceFromJson(emrtd::toJson(*evidence))->files != evidence->files) __builtin_trap();
    }
    return 0;
}
