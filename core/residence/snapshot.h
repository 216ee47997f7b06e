// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/residence/lookup.h"

namespace motcua::residence {

/// The residence data valid at one moment, as they must be kept in the dossier (Decree 104/2022 art. 14.2;
/// for marital status VBHN 401 art. 3.5): who looked, when, for what, by which of the four ways, and the
/// values. It lies sealed beside the dossier as an attachment; the `looked_up` action names it by its hash.
struct Snapshot {
    Uuid id{}; ///< of the request
    Instant at{}; ///< to the second
    Uuid officer{};
    QString officerLogin{};
    std::optional<Uuid> dossier{};
    QString procedure{};
    QString purpose{};
    dossier::Person person = dossier::Person::applicant;
    dossier::LookupWay way = dossier::LookupWay::oneStopSystem;
    dossier::LookupOutcome outcome = dossier::LookupOutcome::found;
    QString reason{}; ///< why nothing was found or told
    std::optional<RegistryRecord> record{};
    bool operator==(const Snapshot&) const = default;
};

Snapshot snapshotOf(const LookupRequest& request, dossier::LookupWay way, const LookupAnswer& answer);

/// Flat, so that `identity compare --registry` and another look-up read it as a source: `{lookup, at,
/// officer, login, dossier, procedure, purpose, person, way, outcome, reason}` and the members of
/// registry_record.h
/// (`citizen` null without a record).
QJsonObject toJson(const Snapshot& snapshot);
/// Errors: FIELD_INVALID.
Result<Snapshot> snapshotFromJson(const QJsonObject& object);

/// As it is sealed; at most kMaxSnapshot bytes. Errors: JSON_INVALID, FIELD_INVALID.
inline constexpr qsizetype kMaxSnapshot = 1024 * 1024;
QByteArray encode(const Snapshot& snapshot);
Result<Snapshot> decodeSnapshot(const QByteArray& text);

} // namespace motcua::residence
