// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/simulated_population.h"
#include "tests/support/web_server.h"

#include <QStringList>
#include <mutex>

namespace motcua::tests {

/// The population database as facts/one-stop.md §4 has it, over real HTTP: looks at every member of every
/// request, and answers about the simulated population.
class PopulationServer {
public:
    enum class Mood { well, noLicence, noPermission, silent, cut, garbage, busy, withEntities, otherPerson };

    PopulationServer();
    QString url() const { return m_server.url("/CSDLQG"); }
    void setMood(Mood mood);
    /// What was wrong with the requests so far; none when all is as it should be.
    QStringList complaints() const;
    int requests() const;
    const central::SimulatedPopulation& population() const { return m_population; }

private:
    WebServer::Answer answer(const WebServer::Request& request);

    FixedClock m_clock{Instant{}};
    central::SimulatedPopulation m_population{m_clock};
    mutable std::mutex m_mutex;
    Mood m_mood = Mood::well;
    QStringList m_complaints;
    QStringList m_ids; ///< `MaYeuCau` is never used twice
    int m_requests = 0;
    WebServer m_server;
};

} // namespace motcua::tests
