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
    if (m_mode == Mode::scan) {
        m_scan.chop(guess.size());
        return;
    }
    const auto guessed = std::ranges::find(m_held.rbegin(), m_held.rend(), guess, &Held::text);
    if (guessed != m_held.rend()) guessed->text.clear(); // else it has been delivered meanwhile
}

} // namespace motcua::scanner
