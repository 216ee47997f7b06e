// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/wedge_detector.h"

#include "core/scanner/alt_code.h"
#include "core/scanner/wedge_keys.h"

#include <algorithm>

namespace motcua::scanner {
namespace {

using Kind = KeyInput::Kind;
using std::chrono::milliseconds;

/// A finger that is overtaken by so many keys within its time is none.
constexpr std::ptrdiff_t kOvertaken = 4;

/// Codes begin with a digit or a capital; Caps Lock turns capitals into small letters with Shift. Other small
/// letters need not be held, so that words appear as they are typed.
bool beginsCode(const KeyInput& input, QChar first) {
    return !first.isLower() || input.modifiers.testFlag(Qt::ShiftModifier);
}

} // namespace

WedgeDetector::Verdict WedgeDetector::feed(const KeyInput& input) {
    Verdict verdict;
    expire(input.time, verdict);
    countRun(input);
    if (input.kind == Kind::press) replaceAltText(input);
    if (m_mode == Mode::typing)
        feedTyping(input, verdict);
    else if (m_shape >= Shape::complete)
        feedWhole(input, verdict);
    else
        feedScan(input, verdict);
    return verdict;
}

WedgeDetector::Verdict WedgeDetector::tick(milliseconds now) {
    Verdict verdict;
    expire(now, verdict);
    return verdict;
}

WedgeDetector::Verdict WedgeDetector::interrupt() {
    Verdict verdict;
    if (m_mode == Mode::typing)
        deliverAll(verdict);
    else
        breakOff(verdict);
    return verdict;
}

bool WedgeDetector::takes(const KeyInput& input) const {
    WedgeDetector copy = *this;
    const Verdict verdict = copy.feed(input);
    return verdict.fates.size() <= m_held.size() || verdict.fates.back() == Fate::swallow;
}

std::optional<milliseconds> WedgeDetector::deadline() const {
    if (m_mode == Mode::typing && m_held.empty()) return {};
    milliseconds due = m_lastPress + (m_mode == Mode::scan && m_shape < Shape::complete ? kStall : kGap);
    if (m_mode == Mode::rest) due = std::max(m_lastPress, m_restBegan) + kRest;
    for (auto held = m_held.begin(); held != m_held.end(); ++held)
        if (isFinger(held) && !held->slow) due = std::min(due, held->input.time + kFinger);
    return due;
}

void WedgeDetector::expire(milliseconds now, Verdict& verdict) {
    while (const auto due = deadline()) {
        if (now < *due) return;
        if (m_mode != Mode::typing)
            expireScan(*due, verdict);
        else if (now >= m_lastPress + kGap)
            deliverAll(verdict);
        else
            deliverFingers(now, verdict);
    }
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
    m_held.push_back({input, std::move(text)});
}

void WedgeDetector::feedTyping(const KeyInput& input, Verdict& verdict) {
    if (takeLateEnd(input)) {
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
    } else if (input.kind == Kind::press && isEndKey(input.key) && input.key != Qt::Key_Tab && m_run > kRun) {
        deliverAll(verdict);
        verdict.fates.push_back(swallowed(input));
        m_run = 0;
        m_scanEnd = input.time;
        m_ended = true;
    } else {
        hold(input, {});
        deliverAll(verdict);
    }
    weigh(verdict);
}

/// Counts the Enter itself. A Tab begins anew: it moves on between fields that a program fills in.
void WedgeDetector::countRun(const KeyInput& input) {
    const auto late = [&](const auto& down) { return input.time - down.second >= kRunGap; };
    if (input.kind == Kind::repeat || std::ranges::any_of(m_down, late)) m_run = 0, m_down.clear();
    if (input.kind == Kind::release)
        std::erase_if(m_down, [&](const auto& down) { return down.first == input.physicalKey; });
    if (input.kind != Kind::press || isModifier(input.key)) return;
    const bool goesOn = input.time - m_runPress < kRunGap && (isText(input) || isEndKey(input.key));
    m_run = goesOn && input.key != Qt::Key_Tab ? m_run + 1 : isText(input) ? 1 : 0;
    m_runPress = input.time;
    if (m_run > 0) m_down.emplace_back(input.physicalKey, input.time);
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
    if (m_mode == Mode::scan)
        m_scan.chop(guess.size());
    else if (!m_held.empty())
        std::find_if(m_held.rbegin(), m_held.rend(), [&](const Held& held) {
            return held.text == guess;
        })->text.clear();
}

} // namespace motcua::scanner
