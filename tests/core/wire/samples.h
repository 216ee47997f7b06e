// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/sync_answer.h"
#include "tests/core/dossier/samples.h"

namespace motcua::wire {

inline Uuid uuid(int number) {
    return *Uuid::parse(QStringLiteral("0195d3c4-2222-7abc-8def-%1").arg(number, 12, 16, QLatin1Char('0')));
}

inline dossier::Action action(int number, dossier::Payload payload) {
    return {.id = uuid(number),
            .dossier = uuid(1000),
            .actor = uuid(2000),
            .desk = 3,
            .at = Instant{std::chrono::milliseconds{1793600000000 + number}},
            .clockOffsetMs = -1500,
            .sequence = 4710 + number,
            .baseVersion = number - 1,
            .payload = std::move(payload)};
}

/// One of each type, in the order of the device.
inline std::vector<dossier::Action> everyAction() {
    std::vector<dossier::Action> actions;
    for (dossier::Payload& payload : dossier::fullPayloads())
        actions.push_back(action(static_cast<int>(actions.size()) + 1, std::move(payload)));
    return actions;
}

inline SyncRequest fullRequest() {
    return {.device = uuid(1),
            .incarnation = 2,
            .first = 4711,
            .epoch = QStringLiteral("e3"),
            .cursors = {{QStringLiteral("o:H34.05"), 18233}, {QStringLiteral("o:H34.06"), 0}},
            .answerBytes = 65536,
            .operations = everyAction()};
}

inline SyncAnswer fullAnswer() {
    const QString own = QStringLiteral("o:H34.05"), other = QStringLiteral("o:H34.06");
    SyncAnswer answer{
        .time = Instant{std::chrono::milliseconds{1793600001234}},
        .lastSequence = 4715,
        .epoch = QStringLiteral("e3"),
        .cursors = {{own, 20}, {other, 7}},
        .more = true,
        .pollSeconds = 45,
        .verdicts = {{uuid(1), VerdictKind::accepted, 1, {}},
                     {uuid(2), VerdictKind::duplicate, 2, {}},
                     {uuid(3), VerdictKind::conflict, 5, QStringLiteral("DOSSIER_STATUS_REFUSES")},
                     {uuid(4), VerdictKind::rejected, 5, QStringLiteral("FIELD_INVALID")},
                     {uuid(5), VerdictKind::waiting, 5, {}}},
        .entries = {}};
    const auto actions = everyAction();
    answer.entries.push_back({own, 18, uuid(1000), 3, {actions[2]}});
    answer.entries.push_back({other, 7, uuid(1000), 30, actions});
    answer.entries.push_back({own, 20, uuid(1001), 4, {}});
    return answer;
}

} // namespace motcua::wire
