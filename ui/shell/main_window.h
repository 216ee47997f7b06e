// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/devices/scanners.h"
#include "ui/login/first_run.h"
#include "ui/login/lock_page.h"
#include "ui/login/recover_page.h"
#include "ui/shell/idle.h"
#include "ui/shell/palette.h"
#include "ui/shell/sounds.h"
#include "ui/shell/training_band.h"
#include "ui/shell/work_frame.h"

#include <QStackedWidget>

namespace motcua::ui {

/// The window of the counter: log-in, then the pages, above them the lock. Main adds the pages.
class MainWindow : public QWidget {
public:
    struct Setup {
        QString folder;        ///< of the data
        bool training = false; ///< an empty folder becomes a training office
        /// First run: a training office is wanted instead. Empty: not offered.
        std::function<void()> openTraining;
    };
    MainWindow(Workspace& workspace, Setup setup);
    ~MainWindow() override;

    void addPage(PageEntry entry) { m_frame.addPage(std::move(entry)); }
    /// Log-in, or first run where there is no station yet.
    void start();

    enum class State { entrance, working, locked };
    State state() const { return m_state; }
    WorkFrame& frame() { return m_frame; }
    LoginPage& loginPage() { return m_login; }
    FirstRun& firstRun() { return m_firstRun; }
    QWidget* shownEntrance() const { return m_root.currentWidget(); }
    Palette& palette() { return m_palette; }
    Idle& idle() { return m_idle; }

    void openPage(PageName page);
    /// Hides everything until the officer's password; store and drafts stay as they are.
    void lock();
    /// Back to the log-in; what was begun is kept as a draft.
    void changeOfficer();

protected:
    bool eventFilter(QObject* receiver, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void noStation();
    void showEntrance(QWidget& page);
    void beginWork();
    void endWork();
    void setState(State state);
    void unlock();
    void closeDialogs();
    /// The card that lies there when an officer begins is their own: lifting it locks (where that is set).
    void showOfficersCard();
    void openDossier(PageName page, const QString& code);
    void chooseProcedure(const QString& code);
    std::vector<KeyHint> commands();
    void scanned(const Result<scanner::Scan>& scan);
    void takeTarget(const Result<desk::ScanTarget>& target);
    void showReaders(const CardReader::Readers& readers);
    void showScanners();
    void lookForPrinters();
    void showPrinter();
    void showSync();
    void sayFreeze();
    void tick();
    void retranslate();
    std::vector<KeyHint> windowKeys();

    Workspace& m_workspace;
    Setup m_setup;
    State m_state = State::entrance;
    QVBoxLayout* m_column;
    TrainingBand m_trainingBand;
    QStackedWidget m_root;
    LoginPage m_login;
    RecoverPage m_recover;
    FirstRun m_firstRun;
    LockPage m_lock;
    WorkFrame m_frame;
    Palette m_palette;
    Idle m_idle;
    Sounds m_sounds;
    QPointer<QWidget> m_focusBeforeLock;
    std::unique_ptr<Scanners> m_scanners;
    CardReader::Readers m_readers;
    QString m_officersReader; ///< where the officer's own card lies; empty: nowhere
    QStringList m_printers;
    sync::Freeze m_saidFreeze = sync::Freeze::none;
    QTimer m_tick;
};

} // namespace motcua::ui
