// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/central/population.h"

namespace motcua::central {

/// A population of people who do not exist, for training (`motcua-central --registry simulated`) and tests:
/// always the same, with the faults of the real one among them.
class SimulatedPopulation final : public PopulationDatabase {
public:
    /// The clock must outlive it.
    explicit SimulatedPopulation(const Clock& clock);

    const std::vector<residence::RegistryRecord>& people() const { return m_people; }
    /// As the real service asks for them: number or old number, name and birth must all be the person's.
    std::vector<residence::RegistryRecord> matching(const citizen::Citizen& asked) const;

    /// In training anybody may stand at the counter: who is not one of people() is given a record out of what
    /// was asked, but is not found when the number ends in 9.
    Result<residence::LookupAnswer> lookUp(const residence::LookupRequest& request) override;
    Result<Verification> verify(const residence::LookupRequest& request) override;

private:
    const Clock& m_clock;
    std::vector<residence::RegistryRecord> m_people;
};

} // namespace motcua::central
