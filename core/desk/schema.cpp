// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/schema.h"

#include "core/audit/log.h"
#include "core/officer/accounts.h"
#include "core/records/schema.h"

namespace motcua::desk {

std::span<const store::Migration> migrations() {
    static const std::vector<store::Migration> kAll{
        {1, {officer::kTables1, audit::kTables1, records::kRecordSchema, records::kDerivedSchema}},
    };
    return kAll;
}

} // namespace motcua::desk
