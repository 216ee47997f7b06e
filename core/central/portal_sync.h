// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/circuit_breaker.h"
#include "core/central/national_portal.h"
#include "core/central/portal_record.h"
#include "core/central/portal_rules.h"
#include "core/central/store_pool.h"

#include <atomic>

namespace motcua::central {

struct PortalRun {
    int sent = 0;
    int failed = 0;
    bool operator==(const PortalRun&) const = default;
};

/// Tells the portal what is due: each dossier as it is, then its steps since the last time. One that fails
/// waits and holds up no other; when the portal itself does not answer, the rest is left for later. No
/// connection to the store is held while the portal is waited for. One thread; several services may each have
/// one over the same store.
class PortalSync {
public:
    struct Settings {
        PortalNames names{};
        PortalPace pace{};
        /// How long a dossier is this service's after its last sign of life: longer than the portal may be
        /// waited for in one call (a lost session, a login, twice the record).
        std::chrono::milliseconds claimLasts{120'000};
    };

    /// All must outlive it. `dice`: in [0, 1). `owner`: of this run of this service alone.
    PortalSync(StorePool& pool, NationalPortal& portal, Settings settings, const Uuid& owner,
               const Clock& clock, std::function<double()> dice);

    /// At most `count` dossiers. Errors: STORE_…, CENTRAL_STORE_UNREACHABLE; what the portal says is kept
    /// with the entry.
    Result<PortalRun> run(int count);
    /// From another thread: run() ends after the portal's next answer, and no other begins.
    void stop() { m_isStopped = true; }
    /// Nobody is asked for now: the portal has not answered for a while.
    bool isOpen() const { return m_breaker.isOpen(); }

private:
    enum class Outcome { none, sent, failed, lineFailed };
    Result<Outcome> one();
    Result<std::optional<int>> tell(const PortalEntry& entry);
    Result<std::optional<int>> tellSteps(const PortalEntry& entry, const std::vector<PortalStep>& steps);
    Result<std::vector<dossier::Action>> actionsOf(const Uuid& dossier);
    Result<> fail(PortalEntry entry, const Error& error);

    StorePool& m_pool;
    NationalPortal& m_portal;
    const Settings m_settings;
    const Uuid m_owner;
    const Clock& m_clock;
    const std::function<double()> m_dice;
    CircuitBreaker m_breaker;
    std::atomic<bool> m_isStopped = false;
};

} // namespace motcua::central
