// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/administration.h"
#include "core/central/api.h"
#include "core/central/http_server.h"
#include "core/central/sqlite_store.h"
#include "core/sync/courier.h"
#include "core/sync/enrol.h"
#include "tests/core/sync/counter_bench.h"

#include <QTemporaryDir>

namespace motcua::sync {

/// Counters against the service as it is: its handlers, its server, its store.
class RealServiceTest : public testing::Test {
protected:
    void SetUp() override {
        auto database = store::Database::open(path(), m_key, store::OpenMode::create);
        ASSERT_TRUE(database);
        ASSERT_TRUE(central::SqliteSession::prepare(*database, QStringLiteral("e1")));
        auto started = central::HttpServer::start({}, {}, m_api);
        ASSERT_TRUE(started);
        m_server = *std::move(started);
    }

    void enrolCounter(Counter& counter, int number) {
        const auto code = central::issueEnrolmentCode(
            **m_pool.acquire(), {kOffice, QStringLiteral("Xã thử"), number}, m_clock.now());
        EXPECT_TRUE(code);
        const QString address = QStringLiteral("http://127.0.0.1:%1").arg(m_server->port());
        const auto enrolled =
            enrol(counter.database(), {.address = address, .code = code.value_or(QString())});
        EXPECT_TRUE(enrolled) << (enrolled ? "" : errorText(enrolled.error().code).name);
    }

    struct Desk {
        Desk(RealServiceTest& test, int number) : counter(test.folder(), number) {
            test.enrolCounter(counter, number);
            courier.emplace(counter.database(), test.m_clock);
        }
        RunReport run() {
            RunReport report;
            const auto done = courier->run(report);
            EXPECT_TRUE(done) << errorText(done.error().code).name << qPrintable(done.error().detail);
            return report;
        }
        Counter counter;
        std::optional<Courier> courier;
    };

    QString folder() const { return m_dir.path(); }
    QString path() const { return m_dir.filePath(QStringLiteral("central.db")); }

    QTemporaryDir m_dir;
    const Secret m_key = Secret::random(32);
    FixedClock m_clock{toInstant(dossier::kReceived)};
    central::StorePool m_pool{central::sqliteStores(path(), m_key)};
    central::Api m_api{m_pool, m_clock, {}};
    std::unique_ptr<central::HttpServer> m_server; ///< last: ends first
};

} // namespace motcua::sync
