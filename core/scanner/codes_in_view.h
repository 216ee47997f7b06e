// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture_reader.h"

#include <chrono>
#include <vector>

namespace motcua::scanner {

using FrameTime = std::chrono::steady_clock::time_point;

/// Turns what frame after frame shows into scans: a code held before the camera is one scan, until it has
/// been out of view for kAbsence, or another one was read in its place. Several codes side by side are one
/// scan each, however they alternate.
class CodesInView {
public:
    static constexpr std::chrono::milliseconds kAbsence{1000};
    /// So long something unreadable passes for the code that was in its place; then it is another.
    static constexpr std::chrono::milliseconds kUnreadable{2000};

    struct Change {
        bool isNew = false;     ///< the reading's payload was not in view before
        bool isEmptied = false; ///< nothing has been seen for kAbsence, for the first time
    };
    /// Times must not run backwards.
    Change see(const qr::PictureReading& reading, FrameTime taken);

private:
    struct Code {
        QString text;
        FrameTime seen, read;
        std::optional<qr::Outline> place;
    };
    std::vector<Code> m_codes;
    std::optional<FrameTime> m_somethingSeen;
};

} // namespace motcua::scanner
