// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/paper_queue.h"

#include "core/base/json.h"
#include "core/dossier/action_json.h"
#include "core/records/disposals.h"
#include "core/records/dossier_records.h"

#include <algorithm>
#include <set>

namespace motcua::sync {
namespace {

enum State { kWaiting = 0, kSent = 1, kParked = 2 };

std::optional<crypto::Digest> digestOf(const QByteArray& bytes) {
    crypto::Digest digest{};
    if (bytes.size() != std::ssize(digest)) return {};
    std::ranges::copy(bytes, digest.begin());
    return digest;
}

QByteArrayView viewOf(const crypto::Digest& sha256) { return crypto::viewOf(sha256); }

Result<dossier::AttachmentAdded> namedIn(const QByteArray& payload) {
    MOTCUA_TRY(const auto object, json::parseObject(payload));
    MOTCUA_TRY(auto read, dossier::payloadFromJson(dossier::ActionType::attachmentAdded, object));
    return std::get<dossier::AttachmentAdded>(std::move(read));
}

struct Named {
    qint64 no = 0;
    Paper paper;
};

/// What own actions after `no` name. Read to the end, so that nothing is kept from being written.
Result<std::vector<Named>> namedAfter(store::Database& database, qint64 no) {
    std::vector<Named> all;
    MOTCUA_TRY(auto rows, database.prepare("SELECT no, payload, dossier FROM action "
                                           "WHERE no > ? AND type = ? AND pulled = 0 ORDER BY no"));
    rows.bindAll(no, static_cast<int>(dossier::ActionType::attachmentAdded));
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return all;
        // one that is damaged is told by the check of the store, and must not keep others from being sent
        const auto named = namedIn(rows.blob(1));
        const auto paper = named ? paperOf(*named) : std::nullopt;
        if (!paper) continue;
        MOTCUA_TRY(const Uuid dossier, rows.uuid(2));
        MOTCUA_TRY(const auto disposal, records::disposalOf(database, dossier, paper->sha256));
        if (!disposal) all.push_back({rows.int64(0), *paper});
    }
}

} // namespace

std::optional<Paper> paperOf(const dossier::AttachmentAdded& named) {
    const auto digest = digestOf(QByteArray::fromHex(named.sha256.toLatin1()));
    if (!digest || named.size < 0) return {};
    return Paper{*digest, named.size, 0};
}

Result<bool> gatherPapers(store::Database& database, PaperState& state) {
    MOTCUA_TRY(const auto named, namedAfter(database, state.gathered));
    for (const auto& [no, paper] : named)
        // nothing is left to send of an empty file, nor of what was sent under another name
        MOTCUA_CHECK(database.run(
            "INSERT OR REPLACE INTO paper(no, sha256, size, state, received, reason) SELECT ?1, ?2, ?3, "
            "CASE WHEN ?3 = 0 OR EXISTS(SELECT 1 FROM paper WHERE sha256 = ?2 AND state = 1) THEN 1 ELSE 0 "
            "END, coalesce((SELECT max(received) FROM paper WHERE sha256 = ?2), 0), ''",
            no, viewOf(paper.sha256), paper.size));
    MOTCUA_TRY(state.gathered, database.number("SELECT coalesce(max(no), 0) FROM action"));
    return !named.empty();
}

Result<> gatherNow(store::Database& database) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_TRY(PaperState state, loadPaperState(database));
    const PaperState before = state;
    MOTCUA_CHECK(gatherPapers(database, state));
    if (state != before) MOTCUA_CHECK(savePaperState(database, state));
    return transaction.commit();
}

Result<> askForAllAgain(store::Database& database) {
    return database.run("UPDATE paper SET state = 0, received = 0, reason = '', heard = NULL WHERE size > 0");
}

Result<std::vector<Paper>> nextPapers(store::Database& database, int limit) {
    std::vector<Paper> papers;
    MOTCUA_TRY(auto rows, database.prepare(
                              "SELECT p.sha256, max(p.size), max(p.received) FROM paper p "
                              "JOIN action a ON a.no = p.no WHERE p.state = 0 AND a.sync = 2 "
                              "GROUP BY p.sha256 ORDER BY max(p.size) - max(p.received), min(p.no) LIMIT ?"));
    rows.bindAll(limit);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return papers;
        if (const auto digest = digestOf(rows.blob(0)))
            papers.push_back({*digest, rows.int64(1), rows.int64(2)});
    }
}

