// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temp_station.h"

#include <cstdio>

namespace motcua::tests {

/// The whole of a program that is there to be killed: works in the folder named by its argument, logged in,
/// and says `ready` before the first `step` (bool(desk::Workplace&, int number), false on any error).
/// linesUntilKilled() is the other end.
template <class Step> int runUntilKilled(int argc, char** argv, Step step) {
    if (argc != 2) return 2;
    const SystemClock clock;
    auto workplace = desk::Workplace::open(QString::fromLocal8Bit(argv[1]), QStringLiteral("lan"),
                                           TempStation::password(), clock);
    if (!workplace) {
        std::fprintf(stderr, "%s\n", errorText(workplace.error().code).name);
        return 1;
    }
    std::puts("ready");
    std::fflush(stdout);
    for (int number = 0;; ++number)
        if (!step(**workplace, number)) return 1;
}

} // namespace motcua::tests
