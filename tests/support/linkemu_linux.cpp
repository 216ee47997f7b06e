// SPDX-License-Identifier: GPL-3.0-or-later
// A bad line for a machine whose kernel has no netem: joins two TUN devices, one here and one in a network
// namespace, and passes IP packets on with a rate, a delay, jitter, loss, a bounded queue and black-outs.
// On SIGTERM and SIGUSR1 it writes how many packets and bytes went each way. Needs root.
#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <map>
#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <random>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace {

using Monotonic = std::chrono::steady_clock;

double now() {
    static const auto start = Monotonic::now();
    return std::chrono::duration<double>(Monotonic::now() - start).count();
}

[[noreturn]] void die(const char* what) {
    std::perror(what);
    std::exit(1);
}

int tunDevice(const char* name) {
    const int file = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) die("/dev/net/tun");
    ifreq request{};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    std::strncpy(request.ifr_name, name, IFNAMSIZ - 1);
    if (ioctl(file, TUNSETIFF, &request) < 0) die("TUNSETIFF");
    return file;
}

struct Settings {
    std::string ns = "peer", stats;
    double up = 0, down = 0, rtt = 0, jitter = 0, loss = 0; ///< kbit/s, ms, ms, per cent
    double outageEvery = 0, outageFor = 0;                  ///< s
    double queue = 65536;                                   ///< bytes
    unsigned seed = 1;
};

Settings settingsOf(int argc, char** argv) {
    Settings s;
    const std::map<std::string, double*> numbers{{"--up", &s.up},
                                                 {"--down", &s.down},
                                                 {"--rtt", &s.rtt},
                                                 {"--jitter", &s.jitter},
                                                 {"--loss", &s.loss},
                                                 {"--queue", &s.queue},
                                                 {"--outage-every", &s.outageEvery},
                                                 {"--outage-for", &s.outageFor}};
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string key = argv[i], value = argv[i + 1];
        if (const auto number = numbers.find(key); number != numbers.end())
            *number->second = std::stod(value);
        else if (key == "--ns")
            s.ns = value;
        else if (key == "--stats")
            s.stats = value;
        else if (key == "--seed")
            s.seed = static_cast<unsigned>(std::stoul(value));
        else {
            std::fprintf(stderr, "linkemu: unknown option %s\n", key.c_str());
            std::exit(2);
        }
    }
    return s;
}

struct Packet {
    double at;
    QByteArray bytes;
};

/// One direction of the line.
class Way {
public:
    const char* name = nullptr;
    int in = -1, out = -1;
    double bitsPerSecond = 0;

    void take(const QByteArray& packet, double time, bool isOut, const Settings& s, std::mt19937_64& random) {
        std::uniform_real_distribution<double> chance(0, 1);
        ++m_packets;
        m_bytes += packet.size();
        if (isOut) return void(++m_droppedInOutage);
        if (chance(random) < s.loss / 100) return void(++m_lost);
        double leaves = time;
        if (bitsPerSecond > 0) {
            const double begins = std::max(time, m_freeAt);
            if ((begins - time) * bitsPerSecond / 8 > s.queue) return void(++m_droppedByQueue);
            leaves = m_freeAt = begins + static_cast<double>(packet.size()) * 8 / bitsPerSecond;
        }
        const double jitter = s.jitter > 0 ? chance(random) * s.jitter / 1000 : 0;
        m_last = std::max(m_last, leaves + s.rtt / 2000 + jitter); // in order
        m_queue.push_back({m_last, packet});
    }
    void deliver(double time) {
        for (; !m_queue.empty() && m_queue.front().at <= time; m_queue.pop_front())
            (void)!write(out, m_queue.front().bytes.constData(),
                         static_cast<size_t>(m_queue.front().bytes.size()));
    }
    double next() const { return m_queue.empty() ? INFINITY : m_queue.front().at; }
    QJsonObject stats() const {
        return {{QStringLiteral("packets"), m_packets},
                {QStringLiteral("bytes"), m_bytes},
                {QStringLiteral("lost"), m_lost},
                {QStringLiteral("dropped_queue"), m_droppedByQueue},
                {QStringLiteral("dropped_outage"), m_droppedInOutage}};
    }

private:
    std::deque<Packet> m_queue;
    double m_freeAt = 0, m_last = 0;
    qint64 m_packets = 0, m_bytes = 0, m_lost = 0, m_droppedByQueue = 0, m_droppedInOutage = 0;
};

