// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_session.h"

#include "core/central/postgres_locks.h"
#include "core/central/postgres_schema.h"
#include "tests/core/central/service_bench.h"
#include "tests/support/private_postgres.h"

#include <thread>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using postgres::Connection;
using postgres::Parameters;
using tests::PrivatePostgres;

class PostgresTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        if (PrivatePostgres::isInstalled())
            server = std::make_unique<PrivatePostgres>(PrivatePostgres::Disk::fast);
    }
    static void TearDownTestSuite() { server.reset(); }
    void SetUp() override {
        if (!server) GTEST_SKIP() << "PostgreSQL is not installed";
        const QByteArray made = server->newDatabase();
        ASSERT_FALSE(made.isEmpty()) << qPrintable(server->trouble());
        address = Secret::copyOf(made);
    }
    Connection connect() const {
        auto connection = Connection::open(address);
        EXPECT_TRUE(connection);
        return *std::move(connection);
    }
    static Error errorOf(Connection& connection, const char* sql) {
        const auto rows = connection.run(sql);
        EXPECT_FALSE(rows) << sql;
        return rows ? Error{} : rows.error();
    }
    /// Cuts off all connections of the service to this database but `keep`.
    static void cutOthers(Connection& keep) {
        const auto cut = keep.run("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
                                  "WHERE datname = current_database() AND pid <> pg_backend_pid()");
        ASSERT_TRUE(cut);
        ASSERT_GT(cut->count(), 0);
    }

    static inline std::unique_ptr<PrivatePostgres> server;
    Secret address;
};

TEST_F(PostgresTest, values_comeBackAsTheyWent) {
    Connection connection = connect();
    const std::array ids{uuid(1, 1), uuid(2, 0xffff)};
    const std::array numbers{qint64(0), std::numeric_limits<qint64>::min(),
                             std::numeric_limits<qint64>::max()};
    const std::array bytes{QByteArray(), QByteArray("\0\xff{\"", 4)};
    const QStringList texts{u"Đặng'; --"_s, u""_s, u"NULL"_s, u"{\"a\"}"_s};
    const auto uuids = connection.run("SELECT unnest($1::uuid[])", Parameters().add(ids));
    ASSERT_TRUE(uuids);
    ASSERT_EQ(uuids->count(), 2);
    EXPECT_EQ(uuids->uuid(1, 0), ids[1]);
    const auto counted = connection.run("SELECT unnest($1::bigint[])", Parameters().add(numbers));
    ASSERT_TRUE(counted);
    ASSERT_EQ(counted->count(), 3);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(counted->int64(i, 0), numbers[static_cast<size_t>(i)]);
    const auto raw = connection.run("SELECT unnest($1::bytea[])", Parameters().add(bytes));
    ASSERT_TRUE(raw);
    ASSERT_EQ(raw->count(), 2);
    EXPECT_EQ(raw->bytes(0, 0), bytes[0]);
    EXPECT_EQ(raw->bytes(1, 0), bytes[1]);
    const auto words = connection.run("SELECT unnest($1::text[]), true, 7::int, 7::smallint, $2::text, $3",
                                      Parameters().add(texts).add(texts[0]).add(ids[0]));
    ASSERT_TRUE(words);
    ASSERT_EQ(words->count(), 4);
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(words->text(i, 0), texts[i]);
    EXPECT_TRUE(words->boolean(0, 1));
    EXPECT_EQ(words->int64(0, 2), 7);
    EXPECT_EQ(words->int64(0, 3), 7);
    EXPECT_EQ(words->text(0, 4), texts[0]);
    EXPECT_EQ(words->uuid(0, 5), ids[0]);
    EXPECT_EQ(words->uuid(0, 0).error().code, Code::STORE_DAMAGED);
    const auto none = connection.run("SELECT unnest($1::uuid[])", Parameters().add(std::span<const Uuid>()));
    ASSERT_TRUE(none);
    EXPECT_EQ(none->count(), 0);
}

