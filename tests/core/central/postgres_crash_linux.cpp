// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL is cut off or killed while desks push. What was acknowledged is there afterwards, once.
#include "core/central/postgres_session.h"
#include "core/central/sync_service.h"
#include "tests/core/central/service_bench.h"
#include "tests/support/private_postgres.h"

#include <atomic>
#include <set>
#include <thread>

namespace motcua::central {
namespace {

using namespace std::chrono_literals;
using dossier::NoteAdded;
using enum wire::VerdictKind;
using tests::PrivatePostgres;

class PostgresCrashTest : public testing::Test {
protected:
    static constexpr int kWriters = 3;

    void SetUp() override {
        if (!PrivatePostgres::isInstalled()) GTEST_SKIP() << "PostgreSQL is not installed";
        server = std::make_unique<PrivatePostgres>(PrivatePostgres::Disk::durable);
        const QByteArray made = server->newDatabase();
        ASSERT_FALSE(made.isEmpty()) << qPrintable(server->trouble());
        address = Secret::copyOf(made);
        ASSERT_TRUE(PostgresSession::prepare(address, QStringLiteral("e1")));
        PostgresSession session(address.clone());
        Desk desk(9, kOffice);
        ASSERT_TRUE(ask(session, desk, {desk.make(id, intakeOf(1))}));
    }
    static Result<wire::SyncAnswer> ask(Session& session, const Desk& desk,
                                        std::vector<dossier::Action> operations) {
        return synchronise(session, desk.caller(), desk.request(std::move(operations)),
                           toInstant(dossier::kReceived));
    }

    /// A desk that pushes notes until it is told to end; each until it is answered.
    void work(int number) {
        PostgresSession session(address.clone());
        Desk desk(number, kOffice);
        std::vector<dossier::Action> made;
        while (!isOver) {
            made.push_back(desk.make(id, NoteAdded{QStringLiteral("x")}, 1));
            const auto deadline = std::chrono::steady_clock::now() + 60s;
            for (;;) {
                const auto answer = ask(session, desk, {made.back()});
                if (answer) {
                    const wire::VerdictKind kind = answer->verdicts.front().kind;
                    ASSERT_TRUE(kind == accepted || kind == duplicate);
                    ++acknowledged;
                    break;
                }
                const Code code = answer.error().code;
                ASSERT_TRUE(code == Code::CENTRAL_STORE_UNREACHABLE || code == Code::STORE_BUSY)
                    << errorText(code).name << qPrintable(answer.error().detail);
                ASSERT_LT(std::chrono::steady_clock::now(), deadline);
                ++failures;
            }
        }
        // sent again from the first on, all are known
        for (const dossier::Action& each : made) {
            const auto again = ask(session, desk, {each});
            ASSERT_TRUE(again) << errorText(again.error().code).name;
            EXPECT_EQ(again->verdicts.front().kind, duplicate);
        }
    }
    void waitFor(int count) {
        const auto deadline = std::chrono::steady_clock::now() + 60s;
        while (acknowledged < count && std::chrono::steady_clock::now() < deadline)
            std::this_thread::yield();
        ASSERT_GE(acknowledged, count);
    }
    /// `blow` strikes when some more have been acknowledged.
    template <class Blow> void strike(int times, int between, Blow blow) {
        std::vector<std::jthread> writers;
        for (int number = 1; number <= kWriters; ++number)
            writers.emplace_back([this, number] { work(number); });
        for (int i = 0; i < times && !HasFatalFailure(); ++i) {
            waitFor(acknowledged + between);
            blow();
        }
        if (!HasFatalFailure()) waitFor(acknowledged + between);
        isOver = true;
        writers.clear();

        EXPECT_GT(failures, 0) << "it was noticed";
        PostgresSession session(address.clone());
        ASSERT_TRUE(session.begin(Session::Access::read));
        const auto found = session.dossiers(std::span(&id, 1));
        ASSERT_TRUE(found);
        std::set<Uuid> ids;
        for (const Recorded& each : found->at(id).log)
            EXPECT_TRUE(ids.insert(each.action.id).second);
        EXPECT_EQ(ids.size(), static_cast<size_t>(acknowledged) + 1);
        const auto feed = session.feed(kOffice, 0, 1 << 20);
        ASSERT_TRUE(feed);
        ASSERT_EQ(feed->size(), ids.size());
        EXPECT_EQ(feed->back().sequence, std::ssize(*feed)) << "without a gap";
    }

    std::unique_ptr<PrivatePostgres> server;
    Secret address;
    const Uuid id = uuid(2, 1);
    std::atomic<bool> isOver = false;
    std::atomic<int> acknowledged = 0, failures = 0;
};

TEST_F(PostgresCrashTest, connectionsCutInTheirWork_loseNothing) {
    auto admin = postgres::Connection::open(address);
    ASSERT_TRUE(admin);
    strike(25, 7, [&] {
        EXPECT_TRUE(admin->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                               "WHERE datname = current_database() AND pid <> pg_backend_pid()"));
    });
}

TEST_F(PostgresCrashTest, serverKilledInItsWork_hasWhatItAcknowledged) {
    strike(3, 25, [&] {
        server->kill();
        ASSERT_TRUE(server->start()) << qPrintable(server->trouble());
    });
}

} // namespace
} // namespace motcua::central
