// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/officer_list.h"

#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/officer/central_list.h"
#include "core/sync/state.h"

#include <QJsonArray>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kKey = "officers"_L1;
constexpr std::chrono::hours kDay{24}, kWatching{1};
constexpr qsizetype kMostOfficers = 5000, kMostText = 400;

/// What is kept of the last answer.
struct Heard {
    std::optional<Instant> at;
    QByteArray tag; ///< of the list that is here
    bool isStale = false;
};

Result<Heard> loadHeard(store::Database& database) {
    MOTCUA_TRY(const QByteArray text, stateValue(database, kKey));
    if (text.isEmpty()) return Heard{};
    const auto object = json::parseObject(text);
    if (!object) return fail(Code::SYNC_STATE);
    return Heard{Instant{std::chrono::milliseconds{(*object)["at"_L1].toInteger()}},
                 (*object)["tag"_L1].toString().toLatin1(), (*object)["stale"_L1].toBool()};
}

Result<> saveHeard(store::Database& database, const Heard& heard) {
    const qint64 at = heard.at ? heard.at->time_since_epoch().count() : 0;
    return keepStateValue(
        database, kKey,
        json::compact(
            {{"at"_L1, at}, {"tag"_L1, QString::fromLatin1(heard.tag)}, {"stale"_L1, heard.isStale}}));
}

Result<bool> isWatching(store::Database& database, Instant now) {
    MOTCUA_TRY(auto row, database.prepare("SELECT 1 FROM central_officer WHERE closed <= ?1 UNION ALL "
                                          "SELECT 1 FROM sync_wait LIMIT 1"));
    return row.bindAll(now).step();
}

std::optional<Instant> momentOf(const QJsonObject& object, QLatin1StringView key) {
    if (!object.contains(key)) return {};
    return Instant{std::chrono::milliseconds{object[key].toInteger()}};
}

Result<std::vector<officer::CentralOfficer>> officersIn(const QByteArray& body) {
    const auto object = json::parseObject(body);
    if (!object || !(*object)["officers"_L1].isArray()) return fail(Code::SYNC_ANSWER, u"officers"_s);
    const QJsonArray list = (*object)["officers"_L1].toArray();
    if (list.size() > kMostOfficers) return fail(Code::SYNC_ANSWER, u"officers"_s);
    std::vector<officer::CentralOfficer> officers;
    for (const QJsonValue& value : list) {
        const QJsonObject each = value.toObject();
        const auto login = officer::normalizeLogin(each["code"_L1].toString());
        const auto roles = officer::parseRoles(each["roles"_L1].toString());
        const QString name = each["name"_L1].toString();
        if (!login || !roles || name.size() > kMostText) return fail(Code::SYNC_ANSWER, u"officers"_s);
        officers.push_back({*login, name, *roles, momentOf(each, "opened"_L1), momentOf(each, "closed"_L1)});
    }
    return officers;
}

} // namespace

Result<bool> isOfficerListDue(store::Database& database, Instant now) {
    MOTCUA_TRY(const Heard heard, loadHeard(database));
    // a clock that was set back must not keep the counter from hearing
    if (!heard.at || heard.isStale || *heard.at > now || now - *heard.at >= kDay) return true;
    if (now - *heard.at < kWatching) return false;
    return isWatching(database, now);
}

Result<HttpCall> officerListCall(store::Database& database) {
    MOTCUA_TRY(const Heard heard, loadHeard(database));
    HttpCall call{.path = u"/v1/officers"_s};
    if (!heard.tag.isEmpty()) call.headers = {{"If-None-Match", heard.tag}};
    return call;
}

Result<> takeOfficerList(store::Database& database, const HttpAnswer& answer, Instant now) {
    MOTCUA_TRY(Heard heard, loadHeard(database));
    heard.at = now;
    heard.isStale = false;
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    if (answer) {
        MOTCUA_TRY(const auto officers, officersIn(answer->body));
        MOTCUA_CHECK(officer::replaceCentralList(database, officers));
        heard.tag = '"' + crypto::toBytes(crypto::sha256(answer->body)).toHex() + '"';
    } else if (answer.error().status != 304 && answer.error().error.code != Code::CENTRAL_ADDRESS) {
        heard.at = now - (kDay - kWatching); // asked again in an hour
    }
    MOTCUA_CHECK(saveHeard(database, heard));
    return transaction.commit();
}

Result<std::vector<OfficerWait>> officerWaits(store::Database& database) {
    std::vector<OfficerWait> waits;
    MOTCUA_TRY(auto rows, database.prepare(
                              "SELECT coalesce(o.login, ''), coalesce(o.full_name, ''), w.reason, count(*), "
                              "min(w.since) FROM sync_wait w JOIN action a ON a.no = w.no "
                              "LEFT JOIN officer o ON o.id = a.actor GROUP BY a.actor, w.reason "
                              "ORDER BY 1, 3"));
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return waits;
        waits.push_back({rows.text(0), rows.text(1), rows.text(2), rows.int64(3), rows.instant(4)});
    }
}

Result<> keepWait(store::Database& database, qint64 no, const QString& reason, Instant now) {
    MOTCUA_TRY(auto row, database.prepare("SELECT since FROM sync_wait WHERE no = ? AND reason = ?"));
    MOTCUA_TRY(const bool isKnown, row.bindAll(no, reason).step());
    const Instant since = isKnown ? row.instant(0) : now;
    row.reset();
    MOTCUA_CHECK(database.run("INSERT OR REPLACE INTO sync_wait(no, reason, since, tried) VALUES(?, ?, ?, ?)",
                              no, reason, since, now));
    if (isKnown) return {};
    MOTCUA_TRY(Heard heard, loadHeard(database));
    heard.isStale = true;
    return saveHeard(database, heard);
}

Result<> forgetWait(store::Database& database, qint64 no) {
    MOTCUA_TRY(auto row, database.prepare("SELECT 1 FROM sync_wait WHERE no = ?"));
    MOTCUA_TRY(const bool isKnown, row.bindAll(no).step());
    row.reset();
    if (!isKnown) return {};
    MOTCUA_CHECK(database.run("DELETE FROM sync_wait WHERE no = ?", no));
    // the list at the centre is another one now
    MOTCUA_TRY(Heard heard, loadHeard(database));
    heard.isStale = true;
    return saveHeard(database, heard);
}

} // namespace motcua::sync
