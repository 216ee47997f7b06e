// SPDX-License-Identifier: GPL-3.0-or-later
// Receives dossiers without end in the folder named, and prints each code once the dossier is acknowledged.
// It is there to be killed.
#include "tests/faults/endless_stream.h"

using namespace motcua;

namespace {

/// False on any error.
bool oneReceipt(desk::Workplace& workplace, int) {
    const auto received = desk::receive(workplace, tests::birthRequest());
    if (!received) return false;
    std::puts(qPrintable(received->dossier.state.code->text()));
    std::fflush(stdout);
    return true;
}

} // namespace

int main(int argc, char** argv) { return tests::runUntilKilled(argc, argv, oneReceipt); }
