// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/officer_rights.h"

#include <algorithm>

namespace motcua::central {
namespace {

using officer::Role;

/// The same that a desk asks for (core/desk/dossier_steps.h).
officer::Roles rolesFor(const dossier::Payload& payload) {
    // whoever is logged in when a final code arrives stands as its maker, and a supervisor may lift a rule
    // without being a clerk
    const bool isOfAnybody = std::holds_alternative<dossier::CodeReplaced>(payload) ||
                             std::holds_alternative<dossier::RuleOverridden>(payload);
    return isOfAnybody ? officer::kAllRoles : officer::Roles(Role::clerk);
}

} // namespace

OfficerRights::OfficerRights(std::vector<OfficerAccount> accounts, const wire::OfficerLogins& logins)
    : m_accounts(std::move(accounts)), m_logins(logins) {}

const OfficerAccount* OfficerRights::find(const QString& code) const {
    const auto found = std::ranges::find(m_accounts, code, &OfficerAccount::code);
    return found == m_accounts.end() ? nullptr : &*found;
}

std::optional<Code> OfficerRights::refusalOf(const QString& code, Instant at, officer::Roles anyOf) const {
    if (m_accounts.empty()) return {};
    const OfficerAccount* account = find(code);
    if (!account || !account->isOpenAt(at)) return Code::CENTRAL_OFFICER;
    return account->roles.testAnyFlags(anyOf) ? std::nullopt : std::optional(Code::CENTRAL_RIGHTS);
}

std::optional<Code> OfficerRights::refusal(const dossier::Action& action, Instant received) const {
    // the offset was measured by the desk, so it too may lie
    const Instant made = std::min(action.at + std::chrono::milliseconds(action.clockOffsetMs), received);
    if (const auto why = refusalOf(codeOf(action.actor), made, rolesFor(action.payload))) return why;
    const auto* lifted = std::get_if<dossier::RuleOverridden>(&action.payload);
    return lifted ? refusalOf(codeOf(lifted->supervisor), made, Role::supervisor) : std::nullopt;
}

std::optional<Code> OfficerRights::refusalOfLookup(const QString& login, Instant now) const {
    return refusalOf(login, now, Role::clerk);
}

} // namespace motcua::central
