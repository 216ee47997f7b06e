// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/first_reading.h"

#include "core/base/json.h"
#include "core/sync/comparison.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kKey = "first_reading"_L1;

/// With the last page, so that a restart between them does not leave out what is older.
Result<> end(store::Database& database) {
    MOTCUA_CHECK(saveFirstReading(database, {}));
    MOTCUA_TRY(ComparisonState comparison, loadComparison(database));
    comparison.day.reset();
    comparison.notBefore.reset();
    comparison.isOfHistory = true;
    return saveComparison(database, comparison);
}

} // namespace

Result<FirstReading> loadFirstReading(store::Database& database) {
    MOTCUA_TRY(const QByteArray text, stateValue(database, kKey));
    if (text.isEmpty()) return FirstReading{};
    const auto object = json::parseObject(text);
    if (!object) return fail(Code::SYNC_STATE);
    FirstReading reading{FirstReading::Phase::asked, {}};
    if (!object->contains("after"_L1)) return reading;
    const auto after = Uuid::parse((*object)["after"_L1].toString());
    if (!after) return fail(Code::SYNC_STATE);
    reading = {FirstReading::Phase::pages, *after};
    return reading;
}

Result<> saveFirstReading(store::Database& database, const FirstReading& reading) {
    if (reading.phase == FirstReading::Phase::none) return keepStateValue(database, kKey, {});
    QJsonObject object;
    if (reading.phase == FirstReading::Phase::pages) object.insert("after"_L1, reading.after.toString());
    return keepStateValue(database, kKey, json::compact(object));
}

Result<> beginReading(store::Database& database, bool more, Instant now) {
    MOTCUA_TRY(ComparisonState comparison, loadComparison(database));
    comparison.day = dateOf(toLocal(now));
    MOTCUA_CHECK(saveComparison(database, comparison));
    return saveFirstReading(database, {more ? FirstReading::Phase::asked : FirstReading::Phase::none, {}});
}

Result<qint64> takeSnapshot(store::Database& database, const wire::DossierPage& page, Instant now) {
    MOTCUA_TRY(FirstReading reading, loadFirstReading(database));
    MOTCUA_TRY(SyncState state, loadState(database));
    if (page.epoch != state.epoch) {
        MOTCUA_CHECK(saveFirstReading(database, {}));
        return 0;
    }
    if (page.more && page.after <= reading.after) return fail(Code::SYNC_ANSWER, u"after"_s);
    qint64 pulled = 0;
    for (const wire::WholeDossier& whole : page.dossiers) {
        MOTCUA_TRY(const qint64 told, takeWhole(database, whole, now));
        pulled += told;
    }
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_TRY(state, loadState(database));
    if (reading.phase == FirstReading::Phase::asked) {
        qint64& cursor = state.cursors[page.stream];
        cursor = std::max(cursor, page.cursor);
        MOTCUA_CHECK(saveState(database, state));
    }
    reading = {FirstReading::Phase::pages, page.after};
    const auto kept = page.more ? saveFirstReading(database, reading) : end(database);
    if (!kept) return std::unexpected(kept.error());
    MOTCUA_CHECK(transaction.commit());
    return pulled;
}

} // namespace motcua::sync
