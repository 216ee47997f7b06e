// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/sync_words.h"

#include "ui/workspace/due_text.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

struct SyncText {
    Q_DECLARE_TR_FUNCTIONS(SyncText)
};

/// `3 chờ gửi, lần tới 10:42`
QString waitingText(const sync::SyncStatus& status, Instant now) {
    if (!status.nextTry || *status.nextTry <= now) return SyncText::tr("%1 waiting").arg(status.waiting);
    return SyncText::tr("%1 waiting, next %2").arg(status.waiting).arg(momentText(*status.nextTry, now));
}

QString offLineText(const sync::SyncStatus& status, Instant now) {
    if (status.waiting > 0) return waitingText(status, now);
    if (!status.nextTry || *status.nextTry <= now) return SyncText::tr("No network");
    return SyncText::tr("No network, next %1").arg(momentText(*status.nextTry, now));
}

QString needsYouText(qint64 count) {
    return count == 1 ? SyncText::tr("1 needs you") : SyncText::tr("%1 need you").arg(count);
}

QString countText(qint64 count) { return count > 0 ? QString::number(count) : QString(); }

} // namespace

bool isOffLine(const Error& error) {
    return error.code == Code::SYNC_UNREACHABLE || error.code == Code::SYNC_TIMED_OUT ||
           error.code == Code::CENTRAL_BUSY || error.code == Code::CENTRAL_STORE_UNREACHABLE;
}

QString stepsText(qint64 steps) {
    return steps == 1 ? SyncText::tr("1 step") : SyncText::tr("%1 steps").arg(steps);
}

QString momentText(Instant moment, Instant now) {
    const LocalTime time = toLocal(moment);
    if (dateOf(time) == dateOf(toLocal(now))) return clockText(time);
    const std::chrono::year_month_day day(dateOf(time));
    return QStringLiteral("%1/%2 %3")
        .arg(static_cast<unsigned>(day.day()), 2, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(day.month()), 2, 10, QLatin1Char('0'))
        .arg(clockText(time));
}

SyncState syncState(const sync::SyncStatus& status) {
    if (!status.enrolled) return SyncState::alone;
    if (status.freeze == sync::Freeze::frozen) return SyncState::stopped;
    // nothing at all goes through, and it may be a foreign service that answers
    if (status.lastError && !isOffLine(*status.lastError)) return SyncState::trouble;
    if (status.conflicts + status.parked > 0) return SyncState::needsYou;
    if (status.working && status.waiting > 0) return SyncState::sending;
    if (status.lastError) return SyncState::offLine;
    return status.waiting > 0 ? SyncState::waiting : SyncState::allSent;
}

SyncLook syncLook(const sync::SyncStatus& status, Instant now) {
    const SyncState state = syncState(status);
    switch (state) {
    case SyncState::alone:
        return {state,
                "hard-drive",
                Tint::secondary,
                SyncText::tr("No centre connected"),
                {},
                SyncText::tr("This desk works alone: everything is kept on this machine.")};
    case SyncState::stopped:
        return {state,
                "octagon-x",
                Tint::danger,
                SyncText::tr("Reception is halted"),
                countText(status.waiting),
                SyncText::tr("Too long without the centre: open dossiers may be finished, new ones wait "
                             "until this counter has reached it.")};
    case SyncState::needsYou:
        return {state,
                "triangle-alert",
                Tint::warning,
                needsYouText(status.conflicts + status.parked),
                countText(status.conflicts + status.parked),
                SyncText::tr("The centre did not take over some steps as they are. Please decide.")};
    case SyncState::trouble:
        return {state,
                "triangle-alert",
                Tint::danger,
                SyncText::tr("Cannot synchronise"),
                countText(status.waiting),
                SyncText::tr("Your work is kept on this machine. What to do stands below.")};
    case SyncState::sending:
        return {state,
                "send",
                Tint::accent,
                SyncText::tr("Sending %1 …").arg(status.waiting),
                countText(status.waiting),
                SyncText::tr("You can go on working.")};
    case SyncState::offLine:
        return {state,
                "cloud-off",
                Tint::warning,
                offLineText(status, now),
                countText(status.waiting),
                SyncText::tr("Kept on this machine, sent when there is a network.")};
    case SyncState::waiting:
        return {state,
                "refresh-cw",
                Tint::secondary,
                waitingText(status, now),
                countText(status.waiting),
                SyncText::tr("Kept on this machine, sent by itself.")};
    case SyncState::allSent:
        break;
    }
    return {state,
            "circle-check",
            Tint::good,
            status.lastContact ? SyncText::tr("All sent · %1").arg(momentText(*status.lastContact, now))
                               : SyncText::tr("All sent"),
            {},
            SyncText::tr("The centre has everything that was done here.")};
}

} // namespace motcua::ui
