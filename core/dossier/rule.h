// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLatin1StringView>
#include <optional>

namespace motcua::dossier {

enum class ActionType;

/// Rules of law a supervisor may lift for one action, with a fresh login and a reason (design.md §4). All
/// others cannot be lifted; their error codes name them.
enum class Rule {
    supplementOnce,       ///< Decree 118/2025 art. 11.2, 19.5
    supplementNoticeTime, ///< art. 19.5: within three working days
    extensionOnce,        ///< art. 19.6
    extensionTime,        ///< art. 19.6: at least one day before the due date
    refusalTime,          ///< art. 19.3: within the time limit
    correctionTime,       ///< art. 23: within three working days
    deleteAccepted,       ///< art. 5: data are not deleted; for entries made in error
    stateOrder,           ///< art. 17-22: never overridable; here so that asking for it is refused by name
    dossierIdentity,      ///< art. 28: never overridable
    supplementWithin,     ///< art. 19.5: completed within the period given to the applicant
};
inline constexpr int kRuleCount = 10;

struct RuleInfo {
    const char* name;    ///< stable, `supplement_once`
    const char* article; ///< `NĐ 118/2025 art. 11.2, 19.5`
    Code code;           ///< of the refusal
    bool overridable;
    ActionType consumedBy; ///< the kind of action an override is for
};
const RuleInfo& ruleInfo(Rule rule);

QLatin1StringView ruleName(Rule rule);
bool isOverridable(Rule rule);
/// Errors: FIELD_INVALID.
Result<Rule> parseRule(QStringView name);
/// The overridable rule behind an error, if it is one: what a supervisor is asked to lift.
std::optional<Rule> ruleOf(Code code);

} // namespace motcua::dossier