Result<> keepReceived(store::Database& database, const crypto::Digest& sha256, qint64 received) {
    return database.run("UPDATE paper SET received = ? WHERE sha256 = ?", received, viewOf(sha256));
}

Result<> markSent(store::Database& database, const crypto::Digest& sha256) {
    return database.run("UPDATE paper SET state = 1, received = size, reason = '', heard = NULL "
                        "WHERE sha256 = ?",
                        viewOf(sha256));
}

Result<> parkPaper(store::Database& database, const crypto::Digest& sha256, Code reason, Instant now) {
    return database.run("UPDATE paper SET state = 2, reason = ?, heard = ? WHERE sha256 = ?",
                        QLatin1StringView(errorText(reason).name), now, viewOf(sha256));
}

Result<qint64> tryPapersAgain(store::Database& database) {
    MOTCUA_CHECK(database.run("UPDATE paper SET state = 0, reason = '', heard = NULL WHERE state = 2"));
    return qint64(database.changes());
}

Result<PaperStatus> paperStatus(store::Database& database) {
    PaperStatus status;
    MOTCUA_TRY(const PaperState state, loadPaperState(database));
    {
        MOTCUA_TRY(
            auto row,
            database.prepare("SELECT count(*), coalesce(sum(size - received), 0) FROM (SELECT max(p.size) "
                             "AS size, max(p.received) AS received FROM paper p JOIN action a ON a.no = "
                             "p.no WHERE p.state = 0 AND a.sync < 4 GROUP BY p.sha256)"));
        MOTCUA_CHECK(row.step());
        status.waiting = row.int64(0);
        status.waitingBytes = row.int64(1);
    }
    {
        MOTCUA_TRY(auto row,
                   database.prepare("SELECT count(*), coalesce(sum(size), 0) FROM paper WHERE state = 1"));
        MOTCUA_CHECK(row.step());
        status.sent = row.int64(0);
        status.sentBytes = row.int64(1);
    }
    MOTCUA_TRY(status.parked, database.number("SELECT count(DISTINCT sha256) FROM paper WHERE state = 2"));
    MOTCUA_TRY(const auto named, namedAfter(database, state.gathered));
    std::set<crypto::Digest> seen;
    for (const Named& each : named) {
        if (each.paper.size == 0 || !seen.insert(each.paper.sha256).second) continue;
        MOTCUA_TRY(auto row, database.prepare("SELECT 1 FROM paper WHERE sha256 = ? LIMIT 1"));
        MOTCUA_TRY(const bool isQueued, row.bindAll(viewOf(each.paper.sha256)).step());
        if (isQueued) continue;
        ++status.waiting;
        status.waitingBytes += each.paper.size;
    }
    status.nextTry = state.nextTry;
    status.lastError = state.lastError;
    return status;
}

Result<std::vector<PaperItem>> openPapers(store::Database& database, int limit) {
    std::vector<PaperItem> items;
    MOTCUA_TRY(auto rows,
               database.prepare("SELECT a.id, a.dossier, a.payload, p.received, p.state, p.reason, p.heard, "
                                "coalesce(d.code, '') FROM paper p JOIN action a ON a.no = p.no LEFT JOIN "
                                "dossier d ON d.id = a.dossier WHERE p.state IN (0, 2) AND a.sync IN "
                                "(0, 1, 2, 3) ORDER BY p.no LIMIT ?"));
    rows.bindAll(limit);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return items;
        PaperItem item;
        MOTCUA_TRY(item.action, rows.uuid(0));
        MOTCUA_TRY(item.dossier, rows.uuid(1));
        const auto named = namedIn(rows.blob(2));
        const auto paper = named ? paperOf(*named) : std::nullopt;
        if (!paper) return fail(Code::RECORDS_ACTION_DAMAGED, item.action.toString());
        item.fileName = named->fileName;
        item.title = named->title;
        item.paper = *paper;
        item.paper.received = rows.int64(3);
        item.isParked = rows.int64(4) == kParked;
        item.reason = rows.text(5);
        item.heard = rows.optionalInstant(6);
        item.dossierCode = rows.text(7);
        items.push_back(std::move(item));
    }
}

} // namespace motcua::sync
