// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/payloads.h"

#include <variant>

/// The actions a dossier consists of: an append-only list (design.md §4).
namespace motcua::dossier {

/// The number is stored and never used again for another type.
enum class ActionType {
    registered = 1,
    received,
    refused,
    supplementRequested,
    supplemented,
    forwarded,
    competentReceived,
    processingStarted,
    verificationStarted,
    verificationEnded,
    obligationRequested,
    obligationMet,
    feePaid,
    feeRefunded,
    extended,
    withdrawn,
    stopped,
    resultReady,
    returned,
    unclaimed,
    corrected,
    lookedUp,
    identityVerified,
    attachmentAdded,
    ruleOverridden,
    codeReplaced,
    outageStarted,
    outageEnded,
    noteAdded,
    deleted,
};
inline constexpr int kActionTypeCount = 30;

/// How two desks' work on one dossier is merged (facts/sync.md §4.5).
enum class MergeClass {
    create,     ///< the dossier must be new
    transition, ///< nothing that changes status, clock or rules may have happened since baseVersion
    setField,   ///< the old values named in it must still hold
    always      ///< accepted whatever else happened
};

/// In the order of ActionType.
using Payload =
    std::variant<Registered, Received, Refused, SupplementRequested, Supplemented, Forwarded,
                 CompetentReceived, ProcessingStarted, VerificationStarted, VerificationEnded,
                 ObligationRequested, ObligationMet, FeePaid, FeeRefunded, Extended, Withdrawn, Stopped,
                 ResultReady, Returned, Unclaimed, Corrected, LookedUp, IdentityVerified, AttachmentAdded,
                 RuleOverridden, CodeReplaced, OutageStarted, OutageEnded, NoteAdded, Deleted>;
static_assert(std::variant_size_v<Payload> == kActionTypeCount);

struct Action {
    Uuid id;
    Uuid dossier;
    Uuid actor; ///< the officer
    int desk = 0;
    Instant at{};             ///< by the device's clock
    qint64 clockOffsetMs = 0; ///< service's time − device's time, as last measured
    qint64 sequence = 0;      ///< of the device, strictly increasing
    int baseVersion = 0;      ///< of the dossier it was based on
    Payload payload;
    bool operator==(const Action&) const = default;
};

inline ActionType typeOf(const Payload& payload) { return static_cast<ActionType>(payload.index() + 1); }

/// `received`, `supplement_requested`, …
QLatin1StringView actionTypeName(ActionType type);
/// `Tiếp nhận hồ sơ`, …
QString vietnameseActionType(ActionType type);
/// Errors: DOSSIER_ACTION_UNKNOWN.
Result<ActionType> parseActionType(QStringView name);
/// From the stored number. Errors: DOSSIER_ACTION_UNKNOWN.
Result<ActionType> actionTypeOf(int number);

/// `received` creates a dossier (baseVersion 0) or accepts a draft, which is a transition.
MergeClass mergeClass(ActionType type, int baseVersion);
QLatin1StringView mergeClassName(MergeClass mergeClass);

} // namespace motcua::dossier
