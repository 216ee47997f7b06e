// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

/// The table of requests of data subjects, in schema version 3.
extern const char kPrivacyTables3[];

/// What a person may ask about their data (Law 91/2025/QH15, Decree 356/2025; facts/one-stop.md §1.7).
enum class PrivacyKind {
    access,
    correct,
    erase,
    withdraw, ///< of a consent
    restrict,
    object,
    thirdParty, ///< that others to whom the data went stop using them
};
enum class PrivacyState { open, answered, completed, refused };
/// `access`, `correct`, …; `open`, `answered`, …
QLatin1StringView privacyKindName(PrivacyKind kind);
QLatin1StringView privacyStateName(PrivacyState state);
/// Errors: FIELD_INVALID.
Result<PrivacyKind> parsePrivacyKind(QStringView name);

struct PrivacyRequest {
    qint64 no = 0;
    PrivacyKind kind{};
    PrivacyState state{};
    QString person; ///< name and number, as given; in the encrypted store only
    QString matter;
    Instant received{};
    LocalTime answerBy{};   ///< two working days
    LocalTime completeBy{}; ///< 10, 15 or 20 days by the right; one extension of at most 15
    bool isExtended = false;
    std::optional<Instant> answered, ended;
    QString outcome; ///< what was done, or on what ground it was refused
    bool operator==(const PrivacyRequest&) const = default;
    bool isLate(LocalTime now) const;
};

/// Each step with its audit entry, which tells nothing of the person. A step that does not fit the state, or
/// an unknown number, is DESK_PRIVACY_REQUEST. Errors: FIELD_INVALID (no person or matter),
/// DOSSIER_REASON_SHORT, CALENDAR_…, STORE_….
Result<PrivacyRequest> registerPrivacyRequest(Workplace& workplace, PrivacyKind kind, const QString& person,
                                              const QString& matter);
/// The person has been told that it is dealt with.
Result<PrivacyRequest> answerPrivacyRequest(Workplace& workplace, qint64 no);
/// Once; `days` 1 … 15.
Result<PrivacyRequest> extendPrivacyRequest(Workplace& workplace, qint64 no, int days, const QString& reason);
/// By a supervisor.
Result<PrivacyRequest> completePrivacyRequest(Workplace& workplace, qint64 no, const QString& outcome);
/// By a supervisor; `ground` names the law (processing for State management needs no consent, art. 19).
Result<PrivacyRequest> refusePrivacyRequest(Workplace& workplace, qint64 no, const QString& ground);
/// Open ones first, by their next time limit. Names people: with an audit entry.
Result<std::vector<PrivacyRequest>> privacyRequests(Workplace& workplace);

} // namespace motcua::desk
