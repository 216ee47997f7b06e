// SPDX-License-Identifier: GPL-3.0-or-later
// A province's counters at rest: as many as are asked for (1,500), each on its own connection kept open, ask
// the real service now and then whether there is anything new. Prints how long an answer takes and what
// memory the service needs, idle and with all of them.
#include "core/central/credentials.h"
#include "core/central/sqlite_session.h"
#include "core/central/sqlite_store.h"
#include "core/central/sync_service.h"
#include "core/store/file.h"
#include "core/wire/gzip.h"
#include "tests/support/service_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <arpa/inet.h>
#include <cstdio>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <random>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace motcua;
using namespace Qt::StringLiterals;
using Stopwatch = std::chrono::steady_clock;
using std::chrono::duration;

[[noreturn]] void die(const char* what) {
    std::fprintf(stderr, "central_polls: %s\n", what);
    std::exit(1);
}

struct Poller {
    QByteArray request;
    int socket = -1;
    Stopwatch::time_point due, sent;
    QByteArray answer;
    bool waits = false;
};

/// A store with counters that hold tokens, as after their enrolment.
std::vector<Poller> makeCounters(const QString& folder, int count) {
    const Secret key = Secret::random(32);
    QByteArray hex = key.view().toByteArray().toHex() + '\n';
    if (!store::makeFolder(folder) || !store::writeFile(folder + u"/key"_s, hex)) die("no folder");
    const QString path = folder + u"/central.db"_s;
    {
        auto database = store::Database::open(path, key, store::OpenMode::create);
        if (!database || !central::SqliteSession::prepare(*database, u"bench"_s)) die("no store");
    }
    const auto open = central::sqliteStores(path, key);
    auto opened = open();
    if (!opened) die("no store");
    central::Store& service = **opened;
    const SystemClock clock;
    UuidSource ids(clock);
    std::vector<Poller> pollers;
    if (!service.session().begin(central::Session::Access::write)) die("no transaction");
    for (int i = 0; i < count; ++i) {
        const Uuid device = ids.next();
        const QString office = u"H34.%1"_s.arg(i / 5 + 1, 2, 10, QLatin1Char('0'));
        const QByteArray token = central::makeToken();
        const Instant later = clock.now() + std::chrono::hours(1);
        central::Device counter;
        counter.id = device;
        counter.office = office;
        counter.desk = i % 5 + 1;
        counter.enrolled = counter.seen = clock.now();
        if (!service.directory().putOffice(office, office) || !service.directory().put(counter) ||
            !service.directory().put(central::AccessToken{central::hashOf(token), device, later}))
            die("no counter");
        wire::SyncRequest idle;
        idle.device = device;
        idle.first = 1;
        idle.epoch = u"bench"_s;
        idle.cursors = {{central::streamOf(office), 0}};
        idle.answerBytes = 65536;
        const QByteArray body = wire::gzip(wire::encode(idle));
        Poller poller;
        poller.request = "POST /v1/sync HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token +
                         "\r\nContent-Type: application/x-ndjson\r\nContent-Encoding: gzip\r\n"
                         "Accept-Encoding: gzip\r\nContent-Length: " +
                         QByteArray::number(body.size()) + "\r\n\r\n" + body;
        pollers.push_back(std::move(poller));
    }
    if (!service.session().commit()) die("no commit");
    return pollers;
}

int connected(quint16 port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket < 0 || connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) < 0)
        die("cannot connect");
    const int one = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    return socket;
}

/// True when the answer is whole; it must be a good one.
bool isWhole(const QByteArray& answer) {
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (end < 0) return false;
    if (!answer.startsWith("HTTP/1.1 200")) die(answer.left(200).constData());
    const QByteArray head = answer.first(end).toLower();
    const qsizetype at = head.indexOf("content-length: ");
    if (at < 0) die("an answer without a length");
    const qsizetype line = head.indexOf('\r', at);
    const auto length = head.sliced(at + 16, (line < 0 ? head.size() : line) - at - 16).toLongLong();
    return answer.size() >= end + 4 + length;
}

