// SPDX-License-Identifier: GPL-3.0-or-later
// Fills in visits without end in the folder named, keeping each keystroke, and accepts them; prints what it
// has been told is on the disk. Half of the dossiers are accepted twice, as by a key pressed twice. It is
// there to be killed.
#include "tests/core/desk/visit_fixture.h"
#include "tests/faults/endless_stream.h"

using namespace motcua;

namespace {

void tell(const char* what, const desk::Visit& visit, const QString& value) {
    std::printf("%s %s %s\n", what, qPrintable(visit.id.toString()), qPrintable(value));
    std::fflush(stdout);
}

/// False on any error.
bool oneVisit(desk::Workplace& workplace, int number) {
    desk::Visit visit = tests::visitOf(workplace);
    visit.dossiers[0].payment = number % 2 ? desk::Payment::transfer : desk::Payment::cash;
    for (int typed = 0; typed < 3; ++typed) {
        visit.phone = QStringLiteral("091234567%1").arg(typed);
        if (!desk::keepDraft(workplace, visit)) return false;
        tell("kept", visit, visit.phone);
    }
    const desk::Visit before = visit;
    if (!desk::accept(workplace, visit)) return false;
    tell("accepted", visit, visit.dossiers[0].receivedCode);
    desk::Visit again = before;
    if (number % 4 < 2 && (!desk::accept(workplace, again) || again != visit)) return false;
    return number % 3 != 0 || desk::endVisit(workplace, visit).has_value();
}

} // namespace

int main(int argc, char** argv) { return tests::runUntilKilled(argc, argv, oneVisit); }
