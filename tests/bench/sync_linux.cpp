// SPDX-License-Identifier: GPL-3.0-or-later
// What the line costs: two counters of one office (SQLCipher stores as they are) and the real service, over
// the loopback and, for root, over an emulated line of 128/256 kbit/s and 500 ms by TLS. Beside each figure
// the peer's of PouchDB 9 with express-pouchdb 4.2, measured on such a machine with the same load.
#include "core/desk/service_link.h"
#include "core/sync/courier.h"
#include "tests/bench/sync_load.h"
#include "tests/support/private_postgres.h"
#include "tests/support/service_process.h"
#include "tests/support/temp_station.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QThread>
#include <cstdio>
#include <stdexcept>

namespace {

using namespace motcua;
using namespace Qt::StringLiterals;

constexpr int kDossiers = 10'000, kChanged = 100, kOnTheBadLine = 500, kActionsOfALife = 8;
constexpr quint64 kSeed = 20260301;
const QString kOfficeName = u"UBND xã Tập Huấn"_s;

/// Through the destructors, which end the service.
[[noreturn]] void die(const QString& what) { throw std::runtime_error(what.toStdString()); }
template <class T> T must(Result<T> result, const char* what) {
    if (!result)
        die(u"%1: %2 %3"_s.arg(QLatin1StringView(what),
                               QLatin1StringView(errorText(result.error().code).name),
                               result.error().detail));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

QByteArray output(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        die(program + u' ' + arguments.join(u' ') + u": "_s +
            QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

/// Where a service keeps what it holds: `store` are the arguments that name another than the embedded one.
struct Central {
    QString folder;
    QStringList store;
};

QString enrolmentCode(const Central& central, const QString& office, int desk) {
    const QByteArray said =
        output(QStringLiteral(MOTCUA_CENTRAL),
               QStringList{u"enrol-code"_s, u"--data"_s, central.folder, u"--office"_s, office,
                           u"--office-name"_s, kOfficeName, u"--desk"_s, QString::number(desk)} +
                   central.store);
    static const QRegularExpression kCode(u"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"_s);
    return kCode.match(QString::fromUtf8(said)).captured();
}

/// A counter at work: its station, and its line once it is enrolled.
struct Counter {
    Counter() { station.open(); }
    desk::Workplace& workplace() { return station.workplace(); }
    void enrol(const Central& central, int desk, const QString& address, const QString& pin = {}) {
        const QString code = enrolmentCode(central, workplace().station().officeCode, desk);
        sync::EnrolmentRequest request;
        request.address = address;
        request.code = code;
        request.pin = pin;
        request.proxy = u"none"_s;
        must(desk::enrolStation(workplace(), request), "enrolment");
        courier = std::make_unique<sync::Courier>(workplace().database(), clock);
    }
    sync::RunReport run() {
        sync::RunReport report;
        must(courier->run(report), "synchronisation");
        return report;
    }

    tests::TempStation station;
    SystemClock clock;
    std::unique_ptr<sync::Courier> courier;
};

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

/// Two namespaces joined by the emulator, for as long as the value lives.
class BadLine {
public:
    explicit BadLine(const QStringList& arguments) {
        QProcess::execute(u"ip"_s, {u"netns"_s, u"del"_s, kNamespace});
        if (QProcess::execute(u"ip"_s, {u"netns"_s, u"add"_s, kNamespace}) != 0) return;
        m_emulator.setReadChannel(QProcess::StandardError);
        m_emulator.start(QStringLiteral(MOTCUA_LINKEMU), QStringList{u"--ns"_s, kNamespace} + arguments);
        m_isUp = m_emulator.waitForStarted() && m_emulator.waitForReadyRead(5000);
    }
    ~BadLine() {
        m_emulator.terminate();
        m_emulator.waitForFinished(3000);
        QProcess::execute(u"ip"_s, {u"netns"_s, u"del"_s, kNamespace});
    }
    bool isUp() const { return m_isUp; }
    QStringList prefix() const { return {u"ip"_s, u"netns"_s, u"exec"_s, kNamespace}; }

private:
    inline static const QString kNamespace = u"motcua-bench"_s;
    QProcess m_emulator;
    bool m_isUp = false;
};

void overBadLine(const QString& folder) {
    BadLine line({u"--up"_s, u"128"_s, u"--down"_s, u"256"_s, u"--rtt"_s, u"500"_s});
    if (!line.isUp()) {
        std::printf("sync: no network namespaces here, so the bad line was not measured\n");
        return;
    }
    const QString certificate = folder + u".pem"_s, key = folder + u".key"_s;
    output(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                          u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, key, u"-out"_s,
                          certificate, u"-subj"_s, u"/CN=10.99.0.2"_s, u"-days"_s, u"2"_s});
    const QString spki = folder + u".der"_s;
    output(u"openssl"_s, {u"pkey"_s, u"-in"_s, key, u"-pubout"_s, u"-outform"_s, u"DER"_s, u"-out"_s, spki});
    QFile file(spki);
    if (!file.open(QIODevice::ReadOnly)) die(spki);
    const QString pin =
        QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    tests::ServiceProcess service(
        folder, {u"--listen"_s, u"10.99.0.2:0"_s, u"--certificate"_s, certificate, u"--key"_s, key},
        line.prefix());
    if (!service.isRunning()) die(u"the service does not start behind the line"_s);
    Counter counter;
    const QString address = u"https://10.99.0.2:%1"_s.arg(service.port());
    counter.enrol({folder, {}}, 1, address, pin);
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