struct Figures {
    std::vector<double> ms;
    qint64 bytes = 0; ///< of one answer with its head
};

Figures poll(std::vector<Poller>& pollers, duration<double> each, duration<double> whole) {
    const int queue = epoll_create1(EPOLL_CLOEXEC);
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> phase(0, each.count());
    const auto start = Stopwatch::now();
    const auto after = [&](double seconds) {
        return start + std::chrono::duration_cast<Stopwatch::duration>(duration<double>(seconds));
    };
    std::vector<std::pair<Stopwatch::time_point, size_t>> calls;
    for (size_t i = 0; i < pollers.size(); ++i) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = i;
        epoll_ctl(queue, EPOLL_CTL_ADD, pollers[i].socket, &event);
        for (double at = phase(random); at < whole.count(); at += each.count())
            calls.emplace_back(after(at), i);
    }
    std::ranges::sort(calls);
    Figures figures;
    size_t next = 0, open = 0;
    std::array<epoll_event, 256> events;
    char buffer[4096];
    while (next < calls.size() || open > 0) {
        for (; next < calls.size() && calls[next].first <= Stopwatch::now(); ++next) {
            Poller& poller = pollers[calls[next].second];
            if (poller.waits) die("an answer took longer than the time between two questions");
            poller.waits = true;
            poller.answer.clear();
            poller.sent = Stopwatch::now();
            if (write(poller.socket, poller.request.constData(),
                      static_cast<size_t>(poller.request.size())) != poller.request.size())
                die("a request was not taken");
            ++open;
        }
        int wait = 1000;
        if (next < calls.size()) {
            const auto left = calls[next].first - Stopwatch::now();
            wait = std::max(0, static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(left).count()));
        }
        const int count = epoll_wait(queue, events.data(), static_cast<int>(events.size()), wait);
        for (int i = 0; i < count; ++i) {
            Poller& poller = pollers[events[static_cast<size_t>(i)].data.u64];
            const ssize_t n = read(poller.socket, buffer, sizeof buffer);
            if (n <= 0) die("the service closed a connection");
            poller.answer.append(buffer, n);
            if (!isWhole(poller.answer)) continue;
            figures.ms.push_back(duration<double, std::milli>(Stopwatch::now() - poller.sent).count());
            figures.bytes = poller.request.size() + poller.answer.size();
            poller.waits = false;
            --open;
        }
    }
    close(queue);
    return figures;
}

void print(const char* what, Figures figures) {
    std::ranges::sort(figures.ms);
    const auto at = [&](size_t percent) { return figures.ms[figures.ms.size() * percent / 100]; };
    std::printf("  %-34s %6zu answers   p50 %6.2f ms   p99 %6.2f ms   worst %6.2f ms   (aim: p99 50 ms)\n",
                what, figures.ms.size(), at(50), at(99), figures.ms.back());
}

} // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::atoi(argv[1]) : 1500;
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    QTemporaryDir folder;
    auto pollers = makeCounters(folder.filePath(u"central"_s), count);
    tests::ServiceProcess service(folder.filePath(u"central"_s));
    if (!service.isRunning()) die("the service does not start");
    std::printf("central_polls: the service idle: %.1f MB (aim: 25 MB)\n", service.residentMb());
    for (Poller& poller : pollers)
        poller.socket = connected(service.port());
    // first, since a connection that asks nothing is not kept
    const Figures often = poll(pollers, duration<double>(5), duration<double>(10));
    const Figures usual = poll(pollers, duration<double>(60), duration<double>(12));
    std::printf("  with %d counters: %.1f MB\n", count, service.residentMb());
    print("asking each 60 s, as they do", usual);
    print("asking each 5 s", often);
    std::printf("  a round trip with nothing to do: %lld B with its heads (aim: 600 B)\n",
                static_cast<long long>(usual.bytes));
    return 0;
}