TEST_F(PostgresTest, errors_haveTheirCodes_andTellNoValues) {
    Connection connection = connect();
    ASSERT_TRUE(connection.runScript("CREATE TABLE person(name text PRIMARY KEY); "
                                     "INSERT INTO person VALUES('Người Thử')"));
    EXPECT_EQ(errorOf(connection, "INSERT INTO person VALUES('Người Thử')"),
              (Error{Code::STORE_CONSTRAINT, u"23505 person"_s}));
    EXPECT_EQ(errorOf(connection, "SELECT 'Người Thử'::int"), (Error{Code::STORE_FAILED, u"22P02"_s}));
    EXPECT_EQ(errorOf(connection, "SELECT * FROM nothing").code, Code::STORE_FAILED);
    const std::array states{std::pair{"40001", Code::STORE_BUSY},
                            std::pair{"40P01", Code::STORE_BUSY},
                            std::pair{"55P03", Code::STORE_BUSY},
                            std::pair{"57014", Code::STORE_BUSY},
                            std::pair{"53200", Code::STORE_BUSY},
                            std::pair{"53100", Code::STORE_DISK_FULL},
                            std::pair{"58030", Code::STORE_IO},
                            std::pair{"XX001", Code::STORE_DAMAGED},
                            std::pair{"57P01", Code::CENTRAL_STORE_UNREACHABLE}};
    for (const auto& [state, code] : states) {
        Connection other = connect();
        const QByteArray sql =
            QByteArray("DO $$BEGIN RAISE EXCEPTION 'Người Thử' USING ERRCODE = '") + state + "'; END$$";
        EXPECT_EQ(errorOf(other, sql.constData()), (Error{code, QString::fromLatin1(state)}));
    }
    EXPECT_TRUE(connection.run("SELECT 1")) << "it goes on";
}

TEST_F(PostgresTest, listOfStatements_stopsAtTheFirstThatFails) {
    Connection connection = connect();
    ASSERT_TRUE(connection.runScript("CREATE TABLE t(n int)") && connection.runScript("BEGIN"));
    const std::array<postgres::Statement, 3> statements{
        {{"INSERT INTO t VALUES(1)"}, {"SELECT 1/0"}, {"INSERT INTO t VALUES(2)"}}};
    const auto done = connection.runAll(statements);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().detail, u"22012");
    ASSERT_TRUE(connection.runScript("ROLLBACK"));
    EXPECT_EQ(connection.run("SELECT 1 FROM t")->count(), 0);
}

TEST_F(PostgresTest, noServer_isUnreachable) {
    const Secret nowhere = Secret::copyOf("host=/nonexistent dbname=x password=secret");
    EXPECT_EQ(Connection::open(nowhere).error(), (Error{Code::CENTRAL_STORE_UNREACHABLE, u"connect"_s}));
    PostgresSession session(nowhere.clone());
    EXPECT_EQ(session.begin(Session::Access::read).error().code, Code::CENTRAL_STORE_UNREACHABLE);
    session.rollback();
}

TEST_F(PostgresTest, commit_waitsForTheDisk_whateverTheDatabaseSays) {
    ASSERT_TRUE(connect().runScript("DO $$BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || "
                                    "' SET synchronous_commit = off'; END$$"));
    EXPECT_EQ(connect().run("SHOW synchronous_commit")->text(0, 0), u"on");
}

TEST_F(PostgresTest, instancesThatStartTogether_makeTheTablesOnce) {
    std::vector<std::jthread> instances;
    for (int i = 0; i < 6; ++i)
        instances.emplace_back([&, i] {
            const auto done = PostgresSession::prepare(address, u"e"_s + QString::number(i));
            EXPECT_TRUE(done) << errorText(done.error().code).name << qPrintable(done.error().detail);
        });
    instances.clear();
    Connection connection = connect();
    EXPECT_EQ(connection.run("SELECT 1 FROM schema_migration")->count(), 2);
    EXPECT_EQ(connection.run("SELECT 1 FROM meta")->count(), 1) << "one epoch";
}

TEST_F(PostgresTest, newerTables_areLeftAlone) {
    ASSERT_TRUE(PostgresSession::prepare(address, u"e1"_s));
    ASSERT_TRUE(connect().runScript("INSERT INTO schema_migration VALUES(99)"));
    EXPECT_EQ(PostgresSession::prepare(address, u"e1"_s).error(), (Error{Code::STORE_TOO_NEW, u"99"_s}));
}

TEST_F(PostgresTest, idleConnectionThatWasCut_isReplacedAtTheNextBegin) {
    ASSERT_TRUE(PostgresSession::prepare(address, u"e1"_s));
    PostgresSession session(address.clone());
    ASSERT_TRUE(session.begin(Session::Access::read));
    session.rollback();
    Connection admin = connect();
    ASSERT_NO_FATAL_FAILURE(cutOthers(admin));
    ASSERT_TRUE(session.begin(Session::Access::read));
    EXPECT_EQ(session.epoch(), u"e1"_s);
    EXPECT_TRUE(session.commit());
}

