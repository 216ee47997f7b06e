// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/account.h"
#include "core/sync/enrolment.h"
#include "core/sync/http_line.h"

namespace motcua::sync {

/// The request of an enrolment, and the key it proves; kept before it is sent, so that after a lost answer
/// the same code is used again with the same key.
struct EnrolmentTry {
    Account account;
    QByteArray body;
};

/// Errors: SYNC_ADDRESS, FILE_UNREADABLE (the authority), FIELD_INVALID (`pin`, `proxy`), STORE_….
Result<EnrolmentTry> beginEnrolment(store::Database& database, const EnrolmentRequest& request);
/// Keeps what the service granted, and starts at the beginning of its streams. An office's code other than
/// this station's is refused: CENTRAL_OFFICE. The service says which desk of the office this is. Errors:
/// SYNC_ANSWER, STORE_….
Result<Enrolled> finishEnrolment(store::Database& database, Account account, const QByteArray& answer);

/// The body that renews the tokens.
Result<QByteArray> refreshBody(const Account& account);
/// Takes the new ones into the store, unless it has others by now: then `account` becomes what is there.
/// Errors: SYNC_NOT_ENROLLED, SYNC_ANSWER, STORE_….
Result<> takeTokens(store::Database& database, Account& account, const QByteArray& answer);

/// All of it over the line. Errors: those above, those of HttpLine::post(), and what the service refuses.
Result<Enrolled> enrol(store::Database& database, const EnrolmentRequest& request,
                       const std::function<void(HttpLine*)>& running = {});

} // namespace motcua::sync
