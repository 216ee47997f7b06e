// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/taking_turns.h"

#include "core/base/json.h"
#include "core/sync/outbox.h"
#include "core/wire/operation.h"

#include <algorithm>
#include <map>

namespace motcua::sync {
namespace {

using records::Standing;

struct Step {
    dossier::Action action;
    qint64 bytes = 0;
    bool isWaiting = false;
    bool isChosen = false;
};

/// When each dossier was last tried in vain; those that are not here wait for something else.
Result<std::map<Uuid, Instant>> lastTries(store::Database& database) {
    std::map<Uuid, Instant> tries;
    MOTCUA_TRY(auto rows, database.prepare("SELECT a.dossier, max(w.tried) FROM sync_wait w JOIN action a ON "
                                           "a.no = w.no GROUP BY a.dossier"));
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return tries;
        MOTCUA_TRY(const Uuid dossier, rows.uuid(0));
        tries.emplace(dossier, rows.instant(1));
    }
}

class Turns {
public:
    Turns(qint64 bytes, qsizetype most) : m_bytes(bytes), m_most(most) {}

    Result<> load(store::Database& database) {
        MOTCUA_CHECK(
            records::forEachUnsent(database, 0, [&](const records::StoredAction& stored) -> Result<bool> {
                const bool isWaiting = stored.standing == Standing::waiting;
                if (isWaiting) {
                    MOTCUA_TRY(const bool isHeld, hasOpenConflict(database, stored.action.dossier));
                    if (isHeld) return true;
                }
                Step step{asSent(stored), 0, isWaiting};
                step.bytes = json::compact(wire::operationJson(step.action)).size() + 1;
                m_steps.push_back(std::move(step));
                return std::ssize(m_steps) < kMostLookedAt;
            }));
        for (Step& step : m_steps)
            if (step.isWaiting) m_waiting[step.action.dossier].push_back(&step);
        return {};
    }

    void chooseNew() {
        qint64 last = 0;
        for (Step& step : m_steps) {
            if (step.isWaiting) continue;
            // one that is missing is asked for by the service before what comes after it
            if (last > 0 && step.action.sequence > last + 1) return;
            last = step.action.sequence;
            std::vector<Step*> together = waitingOf(step.action.dossier);
            together.push_back(&step);
            if (!choose(together)) return;
        }
    }

    void chooseWaiting(const std::map<Uuid, Instant>& tries) {
        std::vector<std::pair<Instant, Uuid>> turns;
        for (const auto& [dossier, steps] : m_waiting) {
            const auto tried = tries.find(dossier);
            turns.emplace_back(tried == tries.end() ? Instant{} : tried->second, dossier);
        }
        std::ranges::sort(turns);
        for (const auto& [tried, dossier] : turns)
            if (!choose(waitingOf(dossier))) return;
    }

    std::vector<dossier::Action> chosen() {
        std::vector<dossier::Action> actions;
        for (Step& step : m_steps)
            if (step.isChosen) actions.push_back(std::move(step.action));
        return actions;
    }

private:
    static constexpr qsizetype kMostLookedAt = 20'000;

    std::vector<Step*> waitingOf(const Uuid& dossier) const {
        const auto found = m_waiting.find(dossier);
        return found == m_waiting.end() ? std::vector<Step*>() : found->second;
    }

    /// All of them or none; a dossier that is longer than a request goes alone.
    bool choose(const std::vector<Step*>& steps) {
        qint64 bytes = 0;
        qsizetype count = 0;
        for (const Step* step : steps) {
            if (step->isChosen) continue;
            bytes += step->bytes;
            ++count;
        }
        if (m_count > 0 && (m_sum + bytes > m_bytes || m_count + count > m_most)) return false;
        for (Step* step : steps)
            step->isChosen = true;
        m_sum += bytes;
        m_count += count;
        return true;
    }

    qint64 m_bytes, m_sum = 0;
    qsizetype m_most, m_count = 0;
    std::vector<Step> m_steps;
    std::map<Uuid, std::vector<Step*>> m_waiting;
};

} // namespace

Result<bool> mustTakeTurns(store::Database& database) {
    MOTCUA_TRY(auto row, database.prepare("SELECT 1 FROM sync_wait LIMIT 1"));
    return row.step();
}

Result<std::vector<dossier::Action>> stepsInTurn(store::Database& database, qint64 plainBytes,
                                                 qsizetype most) {
    Turns turns(plainBytes, most);
    MOTCUA_CHECK(turns.load(database));
    MOTCUA_TRY(const auto tries, lastTries(database));
    turns.chooseNew();
    turns.chooseWaiting(tries);
    return turns.chosen();
}

} // namespace motcua::sync
