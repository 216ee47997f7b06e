// SPDX-License-Identifier: GPL-3.0-or-later
// What the line costs: two counters of one office (SQLCipher stores as they are) and the real service, over
// the loopback and, for root, over an emulated line of 128/256 kbit/s and 500 ms by TLS. Beside each figure
// the peer's of PouchDB 9 with express-pouchdb 4.2, measured on such a machine with the same load.
#include "tests/bench/far_service.h"
#include "tests/bench/sync_load.h"
#include "tests/support/private_postgres.h"

#include <QCoreApplication>
#include <cstdio>

namespace {

using namespace motcua;
using namespace motcua::bench;
using namespace Qt::StringLiterals;

constexpr int kDossiers = 10'000, kChanged = 100, kOnTheBadLine = 500, kActionsOfALife = 8;
constexpr quint64 kSeed = 20260301;

void print(const char* what, const sync::RunReport& report, qint64 count, const char* peer) {
    const double bytes = static_cast<double>(report.bytesSent + report.bytesReceived);
    const double seconds = static_cast<double>(std::max<qint64>(report.milliseconds, 1)) / 1000;
    std::printf("  %-34s %5lld requests  %8.1f kB up  %8.1f kB down  %7.2f s  %6.0f/s   (%s)\n", what,
                static_cast<long long>(report.requests), static_cast<double>(report.bytesSent) / 1000,
                (bytes - static_cast<double>(report.bytesSent)) / 1000, seconds,
                static_cast<double>(count) / seconds, peer);
}

void overLoopback(const Central& central, const char* engine) {
    tests::ServiceProcess service(central.folder, central.store);
    if (!service.isRunning()) die(u"the service does not start"_s);
    const QString address = u"http://127.0.0.1:%1"_s.arg(service.port());
    Counter first, second;
    first.enrol(central, 1, address);
    second.enrol(central, 2, address);
    const bench::Load load = must(bench::receiveMany(first.workplace(), kDossiers, kSeed), "load");
    std::printf("sync: %d dossiers, one action each, %.0f B a payload; loopback, %s\n", kDossiers,
                static_cast<double>(load.plainBytes) / static_cast<double>(load.actions), engine);
    print("push", first.run(), kDossiers, "aim 4.5 MB, 80 requests; peer 21.7 MB, 402, 1901/s");
    print("pull", second.run(), kDossiers, "aim 4.0 MB, 100 requests; peer 5.5 MB, 503, 1666/s");
    must(bench::noteEach(first.workplace(), std::span(load.dossiers).first(kChanged)), "notes");
    print("100 changed, push", first.run(), kChanged, "aim 8 kB, 1 request; peer 243 kB, 6");
    print("100 changed, pull", second.run(), kChanged, "peer 60 kB, 9");
    print("nothing to do", first.run(), 0, "aim 600 B, 1 request; peer 5.1 kB, 8");
    bench::Load lives = must(bench::liveMany(first.workplace(), kDossiers / 5, kSeed + 1), "lives");
    const auto dossiers = std::ssize(lives.dossiers);
    while (lives.actions + dossiers / 2 < kActionsOfALife * dossiers) {
        must(bench::noteEach(first.workplace(), lives.dossiers), "notes");
        lives.actions += dossiers;
    }
    std::printf("  %zu dossiers with a life of their own, %.1f actions each:\n", lives.dossiers.size(),
                static_cast<double>(lives.actions) / static_cast<double>(dossiers));
    print("push, by actions", first.run(), lives.actions, "no peer");
    print("pull, by actions", second.run(), lives.actions, "no peer");
    std::printf("  the service then: %.1f MB\n", service.residentMb());
}

void overLoopbackOnPostgres(const QString& folder) {
    if (!tests::PrivatePostgres::isInstalled()) {
        std::printf("sync: PostgreSQL is not installed, so it was not measured\n");
        return;
    }
    tests::PrivatePostgres server(tests::PrivatePostgres::Disk::durable);
    const QString store = tests::PrivatePostgres::storeUri(server.newDatabase());
    if (store.isEmpty()) die(server.trouble());
    overLoopback({folder, {u"--store"_s, store}}, "PostgreSQL");
}

void overBadLine(const QString& folder) {
    BadLine line({u"--up"_s, u"128"_s, u"--down"_s, u"256"_s, u"--rtt"_s, u"500"_s});
    if (!line.isUp()) {
        std::printf("sync: no network namespaces here, so the bad line was not measured\n");
        return;
    }
    const FarService service(folder, line);
    Counter counter;
    counter.enrol({folder, {}}, 1, service.address(), service.pin);
    std::printf("128 kbit/s up, 256 down, 500 ms, TLS 1.3, embedded store\n");
    print("nothing to do, cold connection", counter.run(), 0, "no peer");
    print("nothing to do, warm connection", counter.run(), 0, "no peer");
    const bench::Load load = must(bench::receiveMany(counter.workplace(), kOnTheBadLine, kSeed), "load");
    print("push 500", counter.run(), kOnTheBadLine, "aim 18 s; peer 85 s");
    must(bench::noteEach(counter.workplace(), std::span(load.dossiers).first(kChanged)), "notes");
    print("push 100 changed", counter.run(), kChanged, "aim 1.2 s; peer 19 s");
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    try {
        overLoopback({folder.filePath(u"central"_s), {}}, "embedded store");
        overLoopbackOnPostgres(folder.filePath(u"postgres"_s));
        overBadLine(folder.filePath(u"far"_s));
    } catch (const std::runtime_error& error) {
        std::fprintf(stderr, "sync: %s\n", error.what());
        return 1;
    }
    return 0;
}
