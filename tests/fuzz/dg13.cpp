// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/dg13.h"
#include "core/base/json.h"
#include "core/citizen/citizen_json.h"

#include <cstdlib>

/// Whoever is read can be stored and read back.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto dg13 = emrtd::parseDg13(bytes);
    if (!dg13) return 0;
    qsizetype kept = 0;
    for (const auto& [index, content] : dg13->raw)
        kept += content.size();
    if (kept > bytes.size()) abort();
    for (const QString& name : dg13->unreadable)
        if (dg13->raw.empty() || name.isEmpty()) abort();
    if (dg13->citizen.name.isEmpty()) return 0;
    const auto json = json::parseObject(json::compact(citizen::toJson(dg13->citizen)));
    if (!json || citizen::fromJson(*json) != dg13->citizen) abort();
    return 0;
}
