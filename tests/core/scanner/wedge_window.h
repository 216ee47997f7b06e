// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scanner/wedge_filter.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace motcua::scanner::tests {

/// A dialog as the counter has them: two fields and a default button, with a filter in front.
struct Window {
    Window() {
        auto* layout = new QVBoxLayout(&dialog);
        for (QWidget* widget : std::initializer_list<QWidget*>{&first, &second, &button})
            layout->addWidget(widget);
        button.setDefault(true);
        QObject::connect(&button, &QPushButton::clicked, &dialog, [this] { ++clicks; });
        dialog.show();
        dialog.activateWindow();
        first.setFocus();
        waitFor([this] { return QGuiApplication::focusWindow() == dialog.windowHandle(); });
    }

    /// Whether it came true in five seconds.
    template <class Condition> static bool waitFor(Condition condition) {
        QElapsedTimer timer;
        timer.start();
        while (!condition() && timer.elapsed() < 5000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        return condition();
    }

    bool waitForScan(qsizetype count = 1) {
        return waitFor([=, this] { return scans.size() == count; });
    }

    const FixedClock clock{toInstant(LocalTime(makeDate(2026, 11, 23)))};
    QDialog dialog;
    QLineEdit first, second;
    QPushButton button;
    int clicks = 0;
    QList<Scan> scans;
    WedgeFilter filter{clock, [this](const Scan& scan) { scans << scan; }};
};

} // namespace motcua::scanner::tests
