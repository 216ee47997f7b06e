// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/line/world.h"

#include <QProcess>
#include <QThread>
#include <filesystem>

namespace motcua::faults {

using namespace Qt::StringLiterals;
using tests::PrivatePostgres;

namespace {

void copyFolder(const QString& from, const QString& to) {
    std::filesystem::remove_all(to.toStdString());
    std::filesystem::copy(from.toStdString(), to.toStdString(), std::filesystem::copy_options::recursive);
}

/// One for all tests of the program; ends before main() does, while all that it needs is there.
class Cluster final : public testing::Environment {
public:
    void TearDown() override { m_server.reset(); }
    PrivatePostgres& server() {
        if (!m_server) m_server.emplace(PrivatePostgres::Disk::fast);
        return *m_server;
    }

private:
    std::optional<PrivatePostgres> m_server;
};
Cluster* const kCluster = static_cast<Cluster*>(testing::AddGlobalTestEnvironment(new Cluster));

} // namespace

Service::Service(Engine engine) : m_engine(engine) {
    if (m_engine == Engine::postgres) {
        m_postgres = &kCluster->server();
        m_database = m_postgres->newDatabase();
        EXPECT_FALSE(m_database.isEmpty()) << qPrintable(m_postgres->trouble());
    }
    start();
}

Service::~Service() = default;

void Service::start(const QStringList& prefix) {
    QStringList arguments;
    if (m_port > 0) arguments << u"--listen"_s << u"127.0.0.1:%1"_s.arg(m_port);
    if (m_postgres) arguments << u"--store"_s << PrivatePostgres::storeUri(m_database);
    m_process = std::make_unique<tests::ServiceProcess>(data(), arguments, prefix);
    EXPECT_TRUE(m_process->isRunning());
    m_port = m_process->port();
}

void Service::kill() {
    m_process->kill();
    m_process.reset();
}

void Service::killStore() {
    if (!m_postgres) return;
    m_postgres->kill();
    EXPECT_TRUE(m_postgres->start()) << qPrintable(m_postgres->trouble());
}

void Service::keepBackup() {
    stop();
    copyFolder(data(), backup());
    if (m_postgres) m_backup = m_postgres->newDatabase(PrivatePostgres::nameOf(m_database));
    start();
}

void Service::restoreBackup() {
    stop();
    copyFolder(backup(), data());
    if (m_postgres) m_database = m_postgres->newDatabase(PrivatePostgres::nameOf(m_backup));
    (void)administer({u"restored"_s});
    start();
}

QString Service::enrolmentCode(int desk) const {
    return QString::fromLatin1(
               administer({u"enrol-code"_s, u"--office"_s, central::kOffice, u"--office-name"_s,
                           u"UBND xã Thử Nghiệm"_s, u"--desk"_s, QString::number(desk)}))
        .trimmed();
}

QByteArray Service::administer(QStringList arguments) const {
    arguments << u"--data"_s << data();
    if (m_postgres) arguments << u"--store"_s << PrivatePostgres::storeUri(m_database);
    QProcess program;
    program.start(QStringLiteral(MOTCUA_CENTRAL), arguments);
    EXPECT_TRUE(program.waitForFinished(30'000) && program.exitCode() == 0)
        << program.readAllStandardError().constData();
    return program.readAllStandardOutput();
}

} // namespace motcua::faults
