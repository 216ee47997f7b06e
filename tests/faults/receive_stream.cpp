// SPDX-License-Identifier: GPL-3.0-or-later
// Receives dossiers without end in the folder named, and prints each code once the dossier is acknowledged.
// It is there to be killed.
#include "tests/support/temp_station.h"

#include <cstdio>

using namespace motcua;

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const SystemClock clock;
    auto workplace = desk::Workplace::open(QString::fromLocal8Bit(argv[1]), QStringLiteral("lan"),
                                           tests::TempStation::password(), clock);
    if (!workplace) {
        std::fprintf(stderr, "%s\n", errorText(workplace.error().code).name);
        return 1;
    }
    std::puts("ready");
    std::fflush(stdout);
    for (;;) {
        const auto received = desk::receive(**workplace, tests::birthRequest());
        if (!received) return 1;
        std::puts(qPrintable(received->dossier.state.code->text()));
        std::fflush(stdout);
    }
}
