// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/wedge_filter.h"

#include "core/scanner/wedge_text.h"

#include <QGuiApplication>
#include <QInputMethodEvent>

// Qt Test's public headers declare and use it, so it stays with Qt 6: asks the focused object, then the
// shortcuts; true when a shortcut took the key.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT bool qt_sendShortcutOverrideEvent(QObject* receiver, ulong timestamp, int key,
                                               Qt::KeyboardModifiers modifiers, const QString& text,
                                               bool repeated, ushort count);
QT_END_NAMESPACE

namespace motcua::scanner {
namespace {

using std::chrono::milliseconds;

/// A timer that is so late says that the program was busy, and keys may be waiting behind it.
constexpr milliseconds kLate{10};

KeyInput inputOf(const QKeyEvent& event, milliseconds time) {
    KeyInput input;
    input.kind = event.isAutoRepeat()                 ? KeyInput::Kind::repeat
                 : event.type() == QEvent::KeyRelease ? KeyInput::Kind::release
                                                      : KeyInput::Kind::press;
    input.key = event.key() == Qt::Key_unknown ? 0 : event.key();
    input.physicalKey = event.nativeScanCode() ? event.nativeScanCode() : static_cast<quint32>(event.key());
    input.modifiers = event.modifiers();
    input.text = event.text();
    input.time = time;
    return input;
}

void deliverTo(QObject& receiver, QKeyEvent& event) {
    if (event.type() == QEvent::KeyPress &&
        qt_sendShortcutOverrideEvent(&receiver, static_cast<ulong>(event.timestamp()), event.key(),
                                     event.modifiers(), event.text(), event.isAutoRepeat(),
                                     static_cast<ushort>(event.count())))
        return;
    QCoreApplication::sendEvent(&receiver, &event);
}

} // namespace

WedgeFilter::WedgeFilter(const Clock& clock, std::function<void(const Scan&)> onScan)
    : m_clock(clock), m_onScan(std::move(onScan)) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { onTimeout(); });
    m_sinceLastEvent.start();
    qGuiApp->installEventFilter(this);
}

WedgeFilter::~WedgeFilter() {
    m_onScan = {};
    interrupt();
}

bool WedgeFilter::eventFilter(QObject* receiver, QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        // from the window system only: neither what a window passes on to its widgets nor what comes from
        // here
        if (!event->spontaneous() || !receiver->isWindowType()) return false;
        return filterKey(*static_cast<QWindow*>(receiver), *static_cast<QKeyEvent*>(event));
    case QEvent::InputMethod:
        return filterInputMethod(*static_cast<QInputMethodEvent*>(event));
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::Close:
        if (receiver->isWindowType()) interrupt();
        return false;
    default:
        return false;
    }
}

bool WedgeFilter::filterKey(QWindow& window, QKeyEvent& event) {
    const milliseconds time = event.timestamp() ? milliseconds(event.timestamp()) : now();
    const KeyInput input = inputOf(event, time);
    if (event.type() == QEvent::ShortcutOverride) {
        if (!m_detector.takes(input)) {
            interrupt();
            return false;
        }
        event.accept(); // so that Qt looks up no shortcut now
        return true;
    }
    m_lastEvent = time;
    m_sinceLastEvent.start();
    const WedgeDetector::Verdict verdict = m_detector.feed(input);
    const bool untouched = m_held.empty() && m_due.empty() && verdict.fates.size() == 1 &&
                           verdict.fates.front() == WedgeDetector::Fate::deliver;
    if (!untouched)
        m_held.push_back(
            {&window, QGuiApplication::focusObject(), std::unique_ptr<QKeyEvent>(event.clone())});
    settle(untouched ? WedgeDetector::Verdict{.fates = {}, .scan = verdict.scan} : verdict);
    return !untouched;
}

/// A composition is never touched. Only what an input method makes of a scanner's letters is the scan's.
bool WedgeFilter::filterInputMethod(const QInputMethodEvent& event) {
    settle(m_detector.tick(now()));
    if (!m_detector.isScanning()) {
        interrupt();
        return false;
    }
    if (!event.commitString().isEmpty() || event.replacementLength() > 0) {
        KeyInput input;
        input.kind = KeyInput::Kind::committed;
        input.text = event.commitString();
        input.replaced = event.replacementStart() < 0 ? event.replacementLength() : 0;
        input.time = now();
        m_held.emplace_back();
        settle(m_detector.feed(input));
    }
    armTimer();
    return true;
}

void WedgeFilter::settle(const WedgeDetector::Verdict& verdict) {
    for (const WedgeDetector::Fate fate : verdict.fates) {
        if (fate == WedgeDetector::Fate::deliver) m_due.push_back(std::move(m_held.front()));
        m_held.pop_front();
    }
    deliverDue();
    if (verdict.scan && m_onScan) {
        const Date today = dateOf(toLocal(m_clock.now()));
        m_onScan({.source = Source::keyboard, .device = {}, .payload = classifyTyped(*verdict.scan, today)});
    }
}

/// A key may open a dialog with an event loop of its own; the timer goes on with the rest in there, and this
/// loop finds nothing left.
void WedgeFilter::deliverDue() {
    while (!m_due.empty()) {
        const HeldKey key = std::move(m_due.front());
        m_due.pop_front();
        armTimer();
        if (!key.event) continue; // an input method's
        if (key.focus && key.focus != QGuiApplication::focusObject())
            QCoreApplication::sendEvent(key.focus, key.event.get());
        else if (key.window)
            deliverTo(*key.window, *key.event);
    }
    armTimer();
}

void WedgeFilter::onTimeout() {
    const auto due = m_detector.deadline();
    if (due && now() - *due > kLate && !m_gaveWay) {
        m_gaveWay = true;
        m_timer.start(0);
        return;
    }
    settle(m_detector.tick(now()));
}

void WedgeFilter::armTimer() {
    m_gaveWay = false;
    if (!m_due.empty())
        m_timer.start(0);
    else if (const auto due = m_detector.deadline())
        m_timer.start(std::max(milliseconds(0), *due - now()));
    else
        m_timer.stop();
}

milliseconds WedgeFilter::now() const { return m_lastEvent + milliseconds(m_sinceLastEvent.elapsed()); }

} // namespace motcua::scanner
