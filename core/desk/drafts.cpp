// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drafts.h"

#include "core/base/json.h"
#include "core/officer/accounts.h"

#include <algorithm>

namespace motcua::desk {
namespace {

/// More than a day at the counter leaves behind.
constexpr int kMostDrafts = 200;

Result<> requireId(const Visit& visit) {
    if (visit.id.isNull()) return fail(Code::FIELD_INVALID, QStringLiteral("id"));
    return {};
}

/// What would not be read again after a power cut is refused now, while somebody is there to see it.
Result<QByteArray> encoded(const Visit& visit) {
    MOTCUA_CHECK(requireId(visit));
    const QJsonObject object = toJson(visit);
    MOTCUA_CHECK(visitFromJson(object));
    return json::compact(object);
}

Instant startOfToday(Workplace& workplace) {
    return toInstant(LocalTime{dateOf(toLocal(workplace.clock().now()))});
}

Result<Visit> decoded(const QByteArray& body) {
    MOTCUA_TRY(const QJsonObject object, json::parseObject(body));
    return visitFromJson(object);
}

bool hasCode(const Visit& visit, const QString& code) {
    return std::ranges::find(visit.dossiers, code, &VisitDossier::receivedCode) != visit.dossiers.end();
}

/// Puts what became of the dossiers into a body that was written before: codes, and what was turned away.
Result<> addCodes(Workplace& workplace, Visit& visit) {
    MOTCUA_TRY(auto rows,
               workplace.database().prepare("SELECT position, code FROM visit_accepted WHERE visit = ?"));
    rows.bindAll(visit.id);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return {};
        const auto position = static_cast<size_t>(rows.int64(0));
        const QString code = rows.text(1);
        if (position >= visit.dossiers.size() || visit.dossiers[position].isDone()) continue;
        if (const auto turnedAway = Uuid::parse(code))
            visit.dossiers[position].turnedAway = *turnedAway;
        else if (!hasCode(visit, code))
            visit.dossiers[position].receivedCode = code;
    }
}

/// Those that can be read, of rows of one blob each.
Result<std::vector<Visit>> readVisits(Workplace& workplace, store::Statement& rows) {
    std::vector<Visit> visits;
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        if (auto visit = decoded(rows.blob(0))) visits.push_back(std::move(*visit));
    }
    for (Visit& visit : visits)
        MOTCUA_CHECK(addCodes(workplace, visit));
    return visits;
}

/// A visit that is over stays so, also by a copy of it from before that is kept late.
Result<> write(Workplace& workplace, const Visit& visit, bool ended) {
    MOTCUA_TRY(const QByteArray body, encoded(visit));
    Visit known = visit;
    MOTCUA_CHECK(addCodes(workplace, known));
    const bool over = ended || isOver(known);
    return workplace.database().run(
        "INSERT OR REPLACE INTO visit(id, officer, held, over, updated, body) VALUES(?, ?, ?, ?, ?, ?)",
        visit.id, workplace.session().officer.id, visit.held, over, workplace.clock().now(), body);
}

Result<std::vector<ColleaguesVisit>> colleagues(Workplace& workplace, bool over, Instant since, int limit) {
    officer::Accounts accounts(workplace.database());
    MOTCUA_TRY(const auto officers, accounts.list());
    MOTCUA_TRY(auto rows, workplace.database().prepare(
                              "SELECT body, officer FROM visit WHERE over = ? AND updated >= ? AND "
                              "officer <> ? ORDER BY updated DESC, id DESC LIMIT ?"));
    rows.bindAll(over, since, workplace.session().officer.id, limit);
    std::vector<ColleaguesVisit> found;
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        auto visit = decoded(rows.blob(0));
        if (!visit) continue;
        const auto who = std::ranges::find(officers, rows.uuid(1), &officer::Officer::id);
        found.push_back({std::move(*visit), who == officers.end() ? QString() : who->fullName});
    }
    for (ColleaguesVisit& each : found)
        MOTCUA_CHECK(addCodes(workplace, each.visit));
    return found;
}

} // namespace

Result<> writeDraft(Workplace& workplace, const Visit& visit) { return write(workplace, visit, false); }

Result<QString> acceptedCode(Workplace& workplace, const Visit& visit, int position) {
    MOTCUA_TRY(auto row, workplace.database().prepare(
                             "SELECT code FROM visit_accepted WHERE visit = ? AND position = ?"));
    row.bindAll(visit.id, position);
    MOTCUA_TRY(const bool found, row.step());
    if (!found || hasCode(visit, row.text(0))) return QString();
    const auto turnedAway = Uuid::parse(row.text(0));
    const auto knows = [&](const VisitDossier& each) { return turnedAway && each.turnedAway == *turnedAway; };
    if (std::ranges::any_of(visit.dossiers, knows)) return QString();
    return row.text(0);
}

Result<> noteAccepted(Workplace& workplace, const Uuid& visit, int position, const QString& code) {
    return workplace.database().run(
        "INSERT OR REPLACE INTO visit_accepted(visit, position, code) VALUES(?, ?, ?)", visit, position,
        code);
}

Result<> keepDraft(Workplace& workplace, const Visit& visit) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(writeDraft(workplace, visit));
    return transaction.commit();
}

Result<> dropDraft(Workplace& workplace, const Uuid& visit) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(workplace.database().run("DELETE FROM visit WHERE id = ?", visit));
    MOTCUA_CHECK(workplace.database().run("DELETE FROM visit_accepted WHERE visit = ?", visit));
    return transaction.commit();
}

Result<std::vector<Visit>> drafts(Workplace& workplace) {
    MOTCUA_TRY(auto rows,
               workplace.database().prepare("SELECT body FROM visit WHERE over = 0 AND officer = ? "
                                            "ORDER BY updated DESC, id DESC LIMIT ?"));
    rows.bindAll(workplace.session().officer.id, kMostDrafts);
    return readVisits(workplace, rows);
}

Result<std::vector<ColleaguesVisit>> colleaguesDrafts(Workplace& workplace) {
    return colleagues(workplace, false, Instant{}, kMostDrafts);
}

Result<std::vector<ColleaguesVisit>> colleaguesVisits(Workplace& workplace, int limit) {
    return colleagues(workplace, true, startOfToday(workplace), limit);
}

Result<std::vector<Visit>> todaysVisits(Workplace& workplace, int limit) {
    MOTCUA_TRY(auto rows,
               workplace.database().prepare("SELECT body FROM visit WHERE over = 1 AND updated >= ? "
                                            "AND officer = ? ORDER BY updated DESC, id DESC LIMIT ?"));
    rows.bindAll(startOfToday(workplace), workplace.session().officer.id, limit);
    return readVisits(workplace, rows);
}

Result<> endVisit(Workplace& workplace, const Visit& visit) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    Visit ended = visit;
    ended.held = false;
    MOTCUA_CHECK(write(workplace, ended, true));
    // personal data of people who have gone is kept for the day only
    MOTCUA_CHECK(workplace.database().run("DELETE FROM visit WHERE over = 1 AND updated < ?",
                                          startOfToday(workplace)));
    MOTCUA_CHECK(
        workplace.database().run("DELETE FROM visit_accepted WHERE visit NOT IN (SELECT id FROM visit)"));
    return transaction.commit();
}

} // namespace motcua::desk
