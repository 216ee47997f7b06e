// SPDX-License-Identifier: GPL-3.0-or-later
// How long a clerk waits for the window, on a store of 100,000 dossiers: process start to a log-in that takes
// the password, password to a reception page that can be typed into; and the memory. The filled folder is
// kept beside the benchmarks.
#include "ui/login/training_office.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <algorithm>
#include <cstdio>

using namespace motcua;

namespace {

constexpr int kRuns = 5;
constexpr int kPatience = 120'000;

/// Milliseconds since the last such line, and its value; nothing when the program ended without it.
std::optional<qint64> waitFor(QProcess& program, const QByteArray& word) {
    for (;;) {
        while (program.canReadLine()) {
            const QByteArray line = program.readLine().trimmed();
            if (line.startsWith(word + ' ')) return line.mid(word.size() + 1).toLongLong();
        }
        if (!program.waitForReadyRead(kPatience)) return std::nullopt;
    }
}

struct Run {
    qint64 login = 0, reception = 0, residentKb = 0, longest = 0;
};

std::optional<Run> measure(const QString& folder) {
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("DISPLAY")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    program.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    program.start(QStringLiteral(MOTCUA_PROGRAM), {QStringLiteral("--training"), QStringLiteral("--timing"),
                                                   QStringLiteral("--data"), folder});
    Run run;
    if (!waitFor(program, "login")) return std::nullopt;
    run.login = clock.restart();
    if (!waitFor(program, "reception")) return std::nullopt;
    run.reception = clock.elapsed();
    const auto longest = waitFor(program, "longest_ms"), settled = waitFor(program, "settled");
    if (!longest || !settled) return std::nullopt;
    run.longest = *longest;
    run.residentKb = *settled;
    program.waitForFinished();
    return run;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int dossiers = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const QString folder =
        QCoreApplication::applicationDirPath() + QStringLiteral("/counter-%1").arg(dossiers);
    if (!QDir(folder).exists()) {
        std::printf("filling %d dossiers …\n", dossiers);
        std::fflush(stdout);
        if (const auto made = ui::makeTrainingOffice(folder, SystemClock(), dossiers); !made) {
            std::fprintf(stderr, "%s\n", errorText(made.error().code).name);
            QDir(folder).removeRecursively();
            return 1;
        }
    }
    std::vector<Run> runs;
    for (int i = 0; i < kRuns; ++i) {
        const auto run = measure(folder);
        if (!run) return 1;
        runs.push_back(*run);
        std::printf("start to log-in %lld ms, password to reception %lld ms (Argon2id in it), %.0f MB, "
                    "window kept waiting %lld ms at most\n",
                    static_cast<long long>(run->login), static_cast<long long>(run->reception),
                    static_cast<double>(run->residentKb) / 1024, static_cast<long long>(run->longest));
        std::fflush(stdout);
    }
    const auto middle = [&](qint64 Run::* member) {
        std::ranges::sort(runs, {}, member);
        return static_cast<long long>(runs[kRuns / 2].*member);
    };
    std::printf("median: start to log-in %lld ms, password to reception %lld ms; most memory %.0f MB\n",
                middle(&Run::login), middle(&Run::reception),
                static_cast<double>(std::ranges::max(runs, {}, &Run::residentKb).residentKb) / 1024);
    return 0;
}
