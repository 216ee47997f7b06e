// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/private_postgres.h"

#include <QDir>
#include <QFile>
#include <chrono>
#include <csignal>
#include <grp.h>
#include <libpq-fe.h>
#include <memory>
#include <pwd.h>
#include <sys/prctl.h>
#include <thread>
#include <unistd.h>

namespace motcua::tests {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto kPatience = 60s;

template <class Condition> bool eventually(Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

/// The newest version's folder of programs; Debian keeps them side by side.
QString programs() {
    const QDir versions(u"/usr/lib/postgresql"_s);
    QString found;
    int newest = 0;
    for (const QString& name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString bin = versions.filePath(name) + u"/bin/"_s;
        if (name.toInt() <= newest || !QFile::exists(bin + u"initdb"_s)) continue;
        newest = name.toInt();
        found = bin;
    }
    return found;
}

/// Whom it runs as when we are root; otherwise nobody else.
const passwd* servant() { return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr; }

} // namespace

bool PrivatePostgres::isInstalled() { return !programs().isEmpty(); }

PrivatePostgres::PrivatePostgres(Disk disk)
    // A unix socket's path has 107 bytes at most; a long TMPDIR does not fit.
    : m_folder((QDir::tempPath().size() < 80 ? QDir::tempPath() : u"/tmp"_s) + u"/mcpgXXXXXX"_s),
      m_disk(disk) {
    if (makeCluster()) start();
}

PrivatePostgres::~PrivatePostgres() { stop(); }

void PrivatePostgres::launch(const QString& program, const QStringList& arguments) {
    const passwd* const user = servant();
    const uid_t uid = user ? user->pw_uid : ::geteuid();
    const gid_t gid = user ? user->pw_gid : ::getegid();
    const pid_t parent = ::getpid();
    m_server.setWorkingDirectory(m_folder.path());
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_server.setChildProcessModifier([=] {
        const bool isOther = ::geteuid() != uid;
        if (isOther && (::setgroups(0, nullptr) != 0 || ::setresgid(gid, gid, gid) != 0 ||
                        ::setresuid(uid, uid, uid) != 0))
            ::_exit(126);
        // asked for after the change of user, which forgets it; SIGQUIT ends the server without more ado
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
        if (::getppid() != parent) ::_exit(126);
    });
    m_server.start(programs() + program, arguments);
}

bool PrivatePostgres::makeCluster() {
    if (!isInstalled()) {
        m_trouble = u"PostgreSQL is not installed"_s;
        return false;
    }
    if (::geteuid() == 0 && !servant()) {
        m_trouble = u"there is no user postgres"_s;
        return false;
    }
    if (const passwd* const user = servant();
        user && ::chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid, user->pw_gid) != 0) {
        m_trouble = u"the folder cannot be given away"_s;
        return false;
    }
    launch(u"initdb"_s, {u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"motcua"_s, u"-A"_s, u"trust"_s,
                         u"-E"_s, u"UTF8"_s, u"--no-locale"_s, u"--no-sync"_s});
    if (m_server.waitForFinished(std::chrono::milliseconds(kPatience).count()) && m_server.exitCode() == 0)
        return true;
    m_trouble = u"initdb: "_s + log();
    return false;
}

bool PrivatePostgres::start() {
    m_trouble.clear();
    const QString sync = m_disk == Disk::durable ? u"fsync=on"_s : u"fsync=off"_s;
    // after a kill, it waits for nobody, but does not begin while children of the last one hold its memory
    const bool isUp = eventually([&] {
        if (m_server.state() == QProcess::NotRunning)
            launch(u"postgres"_s, {u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s, m_folder.path(), u"-c"_s,
                                   u"listen_addresses="_s, u"-c"_s, sync, u"-c"_s, u"shared_buffers=32MB"_s});
        m_server.waitForFinished(20); // also lets it notice its end
        return m_server.state() == QProcess::Running && isReady();
    });
    if (!isUp) m_trouble = u"postgres: "_s + log();
    return isUp;
}

bool PrivatePostgres::isReady() const { return PQping(address("postgres").constData()) == PQPING_OK; }

void PrivatePostgres::stop() {
    if (m_server.state() == QProcess::NotRunning) return;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT);
    if (!m_server.waitForFinished(std::chrono::milliseconds(kPatience).count())) kill();
}

void PrivatePostgres::kill() {
    if (m_server.state() == QProcess::NotRunning) return;
    m_server.kill();
    m_server.waitForFinished(std::chrono::milliseconds(kPatience).count());
}

QByteArray PrivatePostgres::address(const QByteArray& database) const {
    return "host=" + QFile::encodeName(m_folder.path()) + " user=motcua dbname=" + database;
}

QByteArray PrivatePostgres::nameOf(const QByteArray& address) {
    return address.sliced(address.indexOf("dbname=") + 7).split(' ').first();
}

bool PrivatePostgres::run(const QByteArray& statement) {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
        PQconnectdb(address("postgres").constData()), PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> done(PQexec(connection.get(), statement.constData()),
                                                             PQclear);
    if (PQresultStatus(done.get()) == PGRES_COMMAND_OK) return true;
    m_trouble = QString::fromUtf8(PQerrorMessage(connection.get()));
    return false;
}

QByteArray PrivatePostgres::newDatabase(const QByteArray& model) {
    const QByteArray name = "test" + QByteArray::number(++m_databases);
    return run("CREATE DATABASE " + name + " TEMPLATE " + model) ? address(name) : QByteArray();
}

QString PrivatePostgres::storeUri(const QByteArray& address) {
    if (address.isEmpty()) return {};
    return u"postgresql:///?"_s + QString::fromUtf8(address).split(u' ').join(u'&');
}

QString PrivatePostgres::log() const {
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace motcua::tests