TEST_F(PostgresTest, cutWithinATransaction_isAnError_andNothingIsWritten) {
    ASSERT_TRUE(PostgresSession::prepare(address, u"e1"_s));
    PostgresSession session(address.clone());
    ASSERT_TRUE(session.begin(Session::Access::write));
    ASSERT_TRUE(session.startEpoch(u"e2"_s));
    Connection admin = connect();
    ASSERT_NO_FATAL_FAILURE(cutOthers(admin));
    EXPECT_EQ(session.commit().error().code, Code::CENTRAL_STORE_UNREACHABLE);
    EXPECT_EQ(session.epoch().error().code, Code::CENTRAL_STORE_UNREACHABLE);
    ASSERT_TRUE(session.begin(Session::Access::read));
    EXPECT_EQ(session.epoch(), u"e1"_s);
    session.rollback();
}

/// The server answers such a COMMIT with a ROLLBACK, and without an error.
TEST_F(PostgresTest, commitAfterAFailedStatement_isAnError) {
    ASSERT_TRUE(PostgresSession::prepare(address, u"e1"_s));
    PostgresSession session(address.clone());
    ASSERT_TRUE(session.begin(Session::Access::write));
    ASSERT_TRUE(session.startEpoch(u"e2"_s));
    Batch twice;
    twice.codes = {{u"c"_s, uuid(2, 1)}};
    ASSERT_TRUE(session.write(twice));
    EXPECT_EQ(session.write(twice).error(), (Error{Code::STORE_CONSTRAINT, u"23505 dossier_code"_s}));
    const auto done = session.commit();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, Code::STORE_FAILED);
    ASSERT_TRUE(session.begin(Session::Access::read));
    EXPECT_EQ(session.epoch(), u"e1"_s);
    session.rollback();
}

TEST_F(PostgresTest, reader_seesOneMoment) {
    ASSERT_TRUE(PostgresSession::prepare(address, u"e1"_s));
    PostgresSession reader(address.clone()), writer(address.clone());
    ASSERT_TRUE(reader.begin(Session::Access::read));
    EXPECT_EQ(reader.lastSequence(kOffice), 0);
    ASSERT_TRUE(writer.begin(Session::Access::write));
    Batch batch;
    batch.steps[kOffice] = {{uuid(2, 1), 1, true}, {uuid(2, 1), 2, false}};
    ASSERT_TRUE(writer.write(batch));
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(reader.lastSequence(kOffice), 0);
    EXPECT_FALSE(reader.startEpoch(u"e2"_s)) << "and writes nothing";
    reader.rollback();
    ASSERT_TRUE(reader.begin(Session::Access::read));
    EXPECT_EQ(reader.lastSequence(kOffice), 2);
    reader.rollback();
}

/// The other could be waiting for the streams this one has: it would be a circle.
TEST_F(PostgresTest, whoHasWritten_waitsForNobodysDossier) {
    ASSERT_TRUE(PostgresSession::prepare(address, u"e1"_s));
    PostgresSession writer(address.clone()), other(address.clone());
    const std::array ids{uuid(2, 1)};
    ASSERT_TRUE(other.begin(Session::Access::write));
    ASSERT_TRUE(other.dossiers(ids));
    ASSERT_TRUE(writer.begin(Session::Access::write));
    Batch batch;
    batch.steps[kOffice] = {{uuid(2, 2), 1, true}};
    ASSERT_TRUE(writer.write(batch));
    EXPECT_TRUE(writer.dossiers(ids)) << "not busy for as long as the other has it";
    EXPECT_TRUE(writer.commit());
    other.rollback();
}

TEST_F(PostgresTest, aThousandNames_takeOneLock) {
    Connection connection = connect();
    const auto locksOf = [&](size_t names) {
        std::vector<QByteArray> list;
        for (size_t i = 0; i < names; ++i)
            list.push_back(QByteArray::number(i));
        std::vector<postgres::Statement> statements;
        appendLocks(statements, postgres::Locked::dossier, list);
        EXPECT_TRUE(connection.runScript("BEGIN") && connection.runAll(statements));
        const auto held = connection.run("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' "
                                         "AND pid = pg_backend_pid()");
        EXPECT_TRUE(connection.runScript("ROLLBACK"));
        return held ? held->count() : -1;
    };
    EXPECT_EQ(locksOf(3), 4);
    EXPECT_EQ(locksOf(1000), 1);
    EXPECT_EQ(locksOf(0), 1);
}

} // namespace
} // namespace motcua::central
