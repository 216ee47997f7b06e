// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/population_line.h"

namespace motcua::central {

using residence::AnswerKind;
using residence::LookupAnswer;

Result<QByteArray> PopulationLine::exchange(PopulationService service, const QByteArray& body) {
    if (!m_breaker.mayTry()) return fail(Code::CENTRAL_REGISTRY, QStringLiteral("circuit_open"));
    WebRequest request{.url = m_settings.url, .body = body};
    for (const auto& [name, value] : m_settings.headers)
        request.headers.emplace_back(name, value.view().toByteArray());
    request.headers.emplace_back("Content-Type", "text/xml; charset=utf-8");
    request.headers.emplace_back("SOAPAction", QByteArray("\"") + operationName(service).data() + "\"");
    const auto answer = m_client.send(request);
    for (auto& [name, value] : request.headers)
        value.fill('\0'); // they let one in
    // SOAP 1.1 sends its faults with 500: such an answer is one, and is read
    const bool isAnswer =
        answer && (answer->status == 200 || (answer->status == 500 && answer->body.contains("Envelope")));
    if (isAnswer) return answer->body;
    m_breaker.failed();
    const QString why = answer ? QStringLiteral("HTTP %1").arg(answer->status)
                               : QString::fromLatin1(failureName(answer.error()));
    return fail(Code::CENTRAL_REGISTRY, why);
}

Result<LookupAnswer> PopulationLine::lookUp(const residence::LookupRequest& request) {
    MOTCUA_TRY(const QByteArray body,
               writePopulationRequest(PopulationService::lookUp, request, m_settings.account));
    LookupAnswer result;
    const auto text = exchange(PopulationService::lookUp, body);
    result.at = m_clock.now();
    if (!text) {
        result.reason = text.error().detail;
        return result;
    }
    auto people = readCitizens(*text, m_settings.groups);
    if (!people) {
        const bool isRefused = people.error().code == Code::CENTRAL_REGISTRY_REFUSED;
        isRefused ? m_breaker.succeeded() : m_breaker.failed();
        result.kind = isRefused ? AnswerKind::refused : AnswerKind::unreachable;
        result.reason = isRefused ? people.error().detail : QStringLiteral("RESIDENCE_ANSWER");
        return result;
    }
    m_breaker.succeeded();
    // whom nobody asked for is nobody's to see
    const auto others = std::erase_if(*people, [&](const residence::RegistryRecord& record) {
        return request.subject.number && record.citizen.number &&
               record.citizen.number != request.subject.number;
    });
    if (people->empty() && others > 0) {
        result.reason = QStringLiteral("RESIDENCE_ANSWER");
        return result;
    }
    result.kind = people->empty()       ? AnswerKind::notFound
                  : people->size() == 1 ? AnswerKind::found
                                        : AnswerKind::ambiguous;
    if (result.kind == AnswerKind::found) result.record = std::move(people->front());
    return result;
}

Result<Verification> PopulationLine::verify(const residence::LookupRequest& request) {
    MOTCUA_TRY(const QByteArray body,
               writePopulationRequest(PopulationService::verify, request, m_settings.account));
    MOTCUA_TRY(const QByteArray text, exchange(PopulationService::verify, body));
    const auto verification = readVerification(text);
    if (verification || verification.error().code == Code::CENTRAL_REGISTRY_REFUSED)
        m_breaker.succeeded();
    else
        m_breaker.failed();
    return verification;
}

} // namespace motcua::central
