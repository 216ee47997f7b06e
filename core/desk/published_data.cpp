// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/published_data.h"

#include "core/desk/audit_entries.h"
#include "core/desk/shipped_data.h"
#include "core/records/publications.h"

#include <algorithm>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using records::DistributedData;

bool isOf(const DistributedData& data, catalogue::CatalogueFileKind kind) {
    return data.kind == catalogue::kindName(kind);
}

bool isNew(const DistributedData& data) { return !data.taken && data.refused.isEmpty(); }

/// Of the store or the machine, and not of what was distributed.
bool isOwnTrouble(Code code) { return QLatin1StringView(errorText(code).name).startsWith("STORE_"_L1); }

Result<bool> takeOne(Workplace& workplace, const DistributedData& data) {
    store::Database& database = workplace.database();
    const Instant now = workplace.clock().now();
    QString reason = QString::fromLatin1(errorText(Code::CENTRAL_DATA).name);
    {
        MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
        const auto taken = takeFile(workplace, {kDistributed, data.content});
        if (taken && isOf(data, taken->kind)) {
            MOTCUA_CHECK(records::markDistributed(database, data.kind, now, {}));
            MOTCUA_CHECK(note(workplace, "catalogue.distributed",
                              {{u"kind"_s, data.kind}, {u"serial"_s, data.serial}}));
            MOTCUA_CHECK(transaction.commit());
            return true;
        }
        if (!taken && isOwnTrouble(taken.error().code)) return std::unexpected(taken.error());
        if (!taken) reason = QString::fromLatin1(errorText(taken.error().code).name);
    }
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_CHECK(records::markDistributed(database, data.kind, {}, reason));
    MOTCUA_CHECK(note(workplace, "catalogue.distributed_refused",
                      {{u"kind"_s, data.kind}, {u"serial"_s, data.serial}, {u"reason"_s, reason}}));
    MOTCUA_CHECK(transaction.commit());
    return false;
}

} // namespace

Result<int> takePublished(Workplace& workplace) {
    using enum catalogue::CatalogueFileKind;
    MOTCUA_TRY(auto all, records::distributedData(workplace.database(), false));
    if (std::ranges::none_of(all, isNew)) return 0;
    MOTCUA_TRY(all, records::distributedData(workplace.database(), true));
    // fees are joined to the procedures that are there: new procedures need them again
    const bool hasProcedures =
        std::ranges::any_of(all, [](const auto& each) { return isNew(each) && isOf(each, procedures); });
    std::ranges::stable_partition(all, [](const auto& each) { return !isOf(each, feePolicies); });
    int count = 0;
    for (const DistributedData& data : all) {
        const bool isAgain = hasProcedures && data.taken && isOf(data, feePolicies);
        if (!isNew(data) && !isAgain) continue;
        MOTCUA_TRY(const bool isTaken, takeOne(workplace, data));
        if (isTaken) ++count;
    }
    workplace.forgetCatalogue();
    return count;
}

} // namespace motcua::desk
