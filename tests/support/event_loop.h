// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <gtest/gtest.h>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
#else
#include <QGuiApplication>
#endif

namespace motcua::tests {

/// The one application of a test program, of the kind that its libraries want; made before the tests, as it
/// has to be in the main thread. Never destroyed: at the end of the process, Qt's own statics go before it.
class ApplicationEnvironment : public testing::Environment {
    void SetUp() override {
        if (QCoreApplication::instance()) return; // tests that are repeated
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
        static int count = 1;
        static char name[] = "test";
        static char* arguments[] = {name, nullptr};
#ifdef QT_WIDGETS_LIB
        new QApplication(count, arguments);
#else
        new QGuiApplication(count, arguments);
#endif
    }
    /// As the destructor would: OpenSSL frees what a thread holds only if that ends before the process does.
    void TearDown() override { QThreadPool::globalInstance()->waitForDone(); }
};
inline const auto* const applicationEnvironment =
    testing::AddGlobalTestEnvironment(new ApplicationEnvironment);

/// Serves this thread's events until the condition holds or the deadline passes; tells whether it holds.
inline bool serveUntil(const std::function<bool()>& condition,
                       std::chrono::milliseconds deadline = std::chrono::seconds(30)) {
    QTimer wakeUp; // the condition may be none that an event brings
    wakeUp.start(2);
    for (const QDeadlineTimer end(deadline); !condition();) {
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
