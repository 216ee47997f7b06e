// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/login/training_office.h"
#include "ui/printing/form_pages.h"
#include "ui/printing/private_files.h"
#include "ui/workspace/aside.h"
#include "ui/workspace/preferences.h"

#include <QCloseEvent>
#include <QDialog>
#include <QDragEnterEvent>
#include <QMimeData>

namespace motcua::ui {
namespace {

constexpr int kWidth = 1366, kHeight = 728; // what the smallest screens leave beside the task bar

MessageBar::Kind kindOf(Message::Kind kind) { return static_cast<MessageBar::Kind>(kind); }

} // namespace

MainWindow::MainWindow(Workspace& workspace, Setup setup)
    : m_workspace(workspace), m_setup(std::move(setup)), m_column(new QVBoxLayout(this)),
      m_login(workspace, m_setup.folder), m_recover(workspace, m_setup.folder),
      m_firstRun(workspace, m_setup.folder,
                 {.done = [this] { beginWork(); }, .training = m_setup.openTraining}),
      m_lock(workspace), m_frame(workspace),
      m_palette(workspace,
                {.commands = [this] { return commands(); },
                 .dossier = [this](const QString& code) { openDossier(PageName::dossiers, code); },
                 .procedure = [this](const QString& code) { chooseProcedure(code); }},
                this) {
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addWidget(&m_trainingBand);
    m_column->addWidget(&m_root, 1);
    m_root.addWidget(&m_login);
    m_root.addWidget(&m_recover);
    m_root.addWidget(&m_firstRun);
    m_root.addWidget(&m_frame);
    m_root.addWidget(&m_lock);
    m_trainingBand.hide();
    setAcceptDrops(true);
    resize(kWidth, kHeight);

    m_login.onLoggedIn([this] { beginWork(); });
    m_login.onNoStation([this] { noStation(); });
    m_login.onForgotten([this] {
        showEntrance(m_recover);
        m_recover.enter(m_login.chosenLogin());
    });
    m_recover.onEnded([this](bool) {
        showEntrance(m_login);
        m_login.enter();
    });
    m_lock.onUnlocked([this] { unlock(); });
    m_lock.onOtherOfficer([this] { changeOfficer(); });
    m_frame.topBar().setActions({.search = [this] { m_palette.open(); },
                                 .lock = [this] { lock(); },
                                 .changeOfficer = [this] { changeOfficer(); },
                                 .quit = [this] { close(); },
                                 .devices = [this] { openPage(PageName::settings); },
                                 .sync = [this] { openPage(PageName::sync); }});
    m_workspace.setWindow(
        {.say =
             [this](const Message& message) {
                 m_frame.messages().show(kindOf(message.kind), message.text, message.actionText,
                                         message.action);
             },
         .play = [this](Sound sound) { m_sounds.play(sound); },
         .openPage = [this](PageName page) { openPage(page); },
         .openDossier = [this](const QString& code) { openDossier(PageName::dossiers, code); },
         .openReturn = [this](const QString& code) { openDossier(PageName::returns, code); },
         .clearMessages = [this] { m_frame.messages().clearPassing(); },
         .openLookup = [this](const QString& code) { openDossier(PageName::lookup, code); },
         .openStep =
             [this](const QString& code, dossier::ActionType step) {
                 if (m_state != State::working) return;
                 if (Page* page = m_frame.openPage(PageName::dossiers)) page->takeStep(code, step);
             }});
    m_workspace.onSettingsChanged(this, [this] { lookForPrinters(); });
    m_workspace.sync().onChanged(this, [this] { showSync(); });
    m_workspace.reader().onReadersChanged(this, [this](const auto& readers) { showReaders(readers); });
    QObject::connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
    qApp->installEventFilter(this);
    retranslate();
}

MainWindow::~MainWindow() {
    m_workspace.setWindow({});
    m_frame.closePages();
    finishAside();               // the making of an office, say, still asks the clock
    printThread().waitForDone(); // its files go with the program, which ends now
}

void MainWindow::start() {
    sweepPrivateFolders();
    setState(State::entrance);
    m_login.enter();
}

void MainWindow::showEntrance(QWidget& page) {
    if (m_state == State::entrance) m_root.setCurrentWidget(&page);
}

void MainWindow::noStation() {
    if (!m_setup.training) {
        showEntrance(m_firstRun);
        return m_firstRun.enter();
    }
    m_login.showWork(QCoreApplication::translate("MainWindow", "Making the training office …"));
    runAside(
        this,
        [folder = m_setup.folder, &clock = m_workspace.clock()] { return makeTrainingOffice(folder, clock); },
        [this](const Result<>& made) {
            if (!made) return m_login.showTrouble(made.error());
            m_login.logIn(TrainingOffice::login(), TrainingOffice::password());
        });
}

void MainWindow::setState(State state) {
    m_state = state;
    if (state == State::entrance) m_root.setCurrentWidget(&m_login);
    if (state == State::working) m_root.setCurrentWidget(&m_frame);
    if (state == State::locked) m_root.setCurrentWidget(&m_lock);
}

void MainWindow::beginWork() {
    m_frame.topBar().refresh();
    retranslate();
    setState(State::working);
    tick();
    m_tick.start(1000);
    m_idle.reset();
    showOfficersCard();
    m_scanners = std::make_unique<Scanners>(m_workspace, [this](const auto& scan) { scanned(scan); });
    m_scanners->onDevicesChanged([this] { showScanners(); });
    showScanners();
    lookForPrinters();
    m_frame.setWindowKeys(windowKeys());
    if (!m_frame.entries().empty()) openPage(m_frame.entries().front().name);
    m_saidFreeze = sync::Freeze::none;
    sayFreeze();
}

void MainWindow::endWork() {
    m_tick.stop();
    m_palette.close();
    closeDialogs();
    m_workspace.reader().cancel();
    m_scanners.reset();
    m_frame.closePages();
    emptyPrivateFolder();
}

void MainWindow::changeOfficer() {
    // not while a key or button of a page is still on its way through that page
    QTimer::singleShot(0, this, [this] {
        if (m_state == State::entrance) return;
        endWork();
        setState(State::entrance);
        m_login.expect(QCoreApplication::translate("MainWindow", "Closing the office's records …"));
        m_workspace.close([this] { m_login.enter(); });
    });
}

void MainWindow::openPage(PageName page) {
    if (m_state == State::working) m_frame.openPage(page);
}

void MainWindow::lock() {
    if (m_state != State::working) return;
    m_palette.close();
    while (QWidget* popup = QApplication::activePopupWidget())
        if (!popup->close()) break;
    m_focusBeforeLock = m_frame.focusWidget();
    m_workspace.reader().cancel();
    setState(State::locked);
    closeDialogs();
    m_lock.enter();
}

void MainWindow::unlock() {
    // the password was right, but the officer has been changed while it was checked
    if (m_state != State::locked) return;
    setState(State::working);
    showOfficersCard();
    m_idle.reset();
    if (m_focusBeforeLock) m_focusBeforeLock->setFocus();
    // what was read when it was locked was broken off
    if (const QString reader = m_readers.cardOn(); !reader.isEmpty() && m_frame.current())
        m_frame.current()->cardPresent(reader);
}

/// A dialog above the window (where to save, a printer's) would stay in use over the lock: what it asked is
/// answered by no.
void MainWindow::closeDialogs() {
    for (QWidget* top : QApplication::topLevelWidgets())
        if (auto* dialog = qobject_cast<QDialog*>(top); dialog && dialog->isVisible()) dialog->reject();
}

void MainWindow::openDossier(PageName name, const QString& code) {
    if (m_state != State::working) return;
    if (Page* page = m_frame.openPage(name)) page->takeDossier(code);
}

void MainWindow::chooseProcedure(const QString& code) {
    if (m_state != State::working) return;
    Page* page = m_frame.openPage(PageName::reception);
    if (page && page->takeProcedure(code)) return;
    m_workspace.say({Message::Kind::information,
                     QCoreApplication::translate("MainWindow",
                                                 "First say who the citizen is, then choose the procedure."),
                     {},
                     {}});
}

void MainWindow::tick() {
    const int idleMinutes = m_workspace.settings().idleLockMinutes;
    if (m_state == State::working && idleMinutes > 0 && m_idle.time() >= std::chrono::minutes(idleMinutes))
        lock();
    const LocalTime now = toLocal(m_workspace.clock().now());
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(timeOfDay(now)).count();
    const QString text = QStringLiteral("%1:%2")
                             .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                             .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    m_frame.topBar().setTime(text);
    showSync(); // a next try that has come is no longer announced
    m_lock.setTime(text);
}

void MainWindow::retranslate() {
    const bool training = m_setup.training || m_workspace.training() || m_workspace.reader().isSimulated();
    m_trainingBand.setText(QCoreApplication::translate(
        "MainWindow", "TRAINING · nothing here is real, and no card is anybody's"));
    m_trainingBand.setVisible(training);
    setWindowTitle(training ? QCoreApplication::translate("MainWindow", "MotCua · training")
                            : QStringLiteral("MotCua"));
    m_login.setHint(m_setup.training
                        ? QCoreApplication::translate("MainWindow", "Training: the password is %1")
                              .arg(TrainingOffice::passwordText())
                        : QString());
    showReaders(m_readers);
    showScanners();
    showPrinter();
    showSync();
    if (m_state == State::working) m_frame.setWindowKeys(windowKeys());
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_state != State::entrance) {
        endWork();
        m_workspace.close();
        setState(State::entrance);
    }
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (m_state == State::working && event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    if (!m_scanners || m_state != State::working) return;
    const auto urls = event->mimeData()->urls();
    if (!urls.isEmpty()) m_scanners->openFile(urls.front().toLocalFile());
}

} // namespace motcua::ui
