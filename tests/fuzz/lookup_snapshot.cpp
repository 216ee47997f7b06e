// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot from a file or a dossier, and the answer of a line: refused, or written and read back equal.
#include "core/residence/snapshot.h"

#include "core/base/json.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto snapshot = residence::decodeSnapshot(text);
    if (snapshot && residence::decodeSnapshot(residence::encode(*snapshot)) != *snapshot) std::abort();
    const auto object = json::parseObject(text);
    if (!object) return 0;
    const auto answer = residence::answerFromJson(*object);
    if (answer && residence::answerFromJson(residence::toJson(*answer)) != *answer) std::abort();
    return 0;
}
