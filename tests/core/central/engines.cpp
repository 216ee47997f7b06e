// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/central/engines.h"

#include "core/central/file_blobs.h"
#include "core/central/postgres_blobs.h"
#include "core/central/postgres_session.h"
#include "core/central/postgres_store.h"
#include "core/central/sqlite_session.h"
#include "core/central/sqlite_store.h"
#include "core/store/file.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef MOTCUA_PRIVATE_POSTGRES
#include "tests/support/private_postgres.h"
#endif

namespace motcua::central {
namespace {

const QString kEpoch = QStringLiteral("e1");

class SqliteTestStore final : public TestStore {
public:
    SqliteTestStore() {
        auto database = store::Database::open(path(), m_key, store::OpenMode::create);
        EXPECT_TRUE(database && SqliteSession::prepare(*database, kEpoch));
    }
    std::unique_ptr<Session> open() override {
        auto database = store::Database::open(path(), m_key, store::OpenMode::existing);
        EXPECT_TRUE(database);
        if (!database) return nullptr;
        return std::make_unique<SqliteSession>(*std::move(database));
    }
    StorePool::Open stores() override { return sqliteStores(path(), m_key); }
    std::unique_ptr<BlobStore> blobs() override {
        EXPECT_TRUE(store::makeFolder(m_dir.filePath(QStringLiteral("blobs"))));
        return std::make_unique<FileBlobs>(m_dir.filePath(QStringLiteral("blobs")), m_key);
    }
    void backUp() override {
        {
            auto database = store::Database::open(path(), m_key, store::OpenMode::existing);
            EXPECT_TRUE(database && database->checkpoint());
        }
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        m_backup = file.readAll();
    }
    void putBack() override {
        for (const char* rest : {"-wal", "-shm"})
            QFile::remove(path() + QLatin1StringView(rest));
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(m_backup);
    }

private:
    QString path() const { return m_dir.filePath(QStringLiteral("central.db")); }
    QTemporaryDir m_dir;
    const Secret m_key = Secret::random(32);
    QByteArray m_backup;
};

#ifdef MOTCUA_PRIVATE_POSTGRES
/// Ends before main() does, while all that it needs is there.
class Cluster final : public testing::Environment {
public:
    void TearDown() override { m_server.reset(); }
    tests::PrivatePostgres& server() {
        if (!m_server) m_server.emplace(tests::PrivatePostgres::Disk::fast);
        return *m_server;
    }

private:
    std::optional<tests::PrivatePostgres> m_server;
};
Cluster* const kCluster = static_cast<Cluster*>(testing::AddGlobalTestEnvironment(new Cluster));

class PostgresTestStore final : public TestStore {
public:
    explicit PostgresTestStore(const QByteArray& address)
        : m_address(Secret::copyOf(address)), m_name(address.sliced(address.lastIndexOf('=') + 1)) {}
    std::unique_ptr<Session> open() override { return std::make_unique<PostgresSession>(m_address.clone()); }
    StorePool::Open stores() override { return postgresStores(m_address); }
    std::unique_ptr<BlobStore> blobs() override { return std::make_unique<PostgresBlobs>(m_address); }
    void backUp() override { copy(m_name, m_name + "_backup"); }
    void putBack() override { copy(m_name + "_backup", m_name); }

private:
    static void copy(const QByteArray& from, const QByteArray& to) {
        auto& server = kCluster->server();
        EXPECT_TRUE(server.run("DROP DATABASE IF EXISTS " + to + " WITH (FORCE)"))
            << qPrintable(server.trouble());
        EXPECT_TRUE(server.run("CREATE DATABASE " + to + " TEMPLATE " + from))
            << qPrintable(server.trouble());
    }

    const Secret m_address;
    const QByteArray m_name;
};
#endif

std::unique_ptr<TestStore> makePostgres() {
#ifdef MOTCUA_PRIVATE_POSTGRES
    if (!tests::PrivatePostgres::isInstalled()) return nullptr;
    const QByteArray address = kCluster->server().newDatabase();
    EXPECT_FALSE(address.isEmpty()) << qPrintable(kCluster->server().trouble());
    const auto ready = PostgresSession::prepare(Secret::copyOf(address), kEpoch);
    EXPECT_TRUE(ready) << errorText(ready.error().code).name << ' ' << qPrintable(ready.error().detail);
    if (ready) return std::make_unique<PostgresTestStore>(address);
#endif
    return nullptr;
}

} // namespace

std::unique_ptr<TestStore> makeTestStore(Engine engine) {
    if (engine == Engine::sqlite) return std::make_unique<SqliteTestStore>();
    return makePostgres();
}

} // namespace motcua::central
