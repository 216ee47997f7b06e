// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/caller.h"

#include "core/sync/enrol.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::minutes kBeforeExpiry{1};

HttpFailure failureOf(const Error& error) { return {error, false, {}, 0}; }

} // namespace

void Caller::abort() {
    m_isAborted = true;
    if (m_line) m_line->abort();
}

void Caller::setLimits(Milliseconds connect, Milliseconds silence) {
    m_connectLimit = connect;
    m_silenceLimit = silence;
    m_line.reset();
}

HttpLine& Caller::line(const Account& account) {
    if (!m_line || m_address != account.line.address) {
        m_address = account.line.address;
        m_line = std::make_unique<HttpLine>(account.line);
        m_line->setLimits(m_connectLimit, m_silenceLimit);
    }
    return *m_line;
}

HttpAnswer Caller::ask(Account& account, HttpCall call, HttpMethod method, RunReport& report) {
    if (m_isAborted) return std::unexpected(failureOf({Code::STORE_INTERRUPTED, {}}));
    if (m_clock.now() + kBeforeExpiry >= account.expires)
        if (auto failure = renew(account, report)) return std::unexpected(*std::move(failure));
    for (bool isAgain = false;; isAgain = true) {
        call.token = &account.token;
        HttpAnswer answer = line(account).ask(call, method);
        ++report.requests;
        report.bytesSent += call.body.size();
        if (answer) report.bytesReceived += answer->bytesReceived;
        // the clock may be wrong, or the token was withdrawn: the service's word counts
        if (answer || isAgain || answer.error().error.code != Code::CENTRAL_TOKEN) return answer;
        if (auto failure = renew(account, report)) return std::unexpected(*std::move(failure));
    }
}

std::optional<HttpFailure> Caller::renew(Account& account, RunReport& report) {
    // the other lane may have done it meanwhile
    auto stored = loadAccount(m_database);
    if (!stored) return failureOf(stored.error());
    if (!*stored) return failureOf({Code::SYNC_NOT_ENROLLED, {}});
    const bool isRenewed = !(*stored)->token.equals(account.token);
    account = *std::move(*stored);
    if (isRenewed && m_clock.now() + kBeforeExpiry < account.expires) return {};
    const auto body = refreshBody(account);
    if (!body) return failureOf(body.error());
    const HttpAnswer answer = line(account).post({.path = u"/v1/token"_s, .body = *body});
    ++report.requests;
    report.bytesSent += body->size();
    if (!answer) return answer.error();
    report.bytesReceived += answer->bytesReceived;
    if (const auto taken = takeTokens(m_database, account, answer->body); !taken)
        return failureOf(taken.error());
    return {};
}

} // namespace motcua::sync
