// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/http_line.h"

/// The centre's list of this office's officers (`GET /v1/officers`), and own steps that the service does not
/// take because of it.
namespace motcua::sync {

/// Asked for once a day; once an hour while one of it is closed or steps wait because of it, so that a change
/// is heard of; and at once when the service has said something of an officer that is new.
Result<bool> isOfficerListDue(store::Database& database, Instant now);
/// The question: with the mark of the list that is here.
Result<HttpCall> officerListCall(store::Database& database);
/// Takes the answer; 304 and a service without such a list (404) count as heard, any other refusal does not.
/// Errors: SYNC_ANSWER, STORE_….
Result<> takeOfficerList(store::Database& database, const HttpAnswer& answer, Instant now);

/// Own steps that wait because of who made them, of one officer.
struct OfficerWait {
    QString login;    ///< of this desk's account
    QString fullName; ///< may be empty
    QString reason;   ///< CENTRAL_OFFICER, CENTRAL_RIGHTS
    qint64 steps = 0;
    Instant since{}; ///< when the service said so of the first of them
    bool operator==(const OfficerWait&) const = default;
};
Result<std::vector<OfficerWait>> officerWaits(store::Database& database);

/// Keeps or forgets why an own step waits. Inside the caller's transaction.
Result<> keepWait(store::Database& database, qint64 no, const QString& reason, Instant now);
Result<> forgetWait(store::Database& database, qint64 no);

} // namespace motcua::sync
