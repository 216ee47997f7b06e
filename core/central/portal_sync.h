// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/central/national_portal.h"
#include "core/central/portal_outbox.h"
#include "core/central/portal_record.h"

namespace motcua::central {

struct PortalRun {
    int sent = 0;
    int failed = 0;
    bool operator==(const PortalRun&) const = default;
};

/// Tells the portal what is due: each dossier as it is, then its steps since the last time. One that fails
/// waits and holds up no other; only when the portal itself cannot be reached is the rest left for later.
class PortalSync {
public:
    /// All actions of a dossier, in order.
    using Load = std::function<Result<std::vector<dossier::Action>>(const Uuid& dossier)>;

    /// All must outlive it. `dice`: in [0, 1).
    PortalSync(PortalOutbox& outbox, NationalPortal& portal, Load load, PortalNames names, const Clock& clock,
               std::function<double()> dice)
        : m_outbox(outbox), m_portal(portal), m_load(std::move(load)), m_names(std::move(names)),
          m_clock(clock), m_dice(std::move(dice)) {}

    /// At most `count` dossiers. Errors: STORE_…; what the portal says is kept with the entry.
    Result<PortalRun> run(int count);

private:
    Result<int> send(const PortalEntry& entry);

    PortalOutbox& m_outbox;
    NationalPortal& m_portal;
    Load m_load;
    PortalNames m_names;
    const Clock& m_clock;
    std::function<double()> m_dice;
};

} // namespace motcua::central
