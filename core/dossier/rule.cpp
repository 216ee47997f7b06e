// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/rule.h"

#include "core/dossier/action.h"

#include <array>

namespace motcua::dossier {
namespace {

using enum ActionType;

constexpr std::array<RuleInfo, kRuleCount> kRules{{
    {"supplement_once", "NĐ 118/2025 art. 11.2, 19.5", Code::DOSSIER_SUPPLEMENT_ONCE, true,
     supplementRequested},
    {"supplement_notice_time", "NĐ 118/2025 art. 19.5", Code::DOSSIER_SUPPLEMENT_NOTICE_LATE, true,
     supplementRequested},
    {"extension_once", "NĐ 118/2025 art. 19.6", Code::DOSSIER_EXTENSION_ONCE, true, extended},
    {"extension_time", "NĐ 118/2025 art. 19.6", Code::DOSSIER_EXTENSION_TOO_LATE, true, extended},
    {"refusal_time", "NĐ 118/2025 art. 19.3", Code::DOSSIER_REFUSAL_LATE, true, refused},
    {"correction_time", "NĐ 118/2025 art. 23", Code::DOSSIER_CORRECTION_LATE, true, corrected},
    {"delete_accepted", "NĐ 118/2025 art. 5", Code::DOSSIER_DELETE_ACCEPTED, true, deleted},
    {"state_order", "NĐ 118/2025 art. 17-22", Code::DOSSIER_RULE_FIXED, false, ruleOverridden},
    {"dossier_identity", "NĐ 118/2025 art. 28", Code::DOSSIER_RULE_FIXED, false, ruleOverridden},
    {"supplement_within", "NĐ 118/2025 art. 19.5", Code::DOSSIER_SUPPLEMENT_LATE, true, supplemented},
}};

} // namespace

const RuleInfo& ruleInfo(Rule rule) { return kRules[static_cast<size_t>(rule)]; }

QLatin1StringView ruleName(Rule rule) { return QLatin1StringView(ruleInfo(rule).name); }

bool isOverridable(Rule rule) { return ruleInfo(rule).overridable; }

Result<Rule> parseRule(QStringView name) {
    for (size_t i = 0; i < kRules.size(); ++i)
        if (name == QLatin1StringView(kRules[i].name)) return static_cast<Rule>(i);
    return fail(Code::FIELD_INVALID, QStringLiteral("rule"));
}

std::optional<Rule> ruleOf(Code code) {
    for (size_t i = 0; i < kRules.size(); ++i)
        if (kRules[i].overridable && kRules[i].code == code) return static_cast<Rule>(i);
    return {};
}

} // namespace motcua::dossier
