// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/wedge_detector.h"

#include "core/scanner/alt_code.h"

#include <algorithm>

namespace motcua::scanner {
namespace {

using Kind = KeyInput::Kind;
using std::chrono::milliseconds;

/// A finger that is overtaken by so many keys within its time is none.
constexpr std::ptrdiff_t kOvertaken = 4;

bool isModifier(int key) {
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

bool isEndKey(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab; }

bool isAltDigit(const KeyInput& input) {
    return input.modifiers.testFlag(Qt::AltModifier) && input.modifiers.testFlag(Qt::KeypadModifier) &&
           !input.modifiers.testFlag(Qt::ControlModifier) && input.key >= Qt::Key_0 && input.key <= Qt::Key_9;
}

/// Text that a field would take. Windows reports AltGr as Ctrl and Alt together.
bool isText(const KeyInput& input) {
    const bool control = input.modifiers.testFlag(Qt::ControlModifier);
    const bool alt = input.modifiers.testFlag(Qt::AltModifier);
    if (control != alt || input.modifiers.testFlag(Qt::MetaModifier)) return false;
    return !input.text.isEmpty() && input.text.front() >= u' ' && input.text.front() != u'\u007F';
}

/// Codes begin with a digit or a capital; Caps Lock turns capitals into small letters with Shift. Other small
/// letters need not be held, so that words appear as they are typed.
bool beginsCode(const KeyInput& input, QChar first) {
    return !first.isLower() || input.modifiers.testFlag(Qt::ShiftModifier);
}

} // namespace

WedgeDetector::Verdict WedgeDetector::feed(const KeyInput& input) {
    Verdict verdict;
    expire(input.time, verdict);
    if (input.kind == Kind::press) replaceAltText(input);
    if (m_scanning)
        feedScan(input, verdict);
    else
        feedTyping(input, verdict);
    return verdict;
}

WedgeDetector::Verdict WedgeDetector::tick(milliseconds now) {
    Verdict verdict;
    expire(now, verdict);
    return verdict;
}

WedgeDetector::Verdict WedgeDetector::interrupt() {
    Verdict verdict;
    if (m_scanning) finishScan(verdict);
    deliverAll(verdict);
    return verdict;
}

bool WedgeDetector::takes(const KeyInput& input) const {
    WedgeDetector copy = *this;
    const Verdict verdict = copy.feed(input);
    return verdict.fates.size() <= m_held.size() || verdict.fates.back() == Fate::swallow;
}

std::optional<milliseconds> WedgeDetector::deadline() const {
    if (m_scanning) return m_lastPress + (m_shape < Shape::complete ? kStall : kGap);
    if (m_held.empty()) return {};
    milliseconds due = m_lastPress + kGap;
    for (auto held = m_held.begin(); held != m_held.end(); ++held)
        if (isFinger(held)) due = std::min(due, held->input.time + kFinger);
    return due;
}

void WedgeDetector::expire(milliseconds now, Verdict& verdict) {
    while (const auto due = deadline()) {
        if (now < *due) return;
        if (m_scanning)
            finishScan(verdict);
        else if (now >= m_lastPress + kGap)
            deliverAll(verdict);
        else
            deliverFingers(now, verdict);
    }
}

bool WedgeDetector::isFinger(std::deque<Held>::const_iterator held) const {
    if (held->input.kind != Kind::press || held->released || isModifier(held->input.key)) return false;
    return std::count_if(std::next(held), m_held.end(), [](const Held& later) {
               return later.input.kind == Kind::press && !isModifier(later.input.key);
           }) < kOvertaken;
}

void WedgeDetector::deliverFingers(milliseconds now, Verdict& verdict) {
    std::size_t count = 0;
    for (auto held = m_held.begin(); held != m_held.end(); ++held)
        if (isFinger(held) && now >= held->input.time + kFinger)
            count = static_cast<std::size_t>(held - m_held.begin()) + 1;
    deliverOldest(count, verdict);
    weigh(verdict);
}

void WedgeDetector::hold(const KeyInput& input, QString text) {
    if (input.kind == Kind::press) m_lastPress = input.time;
    m_held.push_back({input, false, std::move(text)});
}

void WedgeDetector::feedTyping(const KeyInput& input, Verdict& verdict) {
    if (endsLate(input)) {
        verdict.fates.push_back(swallowed(input));
        return;
    }
    const bool idle = m_held.empty();
    if (input.kind == Kind::release) {
        const auto press = std::find_if(m_held.rbegin(), m_held.rend(), [&](const Held& held) {
            return held.input.kind == Kind::press && held.input.physicalKey == input.physicalKey;
        });
        if (press != m_held.rend()) press->released = true;
        hold(input, idle ? QString() : altText(input));
    } else if (input.kind == Kind::press && isText(input)) {
        hold(input, input.text);
    } else if (input.kind == Kind::press && (isModifier(input.key) || (isAltDigit(input) && !idle))) {
        if (isAltDigit(input)) m_altDigits += QChar(static_cast<char16_t>(input.key));
        hold(input, {});
    } else {
        hold(input, {});
        deliverAll(verdict);
    }
    weigh(verdict);
}

/// Delivers what cannot become a code any more, the oldest first.
void WedgeDetector::weigh(Verdict& verdict) {
    for (;;) {
        const auto first =
            std::find_if(m_held.begin(), m_held.end(), [](const Held& held) { return !held.text.isEmpty(); });
        if (first == m_held.end()) break;
        const Shape shape = beginsCode(first->input, first->text.front()) ? shapeOf(heldText()) : Shape::none;
        if (shape == Shape::possible) return;
        if (shape != Shape::none) {
            m_shape = shape;
            startScan(verdict);
            return;
        }
        deliverOldest(static_cast<std::size_t>(first - m_held.begin()) + 1, verdict);
    }
    // an Alt that comes first may be the beginning of a code's first character
    const bool alt = std::any_of(m_held.begin(), m_held.end(), [](const Held& held) {
        return held.input.kind == Kind::press && held.input.key == Qt::Key_Alt;
    });
    if (!alt) deliverAll(verdict);
}

QString WedgeDetector::heldText() const {
    QString text;
    for (const Held& held : m_held)
        text += held.text;
    return text;
}

void WedgeDetector::deliverOldest(std::size_t count, Verdict& verdict) {
    for (; count > 0; --count) {
        verdict.fates.push_back(delivered(m_held.front().input));
        m_held.pop_front();
    }
    if (m_held.empty()) m_altDigits.clear();
}

void WedgeDetector::startScan(Verdict& verdict) {
    m_scanning = true;
    m_scan = heldText();
    m_scanEnd.reset();
    for (const Held& held : m_held)
        verdict.fates.push_back(swallowed(held.input));
    m_held.clear();
    if (m_shape == Shape::closed) finishScan(verdict);
}

void WedgeDetector::feedScan(const KeyInput& input, Verdict& verdict) {
    const bool pressed = input.kind == Kind::press;
    const bool adds = (pressed && (isText(input) || input.key == Qt::Key_Backspace)) ||
                      input.kind == Kind::committed || input.kind == Kind::release;
    const bool ends = pressed && isEndKey(input.key);
    const bool whole = m_shape >= Shape::complete && isText(input) && pressed;
    if (whole && shapeOf(m_scan + input.text) == Shape::none) {
        finishScan(verdict);
        feedTyping(input, verdict);
    } else if (adds || ends || (pressed && (isModifier(input.key) || isAltDigit(input)))) {
        if (pressed && isAltDigit(input)) m_altDigits += QChar(static_cast<char16_t>(input.key));
        verdict.fates.push_back(swallowed(input));
        if (adds) addToScan(input);
        if (input.kind != Kind::release) m_lastPress = input.time;
        if (ends || m_shape == Shape::closed) finishScan(verdict);
    } else {
        finishScan(verdict);
        feedTyping(input, verdict);
    }
}

/// As a field would: an input method that is switched on takes letters back before it writes others.
void WedgeDetector::addToScan(const KeyInput& input) {
    if (input.kind == Kind::release)
        m_scan += altText(input);
    else if (input.key == Qt::Key_Backspace)
        m_scan.chop(1);
    else
        m_scan.chop(input.replaced), m_scan += input.text;
    if (const Shape shape = shapeOf(m_scan); shape >= Shape::certain) m_shape = shape;
}

void WedgeDetector::finishScan(Verdict& verdict) {
    m_scanning = false;
    verdict.scan = std::exchange(m_scan, {});
    m_scanEnd = m_lastPress;
    m_altDigits.clear();
    m_altText.clear();
}

bool WedgeDetector::endsLate(const KeyInput& input) const {
    const bool ends = isEndKey(input.key) || input.text == u"|";
    return input.kind == Kind::press && ends && m_held.empty() && m_scanEnd &&
           input.time - *m_scanEnd <= kLateEnd;
}

WedgeDetector::Fate WedgeDetector::swallowed(const KeyInput& input) {
    if (input.kind == Kind::release) return delivered(input);
    if (input.kind == Kind::press && std::ranges::count(m_swallowedDown, input.physicalKey) == 0)
        m_swallowedDown.push_back(input.physicalKey);
    return Fate::swallow;
}

/// A release follows its press. A press that reaches the field makes a release that was missed irrelevant.
WedgeDetector::Fate WedgeDetector::delivered(const KeyInput& input) {
    const bool wasSwallowed = std::erase(m_swallowedDown, input.physicalKey) > 0;
    if (input.kind == Kind::release && wasSwallowed) return Fate::swallow;
    if (input.kind != Kind::release) m_scanEnd.reset();
    return Fate::deliver;
}

/// On Windows the system makes the character and sends it as a key of its own behind the release of Alt;
/// elsewhere nobody does.
QString WedgeDetector::altText(const KeyInput& release) {
    if (release.key != Qt::Key_Alt || m_altDigits.isEmpty()) return {};
    m_altText = textOfAltCode(std::exchange(m_altDigits, {}));
    return m_altText;
}

void WedgeDetector::replaceAltText(const KeyInput& input) {
    const QString guess = std::exchange(m_altText, {});
    if (input.key != 0 || input.text.isEmpty()) return;
    m_altDigits.clear();
    if (guess.isEmpty()) return;
    if (m_scanning)
        m_scan.chop(guess.size());
    else if (!m_held.empty())
        std::find_if(m_held.rbegin(), m_held.rend(), [&](const Held& held) {
            return held.text == guess;
        })->text.clear();
}

} // namespace motcua::scanner