volatile std::sig_atomic_t g_ending = 0, g_dump = 0;

void report(const std::string& path, const std::array<Way, 2>& ways) {
    QJsonObject object;
    for (const Way& way : ways)
        object.insert(QLatin1StringView(way.name), way.stats());
    QFile file(QString::fromStdString(path));
    const bool isOpen = path.empty() ? file.open(stderr, QIODevice::WriteOnly)
                                     : file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    if (isOpen) file.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

/// The device of the other end is made inside the namespace.
int deviceIn(const std::string& ns) {
    const int here = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    const int there = open(("/var/run/netns/" + ns).c_str(), O_RDONLY | O_CLOEXEC);
    if (here < 0 || there < 0) die("network namespace");
    if (setns(there, CLONE_NEWNET)) die("setns");
    const int device = tunDevice("lkB");
    if (setns(here, CLONE_NEWNET)) die("setns back");
    close(here);
    close(there);
    return device;
}

void run(const std::string& command) {
    if (std::system(command.c_str())) die(command.c_str());
}

void arm(int timer, double next) {
    itimerspec spec{};
    if (std::isfinite(next)) {
        const double wait = std::max(1e-6, next - now());
        spec.it_value.tv_sec = static_cast<time_t>(wait);
        spec.it_value.tv_nsec = static_cast<long>((wait - std::floor(wait)) * 1e9);
    }
    timerfd_settime(timer, 0, &spec, nullptr);
}

bool isIpv4(const char* packet) { return (static_cast<unsigned char>(packet[0]) >> 4) == 4; }

} // namespace

int main(int argc, char** argv) {
    const Settings s = settingsOf(argc, argv);
    const int here = tunDevice("lkA");
    const int there = deviceIn(s.ns);
    run("ip addr add 10.99.0.1/30 dev lkA && ip link set lkA mtu 1500 up");
    run("ip netns exec " + s.ns +
        " sh -c 'ip addr add 10.99.0.2/30 dev lkB && ip link set lkB mtu 1500 up && ip link set lo up'");

    std::array<Way, 2> ways;
    ways[0].name = "up";
    ways[0].in = ways[1].out = here;
    ways[0].bitsPerSecond = s.up * 1000;
    ways[1].name = "down";
    ways[1].in = ways[0].out = there;
    ways[1].bitsPerSecond = s.down * 1000;

    std::signal(SIGTERM, [](int) { g_ending = 1; });
    std::signal(SIGINT, [](int) { g_ending = 1; });
    std::signal(SIGUSR1, [](int) { g_dump = 1; });
    const int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    std::mt19937_64 random(s.seed);
    std::fprintf(stderr, "linkemu ready: client 10.99.0.1, server 10.99.0.2 in namespace %s\n", s.ns.c_str());
    char buffer[65536];
    while (!g_ending) {
        if (std::exchange(g_dump, 0)) report(s.stats, ways);
        arm(timer, std::min(ways[0].next(), ways[1].next()));
        pollfd files[] = {{here, POLLIN, 0}, {there, POLLIN, 0}, {timer, POLLIN, 0}};
        if (poll(files, 3, -1) < 0) continue;
        const double time = now();
        const bool isOut = s.outageEvery > 0 && std::fmod(time, s.outageEvery) > s.outageEvery - s.outageFor;
        for (Way& way : ways) {
            for (ssize_t n; (n = read(way.in, buffer, sizeof buffer)) > 0;)
                if (isIpv4(buffer)) way.take(QByteArray(buffer, n), time, isOut, s, random);
            way.deliver(now());
        }
    }
    report(s.stats, ways);
    return 0;
}
