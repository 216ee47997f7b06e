// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/work_list.h"
#include "tests/core/sync/counter_bench.h"

#include <random>

namespace motcua::sync {

/// What clerks do at counters, by chance: receipts (now and then two give out the same code), steps of
/// dossiers that others work on too, decisions on conflicts. The same for the same seed.
class RandomDesk {
public:
    explicit RandomDesk(unsigned seed) : m_random(seed) {}

    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    /// What the rules of the counter itself refuse is not work.
    void work(Counter& counter) {
        const Uuid known = someDossier(counter);
        if (known.isNull() || pick(4) == 0) {
            // now and then two counters give out the same code
            const int ordinal = pick(3) == 0 ? m_lastOrdinal : ++m_lastOrdinal;
            const bool isGiven =
                records::loadDossier(counter.database(), intakeOf(ordinal).code.text()).has_value();
            counter.receive(isGiven ? ++m_lastOrdinal : ordinal);
            return;
        }
        (void)counter.step(known, anything());
    }
    void decide(Counter& counter) {
        const auto open = conflicts(counter.database());
        ASSERT_TRUE(open);
        for (const WorkItem& item : *open) {
            const Decision decision{item.mine.id, dossier::Story::kActor, counter.now()};
            auto transaction = store::Transaction::begin(counter.database());
            ASSERT_TRUE(transaction);
            FixedClock clock(counter.now());
            UuidSource ids(clock);
            if (pick(2) == 0) {
                const auto again = tryAgain(counter.database(), counter.station(), decision, ids);
                if (again) {
                    ASSERT_TRUE(transaction->commit());
                    continue;
                }
                transaction->rollback();
            } else if (keepTheirs(counter.database(), decision)) {
                ASSERT_TRUE(transaction->commit());
            }
        }
    }

private:
    dossier::Payload anything() {
        switch (pick(7)) {
        case 0:
            return dossier::Forwarded{QStringLiteral("Phòng ") + QString::number(pick(9)), {}, {}, {}};
        case 1:
            return dossier::FeePaid{1000 * (1 + pick(5)), {}, {}, {}};
        case 2:
            return dossier::Withdrawn{dossier::kReason, {}};
        case 3:
            return dossier::returnedWithSlip();
        case 4:
            return dossier::ResultReady{{}, dossier::at(3), {}};
        default:
            return dossier::NoteAdded{QStringLiteral("ghi chú ") + QString::number(pick(1000))};
        }
    }
    Uuid someDossier(Counter& counter) {
        const auto last = static_cast<int>(counter.number("SELECT coalesce(max(no), 0) FROM dossier"));
        auto row = *counter.database().prepare("SELECT id FROM dossier WHERE no >= ? ORDER BY no LIMIT 1");
        const bool isThere = last > 0 && *row.bindAll(1 + pick(last)).step();
        return isThere ? *row.uuid(0) : Uuid{};
    }

    std::mt19937 m_random;
    int m_lastOrdinal = 4000; // beyond those of stand-alone desks 1 to 3
};

} // namespace motcua::sync
