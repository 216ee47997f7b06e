// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/retention.h"

#include "core/desk/audit_entries.h"
#include "core/desk/sync_work.h"
#include "core/records/disposals.h"
#include "core/records/dossier_records.h"
#include "core/sync/paper_queue.h"

namespace motcua::desk {
namespace {

Date todayOf(Workplace& workplace) { return dateOf(toLocal(workplace.clock().now())); }

/// The moment before which something must have ended to be over its time.
Instant limitOf(const RetentionRule& rule, Date today) {
    return toInstant(LocalTime{rule.lastDay(today) + std::chrono::days{1}});
}

struct DuePaper {
    size_t line = 0;
    Uuid dossier;
    sync::Paper paper;
};

/// What a run is about, found in one way for the dry run and the real one.
struct Plan {
    std::vector<RetentionLine> lines;
    std::vector<Instant> limits;
    std::vector<DuePaper> papers;
};

const char* countOf(RetentionKind kind) {
    switch (kind) {
    case RetentionKind::visits:
        return "SELECT count(*) FROM visit WHERE updated < ?";
    case RetentionKind::tickets:
        return "SELECT (SELECT count(*) FROM ticket WHERE issued < ?1 AND name <> '') + "
               "(SELECT count(*) FROM appointment WHERE at < ?1 AND name <> '')";
    case RetentionKind::privacyRequests:
        return "SELECT count(*) FROM privacy_request WHERE ended < ? AND person <> ''";
    case RetentionKind::papers:
        break;
    }
    return "";
}

Result<std::vector<sync::Paper>> papersLeft(store::Database& database, const dossier::State& state) {
    std::vector<sync::Paper> left;
    for (const dossier::Attachment& attachment : state.attachments) {
        const auto paper = sync::paperOf(attachment.file);
        if (!paper) continue;
        MOTCUA_TRY(const auto disposal, records::disposalOf(database, state.id, paper->sha256));
        if (!disposal) left.push_back(*paper);
    }
    return left;
}

Result<> addDossier(Workplace& workplace, Plan& plan, size_t index, const Uuid& id) {
    store::Database& database = workplace.database();
    MOTCUA_TRY(const auto dossier, records::loadDossier(database, id));
    MOTCUA_TRY(const auto left, papersLeft(database, dossier.state));
    if (left.empty()) return {};
    RetentionLine& line = plan.lines[index];
    MOTCUA_TRY(const bool isSafe, isAtService(workplace, id));
    if (!isSafe) {
        ++line.waiting;
        return {};
    }
    ++line.due;
    if (dossier.state.code) line.codes.push_back(dossier.state.code->text());
    for (const sync::Paper& paper : left) {
        ++line.papers;
        line.bytes += paper.size;
        plan.papers.push_back({index, id, paper});
    }
    return {};
}

Result<> addPapers(Workplace& workplace, Plan& plan, const RetentionTable& table) {
    Instant latest{std::chrono::milliseconds{std::numeric_limits<qint64>::min()}};
    for (size_t i = 0; i < plan.lines.size(); ++i)
        if (plan.lines[i].rule.kind == RetentionKind::papers && !plan.lines[i].rule.forever)
            latest = std::max(latest, plan.limits[i]);
    MOTCUA_TRY(auto rows, workplace.database().prepare(
                              "SELECT id, procedure_code, field, coalesce(returned, finished) AS ended "
                              "FROM dossier WHERE is_open = 0 AND ended < ? ORDER BY ended, no"));
    rows.bindAll(latest);
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return {};
        const RetentionRule* rule = table.papersRule(rows.text(1), rows.text(2));
        if (!rule || rule->forever) continue;
        const auto index = static_cast<size_t>(rule - table.rules.data());
        if (rows.instant(3) >= plan.limits[index]) continue;
        MOTCUA_TRY(const Uuid id, rows.uuid(0));
        MOTCUA_CHECK(addDossier(workplace, plan, index, id));
    }
}

Result<Plan> planOf(Workplace& workplace) {
    MOTCUA_TRY(const RetentionTable table, retentionTable(workplace));
    const Date today = todayOf(workplace);
    Plan plan;
    for (const RetentionRule& rule : table.rules) {
        RetentionLine line;
        line.rule = rule;
        plan.limits.push_back(limitOf(rule, today));
        if (rule.kind != RetentionKind::papers && !rule.forever) {
            MOTCUA_TRY(auto count, workplace.database().prepare(countOf(rule.kind)));
            MOTCUA_CHECK(count.bindAll(plan.limits.back()).step());
            line.due = count.int64(0);
        }
        plan.lines.push_back(std::move(line));
    }
    MOTCUA_CHECK(addPapers(workplace, plan, table));
    return plan;
}

Result<> forget(store::Database& database, RetentionKind kind, Instant limit) {
    switch (kind) {
    case RetentionKind::visits:
        MOTCUA_CHECK(database.run("DELETE FROM visit_accepted WHERE visit IN "
                                  "(SELECT id FROM visit WHERE updated < ?)",
                                  limit));
        return database.run("DELETE FROM visit WHERE updated < ?", limit);
    case RetentionKind::tickets:
        MOTCUA_CHECK(database.run("UPDATE ticket SET name = '' WHERE issued < ?", limit));
        return database.run("UPDATE appointment SET name = '', phone = '' WHERE at < ?", limit);
    case RetentionKind::privacyRequests:
        return database.run("UPDATE privacy_request SET person = '', matter = '', outcome = '' "
                            "WHERE ended < ?",
                            limit);
    case RetentionKind::papers:
        return {};
    }
    return {};
}

Result<> noteDossiers(Workplace& workplace, const Plan& plan) {
    const Instant now = workplace.clock().now();
    for (size_t i = 0; i < plan.papers.size();) {
        const DuePaper& first = plan.papers[i];
        const QString& rule = plan.lines[first.line].rule.id;
        qint64 papers = 0;
        for (; i < plan.papers.size() && plan.papers[i].dossier == first.dossier; ++i, ++papers)
            MOTCUA_CHECK(records::noteDisposal(workplace.database(), first.dossier,
                                               plan.papers[i].paper.sha256, {now, rule}));
        MOTCUA_CHECK(note(workplace, "retention.papers",
                          {{QStringLiteral("rule"), rule}, {QStringLiteral("papers"), papers}},
                          first.dossier));
    }
    return {};
}

/// Contents that no other dossier needs. After the record of it is lasting, so that a cut leaves contents
/// that the next run removes, never a paper missing without a word.
Result<> removeContents(Workplace& workplace) {
    MOTCUA_TRY(auto contents, records::disposedContents(workplace.database()));
    MOTCUA_CHECK(records::forEachActionOf(
        workplace.database(), dossier::ActionType::attachmentAdded,
        [&](const records::StoredAction& stored) -> Result<> {
            const auto* named = std::get_if<dossier::AttachmentAdded>(&stored.action.payload);
            const auto paper = named ? sync::paperOf(*named) : std::nullopt;
            if (!paper) return {};
            const auto content = contents.find(paper->sha256);
            if (content != contents.end() && !content->second.contains(stored.action.dossier))
                contents.erase(content);
            return {};
        }));
    for (const auto& [sha256, dossiers] : contents)
        if (workplace.blobs().contains(sha256)) MOTCUA_CHECK(workplace.blobs().remove(sha256));
    return {};
}

} // namespace

Result<std::vector<RetentionLine>> retentionDryRun(Workplace& workplace) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::supervisor));
    MOTCUA_TRY(Plan plan, planOf(workplace));
    return std::move(plan.lines);
}

Result<std::vector<RetentionLine>> runRetention(Workplace& workplace,
                                                const std::optional<Approval>& approval) {
    MOTCUA_CHECK(decidingSession(workplace, approval));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(Plan plan, planOf(workplace));
    QJsonObject counts;
    for (size_t i = 0; i < plan.lines.size(); ++i) {
        const RetentionLine& line = plan.lines[i];
        if (line.due == 0) continue;
        MOTCUA_CHECK(forget(workplace.database(), line.rule.kind, plan.limits[i]));
        counts.insert(line.rule.id, line.due);
    }
    MOTCUA_CHECK(noteDossiers(workplace, plan));
    if (approval) MOTCUA_CHECK(noteApproval(workplace, *approval, QStringLiteral("retention")));
    MOTCUA_CHECK(note(workplace, "retention.run", counts));
    MOTCUA_CHECK(transaction.commit());
    MOTCUA_CHECK(removeContents(workplace));
    return std::move(plan.lines);
}

} // namespace motcua::desk
