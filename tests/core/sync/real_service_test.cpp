// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/real_service_bench.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

TEST_F(RealServiceTest, counters_comeInStep) {
    Desk first(*this, 1), second(*this, 2);
    const Uuid id = first.counter.receive(1);
    EXPECT_EQ(first.run().accepted, 1);
    EXPECT_EQ(second.run().pulled, 1);
    ASSERT_TRUE(second.counter.step(id, dossier::Forwarded{u"Phòng Tư pháp"_s, {}, {}, {}}));
    second.run();
    first.run();
    EXPECT_EQ(first.counter.states(), second.counter.states());
    EXPECT_EQ(first.counter.state(id).version, 2);
    EXPECT_EQ(first.run().requests, 1) << "nothing to do is one request";
}

TEST_F(RealServiceTest, hole_isFilledByTheWholeDossier) {
    Desk first(*this, 1), second(*this, 2);
    const Uuid id = first.counter.receive(1);
    ASSERT_TRUE(first.counter.step(id, dossier::NoteAdded{u"một"_s}));
    ASSERT_TRUE(first.counter.step(id, dossier::NoteAdded{u"hai"_s}));
    first.run();
    second.run();
    auto& database = second.counter.database();
    ASSERT_TRUE(database.run("DELETE FROM action WHERE dossier = ? AND service_version = 2", id));
    ASSERT_TRUE(database.run("UPDATE sync_dossier SET known = 1 WHERE dossier = ?", id));
    ASSERT_TRUE(database.run("INSERT INTO sync_wanted(dossier) VALUES(?)", id));
    EXPECT_EQ(second.run().requests, 2);
    EXPECT_EQ(first.counter.states(), second.counter.states());
    EXPECT_EQ(second.counter.number("SELECT count(*) FROM sync_wanted"), 0);
    EXPECT_EQ(second.counter.number("SELECT count(*) FROM action"), 3);
}

TEST_F(RealServiceTest, strangeDossierWanted_isGivenUp) {
    Desk desk(*this, 1);
    desk.run();
    ASSERT_TRUE(
        desk.counter.database().run("INSERT INTO sync_wanted(dossier) VALUES(?)", central::uuid(9, 9)));
    EXPECT_EQ(desk.run().requests, 2);
    EXPECT_EQ(desk.counter.number("SELECT count(*) FROM sync_wanted"), 0);
}

TEST_F(RealServiceTest, restoredService_isGivenWhatItLacks) {
    Desk first(*this, 1), second(*this, 2);
    first.counter.receive(1);
    first.run();
    second.run();
    {
        auto lease = m_pool.acquire();
        ASSERT_TRUE(lease);
        lease->discard();
    }
    QByteArray backup;
    {
        auto database = store::Database::open(path(), m_key, store::OpenMode::existing);
        ASSERT_TRUE(database && database->checkpoint());
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        backup = file.readAll();
    }
    first.counter.receive(2);
    second.counter.receive(3);
    first.run();
    second.run();
    first.run();
    ASSERT_EQ(first.counter.states().size(), 3U);

    m_server.reset();
    m_pool.acquire()->discard();
    for (const auto* rest : {"-wal", "-shm"})
        QFile::remove(path() + QLatin1StringView(rest));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(backup);
    file.close();
    ASSERT_TRUE(central::startNewEpoch(**m_pool.acquire(), u"e2"_s));
    auto started = central::HttpServer::start({}, {}, m_api);
    ASSERT_TRUE(started);
    m_server = *std::move(started);
    for (Desk* desk : {&first, &second}) {
        auto account = loadAccount(desk->counter.database());
        ASSERT_TRUE(account && *account);
        (*account)->line.address.setPort(m_server->port());
        ASSERT_TRUE(saveAccount(desk->counter.database(), **account));
        desk->courier.emplace(desk->counter.database(), m_clock);
    }
    for (Desk* desk : {&first, &second, &first, &second})
        desk->run();
    EXPECT_EQ(first.counter.states(), second.counter.states());
    EXPECT_EQ(first.counter.states().size(), 3U);
    for (Desk* desk : {&first, &second})
        EXPECT_EQ(desk->courier->status()->waiting + desk->courier->status()->parked, 0);
}

} // namespace
} // namespace motcua::sync
