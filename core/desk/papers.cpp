// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_folding.h"
#include "core/desk/visit_desk.h"
#include "core/records/queues.h"

#include <algorithm>

namespace motcua::desk {
namespace {

/// Each is replayed from its actions; papers of dossiers further back are found by searching.
constexpr int kDossiers = 30;

/// The same kind of paper by its code, or where one of them has none by its name.
bool covers(const dossier::SubmittedComponent& paper, const catalogue::Component& asked) {
    if (!paper.docCode.isEmpty() && !asked.docCode.isEmpty()) return paper.docCode == asked.docCode;
    return !asked.name.isEmpty() && foldForSearch(paper.name) == foldForSearch(asked.name);
}

bool isHeld(const std::vector<PaperHeld>& held, int component) {
    return std::ranges::find(held, component, &PaperHeld::component) != held.end();
}

/// When the file of a component was added: the action is of that dossier and knows its time.
Date addedOn(const Uuid& action) { return dateOf(toLocal(action.madeAt())); }

void addFrom(std::vector<PaperHeld>& held, const dossier::State& state,
             const catalogue::Procedure& procedure) {
    for (const dossier::Attachment& attachment : state.attachments) {
        if (attachment.file.kind != dossier::AttachmentKind::component || attachment.file.component == 0)
            continue;
        const auto& given = state.intake.components;
        const auto paper =
            std::ranges::find(given, attachment.file.component, &dossier::SubmittedComponent::number);
        if (paper == given.end()) continue;
        for (const catalogue::Component& asked : procedure.components)
            if (asked.number > 0 && !isHeld(held, asked.number) && covers(*paper, asked))
                held.push_back({asked.number, state.code ? state.code->text() : QString(), paper->name,
                                addedOn(attachment.action)});
    }
}

} // namespace

Result<std::vector<PaperHeld>> papersHeld(Workplace& workplace, const QString& citizenNumber,
                                          const catalogue::Procedure& procedure) {
    std::vector<PaperHeld> held;
    if (citizenNumber.isEmpty()) return held;
    MOTCUA_TRY(const auto rows, records::dossiersOf(workplace.database(), citizenNumber, kDossiers));
    for (const records::DossierRow& row : rows) {
        MOTCUA_TRY(const auto dossier, records::loadDossier(workplace.database(), row.id));
        if (!dossier.state.deleted) addFrom(held, dossier.state, procedure);
    }
    std::ranges::sort(held, {}, &PaperHeld::component);
    return held;
}

} // namespace motcua::desk
