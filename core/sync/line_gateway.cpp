// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/line_gateway.h"

#include "core/residence/remote_gateway.h"
#include "core/residence/snapshot.h"
#include "core/sync/account.h"
#include "core/sync/http_line.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

// a citizen stands at the counter: what takes longer becomes a task
constexpr Milliseconds kConnect{4'000}, kSilence{12'000};

} // namespace

Result<residence::LookupAnswer> LineGateway::lookUp(const residence::LookupRequest& request) {
    residence::RemoteGateway gateway(
        [this](const QByteArray& body) -> Result<QByteArray> {
            MOTCUA_TRY(const auto account, loadAccount(m_database));
            if (!account) return fail(Code::SYNC_NOT_ENROLLED);
            HttpLine line(account->line);
            line.setLimits(kConnect, kSilence);
            const HttpAnswer answer = line.post({.path = u"/v1/lookups"_s,
                                                 .body = body,
                                                 .token = &account->token,
                                                 .limit = residence::kMaxSnapshot});
            if (!answer) return std::unexpected(answer.error().error);
            return answer->body;
        },
        m_clock);
    return gateway.lookUp(request);
}

} // namespace motcua::sync
