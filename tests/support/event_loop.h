// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>
#include <functional>

namespace motcua::tests {

/// Timers and notifiers need one; made before the tests, as it has to be in the main thread.
inline struct Application {
    int argc = 1;
    char name[5] = "test";
    char* argv[2] = {name, nullptr};
    QCoreApplication application{argc, argv};
} application;

/// Serves this thread's events until the condition holds or the deadline passes; tells whether it holds.
inline bool serveUntil(const std::function<bool()>& condition,
                       std::chrono::milliseconds deadline = std::chrono::seconds(10)) {
    QTimer wakeUp; // the condition may be none that an event brings
    wakeUp.start(5);
    for (QDeadlineTimer end(deadline); !condition();) {
        if (end.hasExpired()) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

/// For what must not happen: serves events for this long.
inline void serveFor(std::chrono::milliseconds time) {
    serveUntil([] { return false; }, time);
}

} // namespace motcua::tests
