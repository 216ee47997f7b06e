// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/dossier_facts.h"

#include "core/desk/audit_entries.h"
#include "core/desk/dossier_key.h"
#include "core/desk/reads.h"
#include "core/dossier/checklist.h"
#include "core/dossier/fields.h"
#include "core/officer/accounts.h"
#include "core/records/disposals.h"

#include <QSaveFile>

namespace motcua::ui {
namespace {

Result<std::vector<DossierEvent>> eventsOf(desk::Workplace& workplace, const Uuid& dossier) {
    store::Database& database = workplace.database();
    MOTCUA_TRY(auto actions, records::loadActions(database, dossier));
    MOTCUA_TRY(const auto officers, officer::Accounts(database).list());
    std::vector<DossierEvent> events;
    for (records::StoredAction& stored : actions) {
        const auto who = std::ranges::find(officers, stored.action.actor, &officer::Officer::id);
        events.push_back({std::move(stored.action), who == officers.end() ? QString() : who->fullName});
    }
    return events;
}

/// A catalogue that no longer has the procedure keeps nobody from opening the dossier.
void addProcedure(desk::Workplace& workplace, DossierFacts& facts) {
    const Date day = dateOf(toLocal(workplace.clock().now()));
    const auto procedure = workplace.procedure(facts.state.request().procedure.code, day);
    if (!procedure) return;
    facts.missing =
        dossier::missingAsText(dossier::checkComponents(*procedure, facts.state.intake.components));
    for (const catalogue::ResultPaper& paper : procedure->results)
        facts.results << paper.name;
}

} // namespace

Result<DossierFacts> loadFacts(desk::Workplace& workplace, const QString& code) {
    MOTCUA_TRY(auto dossier, desk::dossierOf(workplace, code));
    MOTCUA_TRY(const auto desk, workplace.calendar());
    DossierFacts facts;
    facts.row = records::rowOf(dossier.state, dossier.no, dossier.desk);
    MOTCUA_TRY(facts.events, eventsOf(workplace, dossier.state.id));
    facts.days = desk.days;
    if (dossier.state.accepted) {
        auto due =
            calendar::explainDue(dossier::dueInput(dossier.state, desk.saturdayDuty), desk.days, desk.hours);
        if (due) facts.due = *std::move(due);
    }
    MOTCUA_TRY(facts.prints, desk::printCounts(workplace, dossier.state.id));
    facts.state = std::move(dossier.state);
    addProcedure(workplace, facts);
    return facts;
}

Result<DossierFacts> viewFacts(desk::Workplace& workplace, const QString& code) {
    MOTCUA_TRY(auto facts, loadFacts(workplace, code));
    MOTCUA_CHECK(desk::noteViewed(workplace, {facts.state.id}));
    return facts;
}

Result<QByteArray> readAttachment(desk::Workplace& workplace, const Uuid& dossier, const QString& sha256) {
    const QByteArray bytes = QByteArray::fromHex(sha256.toLatin1());
    crypto::Digest digest{};
    if (bytes.size() != static_cast<qsizetype>(digest.size())) return fail(Code::STORE_MISSING);
    std::ranges::copy(bytes, digest.begin());
    if (!workplace.blobs().contains(digest)) {
        MOTCUA_TRY(const auto disposal, records::disposalOf(workplace.database(), dossier, digest));
        if (disposal) return fail(Code::DESK_PAPER_DISPOSED, vietnameseDate(dateOf(toLocal(disposal->at))));
    }
    return workplace.blobs().read(digest);
}

Result<> exportAttachment(desk::Workplace& workplace, const dossier::State& state,
                          const dossier::AttachmentAdded& file, const QString& path, const QString& reason) {
    if (!dossier::isReason(reason)) return fail(Code::DOSSIER_REASON_SHORT);
    MOTCUA_TRY(const QByteArray content, readAttachment(workplace, state.id, file.sha256));
    // The entry first: data must not leave without one.
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(desk::note(
        workplace, "attachment.exported",
        {{QStringLiteral("sha256"), file.sha256}, {QStringLiteral("reason"), reason.trimmed()}}, state.id));
    MOTCUA_CHECK(transaction.commit());
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size() || !target.commit())
        return fail(Code::FILE_UNWRITABLE);
    return {};
}

} // namespace motcua::ui
