// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/trays.h"

#include <QPrintEngine>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <array>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPatienceMs = 5'000;

#ifdef Q_OS_WIN
struct Named {
    const char* name;
    QPrinter::PaperSource source;
};
constexpr std::array kSources{Named{"Upper", QPrinter::Upper},   Named{"Lower", QPrinter::Lower},
                              Named{"Middle", QPrinter::Middle}, Named{"Manual", QPrinter::Manual},
                              Named{"Auto", QPrinter::Auto},     Named{"Cassette", QPrinter::Cassette}};
#else
/// Options to hand to CUPS with the job, name and value in turn: the key of Qt's print engine for CUPS
/// (qprint_p.h, PPK_CupsOptions). QPrinter::setPaperSource does nothing there.
constexpr auto kCupsOptions = static_cast<QPrintEngine::PrintEnginePropertyKey>(0xfe00);

QString listingOf(const QString& printer) {
    const QString program = QStandardPaths::findExecutable(u"lpoptions"_s);
    if (program.isEmpty() || printer.startsWith(u'-')) return {};
    QProcess asked;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    asked.setProcessEnvironment(environment);
    asked.start(program, {u"-p"_s, printer, u"-l"_s});
    if (!asked.waitForFinished(kPatienceMs)) {
        asked.kill();
        asked.waitForFinished(kPatienceMs);
        return {};
    }
    return QString::fromUtf8(asked.readAllStandardOutput());
}
#endif

} // namespace

QStringList traysIn(const QString& listing, QString* option) {
    // `InputSlot/Media Source: *Default Upper Lower Manual`; the star marks what is usual.
    static const QRegularExpression kLine(u"^(InputSlot|media-source)(?:/[^:\\n]*)?:\\s*(.+)$"_s,
                                          QRegularExpression::MultilineOption);
    const auto line = kLine.match(listing);
    if (!line.hasMatch()) return {};
    if (option) *option = line.captured(1);
    QStringList trays = line.captured(2).simplified().split(u' ', Qt::SkipEmptyParts);
    for (QString& tray : trays)
        if (tray.startsWith(u'*')) tray.remove(0, 1);
    trays.removeDuplicates();
    return trays;
}

#ifdef Q_OS_WIN
QStringList traysOf(const QString& name) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(name);
    const auto there = printer.supportedPaperSources();
    QStringList trays;
    for (const Named& named : kSources)
        if (there.contains(named.source)) trays << QLatin1StringView(named.name);
    return trays;
}

void setTray(QPrinter& printer, const QString& tray) {
    for (const Named& named : kSources)
        if (tray.compare(QLatin1StringView(named.name), Qt::CaseInsensitive) == 0)
            printer.setPaperSource(named.source);
}
#else
QStringList traysOf(const QString& printer) { return traysIn(listingOf(printer)); }

void setTray(QPrinter& printer, const QString& tray) {
    if (tray.isEmpty()) return;
    QString option;
    const QStringList trays = traysIn(listingOf(printer.printerName()), &option);
    if (!trays.contains(tray)) return; // the printer was exchanged: as usual, rather than no slip
    if (printer.printEngine() && printer.outputFormat() == QPrinter::NativeFormat)
        printer.printEngine()->setProperty(kCupsOptions, QStringList{option, tray});
}
#endif

} // namespace motcua::ui
