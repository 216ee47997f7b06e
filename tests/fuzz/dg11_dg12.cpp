// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/dg11_dg12.h"
#include "core/emrtd/com.h"

#include <cstdlib>

/// The small files: EF.COM, DG11, DG12.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua::emrtd;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto com = parseCom(bytes); com && com->dataGroups.size() > 16) abort();
    for (const auto& details : {parseDg11(bytes), parseDg12(bytes)}) {
        if (!details) continue;
        qsizetype letters = 0;
        for (const auto& [tag, text] : details->texts)
            letters += text.size();
        for (const QString& name : details->otherNames)
            letters += name.size();
        if (letters > 2 * bytes.size()) abort(); // packed dates have two digits a byte
    }
    return 0;
}
