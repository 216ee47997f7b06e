// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/private_pcscd.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <numeric>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace motcua::tests {
namespace {

using namespace std::chrono_literals;

/// Below the range the kernel takes for outgoing connections: there, any program may hold a port by chance,
/// and the service would go on without that reader.
constexpr int kFirstPort = 20000, kPortPairs = 6000;
constexpr auto kPatience = 10s;
/// The socket activation protocol of systemd: the first descriptor handed over.
constexpr int kHandedOver = 3;

template <class Condition> bool eventually(Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

bool isFree(int port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<quint16>(port));
    const bool free =
        ::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && ::listen(fd, 0) == 0;
    ::close(fd);
    return free;
}

/// A name in the abstract socket namespace keeps a pair of ports ours while the service is down; the kernel
/// gives it back when this process ends. -1 when another test process has it.
int reserve(int port) {
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = '\0' + QByteArray("motcua-vpcd-") + QByteArray::number(port);
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(name.size()));
    if (::bind(fd, reinterpret_cast<const sockaddr*>(&address), length) == 0) return fd;
    ::close(fd);
    return -1;
}

/// The listening socket under the service's name; closed in every program started but this one.
int listenAt(const QByteArray& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path)) return -1;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    ::unlink(path.constData());
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && ::listen(fd, 16) == 0)
        return fd;
    ::close(fd);
    return -1;
}

/// The sockets a process has open, by inode.
QSet<QByteArray> socketsOf(int process) {
    QSet<QByteArray> inodes;
    const QDir open(QStringLiteral("/proc/%1/fd").arg(process));
    for (const QString& name : open.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)) {
        std::array<char, 64> target{};
        const ssize_t size =
            ::readlink(open.filePath(name).toLocal8Bit().constData(), target.data(), target.size());
        const QByteArrayView text(target.data(), std::max<ssize_t>(size, 0));
        if (text.startsWith("socket:[")) inodes << text.sliced(8).chopped(1).toByteArray();
    }
    return inodes;
}

/// Whether one of these sockets listens on the port: another process on it does not count.
bool listens(const QSet<QByteArray>& inodes, int port) {
    QFile table(QStringLiteral("/proc/self/net/tcp"));
    if (!table.open(QIODevice::ReadOnly)) return false;
    const QByteArray wanted = QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    for (const QByteArray& line : table.readAll().split('\n')) {
        // sl local_address rem_address st tx:rx tr:tm retrnsmt uid timeout inode …; state 0A is LISTEN.
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() > 9 && columns[3] == "0A" && columns[1].endsWith(':' + wanted) &&
            inodes.contains(columns[9]))
            return true;
    }
    return false;
}

/// All the new process needs, made before fork(): after it, only calls that are safe while other threads hold
/// locks.
struct Launch {
    QByteArray program, configuration, log;
    int listening;
    pid_t parent;
};

[[noreturn]] void becomeService(const Launch& launch) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != launch.parent) ::_exit(126);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    const int log = ::open(launch.log.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    ::dup2(log, 1);
    ::dup2(log, 2);
    // dup2() of a descriptor to itself would leave it closed on exec, and the service on its default socket.
    if (launch.listening == kHandedOver)
        ::fcntl(kHandedOver, F_SETFD, 0);
    else
        ::dup2(launch.listening, kHandedOver);

    char process[32] = "LISTEN_PID=";
    *std::to_chars(process + 11, process + sizeof process - 1, ::getpid()).ptr = '\0';
    char count[] = "LISTEN_FDS=1", name[] = "pcscd", foreground[] = "--foreground", info[] = "--info",
         config[] = "--config";
    QByteArray::const_pointer folder = launch.configuration.constData();
    char* environment[] = {count, process, nullptr};
    char* arguments[] = {name,
                         foreground,
                         info,
                         config,
                         const_cast<char*>(folder),
#ifdef MOTCUA_PCSCD_POLKIT
                         const_cast<char*>("--disable-polkit"),
#endif
                         nullptr};
    ::execve(launch.program.constData(), arguments, environment);
    ::_exit(127);
}

} // namespace

PrivatePcscd::PrivatePcscd(int pairs, Service service)
    // A unix socket's path has 107 bytes at most; a long TMPDIR does not fit.
    : m_folder((QDir::tempPath().size() < 80 ? QDir::tempPath() : QStringLiteral("/tmp")) +
               QStringLiteral("/mcXXXXXX")) {
    // Another program may take a port between the look and the service's own bind(): then other ones.
    for (int tries = 0; tries < 5; ++tries) {
        if (!reservePorts(pairs)) return;
        qputenv("PCSCLITE_CSOCK_NAME", QFile::encodeName(path(QStringLiteral("s"))));
        if (service == Service::down || start()) return;
        releasePorts();
    }
}

PrivatePcscd::~PrivatePcscd() {
    stop();
    releasePorts();
}

QString PrivatePcscd::reader(int pair, int slot) {
    return QStringLiteral("MotCua %1 00 0%2").arg(pair).arg(slot);
}

