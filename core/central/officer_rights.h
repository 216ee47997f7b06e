// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/officers.h"
#include "core/wire/sync_request.h"

namespace motcua::central {

/// Whether what an officer made may stand, by the list of their office (pure). An office without a list is
/// open: whoever works at its desks may. Work counts by when it was made, so what was made before an account
/// was closed is taken whenever it comes. What may not stand waits and is never rejected: the list may be
/// what is wrong, and then an officer's lawful work would be parked for ever by an administrator's slip.
class OfficerRights {
public:
    /// Of one office's accounts; `logins`: who its desk says the ids in its actions are.
    OfficerRights(std::vector<OfficerAccount> accounts, const wire::OfficerLogins& logins);

    /// Why an action that has come at `received` waits, nothing when it may stand. CENTRAL_OFFICER: nobody of
    /// the list, or not then; CENTRAL_RIGHTS: without the role that the step needs. A time that lies in the
    /// future counts as `received`, or a wrong clock would outlive the account.
    std::optional<Code> refusal(const dossier::Action& action, Instant received) const;
    /// The same of a look-up that is asked for now.
    std::optional<Code> refusalOfLookup(const QString& login, Instant now) const;

private:
    const OfficerAccount* find(const QString& code) const;
    std::optional<Code> refusalOf(const QString& code, Instant at, officer::Roles anyOf) const;
    QString codeOf(const Uuid& officer) const { return m_logins.value(officer); }

    std::vector<OfficerAccount> m_accounts;
    wire::OfficerLogins m_logins;
};

} // namespace motcua::central
