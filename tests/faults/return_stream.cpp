// SPDX-License-Identifier: GPL-3.0-or-later
// Receives dossiers without end in the folder named, and hands each out with its fee; prints what it has been
// told is on the disk. Every other hand-over is asked for twice. It is there to be killed. All people are
// fictitious.
#include "core/desk/hand_over.h"
#include "tests/faults/endless_stream.h"

using namespace motcua;

namespace {

/// False on any error.
bool oneReturn(desk::Workplace& workplace, int number) {
    auto request = tests::birthRequest();
    request.procedureCode = QStringLiteral("1.004222");
    const auto received = desk::receive(workplace, request);
    if (!received) return false;
    const QString code = received->dossier.state.code->text();
    const dossier::ResultReady result{{}, toLocal(workplace.clock().now()), {}};
    if (!desk::perform(workplace, code, result)) return false;
    std::printf("ready %s\n", qPrintable(code));
    std::fflush(stdout);
    desk::HandOver all;
    all.payment = dossier::FeePaid{.amount = received->dossier.state.feeOpen().value_or(0)};
    all.returned.slipShown = true;
    if (!desk::handOver(workplace, code, all)) return false;
    std::printf("handed %s\n", qPrintable(code));
    std::fflush(stdout);
    return number % 2 != 0 || desk::handOver(workplace, code, all).has_value();
}

} // namespace

int main(int argc, char** argv) { return tests::runUntilKilled(argc, argv, oneReturn); }
