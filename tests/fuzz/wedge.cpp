// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/wedge_detector.h"
#include "core/scanner/wedge_text.h"

#include <cstdlib>
#include <vector>

/// Whatever is typed in whatever rhythm: every event gets one fate, in order; unless a code was scanned none
/// is swallowed but the Enter behind a machine's run of keys; nothing stays held. Four bytes an event: kind
/// and modifiers, key, character, pause.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    using scanner::KeyInput;
    using scanner::WedgeDetector;
    static constexpr char16_t kCharacters[] = u"0123456789|H34.-ễAa~\b\r\t ?";
    static constexpr int kKeys[] = {
        0, Qt::Key_A, Qt::Key_Shift, Qt::Key_Alt, Qt::Key_Return, Qt::Key_Backspace, Qt::Key_5, Qt::Key_Left};
    WedgeDetector detector;
    std::size_t settled = 0, swallowed = 0; // swallowed: Enters are not counted
    std::vector<int> fed;                   // the key of each event
    bool scanned = false;
    const auto carryOut = [&](const WedgeDetector::Verdict& verdict) {
        for (const WedgeDetector::Fate fate : verdict.fates) {
            if (settled == fed.size()) abort();
            if (fate == WedgeDetector::Fate::swallow && fed[settled] != Qt::Key_Return) ++swallowed;
            ++settled;
        }
        if (!verdict.scan) return;
        scanned = true;
        scanner::classifyTyped(*verdict.scan, makeDate(2026, 11, 23));
    };
    std::chrono::milliseconds now{};
    for (; size >= 4; data += 4, size -= 4) {
        KeyInput input;
        input.kind = KeyInput::Kind(data[0] % 4);
        if (data[0] & 0x10) input.modifiers |= Qt::ShiftModifier;
        if (data[0] & 0x20) input.modifiers |= Qt::AltModifier | Qt::KeypadModifier;
        if (data[0] & 0x40) input.modifiers |= Qt::ControlModifier;
        input.key = kKeys[data[1] % std::size(kKeys)];
        const char16_t character = kCharacters[data[2] % (std::size(kCharacters) - 1)];
        // Enter has a key of its own, as on every keyboard: its release goes the way of its press
        input.physicalKey = input.key == Qt::Key_Return ? 0xFFFF : character;
        if (data[1] < 0xC0) input.text = QChar(character);
        input.replaced = data[2] % 3;
        now += std::chrono::milliseconds(data[3]);
        input.time = now;
        const bool held = fed.size() > settled;
        const bool takes = detector.takes(input);
        if (data[1] & 0x20) carryOut(detector.tick(now));
        fed.push_back(input.key);
        const auto verdict = detector.feed(input);
        // what is not taken is delivered at once
        if (!takes && !held &&
            (verdict.fates.size() != 1 || verdict.fates[0] != WedgeDetector::Fate::deliver))
            abort();
        carryOut(verdict);
        if (!scanned && !detector.isScanning() && swallowed > 0) abort();
    }
    for (auto due = detector.deadline(); due; due = detector.deadline())
        carryOut(detector.tick(*due));
    if (settled != fed.size() || detector.isScanning()) abort();
    if (swallowed > 0 && !scanned) abort();
    return 0;
}
