// SPDX-License-Identifier: GPL-3.0-or-later
// How long the counter's window is kept waiting while it synchronises: the program as it is, on the page of
// the synchronisation, with the real service on this machine. One counter sends a training office's dossiers,
// a second one of the office then reads them.
#include "core/desk/service_link.h"
#include "tests/bench/far_service.h"
#include "ui/login/training_office.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <cstdio>

namespace {

using namespace motcua;
using namespace motcua::bench;
using namespace Qt::StringLiterals;

/// An office of so many dossiers, connected with the service.
void makeDesk(const QString& folder, const Central& central, quint16 port, int desk, int dossiers) {
    const SystemClock clock;
    must(ui::makeTrainingOffice(folder, clock, dossiers), "office");
    const auto workplace = must(
        desk::Workplace::open(folder, ui::TrainingOffice::login(), ui::TrainingOffice::password(), clock),
        "log-in");
    sync::EnrolmentRequest request;
    request.address = u"http://127.0.0.1:%1"_s.arg(port);
    request.code = enrolmentCode(central, workplace->station().officeCode, desk);
    request.proxy = u"none"_s;
    must(desk::enrolStation(*workplace, request), "enrolment");
}

void measure(const QString& folder, const char* what) {
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(u"DISPLAY"_s)) environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(MOTCUA_PROGRAM), {u"--training"_s, u"--timing"_s, u"--data"_s, folder});
    if (!program.waitForFinished(300'000)) die(u"the counter does not end"_s);
    QMap<QByteArray, qint64> said; // the last word of each
    for (const QByteArray& line : program.readAllStandardOutput().split('\n'))
        said[line.split(' ').first()] = line.split(' ').last().toLongLong();
    if (!said.contains("synchronised_ms")) die(u"the counter did not synchronise"_s);
    std::printf("%s: %.1f s; window kept waiting %lld ms at most (bound 50), %lld times above the bound\n",
                what, static_cast<double>(said["synchronised_ms"]) / 1000,
                static_cast<long long>(said["longest_ms"]), static_cast<long long>(said["stalls"]));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) try {
    const QCoreApplication application(argc, argv);
    const int dossiers = argc > 1 ? QByteArray(argv[1]).toInt() : 2000;
    const QTemporaryDir folder;
    const Central central{folder.filePath(u"central"_s), {}};
    const tests::ServiceProcess service(central.folder);
    if (!service.isRunning()) die(u"the service does not start"_s);
    makeDesk(folder.filePath(u"first"_s), central, service.port(), 1, dossiers);
    makeDesk(folder.filePath(u"second"_s), central, service.port(), 2, 0);
    std::printf("sync_window: a training office of %d dossiers\n", dossiers);
    measure(folder.filePath(u"first"_s), "sent");
    measure(folder.filePath(u"second"_s), "read by a second counter");
    return 0;
} catch (const std::runtime_error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
