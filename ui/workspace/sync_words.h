// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/sync/status.h"
#include "ui/widgets/theme.h"

namespace motcua::ui {

/// Where this counter stands with the centre, as one thing a clerk can keep in mind; what matters most comes
/// first: a person is needed before anything that goes by itself.
enum class SyncState {
    alone,    ///< not connected with a centre at all
    stopped,  ///< too long without it: nothing new is received
    needsYou, ///< differences to decide, steps that were refused
    trouble,  ///< it answers, but not as it should: time alone does not mend that
    sending,
    offLine, ///< no network; it is tried again by itself
    waiting, ///< sent at the next try
    allSent,
};
SyncState syncState(const sync::SyncStatus& status);

/// A state as the top bar shows it: never by its colour alone.
struct SyncLook {
    SyncState state{};
    const char* icon = "";
    Tint tint = Tint::secondary;
    QString text;     ///< `3 chờ gửi, lần tới 10:42`
    QString brief;    ///< where there is no room: `3`; may be empty
    QString sentence; ///< what it means for the work
};
SyncLook syncLook(const sync::SyncStatus& status, Instant now);

/// `10:42`, on another day `23/11 10:42`.
QString momentText(Instant moment, Instant now);
/// `3 bước`
QString stepsText(qint64 steps);
/// Whether only the way to the service is missing: it goes by itself when the network is back.
bool isOffLine(const Error& error);

} // namespace motcua::ui
