// SPDX-License-Identifier: GPL-3.0-or-later
// What the detector does from the moment that a code is certain.
#include "core/scanner/wedge_detector.h"
#include "core/scanner/wedge_keys.h"

#include <algorithm>

namespace motcua::scanner {

using Kind = KeyInput::Kind;
using std::chrono::milliseconds;

void WedgeDetector::startScan(Verdict& verdict) {
    m_mode = Mode::scan;
    m_scan = heldText();
    m_scanEnd.reset();
    swallowHeld(verdict);
    if (m_shape == Shape::closed) finishScan(verdict);
}

/// While a code is not whole its keys are held until they are let go or overtaken as only a scanner's are.
void WedgeDetector::feedScan(const KeyInput& input, Verdict& verdict) {
    const bool pressed = input.kind == Kind::press;
    const bool typed = isTyped(input), released = input.kind == Kind::release;
    const bool certain = input.kind == Kind::committed || (pressed && isAltDigit(input)) ||
                         (typed && isEndKey(input.key) && input.time - m_lastTap <= kGap);
    if (!typed && !certain && !released && !(pressed && isModifier(input.key))) {
        breakOff(verdict);
        verdict.fates.push_back(delivered(input));
        return;
    }
    if (pressed && isAltDigit(input)) m_altDigits += QChar(static_cast<char16_t>(input.key));
    m_held.push_back({.input = input, .text = {}, .before = m_scan});
    if (!released) m_lastPress = input.time;
    addToScan(input);
    if (certain || m_shape >= Shape::complete)
        swallowHeld(verdict);
    else
        swallowOldest(taps(input), verdict);
    if (m_mode == Mode::typing) return;
    if (m_scan.size() >= kLongest) m_shape = Shape::certain, finishScan(verdict);
    if (m_shape == Shape::closed) finishScan(verdict);
}

/// How many of the held events are a scanner's now: up to a key that was let go at once or overtaken, and
/// what is not typed behind it.
std::size_t WedgeDetector::taps(const KeyInput& input) {
    auto certain = m_held.begin();
    for (auto held = m_held.begin(); held != m_held.end(); ++held) {
        if (!isTyped(held->input)) continue;
        if (input.kind == Kind::release && held->input.physicalKey == input.physicalKey)
            held->released = true;
        if (!held->slow && !isFinger(held)) certain = std::next(held);
    }
    certain = std::find_if(certain, m_held.end(), [](const Held& held) { return isTyped(held.input); });
    return static_cast<std::size_t>(certain - m_held.begin());
}

void WedgeDetector::swallowOldest(std::size_t count, Verdict& verdict) {
    bool ended = false;
    for (; count > 0; --count) {
        const KeyInput input = std::move(m_held.front().input);
        m_held.pop_front();
        verdict.fates.push_back(swallowed(input));
        if (isTyped(input)) m_lastTap = input.time;
        ended |= isTyped(input) && isEndKey(input.key);
    }
    if (ended && m_mode != Mode::typing) finishScan(verdict, true);
}

/// Something else came in between; what the scanner still sends is awaited, to be swallowed.
void WedgeDetector::breakOff(Verdict& verdict) {
    swallowHeld(verdict);
    if (m_mode == Mode::scan) finishScan(verdict);
}

void WedgeDetector::endByFinger(Verdict& verdict) {
    if (m_mode == Mode::scan) {
        m_scan = m_held.front().before;
        finishScan(verdict);
    }
    m_mode = Mode::typing;
    deliverAll(verdict);
}

void WedgeDetector::feedWhole(const KeyInput& input, Verdict& verdict) {
    const bool pressed = input.kind == Kind::press;
    const bool ends = pressed && isEndKey(input.key);
    const bool its = isTyped(input) || input.kind == Kind::committed || input.kind == Kind::release ||
                     (pressed && (isModifier(input.key) || isAltDigit(input)));
    if (!its || (pressed && isText(input) && shapeOf(m_scan + input.text) == Shape::none)) {
        finishScan(verdict);
        feedTyping(input, verdict);
        return;
    }
    if (pressed && isAltDigit(input)) m_altDigits += QChar(static_cast<char16_t>(input.key));
    verdict.fates.push_back(swallowed(input));
    addToScan(input);
    if (input.kind != Kind::release) m_lastPress = input.time;
    if (m_scan.size() >= kLongest) m_shape = Shape::certain;
    if (ends || m_shape == Shape::closed || m_scan.size() >= kLongest) finishScan(verdict, ends);
}

/// As a field would: an input method that is switched on takes letters back before it writes others.
void WedgeDetector::addToScan(const KeyInput& input) {
    if (input.kind == Kind::release)
        m_scan += altText(input);
    else if (input.key == Qt::Key_Backspace)
        m_scan.chop(1);
    else if (input.kind == Kind::committed || (isTyped(input) && !isEndKey(input.key)))
        m_scan.chop(input.replaced), m_scan += input.text;
    if (m_mode == Mode::rest) m_scan.clear();
    if (const Shape shape = shapeOf(m_scan); shape >= Shape::certain && m_mode == Mode::scan) m_shape = shape;
}

void WedgeDetector::finishScan(Verdict& verdict, bool ended) {
    if (m_mode == Mode::scan) verdict.scan = std::exchange(m_scan, {});
    m_mode = ended || m_shape >= Shape::complete ? Mode::typing : Mode::rest;
    m_restBegan = m_lastPress;
    m_scanEnd = m_lastPress;
    m_ended = ended;
    m_altDigits.clear();
    m_altText.clear();
}

/// One Enter, or the two keys of one end; what comes later is a person's.
bool WedgeDetector::takeLateEnd(const KeyInput& input) {
    const bool ends = isEndKey(input.key);
    if (input.kind != Kind::press || !m_held.empty() || !m_scanEnd) return false;
    if (!ends && (input.text != u"|" || m_ended)) return false;
    if (input.time - *m_scanEnd > (m_ended ? kGap : kLateEnd)) return false;
    if (!ends) return true;
    m_scanEnd = m_ended ? std::nullopt : std::optional(input.time);
    m_ended = true;
    return true;
}

void WedgeDetector::expireScan(milliseconds due, Verdict& verdict) {
    for (auto held = m_held.begin(); held != m_held.end(); ++held) {
        if (held->slow || !isFinger(held) || due < held->input.time + kFinger) continue;
        held->slow = true;
        if (held->input.time - m_lastTap > kGap) endByFinger(verdict);
        return;
    }
    if (m_mode == Mode::rest) return endByFinger(verdict); // or by nobody
    if (!m_held.empty()) m_scan = m_held.front().before;
    finishScan(verdict);
    m_restBegan = due;
    deliverAll(verdict);
}

} // namespace motcua::scanner