QString PrivatePcscd::log() const {
    QFile file(path(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool PrivatePcscd::reservePorts(int pairs) {
    // Where to begin differs between processes that start together.
    const int begin = static_cast<int>((static_cast<unsigned>(::getpid()) * 7919U) % kPortPairs);
    for (int i = 0; i < kPortPairs && this->pairs() < pairs; ++i) {
        const int port = kFirstPort + 2 * ((begin + i) % kPortPairs);
        const int reservation = reserve(port);
        if (reservation < 0) continue;
        m_reservations.push_back(reservation);
        if (isFree(port) && isFree(port + 1)) m_ports.push_back(static_cast<quint16>(port));
    }
    if (this->pairs() < pairs) m_trouble = QStringLiteral("no free ports");
    return this->pairs() == pairs;
}

void PrivatePcscd::releasePorts() {
    for (const int reservation : m_reservations)
        ::close(reservation);
    m_reservations.clear();
    m_ports.clear();
}

bool PrivatePcscd::writeConfiguration(const std::vector<int>& pairs) {
    QDir folder(path(QStringLiteral("readers")));
    folder.removeRecursively();
    folder.mkpath(QStringLiteral("."));
    for (const int pair : pairs) {
        // A copy for each: the driver keeps all its state in one array, which two readers would share.
        const QString driver = path(QStringLiteral("driver%1.so").arg(pair));
        const QString original = QStringLiteral(MOTCUA_VPCD_DRIVER);
        if (!QFile::exists(driver) && !QFile::copy(original, driver)) {
            m_trouble = QStringLiteral("%1 is missing (package vsmartcard-vpcd)").arg(original);
            return false;
        }
        QFile stanza(folder.filePath(QStringLiteral("%1").arg(pair)));
        if (!stanza.open(QIODevice::WriteOnly)) return false;
        stanza.write(QStringLiteral("FRIENDLYNAME \"MotCua %1\"\nDEVICENAME /dev/null:%2\nLIBPATH %3\n"
                                    "CHANNELID %2\n")
                         .arg(pair)
                         .arg(port(pair))
                         .arg(driver)
                         .toUtf8());
    }
    return true;
}

bool PrivatePcscd::start() {
    std::vector<int> all(m_ports.size());
    std::iota(all.begin(), all.end(), 0);
    return start(all);
}

bool PrivatePcscd::start(const std::vector<int>& pairs) {
    stop();
    m_trouble.clear();
    if (!writeConfiguration(pairs) || !launch()) return false;
    if (waitForReaders(pairs)) return true;
    stop();
    return false;
}

bool PrivatePcscd::launch() {
    const QByteArray socket = QFile::encodeName(path(QStringLiteral("s")));
    const Launch launch{.program = MOTCUA_PCSCD,
                        .configuration = QFile::encodeName(path(QStringLiteral("readers"))),
                        .log = QFile::encodeName(path(QStringLiteral("log"))),
                        .listening = listenAt(socket),
                        .parent = ::getpid()};
    if (launch.listening < 0) {
        m_trouble = QStringLiteral("no socket at %1").arg(QFile::decodeName(socket));
        return false;
    }
    m_process = ::fork();
    if (m_process == 0) becomeService(launch);
    // The service alone keeps it, so that clients are refused, not queued, when it dies.
    ::close(launch.listening);
    if (m_process < 0) m_trouble = QStringLiteral("no process for pcscd");
    return m_process > 0;
}

/// The service goes on without a reader whose port is taken, so its own sockets are looked at.
bool PrivatePcscd::waitForReaders(const std::vector<int>& pairs) {
    const bool there = eventually([&] {
        if (::waitpid(m_process, nullptr, WNOHANG) == m_process) m_process = -1;
        if (!isRunning()) return true;
        const QSet<QByteArray> sockets = socketsOf(m_process);
        for (const int pair : pairs)
            if (!listens(sockets, port(pair)) || !listens(sockets, port(pair, 1))) return false;
        return true;
    });
    if (there && isRunning()) return true;
    m_trouble =
        QStringLiteral("%1 %2: %3")
            .arg(QStringLiteral(MOTCUA_PCSCD),
                 isRunning() ? QStringLiteral("does not have its readers") : QStringLiteral("ended"), log());
    return false;
}

void PrivatePcscd::stop() { end(SIGTERM); }
void PrivatePcscd::kill() { end(SIGKILL); }
void PrivatePcscd::suspend() {
    if (isRunning()) ::kill(m_process, SIGSTOP);
}
void PrivatePcscd::resume() {
    if (isRunning()) ::kill(m_process, SIGCONT);
}

void PrivatePcscd::end(int signal) {
    if (!isRunning()) return;
    ::kill(m_process, signal);
    resume();
    if (!eventually([&] { return ::waitpid(m_process, nullptr, WNOHANG) != 0; })) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    m_process = -1;
    if (signal == SIGTERM) QFile::remove(path(QStringLiteral("s")));
}

} // namespace motcua::tests
