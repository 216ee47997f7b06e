// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/tour.h"

#include <QDir>
#include <QKeyEvent>
#include <cstdio>

namespace motcua::counter {
namespace {

constexpr std::chrono::milliseconds kLook{50};
constexpr std::chrono::seconds kLongest{60};      ///< at one stop
constexpr std::chrono::milliseconds kSettle{700}; ///< for lists and previews to come

void press(int key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {}) {
    QWidget* focus = QApplication::focusWidget();
    if (!focus) return;
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QApplication::sendEvent(focus, &event);
    }
}

} // namespace

Tour::Tour(ui::MainWindow& window, ui::Workspace& workspace, QString folder)
    : m_window(window), m_workspace(workspace), m_folder(std::move(folder)) {
    QDir().mkpath(m_folder);
    const auto always = [] { return true; };
    const auto working = [this] { return m_window.state() == ui::MainWindow::State::working; };
    m_stops = {{QStringLiteral("01-reception"), working,
                [this] {
                    m_workspace.reader().laySample(0);
                    // as a scanner would give it
                }},
               {QStringLiteral("02-search"), always, [] { press(Qt::Key_Escape); }}};
    QObject::connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    m_timer.start(kLook);
    m_since.start();
}

void Tour::look() {
    const Stop& stop = m_stops[m_at];
    if (!stop.isReached()) {
        if (m_since.hasExpired(std::chrono::milliseconds(kLongest).count())) finish(false);
        return;
    }
    m_timer.stop();
    QTimer::singleShot(kSettle, this, [this] {
        const Stop& reached = m_stops[m_at];
        if (!reached.name.isEmpty() &&
            m_window.grab().save(m_folder + u'/' + reached.name + QStringLiteral(".png")))
            ++m_pictures;
        if (reached.go) reached.go();
        if (++m_at == m_stops.size()) return finish(true);
        m_since.restart();
        m_timer.start(kLook);
    });
}

void Tour::finish(bool isComplete) {
    m_timer.stop();
    std::printf("%d pictures in %s\n", m_pictures, qPrintable(m_folder));
    if (!isComplete) std::fprintf(stderr, "motcua: the tour stopped at %s\n", qPrintable(m_stops[m_at].name));
    QCoreApplication::exit(isComplete ? 0 : 1);
}

} // namespace motcua::counter
