// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/action_log.h"

#include "core/base/json.h"
#include "core/dossier/action_json.h"
#include "core/records/replay.h"

namespace motcua::records {
namespace {

#define MOTCUA_ACTION_COLUMNS                                                                                \
    "no, id, dossier, type, actor, desk, at, clock_offset, sequence, base_version, payload, sync, pulled, "  \
    "known_version, service_version"

Result<StoredAction> readAction(const store::Statement& row) {
    StoredAction stored;
    stored.no = row.int64(0);
    dossier::Action& action = stored.action;
    MOTCUA_TRY(action.id, row.uuid(1));
    MOTCUA_TRY(action.dossier, row.uuid(2));
    MOTCUA_TRY(const auto type, dossier::actionTypeOf(static_cast<int>(row.int64(3))));
    MOTCUA_TRY(action.actor, row.uuid(4));
    action.desk = static_cast<int>(row.int64(5));
    action.at = row.instant(6);
    action.clockOffsetMs = row.int64(7);
    action.sequence = row.int64(8);
    action.baseVersion = static_cast<int>(row.int64(9));
    MOTCUA_TRY(const QJsonObject payload, json::parseObject(row.blob(10)));
    MOTCUA_TRY(action.payload, dossier::payloadFromJson(type, payload));
    stored.standing = static_cast<Standing>(row.int64(11));
    stored.pulled = row.boolean(12);
    stored.knownVersion = static_cast<int>(row.int64(13));
    stored.serviceVersion = static_cast<int>(row.int64(14));
    return stored;
}

/// An action that was accepted once and cannot be read now is damage, whatever the reader's complaint.
Result<StoredAction> readSound(const store::Statement& row) {
    auto stored = readAction(row);
    if (!stored)
        return fail(Code::RECORDS_ACTION_DAMAGED,
                    QStringLiteral("no %1: %2 %3")
                        .arg(row.int64(0))
                        .arg(QLatin1StringView(errorText(stored.error().code).name), stored.error().detail));
    return stored;
}

Result<> visitRows(store::Statement& rows, const std::function<Result<>(const StoredAction&)>& visit) {
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return {};
        MOTCUA_TRY(const StoredAction stored, readSound(rows));
        MOTCUA_CHECK(visit(stored));
    }
}

} // namespace

EncodedAction encode(const dossier::Action& action) {
    return {action.id,
            action.dossier,
            action.actor,
            action.desk,
            action.at,
            action.clockOffsetMs,
            action.sequence,
            action.baseVersion,
            dossier::typeOf(action.payload),
            json::compact(dossier::toJson(action.payload)),
            Standing::unsent,
            false,
            0,
            0};
}

Result<qint64> appendAction(store::Database& database, const EncodedAction& action) {
    MOTCUA_CHECK(database.run(
        "INSERT INTO action(id, dossier, type, actor, desk, at, clock_offset, sequence, base_version, "
        "payload, sync, pulled, known_version, service_version) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        action.id, action.dossier, static_cast<int>(action.type), action.actor, action.desk, action.at,
        action.clockOffsetMs, action.sequence, action.baseVersion, action.payload,
        static_cast<int>(action.standing), action.pulled, action.knownVersion,
        action.serviceVersion > 0 ? std::optional<int>(action.serviceVersion) : std::nullopt));
    return database.lastInsertId();
}

Result<std::vector<StoredAction>> loadLog(store::Database& database, const Uuid& dossier) {
    std::vector<StoredAction> actions;
    MOTCUA_TRY(auto rows, database.prepare("SELECT " MOTCUA_ACTION_COLUMNS
                                           " FROM action WHERE dossier = ? ORDER BY no"));
    rows.bindAll(dossier);
    MOTCUA_CHECK(visitRows(rows, [&](const StoredAction& stored) -> Result<> {
        actions.push_back(stored);
        return {};
    }));
    return actions;
}

Result<std::vector<StoredAction>> loadActions(store::Database& database, const Uuid& dossier) {
    MOTCUA_TRY(auto log, loadLog(database, dossier));
    return inReplayOrder(std::move(log));
}

Result<> forEachUnsent(store::Database& database, qint64 first,
                       const std::function<Result<bool>(const StoredAction&)>& visit) {
    MOTCUA_TRY(auto rows, database.prepare("SELECT " MOTCUA_ACTION_COLUMNS " FROM action "
                                           "WHERE sync < 2 AND sequence >= ? ORDER BY sequence"));
    rows.bindAll(first);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return {};
        MOTCUA_TRY(const StoredAction stored, readSound(rows));
        MOTCUA_TRY(const bool goOn, visit(stored));
        if (!goOn) return {};
    }
}

Result<std::optional<StoredAction>> findAction(store::Database& database, const Uuid& id) {
    MOTCUA_TRY(auto row, database.prepare("SELECT " MOTCUA_ACTION_COLUMNS " FROM action WHERE id = ?"));
    MOTCUA_TRY(const bool there, row.bindAll(id).step());
    if (!there) return std::nullopt;
    MOTCUA_TRY(StoredAction stored, readSound(row));
    return stored;
}

Result<> forEachAction(store::Database& database, const std::function<Result<>(const StoredAction&)>& visit) {
    MOTCUA_TRY(auto rows,
               database.prepare("SELECT " MOTCUA_ACTION_COLUMNS " FROM action ORDER BY dossier, no"));
    return visitRows(rows, visit);
}

Result<> forEachActionOf(store::Database& database, dossier::ActionType type,
                         const std::function<Result<>(const StoredAction&)>& visit) {
    MOTCUA_TRY(auto rows,
               database.prepare("SELECT " MOTCUA_ACTION_COLUMNS " FROM action WHERE type = ? ORDER BY no"));
    rows.bindAll(static_cast<int>(type));
    return visitRows(rows, visit);
}

Result<qint64> nextSequence(store::Database& database) {
    MOTCUA_TRY(const qint64 last, database.number("SELECT last FROM device_sequence"));
    return last + 1;
}

Result<qint64> takeSequences(store::Database& database, qint64 count) {
    MOTCUA_TRY(const qint64 first, nextSequence(database));
    MOTCUA_CHECK(database.run("UPDATE device_sequence SET last = last + ?", count));
    return first;
}

} // namespace motcua::records
