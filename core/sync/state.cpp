// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/state.h"

#include "core/base/json.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kKey = "state"_L1;

qint64 milliseconds(Instant instant) { return instant.time_since_epoch().count(); }

QJsonObject toJson(const SyncState& state) {
    QJsonObject cursors;
    for (auto at = state.cursors.begin(); at != state.cursors.end(); ++at)
        cursors.insert(at.key(), at.value());
    QJsonObject object{{"epoch"_L1, state.epoch},
                       {"cursors"_L1, cursors},
                       {"recovery"_L1, static_cast<int>(state.recovery)},
                       {"failures"_L1, state.failures},
                       {"offset"_L1, state.clockOffsetMs},
                       {"jumped"_L1, state.clockJumped},
                       {"batch"_L1, state.batchBytes},
                       {"most"_L1, state.mostOperations},
                       {"poll"_L1, state.pollSeconds}};
    if (state.nextTry) object.insert("next"_L1, milliseconds(*state.nextTry));
    if (state.lastContact) object.insert("contact"_L1, milliseconds(*state.lastContact));
    if (state.lastError) {
        object.insert("error"_L1, static_cast<int>(state.lastError->code));
        object.insert("detail"_L1, state.lastError->detail);
    }
    return object;
}

std::optional<Instant> momentOf(const QJsonObject& object, QLatin1StringView key) {
    if (!object.contains(key)) return {};
    return Instant{std::chrono::milliseconds{object[key].toInteger()}};
}

SyncState fromJson(const QJsonObject& object) {
    SyncState state;
    state.epoch = object["epoch"_L1].toString();
    const QJsonObject cursors = object["cursors"_L1].toObject();
    for (auto at = cursors.begin(); at != cursors.end(); ++at)
        state.cursors.insert(at.key(), at.value().toInteger());
    state.recovery = static_cast<Recovery>(std::clamp(object["recovery"_L1].toInt(), 0, 2));
    state.failures = std::max(0, object["failures"_L1].toInt());
    state.clockOffsetMs = object["offset"_L1].toInteger();
    state.clockJumped = object["jumped"_L1].toBool();
    state.batchBytes = object["batch"_L1].toInteger();
    state.mostOperations = object["most"_L1].toInt();
    state.pollSeconds = std::clamp(object["poll"_L1].toInt(60), 1, 3600);
    state.nextTry = momentOf(object, "next"_L1);
    state.lastContact = momentOf(object, "contact"_L1);
    if (object.contains("error"_L1))
        state.lastError =
            Error{static_cast<Code>(object["error"_L1].toInt()), object["detail"_L1].toString()};
    return state;
}

} // namespace

Result<SyncState> loadState(store::Database& database) {
    MOTCUA_TRY(const QByteArray text, stateValue(database, kKey));
    if (text.isEmpty()) return SyncState{};
    const auto object = json::parseObject(text);
    if (!object) return fail(Code::SYNC_STATE);
    return fromJson(*object);
}

Result<> saveState(store::Database& database, const SyncState& state) {
    return keepStateValue(database, kKey, json::compact(toJson(state)));
}

Result<QByteArray> stateValue(store::Database& database, QLatin1StringView key) {
    MOTCUA_TRY(auto row, database.prepare("SELECT value FROM sync_state WHERE key = ?"));
    MOTCUA_TRY(const bool there, row.bindAll(key).step());
    return there ? row.blob(0) : QByteArray();
}

Result<> keepStateValue(store::Database& database, QLatin1StringView key, QByteArrayView value) {
    if (value.isEmpty()) return database.run("DELETE FROM sync_state WHERE key = ?", key);
    return database.run("INSERT OR REPLACE INTO sync_state(key, value) VALUES(?, ?)", key, value);
}

Result<std::vector<Uuid>> idsOf(store::Database& database, const char* sql, int limit) {
    std::vector<Uuid> ids;
    MOTCUA_TRY(auto rows, database.prepare(sql));
    rows.bindAll(limit);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return ids;
        MOTCUA_TRY(const Uuid id, rows.uuid(0));
        ids.push_back(id);
    }
}

} // namespace motcua::sync
