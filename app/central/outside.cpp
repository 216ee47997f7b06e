// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/outside.h"

#include "core/base/uuid.h"
#include "core/central/simulated_population.h"
#include "core/central/store_work.h"

#include <QRandomGenerator>

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace central;

constexpr auto kLookEvery = 2s;

/// A session that ended, a login, a record twice; more than that only a portal takes that answers each time
/// at the last moment, and then another service that begins as well sends updates.
constexpr int kRequestsOfOneCall = 10;

BeastWebClient clientOf(const WebSettings& web) {
    return BeastWebClient(web.trustFile, {.wholeRequest = web.timeout});
}

/// The portal with all it needs, in the order in which they need each other.
class PortalLine {
public:
    PortalLine(PortalSettings settings, StorePool& pool, const Clock& clock, const JsonLog& log)
        : m_pool(pool), m_clock(clock), m_client(clientOf(settings.web)),
          m_portal(std::move(settings.portal), m_client),
          m_sync(pool, m_portal,
                 {.names = {.officer = {}, .fileAddress = settings.fileAddress},
                  .pace = {.first = settings.retry},
                  .claimLasts = kRequestsOfOneCall * settings.web.timeout},
                 UuidSource(clock).next(), clock,
                 [] { return QRandomGenerator::global()->generateDouble(); }),
          m_sender(m_sync, kLookEvery, [&log](const Result<PortalRun>& round) { report(log, round); }) {}

    bool stop(std::chrono::milliseconds patience) { return m_sender.stop(patience); }

    QByteArray metrics() {
        QByteArray text;
        const auto number = [&](const char* name, const char* type, const char* help, qint64 value) {
            text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n' +
                    name + ' ' + QByteArray::number(value) + '\n';
        };
        const auto totals = m_sender.totals();
        number("motcua_portal_sent_total", "counter", "Dossiers told to the national portal.", totals.sent);
        number("motcua_portal_failed_total", "counter", "Dossiers that it did not take, each time.",
               totals.failed);
        number("motcua_portal_circuit_open", "gauge", "1 while it does not answer.", m_sync.isOpen() ? 1 : 0);
        const auto counts = transact(m_pool, Session::Access::read,
                                     [](Store& store) { return store.portalOutbox().counts(); });
        if (!counts) return text;
        number("motcua_portal_waiting", "gauge", "Dossiers to be told to the national portal.",
               counts->waiting);
        number("motcua_portal_parked", "gauge", "Dossiers that it refused for good.", counts->parked);
        const auto age = counts->oldest ? m_clock.now() - *counts->oldest : 0ms;
        number("motcua_portal_oldest_seconds", "gauge", "Since when the longest waiting one waits.",
               std::chrono::duration_cast<std::chrono::seconds>(age).count());
        return text;
    }

private:
    static void report(const JsonLog& log, const Result<PortalRun>& round) {
        if (round)
            log.write(round->failed > 0 ? log::Level::warning : log::Level::info, "portal",
                      {{u"sent"_s, round->sent}, {u"failed"_s, round->failed}});
        else
            log.write(log::Level::error, "portal",
                      {{u"error"_s, QLatin1StringView(errorText(round.error().code).name)}});
    }

    StorePool& m_pool;
    const Clock& m_clock;
    BeastWebClient m_client;
    NationalPortal m_portal;
    PortalSync m_sync;
    PortalSender m_sender;
};

class OpenOutside final : public Outside {
public:
    OpenOutside(Connectors connectors, Options::Registry registry, StorePool& pool, const Clock& clock,
                const JsonLog& log) {
        if (registry == Options::Registry::simulated) m_simulated.emplace(clock);
        if (connectors.population) {
            m_client.emplace(clientOf(connectors.population->web));
            m_line.emplace(std::move(connectors.population->line), *m_client, clock);
        }
        if (connectors.portal) m_portal.emplace(*std::move(connectors.portal), pool, clock, log);
    }

    PopulationDatabase* population() override {
        if (m_line) return &*m_line;
        return m_simulated ? &*m_simulated : nullptr;
    }
    QByteArray metrics() override {
        QByteArray text;
        if (m_line)
            text +=
                QByteArray("# HELP motcua_population_circuit_open 1 while it does not answer.\n"
                           "# TYPE motcua_population_circuit_open gauge\nmotcua_population_circuit_open ") +
                (m_line->breaker().isOpen() ? "1\n" : "0\n");
        if (m_portal) text += m_portal->metrics();
        return text;
    }
    bool stop(std::chrono::milliseconds patience) override { return !m_portal || m_portal->stop(patience); }

private:
    std::optional<SimulatedPopulation> m_simulated;
    std::optional<BeastWebClient> m_client;
    std::optional<PopulationLine> m_line;
    std::optional<PortalLine> m_portal;
};

} // namespace

Result<std::unique_ptr<Outside>> Outside::open(const Options& options, StorePool& pool, const Clock& clock,
                                               const JsonLog& log) {
    Connectors connectors;
    if (!options.connectors.isEmpty()) {
        MOTCUA_TRY(connectors, readConnectors(options.connectors));
    }
    if (connectors.population && options.registry == Options::Registry::simulated)
        return fail(Code::USAGE, u"--registry simulated, --connectors population: only one of them"_s);
    return std::make_unique<OpenOutside>(std::move(connectors), options.registry, pool, clock, log);
}

} // namespace motcua::central_app
