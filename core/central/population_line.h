// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/central/circuit_breaker.h"
#include "core/central/population_soap.h"
#include "core/central/web_client.h"

namespace motcua::central {

/// The population database over the State's exchange (NDXP, LGSP).
class PopulationLine final : public PopulationDatabase {
public:
    struct Settings {
        QString url{};
        PopulationAccount account{};
        /// Of the exchange: authorisation, `X-Road-Client`, keys. Never logged.
        std::vector<std::pair<QByteArray, Secret>> headers{};
        CodeNames groups = CodeNames::ethnicGroups();
    };
    /// The client and the clock must outlive it; the client is called from whichever threads call.
    PopulationLine(Settings settings, WebClient& client, const Clock& clock)
        : m_settings(std::move(settings)), m_client(client), m_clock(clock), m_breaker(clock) {}

    /// Whoever is told `unreachable` finds the cause in `reason`: `timed_out`, `cut`, …, `circuit_open`, or
    /// the name of the error. Only a request that must not be sent is an error.
    Result<residence::LookupAnswer> lookUp(const residence::LookupRequest& request) override;
    Result<Verification> verify(const residence::LookupRequest& request) override;

    const CircuitBreaker& breaker() const { return m_breaker; }

private:
    Result<QByteArray> exchange(PopulationService service, const QByteArray& body);

    Settings m_settings;
    WebClient& m_client;
    const Clock& m_clock;
    CircuitBreaker m_breaker;
};

} // namespace motcua::central
