// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/form_pages.h"
#include "ui/printing/printing.h"
#include "ui/shell/main_window.h"

// What comes from the devices of the desk and from the centre, and how they are.
namespace motcua::ui {

void MainWindow::scanned(const Result<scanner::Scan>& scan) {
    if (m_state != State::working) return;
    if (!scan) return takeTarget(std::unexpected(scan.error()));
    const qr::Payload payload = scan->payload;
    if (!desk::needsRecords(payload.kind)) return takeTarget(desk::route(payload, nullptr));
    m_workspace.desk().run(
        this, [payload](desk::Workplace& workplace) { return desk::route(payload, &workplace.database()); },
        [this](const Result<desk::ScanTarget>& target) { takeTarget(target); });
}

void MainWindow::takeTarget(const Result<desk::ScanTarget>& target) {
    if (m_state != State::working) return; // locked, or the officer gone, while it was looked up
    if (!target) {
        m_workspace.play(Sound::badScan);
        return m_workspace.say(errorMessage(target.error()));
    }
    m_workspace.play(Sound::goodScan);
    if (m_frame.current() && m_frame.current()->takeScan(*target)) return;
    const bool isDossier = std::holds_alternative<desk::DossierTarget>(*target) ||
                           std::holds_alternative<desk::PaymentTarget>(*target);
    if (Page* page = m_frame.openPage(isDossier ? PageName::dossiers : PageName::reception))
        page->takeScan(*target);
}

void MainWindow::showReaders(const CardReader::Readers& readers) {
    const QString before = m_readers.cardOn(), now = readers.cardOn();
    m_readers = readers;
    DeviceDot& dot = m_frame.topBar().reader();
    if (!readers.service || readers.list.empty())
        dot.setState(DeviceDot::State::missing, QCoreApplication::translate("MainWindow", "No card reader"));
    else if (!readers.anyReader())
        dot.setState(DeviceDot::State::warning,
                     QCoreApplication::translate("MainWindow", "Card reader: %1 is not connected")
                         .arg(readers.wanted));
    else if (std::ranges::any_of(readers.list, &CardReader::Readers::Reader::mute))
        dot.setState(DeviceDot::State::warning,
                     QCoreApplication::translate("MainWindow", "Card reader: the card does not answer"));
    else
        dot.setState(DeviceDot::State::good,
                     now.isEmpty()
                         ? QCoreApplication::translate("MainWindow", "Card reader: ready")
                         : QCoreApplication::translate("MainWindow", "Card reader: a card lies there"));
    const bool isOfficersLifted =
        !m_officersReader.isEmpty() &&
        std::ranges::none_of(readers.list, [this](const CardReader::Readers::Reader& reader) {
            return reader.present && reader.name == m_officersReader;
        });
    if (isOfficersLifted) {
        m_officersReader.clear();
        if (m_workspace.settings().lockOnCardRemoved) lock();
    }
    if (m_state == State::working && before.isEmpty() && !now.isEmpty() && m_frame.current())
        m_frame.current()->cardPresent(now);
}

/// Cards laid later are citizens': lifting one of them must not lock the desk in the middle of a dossier.
void MainWindow::showOfficersCard() {
    const auto lying = std::ranges::find(m_readers.list, true, &CardReader::Readers::Reader::present);
    m_officersReader = lying == m_readers.list.end() ? QString() : lying->name;
}

void MainWindow::showScanners() {
    DeviceDot& dot = m_frame.topBar().scanner();
    const auto devices = m_scanners ? m_scanners->devices() : std::vector<Scanners::Device>();
    const auto broken = std::ranges::find(devices, false, &Scanners::Device::connected);
    if (devices.empty())
        dot.setState(DeviceDot::State::good,
                     QCoreApplication::translate("MainWindow", "Scanner: keyboard scanners work at once"));
    else if (broken != devices.end())
        dot.setState(DeviceDot::State::warning,
                     QCoreApplication::translate("MainWindow", "Scanner: %1").arg(broken->trouble));
    else
        dot.setState(DeviceDot::State::good,
                     QCoreApplication::translate("MainWindow", "Scanner: %1").arg(devices.front().name));
}

/// The print system may take its time: on the printing thread.
void MainWindow::lookForPrinters() {
    besideTheWindow(
        this, [] { return printerNames(); },
        [this](const QStringList& printers) {
            m_printers = printers;
            showPrinter();
        });
}

void MainWindow::showPrinter() {
    DeviceDot& dot = m_frame.topBar().printer();
    const QString wanted = m_workspace.settings().printOf(QStringLiteral("form01")).printer;
    const QString printer = wanted.isEmpty() ? m_printers.value(0) : wanted;
    if (printer.isEmpty())
        dot.setState(DeviceDot::State::missing,
                     QCoreApplication::translate("MainWindow", "No printer: slips are saved as PDF"));
    else
        dot.setState(m_printers.contains(printer) ? DeviceDot::State::good : DeviceDot::State::warning,
                     QCoreApplication::translate("MainWindow", "Printer: %1").arg(printer));
}

void MainWindow::showSync() {
    m_frame.topBar().sync().show(m_workspace.sync().status(), m_workspace.clock().now());
    if (m_state == State::working) sayFreeze();
}

/// Well ahead, and again each time it becomes more pressing: nobody shall be surprised on the day.
void MainWindow::sayFreeze() {
    using sync::Freeze;
    const Freeze freeze = m_workspace.sync().status().freeze;
    const bool isWorse = freeze > m_saidFreeze;
    m_saidFreeze = freeze;
    if (!isWorse) return;
    m_workspace.say(
        {freeze == Freeze::frozen ? Message::Kind::error : Message::Kind::warning,
         freeze == Freeze::frozen
             ? QCoreApplication::translate("MainWindow", "This counter has been too long without the centre. "
                                                         "Everything is kept; no new dossiers are received "
                                                         "until it has reached it.")
             : QCoreApplication::translate("MainWindow",
                                           "This counter has not reached the centre for long. Everything is "
                                           "kept; please look after the network in time."),
         QCoreApplication::translate("MainWindow", "Open the synchronisation"),
         [this] { openPage(PageName::sync); }});
}

} // namespace motcua::ui
