// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/training_reader.h"
#include "ui/devices/pcsc_card_reader.h"
#include "ui/shell/main_window.h"
#include "ui/workspace/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

using namespace motcua;

namespace {

QString defaultFolder(bool training) {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           (training ? QStringLiteral("/training") : QStringLiteral("/data"));
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(QStringLiteral("MotCua"));
    QCoreApplication::setApplicationName(QStringLiteral("motcua"));
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions(
        {{QStringLiteral("data"), QStringLiteral("Folder of the data."), QStringLiteral("DIR")},
         {QStringLiteral("training"), QStringLiteral("A training office and simulated cards.")}});
    options.process(application);
    const bool training = options.isSet(QStringLiteral("training"));
    const QString folder = options.isSet(QStringLiteral("data")) ? options.value(QStringLiteral("data"))
                                                                 : defaultFolder(training);

    ui::loadPreferences();
    const SystemClock clock;
    std::unique_ptr<ui::CardReader> reader;
    if (training)
        reader = std::make_unique<counter::TrainingReader>(clock);
    else
        reader = std::make_unique<ui::PcscCardReader>(clock, [folder] {
            auto trust = emrtd::TrustStore::shipped();
            trust.add(emrtd::TrustStore::load(folder + QStringLiteral("/trust")));
            return trust;
        });
    ui::Workspace workspace(clock, *reader);
    ui::MainWindow window(workspace, {.folder = folder, .passwordHint = {}});
    window.start();
    window.show();
    return QApplication::exec();
}
