// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/scan_assembler.h"
#include "tests/support/card_text.h"

#include <cstdlib>

namespace {

using namespace motcua;
using namespace motcua::scanner;

const QByteArray kCard = tests::cardText().toUtf8();

void check(const ScanAssembler::Outcomes& outcomes) {
    for (const auto& outcome : outcomes) {
        if (outcome && outcome->kind == qr::PayloadKind::damagedCard) abort(); // asks to scan again instead
        if (!outcome && !outcome.error().detail.isEmpty()) abort();            // personal data
    }
}

} // namespace

/// Pieces of the input: one byte the pause before it (10 ms), one its length, then that many bytes. Whatever
/// came before, after a silence a card is read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace std::chrono_literals;
    const FixedClock clock(toInstant(LocalTime{makeDate(2026, 11, 23).time_since_epoch()}));
    ScanAssembler assembler(clock, {.baud = 9600, .prefix = "P:", .suffix = "##"});
    ScanAssembler::Time now{1h};
    QByteArrayView input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    while (input.size() >= 2) {
        now += 10ms * static_cast<quint8>(input[0]);
        const auto length = std::min<qsizetype>(static_cast<quint8>(input[1]), input.size() - 2);
        check(assembler.timePassed(now));
        check(assembler.take(input.sliced(2, length), now));
        input = input.sliced(2 + length);
    }
    now += 5s;
    check(assembler.timePassed(now));
    if (assembler.deadline()) abort();
    const auto outcomes = assembler.take(kCard + '\r', now + 5s);
    if (outcomes.size() != 1 || !outcomes[0] || outcomes[0]->text != QString::fromUtf8(kCard)) abort();
    return 0;
}
