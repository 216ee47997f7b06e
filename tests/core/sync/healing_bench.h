// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/administration.h"
#include "core/central/api.h"
#include "core/central/http_server.h"
#include "core/sync/courier.h"
#include "core/sync/enrol.h"
#include "tests/core/central/engines.h"
#include "tests/core/sync/counter_bench.h"

/// Counters against the service as it is, on either engine: its handlers, its server, its store, which can
/// be put back from a backup.
namespace motcua::sync {

class HealingBench : public testing::TestWithParam<central::Engine> {
protected:
    void SetUp() override {
        if (!m_store && !HasFailure()) GTEST_SKIP() << central::nameOf(GetParam()) << " is not installed";
        ASSERT_TRUE(m_store);
        startService();
    }
    void startService() {
        service.emplace(m_store->stores(), clock, m_port);
        m_port = service->server ? service->server->port() : quint16{0};
    }
    void backUp() {
        service.reset();
        m_store->backUp();
        startService();
    }
    /// From the backup, as a new epoch.
    void putBack(const QString& epoch) {
        service.reset();
        m_store->putBack();
        startService();
        ASSERT_TRUE(central::startNewEpoch(**service->pool.acquire(), epoch));
    }

    struct Service {
        Service(central::StorePool::Open stores, const Clock& clock, quint16 port)
            : pool(std::move(stores)), api(pool, clock, {}) {
            central::HttpListening listening;
            listening.port = port;
            auto started = central::HttpServer::start(listening, {}, api);
            EXPECT_TRUE(started) << errorText(started.error().code).name;
            if (started) server = *std::move(started);
        }
        central::StorePool pool;
        central::Api api;
        std::unique_ptr<central::HttpServer> server; ///< last: ends first
    };

    struct Desk {
        Desk(HealingBench& test, int number) : Desk(test, number, test.clock) {}
        /// By a clock of its own.
        Desk(HealingBench& test, int number, const Clock& own)
            : counter(test.m_dir.path(), number), clock(own) {
            const auto code =
                central::issueEnrolmentCode(**test.service->pool.acquire(),
                                            {kOffice, QStringLiteral("Xã thử"), number}, test.clock.now());
            EXPECT_TRUE(code);
            const QString address = QStringLiteral("http://127.0.0.1:%1").arg(test.m_port);
            const auto enrolled =
                enrol(counter.database(), {.address = address, .code = code.value_or(QString())});
            EXPECT_TRUE(enrolled) << (enrolled ? "" : errorText(enrolled.error().code).name);
            restart();
        }
        /// As after a power cut.
        void restart() {
            courier.reset();
            counter.restart();
            courier.emplace(counter.database(), clock, [] { return 1.0; });
        }
        RunReport run() {
            RunReport report;
            const auto done = courier->run(report);
            EXPECT_TRUE(done) << errorText(done.error().code).name << qPrintable(done.error().detail);
            return report;
        }
        /// Compares, and gives what came of it.
        Comparison check() {
            RunReport report;
            const auto done = courier->check(report);
            EXPECT_TRUE(done) << errorText(done.error().code).name << qPrintable(done.error().detail);
            return courier->status()->compared.value_or(Comparison{{}, -1, -1});
        }
        qint64 open() {
            const auto status = courier->status();
            return status ? status->waiting + status->parked + status->conflicts : -1;
        }
        Counter counter;
        const Clock& clock;
        std::optional<Courier> courier;
    };

    QTemporaryDir m_dir;
    std::unique_ptr<central::TestStore> m_store = central::makeTestStore(GetParam());
    FixedClock clock{toInstant(dossier::kReceived)};
    quint16 m_port = 0;
    std::optional<Service> service;
};

} // namespace motcua::sync
