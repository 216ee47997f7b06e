// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/ending.h"
#include "app/counter/first_window.h"
#include "app/counter/options.h"
#include "app/counter/pages.h"
#include "app/counter/timing.h"
#include "app/counter/tour.h"
#include "app/counter/training_reader.h"
#include "core/base/process.h"
#include "ui/devices/pcsc_card_reader.h"
#include "ui/shell/main_window.h"
#include "ui/shell/watchdog.h"
#include "ui/sync/worker_line.h"

#include <QApplication>
#include <QProcess>
#include <cstdio>

using namespace motcua;

namespace {

constexpr std::chrono::milliseconds kWatchdogPause{200}, kTimingPause{5};

std::unique_ptr<ui::CardReader> makeReader(const counter::Options& options, const Clock& clock) {
    if (options.training) return std::make_unique<counter::TrainingReader>(clock);
    return std::make_unique<ui::PcscCardReader>(clock,
                                                [folder = options.folder] { return ui::trustOf(folder); });
}

/// A training office needs the simulated reader and a folder of its own: the program begins anew.
void restartInTraining() {
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--training")});
    QCoreApplication::quit();
}

int run(const counter::Options& options, counter::FirstWindow* first) {
    ui::loadPreferences([&](ui::Preferences& preferences) { options.applyTo(preferences); });
    const SystemClock clock;
    const auto reader = makeReader(options, clock);
    ui::WorkerLine line(clock);
    ui::Workspace workspace(clock, *reader);
    workspace.setSync(line);
    ui::MainWindow window(workspace, {.folder = options.folder,
                                      .training = options.training,
                                      .openTraining = [] { restartInTraining(); }});
    counter::addPages(window, workspace);
    ui::Watchdog watchdog(options.timing ? kTimingPause : kWatchdogPause);
    std::unique_ptr<counter::Tour> tour;
    if (!options.tourFolder.isEmpty())
        tour = std::make_unique<counter::Tour>(window, workspace, options.tourFolder);
    std::unique_ptr<counter::Timing> timing;
    if (options.timing) timing = std::make_unique<counter::Timing>(window, workspace, watchdog);
    if (first) first->onShow([&window] { counter::bringToFront(window); });
    const auto ending = counter::onEnding([&window] {
        window.close(); // as by hand: drafts are kept, the store is closed, private files go
        QCoreApplication::quit();
    });
    window.start();
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    harden();
    QCoreApplication::setOrganizationName(QStringLiteral("MotCua"));
    QCoreApplication::setApplicationName(QStringLiteral("motcua"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MOTCUA_VERSION));
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    if (std::ranges::find(words, "--version") != words.end()) {
        std::printf("motcua %s\n", MOTCUA_VERSION);
        return 0;
    }
    if (std::ranges::find(words, "--help") != words.end()) {
        std::printf("%s", qPrintable(counter::usage()));
        return 0;
    }
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.motcua.MotCua"));
    const auto options = counter::parseOptions(QCoreApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "motcua: %s\n%s", qPrintable(options.error().detail),
                     qPrintable(counter::usage()));
        return 2;
    }
    // a tour or a benchmark is about itself
    if (!options->tourFolder.isEmpty() || options->timing) return run(*options, nullptr);
    counter::FirstWindow first(options->folder);
    if (first.role() == counter::FirstWindow::Role::second) {
        std::fprintf(stderr, "motcua: this folder is open already; its window was brought to the front\n");
        return 0;
    }
    return run(*options, &first);
}
