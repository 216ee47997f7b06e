// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/checklist.h"

#include <algorithm>
#include <iterator>

namespace motcua::dossier {
namespace {

using namespace Qt::Literals::StringLiterals;

bool isComplete(const CheckedComponent& checked) {
    const SubmittedComponent& got = checked.submitted;
    if (got.reuse != Reuse::none || got.electronic > 0) return true;
    if (checked.originalAsked == 0 && checked.copyAsked == 0) return got.original + got.copy > 0;
    const int spareOriginals = got.original - checked.originalAsked;
    return spareOriginals >= 0 && got.copy + spareOriginals >= checked.copyAsked;
}

QString count(const char* kind, int number) {
    return QStringLiteral("%1: %2").arg(QString::fromUtf8(kind)).arg(number, 2, 10, QChar(u'0'));
}

} // namespace

bool Checklist::isComplete() const { return std::ranges::all_of(components, &CheckedComponent::complete); }

std::vector<CheckedComponent> Checklist::missing() const {
    std::vector<CheckedComponent> result;
    std::ranges::copy_if(components, std::back_inserter(result), [](const auto& c) { return !c.complete; });
    return result;
}

Checklist checkComponents(const catalogue::Procedure& procedure,
                          const std::vector<SubmittedComponent>& submitted) {
    Checklist list;
    for (const catalogue::Component& component : procedure.components) {
        if (component.kind != catalogue::ComponentKind::document) continue;
        CheckedComponent checked{
            component.number, component.name, component.group, component.original, component.copy, {}, false};
        const auto got = std::ranges::find(submitted, component.number, &SubmittedComponent::number);
        if (got != submitted.end()) checked.submitted = *got;
        checked.complete = isComplete(checked);
        list.components.push_back(std::move(checked));
    }
    return list;
}

std::vector<SubmittedComponent> allComponents(const catalogue::Procedure& procedure) {
    std::vector<SubmittedComponent> all;
    for (const catalogue::Component& component : procedure.components) {
        if (component.kind != catalogue::ComponentKind::document) continue;
        const bool unnumbered = component.original == 0 && component.copy == 0;
        all.push_back({.number = component.number,
                       .name = component.name,
                       .docCode = component.docCode,
                       .original = unnumbered ? 1 : component.original,
                       .copy = component.copy});
    }
    return all;
}

QStringList missingAsText(const Checklist& checklist) {
    QStringList lines;
    for (const CheckedComponent& component : checklist.missing()) {
        QStringList counts;
        const int originals = component.originalAsked - component.submitted.original;
        const int copies = component.copyAsked - component.submitted.copy;
        if (originals > 0) counts += count("bản chính", originals);
        if (copies > 0) counts += count("bản sao", copies);
        lines += counts.isEmpty() ? component.name : component.name + u" ("_s + counts.join(u", "_s) + u')';
    }
    return lines;
}

} // namespace motcua::dossier
