// SPDX-License-Identifier: GPL-3.0-or-later
// What attachments cost over a bad line, and what steps of dossiers feel of them: a counter as it is and the
// real service by TLS, over an emulated line of 256 kbit/s and 300 ms. For root. Beside the figures those of
// tus-js-client 4.3.1 with @tus/server 2.4.5, measured on such a machine (without TLS).
#include "core/desk/dossier_steps.h"
#include "core/sync/paper_lane.h"
#include "core/sync/worker.h"
#include "tests/bench/far_service.h"
#include "tests/bench/sync_load.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <cstdio>

namespace {

using namespace motcua;
using namespace motcua::bench;
using namespace Qt::StringLiterals;

constexpr qint64 kPaper = 1024 * 1024;

/// A scan, as far as it can be packed.
QByteArray scan(quint32 seed) {
    QByteArray bytes(kPaper, Qt::Uninitialized);
    for (char& each : bytes) {
        seed = seed * 1664525 + 1013904223;
        each = static_cast<char>(seed >> 24);
    }
    return bytes;
}

/// IP bytes that went up the line so far.
qint64 bytesUp(const BadLine& line, const QString& stats) {
    QFile::remove(stats);
    line.writeStats();
    for (const QDeadlineTimer deadline(3000); !deadline.hasExpired(); QThread::msleep(20)) {
        QFile file(stats);
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        if (!object.isEmpty()) return object["up"_L1].toObject()["bytes"_L1].toInteger();
    }
    die(u"the emulator does not tell its bytes"_s);
}

/// Attaches a file to the counter's only dossier and sends the step.
void attach(Counter& counter, const Uuid& dossier, const QString& folder, quint32 seed) {
    const QString path = folder + u"/scan%1.bin"_s.arg(seed);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(scan(seed)) != kPaper) die(path);
    file.close();
    must(desk::attachFile(counter.workplace(), dossier.toString(), {.path = path}), "attachment");
}

/// One attachment, whatever happens on the way.
void measure(Counter& counter, const BadLine& line, const QString& stats, const char* what,
             const char* peer) {
    sync::PaperLane lane(counter.workplace().database(), counter.workplace().blobs(), counter.clock);
    sync::RunReport report;
    const qint64 before = bytesUp(line, stats);
    QElapsedTimer took;
    took.start();
    int failures = 0;
    while (!lane.carry(report))
        if (++failures > 20) die(u"it does not get through"_s);
    const double seconds = static_cast<double>(took.elapsed()) / 1000;
    const auto ratio = static_cast<double>(bytesUp(line, stats) - before) / static_cast<double>(kPaper);
    if (report.attachments != 1) die(u"it was not sent"_s);
    std::printf("  %-34s %7.1f s  %5.3f x the bytes (of IP)  %3lld requests   (%s)\n", what, seconds, ratio,
                static_cast<long long>(report.requests), peer);
}

/// A cutter before the service, for as long as the value lives.
class Cutter {
public:
    Cutter(const BadLine& line, quint16 service, int refuseSeconds) {
        const QStringList command =
            line.prefix() + QStringList{QStringLiteral(MOTCUA_CUTTER), u"10.99.0.2"_s,
                                        QString::number(service), u"15"_s, QString::number(refuseSeconds)};
        m_process.start(command.front(), command.mid(1));
        if (!m_process.waitForReadyRead(5000)) die(u"the cutter does not start"_s);
        m_port = m_process.readLine().trimmed().toUShort();
    }
    ~Cutter() {
        m_process.terminate();
        m_process.waitForFinished(3000);
    }
    QString address() const { return u"https://10.99.0.2:%1"_s.arg(m_port); }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

void useAddress(Counter& counter, const QString& address) {
    auto account = must(sync::loadAccount(counter.workplace().database()), "account");
    account->line.address = QUrl(address);
    must(sync::saveAccount(counter.workplace().database(), *account), "account");
}

/// From the recording of a step to the service's verdict on it.
double secondsOfAStep(Counter& counter, sync::Worker& worker, const Uuid& dossier) {
    must(bench::noteEach(counter.workplace(), std::span(&dossier, 1)), "note");
    QElapsedTimer took;
    took.start();
    worker.wake();
    const QDeadlineTimer deadline(120'000);
    const auto unsent = [&] {
        return must(counter.workplace().database().number("SELECT count(*) FROM action WHERE sync < 2"), "n");
    };
    while (unsent() > 0 && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return static_cast<double>(took.elapsed()) / 1000;
}

void stepsBesideAPaper(Counter& counter, const Uuid& dossier) {
    sync::Worker worker(counter.clock);
    const auto& folder = counter.workplace().folder();
    worker.start(folder.databasePath(), counter.workplace().key().clone());
    const auto becomes = [&](const auto& what) {
        for (const QDeadlineTimer deadline(180'000); !what();) {
            if (deadline.hasExpired()) die(u"the lanes do not come to an end"_s);
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        }
    };
    becomes([&] { return worker.status().papers.waiting == 1; });
    becomes([&] { return worker.status().papers.waitingBytes < kPaper; });
    double longest = 0, sum = 0;
    int steps = 0;
    while (worker.status().papers.waiting > 0) {
        const double one = secondsOfAStep(counter, worker, dossier);
        longest = std::max(longest, one);
        sum += one;
        ++steps;
    }
    const double alone = secondsOfAStep(counter, worker, dossier);
    std::printf(
        "  a step while an attachment is under way: %.2f s on average of %d, %.2f s at most; alone %.2f s "
        "(0.3 s of each to gather)\n",
        steps > 0 ? sum / steps : 0, steps, longest, alone);
    worker.stop();
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString stats = folder.filePath(u"link.json"_s);
    try {
        const BadLine line(
            {u"--up"_s, u"256"_s, u"--down"_s, u"256"_s, u"--rtt"_s, u"300"_s, u"--stats"_s, stats});
        if (!line.isUp()) {
            std::printf("papers: no network namespaces here, so the bad line was not measured\n");
            return 0;
        }
        const QString data = folder.filePath(u"central"_s);
        const FarService service(data, line);
        Counter counter;
        counter.enrol({data, {}}, 1, service.address(), service.pin);
        const Load load = must(receiveMany(counter.workplace(), 1, 20260301), "load");
        const Uuid dossier = load.dossiers.front();
        counter.run();
        std::printf("papers: 1 MB over 256 kbit/s up and down, 300 ms, TLS 1.3, embedded store\n");
        attach(counter, dossier, folder.path(), 1);
        counter.run();
        measure(counter, line, stats, "nothing happens", "no peer");
        attach(counter, dossier, folder.path(), 2);
        counter.run();
        {
            const Cutter cutter(line, service.port(), 0);
            useAddress(counter, cutter.address());
            measure(counter, line, stats, "reset every 15 s", "aim 55 s, 1.10; peer 52 s, 1.09");
        }
        useAddress(counter, service.address());
        attach(counter, dossier, folder.path(), 3);
        counter.run();
        {
            const Cutter cutter(line, service.port(), 3);
            useAddress(counter, cutter.address());
            measure(counter, line, stats, "reset every 15 s, refused for 3 s", "no peer");
        }
        useAddress(counter, service.address());
        attach(counter, dossier, folder.path(), 4);
        counter.courier->forgetLine();
        counter.run();
        stepsBesideAPaper(counter, dossier);
    } catch (const std::runtime_error& error) {
        std::fprintf(stderr, "papers: %s\n", error.what());
        return 1;
    }
    return 0;
}
