// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/procedure.h"
#include "core/dossier/action.h"

namespace motcua::dossier {

/// One paper of the procedure held against what was handed in.
struct CheckedComponent {
    int number = 0;
    QString name;
    QString group;
    int originalAsked = 0;
    int copyAsked = 0;
    SubmittedComponent submitted;
    /// Reused data and electronic papers stand for any paper (Decree 118/2025 art. 4.2a, 17.1b); an original
    /// stands for a copy, never the other way round; a component without published numbers needs one of any
    /// kind.
    bool complete = false;
    bool operator==(const CheckedComponent&) const = default;
};

struct Checklist {
    std::vector<CheckedComponent> components;
    bool isComplete() const;
    std::vector<CheckedComponent> missing() const;
};

/// The documents of the procedure; notes never count. Components handed in under a number the procedure does
/// not have are ignored here (papers outside the law may not be asked, art. 5). Where the same document
/// stands in several groups (alternatives by case), each is listed: the clerk decides which apply.
Checklist checkComponents(const catalogue::Procedure& procedure,
                          const std::vector<SubmittedComponent>& submitted);

/// Every document of the procedure as handed in at the counter: `--all-components`.
std::vector<SubmittedComponent> allComponents(const catalogue::Procedure& procedure);

/// The lines of form 02: `Tờ khai … (bản chính: 01)`.
QStringList missingAsText(const Checklist& checklist);

} // namespace motcua::dossier
