// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scanner/wedge_shape.h"

#include <QString>
#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace motcua::scanner {

/// One event of the keyboard or of an input method.
struct KeyInput {
    enum class Kind { press, release, repeat, committed };
    Kind kind = Kind::press;
    /// A Qt::Key, 0 for characters that the system made up (Alt codes); and the physical key, which tells
    /// which release belongs to which press.
    int key = 0;
    quint32 physicalKey = 0;
    Qt::KeyboardModifiers modifiers;
    QString text;
    /// For `committed`: so many characters before the cursor are replaced.
    int replaced = 0;
    /// When it happened, not when the program came to look at it; any origin.
    std::chrono::milliseconds time{};
};

/// Tells a scanner that types from a person who types, key by key. A key that may begin a code is held until
/// it is clear which; everything else passes at once. A person's keys come out unchanged and in order, a
/// scan's are swallowed with the Enter or Tab behind them.
///
/// What decides: shape (wedge_shape.h) first, so that no text but a code can ever be swallowed; and speed. A
/// key that is down for 30 ms was pressed by a finger (models of typing let fingers take about 100 ms), a
/// scanner lets go at once. After a key so short the next one is awaited for 75 ms, which covers scanners set
/// to 50 ms between keys. In the middle of a code a finger ends it; where a finger and a key that a slow
/// radio link holds down look alike, the next key tells. Pure: time comes with the keys and with tick().
class WedgeDetector {
public:
    static constexpr std::chrono::milliseconds kFinger{30}; ///< longest hold of a key that is still down
    static constexpr std::chrono::milliseconds kGap{75};    ///< longest pause inside a code
    static constexpr std::chrono::milliseconds kStall{250}; ///< the same once a code is certain but not whole
    /// So long after one that broke off, its keys and its Enter are swallowed.
    static constexpr std::chrono::milliseconds kRest{300};
    /// An Enter behind so many keys so close together, none of them down for longer, is a machine's, whatever
    /// code that was: its letters arrive, but it presses no button.
    static constexpr int kRun = 12;
    static constexpr std::chrono::milliseconds kRunGap{30};
    static constexpr qsizetype kLongest = 6000; ///< a scanner that goes on is out of order
    /// An Enter, or a bar of empty last fields, so soon behind a scan is the scanner's, too.
    static constexpr std::chrono::milliseconds kLateEnd{250};

    enum class Fate { deliver, swallow };
    struct Verdict {
        /// Of the oldest held events, oldest first. What has no fate yet stays held.
        std::vector<Fate> fates;
        /// A whole code, or what came of one when the scanner stopped.
        std::optional<QString> scan;
    };

    /// The event becomes the newest held one; its own fate may be in the verdict.
    Verdict feed(const KeyInput& input);
    /// Time has passed without events.
    Verdict tick(std::chrono::milliseconds now);
    /// Something else happens (the mouse, a shortcut, another window): nothing is held any longer.
    Verdict interrupt();

    /// When tick() is due.
    std::optional<std::chrono::milliseconds> deadline() const;
    /// Whether feed() would keep or swallow this event rather than deliver it at once.
    bool takes(const KeyInput& input) const;
    /// A code is certain; what comes until its end is its.
    bool isScanning() const { return m_mode != Mode::typing; }

private:
    enum class Mode {
        typing,
        scan,
        rest ///< of a scan that broke off and has been reported
    };
    struct Held {
        KeyInput input;
        QString text = {};   ///< what it adds to the code
        QString before = {}; ///< the code without it
        bool released = false;
        bool slow = false; ///< down for kFinger, but soon behind a scanner's key
    };

    void feedTyping(const KeyInput& input, Verdict& verdict);
    void feedScan(const KeyInput& input, Verdict& verdict);
    void feedWhole(const KeyInput& input, Verdict& verdict);
    std::size_t taps(const KeyInput& input);
    void swallowOldest(std::size_t count, Verdict& verdict);
    void swallowHeld(Verdict& verdict) { swallowOldest(m_held.size(), verdict); }
    void breakOff(Verdict& verdict);
    void endByFinger(Verdict& verdict);
    void addToScan(const KeyInput& input);
    void hold(const KeyInput& input, QString text);
    void weigh(Verdict& verdict);
    void expire(std::chrono::milliseconds now, Verdict& verdict);
    void expireScan(std::chrono::milliseconds due, Verdict& verdict);
    void deliverOldest(std::size_t count, Verdict& verdict);
    void deliverAll(Verdict& verdict) { deliverOldest(m_held.size(), verdict); }
    void startScan(Verdict& verdict);
    void finishScan(Verdict& verdict, bool ended = false);
    void countRun(const KeyInput& input);
    bool takeLateEnd(const KeyInput& input);
    Fate swallowed(const KeyInput& input);
    Fate delivered(const KeyInput& input);
    QString altText(const KeyInput& input);
    void replaceAltText(const KeyInput& input);
    QString heldText() const;
    bool isFinger(std::deque<Held>::const_iterator held) const;
    void deliverFingers(std::chrono::milliseconds now, Verdict& verdict);

    std::deque<Held> m_held;
    Mode m_mode = Mode::typing;
    QString m_scan;
    Shape m_shape = Shape::possible;
    std::chrono::milliseconds m_lastPress{};
    std::chrono::milliseconds m_lastTap{}, m_restBegan{};
    std::optional<std::chrono::milliseconds> m_scanEnd;
    bool m_ended = false; ///< with an Enter or Tab of its own
    int m_run = 0;        ///< keys like a machine's
    std::chrono::milliseconds m_runPress{};
    std::vector<std::pair<quint32, std::chrono::milliseconds>> m_down; ///< of the run, not let go
    QString m_altDigits; ///< typed on the keypad while Alt is down
    QString m_altText;   ///< what the last such code was taken for, until the next key
    std::vector<quint32> m_swallowedDown;
};

} // namespace motcua::scanner
