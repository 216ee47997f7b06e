// SPDX-License-Identifier: GPL-3.0-or-later
// A table somebody typed: refused, or a table whose findings lie inside it.
#include "core/report/check.h"
#include "core/report/import.h"
#include "core/report/layouts.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const report::Layout& layout : {report::layout06a(), report::layoutAnnex()}) {
        const auto table = report::importTable(bytes, layout);
        if (!table) continue;
        for (const report::Row& row : table->rows)
            if (row.cells.size() != layout.columns.size()) std::abort();
        for (const report::Finding& finding : report::check(*table))
            if (finding.row < 0 || finding.row >= std::ssize(table->rows)) std::abort();
    }
    return 0;
}
