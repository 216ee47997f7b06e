// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/timing.h"

#include "ui/login/training_office.h"

#include <QFile>
#include <cstdio>

namespace motcua::counter {
namespace {

constexpr std::chrono::milliseconds kLook{1}, kSettle{1500}, kQuiet{3000};

void say(const char* what, qint64 value) {
    std::printf("%s %lld\n", what, static_cast<long long>(value));
    std::fflush(stdout);
}

} // namespace

qint64 residentKb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const QByteArray text = status.readAll();
    const auto at = text.indexOf("VmRSS:");
    return at < 0 ? 0 : text.mid(at + 6, 20).simplified().split(' ').value(0).toLongLong();
}

Timing::Timing(ui::MainWindow& window, ui::Workspace& workspace, ui::Watchdog& watchdog)
    : m_window(window), m_workspace(workspace), m_watchdog(watchdog) {
    QObject::connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    m_timer.start(kLook);
}

void Timing::look() {
    switch (m_wait) {
    case Wait::login:
        if (m_window.state() == ui::MainWindow::State::working) { // a new office: it has logged in by itself
            m_wait = Wait::work;
            return;
        }
        if (m_window.loginPage().logins().isEmpty() || !m_window.isVisible()) return;
        say("login", residentKb());
        m_wait = Wait::work;
        m_window.loginPage().logIn(ui::TrainingOffice::login(), ui::TrainingOffice::password());
        return;
    case Wait::work:
        if (m_window.state() != ui::MainWindow::State::working || !m_window.frame().current()) return;
        say("reception", residentKb());
        m_since.start();
        m_wait = Wait::settled;
        return;
    case Wait::settled:
        if (m_workspace.sync().status().enrolled) { // the line has told
            say("stalls", m_watchdog.stalls());
            say("longest_ms", m_watchdog.longest().count());
            m_watchdog.reset();
            m_workspace.openPage(ui::PageName::sync);
            m_quiet.start();
            m_wait = Wait::synchronised;
            return;
        }
        if (m_since.hasExpired(kSettle.count())) end();
        return;
    case Wait::synchronised:
        const sync::SyncStatus& status = m_workspace.sync().status();
        if (status.working || status.waiting + status.papers.waiting > 0 || !status.lastContact)
            m_quiet.start();
        if (!m_quiet.hasExpired(kQuiet.count())) return;
        say("synchronised_ms", m_since.elapsed() - kQuiet.count());
        end();
    }
}

void Timing::end() {
    m_timer.stop();
    say("stalls", m_watchdog.stalls());
    say("longest_ms", m_watchdog.longest().count());
    say("settled", residentKb());
    QCoreApplication::quit();
}

} // namespace motcua::counter
