// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/portal_sync.h"

#include "core/central/store_work.h"
#include "core/dossier/apply.h"

#include <algorithm>

namespace motcua::central {
namespace {

QString textOf(const Error& error) {
    return QString::fromLatin1(errorText(error.code).name) + u' ' + error.detail;
}

/// The line or the portal as a whole, not the record, is at fault.
bool isOfTheLine(const Error& error) {
    return error.code == Code::CENTRAL_PORTAL && !NationalPortal::isRefusal(error);
}

CircuitBreaker::Rules breakerRules(const PortalPace& pace) {
    return {.failures = 4,
            .openFor = std::min<std::chrono::milliseconds>(pace.first, std::chrono::seconds(20)),
            .openForAtMost = pace.lineAtMost,
            .tryLasts = pace.first};
}

} // namespace

PortalSync::PortalSync(StorePool& pool, NationalPortal& portal, Settings settings, const Uuid& owner,
                       const Clock& clock, std::function<double()> dice)
    : m_pool(pool), m_portal(portal), m_settings(std::move(settings)), m_owner(owner), m_clock(clock),
      m_dice(std::move(dice)), m_breaker(clock, breakerRules(m_settings.pace)) {}

Result<std::vector<dossier::Action>> PortalSync::actionsOf(const Uuid& dossier) {
    MOTCUA_TRY(auto found, transact(m_pool, Session::Access::read, [&](Store& store) {
                   return store.session().dossiers(std::span(&dossier, 1));
               }));
    std::vector<dossier::Action> actions;
    for (Recorded& each : found[dossier].log)
        actions.push_back(std::move(each.action));
    return actions;
}

/// The version that was told: there may be a later one by now than the entry says. Nothing when the claim was
/// lost on the way.
Result<std::optional<int>> PortalSync::tell(const PortalEntry& entry) {
    MOTCUA_TRY(const auto actions, actionsOf(entry.dossier));
    MOTCUA_TRY(const auto state, dossier::replay(actions));
    MOTCUA_TRY(const QJsonObject record, portalRecord(state, m_settings.names));
    MOTCUA_TRY(const auto steps, portalProgress(actions, entry.sentVersion, m_settings.names));
    MOTCUA_CHECK(m_portal.sendDossier(record, entry.sentVersion > 0));
    MOTCUA_TRY(const auto last, tellSteps(entry, steps));
    return last ? std::optional(state.version) : std::nullopt;
}

/// How far the steps have come is kept after each lot, so that one that is killed repeats no more than that.
Result<std::optional<int>> PortalSync::tellSteps(const PortalEntry& entry,
                                                 const std::vector<PortalStep>& steps) {
    int version = entry.sentVersion;
    for (size_t first = 0; first < steps.size(); first += NationalPortal::kProgressAtOnce) {
        MOTCUA_TRY(const bool isOurs, transact(m_pool, Session::Access::write, [&](Store& store) {
                       return store.portalOutbox().told(m_owner, entry.dossier, version,
                                                        m_clock.now() + m_settings.claimLasts);
                   }));
        if (!isOurs) return std::nullopt;
        QJsonArray lot;
        for (size_t at = first; at < std::min(first + NationalPortal::kProgressAtOnce, steps.size()); ++at) {
            lot.append(steps[at].record);
            version = steps[at].version;
        }
        MOTCUA_CHECK(m_portal.sendProgress(lot));
    }
    return version;
}

Result<> PortalSync::fail(PortalEntry entry, const Error& error) {
    const PortalPace& pace = m_settings.pace;
    const bool isRefused = !isOfTheLine(error); // by the portal, or by what writes its records
    ++entry.tries;
    if (isRefused) ++entry.refusals;
    entry.isParked = entry.refusals >= pace.refusals;
    entry.nextTry = m_clock.now() + portalBackOff(entry.tries, pace.first,
                                                  isRefused ? pace.refusedAtMost : pace.lineAtMost, m_dice());
    entry.lastError = textOf(error);
    return transact(m_pool, Session::Access::write,
                    [&](Store& store) { return store.portalOutbox().failed(m_owner, entry); });
}

Result<PortalSync::Outcome> PortalSync::one() {
    MOTCUA_TRY(const auto entries, transact(m_pool, Session::Access::write, [&](Store& store) {
                   const Instant now = m_clock.now();
                   return store.portalOutbox().claim(m_owner, now, now + m_settings.claimLasts, 1);
               }));
    if (entries.empty()) return Outcome::none;
    const PortalEntry& entry = entries.front();
    const auto told = tell(entry);
    if (told) {
        m_breaker.succeeded();
        if (!*told) return Outcome::failed;
        MOTCUA_CHECK(transact(m_pool, Session::Access::write, [&](Store& store) {
            return store.portalOutbox().sent(m_owner, entry.dossier, **told);
        }));
        return Outcome::sent;
    }
    const Error& error = told.error();
    // the store's trouble is not the dossier's: its claim runs out by itself
    if (error.code == Code::CENTRAL_STORE_UNREACHABLE || error.code == Code::STORE_BUSY)
        return std::unexpected(error);
    if (isOfTheLine(error))
        m_breaker.failed();
    else
        m_breaker.succeeded();
    MOTCUA_CHECK(fail(entry, error));
    return isOfTheLine(error) ? Outcome::lineFailed : Outcome::failed;
}

Result<PortalRun> PortalSync::run(int count) {
    PortalRun result;
    for (int done = 0; done < count && !m_isStopped && m_breaker.mayTry(); ++done) {
        MOTCUA_TRY(const Outcome outcome, one());
        if (outcome == Outcome::none) break;
        if (outcome == Outcome::sent)
            ++result.sent;
        else
            ++result.failed;
        if (outcome == Outcome::lineFailed) break;
    }
    return result;
}

} // namespace motcua::central
