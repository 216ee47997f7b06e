// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/http_line.h"
#include "core/sync/status.h"

namespace motcua::sync {

/// Requests of an enrolled counter on a connection of their own, with tokens that are renewed when they have
/// to be. Two of them may share a store: what one has renewed, the other finds there. On one thread.
class Caller {
public:
    /// Borrows both.
    Caller(store::Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /// Sets the token. `report` counts what went over the line. Errors: those of HttpLine::ask(), STORE_….
    HttpAnswer ask(Account& account, HttpCall call, HttpMethod method, RunReport& report);

    /// Ends what is under way and refuses what comes; from events of the same thread. For good.
    void abort();
    bool isAborted() const { return m_isAborted; }
    /// The account was changed (enrolment).
    void forgetLine() { m_line.reset(); }
    void setLimits(Milliseconds connect, Milliseconds silence);

private:
    HttpLine& line(const Account& account);
    std::optional<HttpFailure> renew(Account& account, RunReport& report);

    store::Database& m_database;
    const Clock& m_clock;
    std::unique_ptr<HttpLine> m_line;
    QUrl m_address; ///< of m_line: a counter may be enrolled elsewhere meanwhile
    Milliseconds m_connectLimit = kConnectLimit, m_silenceLimit{0};
    bool m_isAborted = false;
};

} // namespace motcua::sync
