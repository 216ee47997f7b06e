// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/remote_gateway.h"

#include "core/base/json.h"
#include "core/residence/file_gateway.h"
#include "core/residence/snapshot.h"

namespace motcua::residence {
namespace {

Result<LookupAnswer> read(const QByteArray& body) {
    if (body.size() > kMaxSnapshot) return fail(Code::RESIDENCE_ANSWER);
    const auto object = json::parseObject(body);
    if (!object) return fail(Code::RESIDENCE_ANSWER);
    auto answer = answerFromJson(*object);
    if (!answer) return fail(Code::RESIDENCE_ANSWER, answer.error().detail);
    return answer;
}

} // namespace

Result<LookupAnswer> RemoteGateway::lookUp(const LookupRequest& request) {
    MOTCUA_CHECK(checkRequest(request));
    const auto unreachable = [&](const Error& error) {
        return LookupAnswer{.kind = AnswerKind::unreachable,
                            .reason = QString::fromLatin1(errorText(error.code).name),
                            .at = m_clock.now()};
    };
    const auto body = m_post(json::compact(toJson(request)));
    if (!body) return unreachable(body.error());
    auto answer = read(*body);
    if (!answer) return unreachable(answer.error());
    // somebody else's data would be kept in this person's dossier
    if (answer->record && !isSamePerson(request.subject, answer->record->citizen))
        return unreachable({Code::RESIDENCE_ANSWER, {}});
    answer->at = m_clock.now();
    return answer;
}

} // namespace motcua::residence
