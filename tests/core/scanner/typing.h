// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scanner/wedge_detector.h"

#include <QJsonArray>
#include <random>

namespace motcua::scanner::tests {

using Random = std::mt19937;
using std::chrono::milliseconds;

/// An event and whether it is a scanner's.
struct Event {
    KeyInput input;
    bool scanned = false;
};
using Events = std::vector<Event>;

struct Rhythm {
    QString name;
    double interval = 0, spread = 0, shortest = 0, hold = 0, holdSpread = 0, holdShortest = 0;
};
/// tests/fixtures/typing_rhythms.json
std::vector<Rhythm> rhythms();

/// One key as a keyboard sends it; capitals and the bar with Shift in their modifiers.
KeyInput key(KeyInput::Kind kind, QChar c, milliseconds time);
KeyInput special(KeyInput::Kind kind, int code, milliseconds time, Qt::KeyboardModifiers modifiers = {});

/// Appends events of a person who types `keys` from `start` on; gives the time of the last press. `\n`, `\t`
/// and `\b` are Enter, Tab and BackSpace; a capital has Shift pressed around it.
milliseconds type(Events& events, QStringView keys, const Rhythm& rhythm, milliseconds start, Random& random);

/// How a scanner types.
struct ScannerModel {
    double gap = 8;    ///< press to press
    double jitter = 2; ///< the gap varies by so much up and down
    double hold = 3;   ///< press to release, at most 15 and half a gap
    int batch = 1;     ///< so many keys arrive in one moment, then the pause for them all
    bool shift = true; ///< sends Shift as a key of its own
    QString end;       ///< "\n", "\t", "\r\n" or nothing
};
milliseconds scan(Events& events, QStringView text, const ScannerModel& model, milliseconds start,
                  Random& random);

/// In order of time; presses before releases stay as they were appended.
void sort(Events& events);

/// Vietnamese as typed keys (`Nguyeexn`, `Nguye64n`).
QString telexKeys(QStringView text);
QString vniKeys(QStringView text);

/// What came of it when the detector's verdicts are carried out as the filter does, ticks in their time.
struct Outcome {
    std::vector<std::size_t> delivered, swallowed; ///< indexes of events
    QStringList scans;
    /// For delivered ones, by index: how long each was held.
    std::vector<milliseconds> held;
};
Outcome run(const Events& events);

} // namespace motcua::scanner::tests
