// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/scanner/scan.h"
#include "core/scanner/wedge_detector.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWindow>
#include <functional>
#include <memory>

class QInputMethodEvent;

namespace motcua::scanner {

/// Takes the keys of keyboard-wedge scanners out of the program's keyboard input, whatever has the focus.
/// Install one per program, on the GUI thread, after the QGuiApplication; it ends with its life.
///
/// Works where the window system hands keys to a QWindow, before shortcuts are looked up: a held key has
/// neither typed anything nor triggered anything. Keys with Ctrl, Alt or Meta, arrows and function keys are
/// never held; they push out what is held and go Qt's own way. A key that turns out to be a person's is given
/// to the same window (to the same field, when the focus has moved on), shortcuts included.
class WedgeFilter final : public QObject {
public:
    /// `onScan` comes on the GUI thread with Source::keyboard; `clock` must outlive the filter.
    WedgeFilter(const Clock& clock, std::function<void(const Scan&)> onScan);
    ~WedgeFilter() override;

    bool eventFilter(QObject* receiver, QEvent* event) override;

private:
    struct HeldKey {
        QPointer<QWindow> window;
        QPointer<QObject> focus;
        std::unique_ptr<QKeyEvent> event;
    };

    bool filterKey(QWindow& window, QKeyEvent& event);
    bool filterInputMethod(const QInputMethodEvent& event);
    void interrupt() { settle(m_detector.interrupt()); }
    void settle(const WedgeDetector::Verdict& verdict);
    void deliverDue();
    void onTimeout();
    void armTimer();
    std::chrono::milliseconds now() const;

    const Clock& m_clock;
    std::function<void(const Scan&)> m_onScan;
    WedgeDetector m_detector;
    std::deque<HeldKey> m_held; ///< as many and in the order as the detector holds
    std::deque<HeldKey> m_due;  ///< on their way to their fields
    QTimer m_timer;
    bool m_gaveWay = false;
    /// The clock of the window system's time stamps, read off the last event.
    std::chrono::milliseconds m_lastEvent{};
    QElapsedTimer m_sinceLastEvent;
};

} // namespace motcua::scanner
