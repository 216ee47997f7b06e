// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/papers.h"

#include <algorithm>

namespace motcua::ui {

dossier::SubmittedComponent submittedOf(const desk::VisitDossier& dossier, int number) {
    const auto found = std::ranges::find(dossier.components, number, &dossier::SubmittedComponent::number);
    if (found != dossier.components.end()) return *found;
    dossier::SubmittedComponent none;
    none.number = number;
    return none;
}

void setSubmitted(desk::VisitDossier& dossier, const dossier::SubmittedComponent& paper) {
    std::erase_if(dossier.components, [&](const auto& each) { return each.number == paper.number; });
    const bool any =
        paper.original + paper.copy + paper.electronic > 0 || paper.reuse != dossier::Reuse::none;
    if (!any) return;
    dossier.components.push_back(paper);
    std::ranges::sort(dossier.components, {}, &dossier::SubmittedComponent::number);
    setNotNeeded(dossier, paper.number, false);
    std::erase(dossier.seen, paper.number);
}

bool isSeen(const desk::VisitDossier& dossier, int number) {
    return std::ranges::find(dossier.seen, number) != dossier.seen.end();
}

void setSeen(desk::VisitDossier& dossier, int number, bool seen) {
    std::erase(dossier.seen, number);
    if (!seen) return;
    setNotNeeded(dossier, number, false);
    std::erase_if(dossier.components, [number](const auto& each) { return each.number == number; });
    dossier.seen.push_back(number);
    std::ranges::sort(dossier.seen);
}

bool isNotNeeded(const desk::VisitDossier& dossier, int number) {
    return std::ranges::find(dossier.notNeeded, number) != dossier.notNeeded.end();
}

void setNotNeeded(desk::VisitDossier& dossier, int number, bool notNeeded) {
    std::erase(dossier.notNeeded, number);
    if (!notNeeded) return;
    dossier.notNeeded.push_back(number);
    std::ranges::sort(dossier.notNeeded);
    std::erase_if(dossier.components, [number](const auto& each) { return each.number == number; });
    std::erase(dossier.seen, number);
}

desk::PaperNeed needOf(const catalogue::Procedure& procedure, const desk::Visit& visit,
                       const desk::VisitDossier& dossier, int number) {
    return desk::paperNeed(procedure, number, dossier.channel, visit.proxy.has_value());
}

dossier::Checklist surelyMissing(const catalogue::Procedure& procedure, const desk::Visit& visit,
                                 const desk::VisitDossier& dossier) {
    dossier::Checklist list = stillMissing(procedure, dossier);
    std::erase_if(list.components, [&](const auto& each) {
        return needOf(procedure, visit, dossier, each.number) != desk::PaperNeed::needed;
    });
    return list;
}

void takeAll(desk::VisitDossier& dossier, const catalogue::Procedure& procedure, const desk::Visit& visit) {
    std::vector<int> ofOtherCases;
    for (const dossier::CheckedComponent& each : stillMissing(procedure, dossier).components) {
        switch (needOf(procedure, visit, dossier, each.number)) {
        case desk::PaperNeed::needed:
            setSubmitted(dossier, asAsked(each));
            break;
        case desk::PaperNeed::shown:
            setSeen(dossier, each.number, true);
            break;
        case desk::PaperNeed::notHere:
            setNotNeeded(dossier, each.number, true);
            break;
        case desk::PaperNeed::byCase:
            ofOtherCases.push_back(each.number);
            break;
        case desk::PaperNeed::toAsk:
            break;
        }
    }
    if (dossier.components.empty()) return;
    for (const int number : ofOtherCases)
        setNotNeeded(dossier, number, true);
}

dossier::SubmittedComponent asAsked(const dossier::CheckedComponent& asked) {
    dossier::SubmittedComponent paper;
    paper.number = asked.number;
    paper.name = asked.name;
    const bool unnumbered = asked.originalAsked == 0 && asked.copyAsked == 0;
    paper.original = unnumbered ? 1 : asked.originalAsked;
    paper.copy = asked.copyAsked;
    return paper;
}

dossier::Checklist checklistOf(const catalogue::Procedure& procedure, const desk::VisitDossier& dossier) {
    return dossier::checkComponents(procedure, dossier.components);
}

dossier::Checklist stillMissing(const catalogue::Procedure& procedure, const desk::VisitDossier& dossier) {
    dossier::Checklist list{checklistOf(procedure, dossier).missing()};
    std::erase_if(list.components, [&](const auto& each) {
        return isNotNeeded(dossier, each.number) || isSeen(dossier, each.number);
    });
    return list;
}

} // namespace motcua::ui
