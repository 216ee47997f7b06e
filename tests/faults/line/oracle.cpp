// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/apply.h"
#include "tests/faults/line/world.h"

#include <algorithm>

namespace motcua::faults {

using records::Standing;
using records::StoredAction;

Oracle::Oracle(Service& service, const QString& folder, int number) {
    Desk reader(service, folder, number, [](int) { return FaultyLine::Fault::none; });
    reader.synchronise();
    std::map<Uuid, std::vector<StoredAction>> logs;
    EXPECT_TRUE(records::forEachAction(reader.counter.database(), [&](const StoredAction& each) -> Result<> {
        logs[each.action.dossier].push_back(each);
        return {};
    }));
    for (auto& [id, log] : logs) {
        std::ranges::sort(log, {}, &StoredAction::serviceVersion);
        dossier::State state;
        int version = 0;
        for (const StoredAction& each : log) {
            EXPECT_EQ(each.serviceVersion, ++version) << "a hole, or one version twice";
            EXPECT_TRUE(m_accepted.insert(each.action.id).second) << "doubled";
            EXPECT_TRUE(dossier::applyInPlace(state, each.action)) << "what was accepted does not replay";
        }
        m_digest.add(id, version);
        m_states[id] = std::move(state);
    }
}

Oracle::Count Oracle::check(Desk& desk) const {
    auto& database = desk.counter.database();
    std::set<Uuid> listed;
    for (const auto& list : {sync::conflicts(database, 100'000), sync::parked(database, 100'000)}) {
        EXPECT_TRUE(list);
        for (const sync::WorkItem& each : *list)
            listed.insert(each.mine.id);
    }
    Count count;
    for (const Uuid& id : desk.own()) {
        if (desk.lostWithDisk.contains(id) && !m_accepted.contains(id)) continue;
        ++count.made;
        const auto found = records::findAction(database, id);
        EXPECT_TRUE(found && *found) << "lost at the desk";
        if (!found || !*found) continue;
        const Standing standing = (*found)->standing;
        EXPECT_EQ(standing == Standing::accepted, m_accepted.contains(id))
            << "standing " << static_cast<int>(standing);
        if (standing == Standing::accepted) continue;
        ++count.refused;
        const bool isSeen = listed.contains(id) || standing == Standing::settled;
        EXPECT_TRUE(isSeen || standing == Standing::waiting) << "refused, and nobody is told";
    }
    wire::Digest digest;
    for (const auto& [id, state] : desk.counter.states()) {
        if (!m_states.contains(id)) {
            // refused from its beginning: seen where it was made, and nowhere else
            EXPECT_FALSE(records::loadDossier(database, id)->isShared);
            continue;
        }
        EXPECT_TRUE(state == m_states.at(id)) << qPrintable(desk.counter.told(id));
        digest.add(id, state.version);
    }
    EXPECT_TRUE(digest == m_digest) << "the desk lacks a dossier, or has another version";
    const auto check = records::checkRecords(database);
    EXPECT_TRUE(check && check->wrongRows == 0);
    return count;
}

} // namespace motcua::faults
