// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/push.h"

#include "core/base/json.h"
#include "core/central/api_messages.h"
#include "core/central/portal_rules.h"
#include "core/wire/operation.h"

#include <algorithm>

namespace motcua::central {
namespace {

using enum wire::VerdictKind;

crypto::Digest contentOf(const dossier::Action& action) {
    return crypto::sha256(json::compact(wire::operationJson(action)));
}

/// The code an action gives to its dossier, empty for none.
QString codeGivenBy(const dossier::Payload& payload) {
    if (const auto* received = std::get_if<dossier::Received>(&payload)) return received->code.text();
    if (const auto* replaced = std::get_if<dossier::CodeReplaced>(&payload)) return replaced->code.text();
    return {};
}

wire::Verdict verdict(const dossier::Action& action, wire::VerdictKind kind, int version, Code why) {
    return {action.id, kind, version, QLatin1StringView(errorText(why).name)};
}

} // namespace

Push::Push(Session& session, const Caller& caller, const wire::SyncRequest& request, Instant now)
    : m_session(session), m_caller(caller), m_request(request), m_blocked(caller.waiting) {
    m_batch.device = caller.device;
    m_batch.office = caller.office;
    m_batch.at = now;
}

Result<std::vector<wire::Verdict>> Push::run() {
    std::vector<wire::Verdict> verdicts;
    if (m_request.operations.empty()) return verdicts;
    MOTCUA_CHECK(checkSequences());
    MOTCUA_CHECK(load());
    for (const dossier::Action& action : m_request.operations) {
        MOTCUA_TRY(wire::Verdict one, judge(action));
        if (one.kind != accepted && one.kind != duplicate) m_blocked.insert(action.dossier);
        verdicts.push_back(std::move(one));
    }
    MOTCUA_CHECK(m_session.write(m_batch));
    return verdicts;
}

/// What the device numbers without a gap must come without one, or something of it is lost.
Result<> Push::checkSequences() {
    MOTCUA_TRY(const DeviceProgress before, m_session.progress(m_caller.device));
    if (m_request.incarnation < before.incarnation) return fail(Code::CENTRAL_INCARNATION);
    qint64 last = before.lastSequence;
    if (m_request.incarnation > before.incarnation) last = m_request.first - 1;
    for (const dossier::Action& action : m_request.operations) {
        if (action.sequence > last + 1) return fail(Code::CENTRAL_GAP, QString::number(last));
        last = std::max(last, action.sequence);
    }
    m_batch.progress = {m_request.incarnation, last};
    return {};
}

Result<> Push::load() {
    std::vector<Uuid> operations, dossiers;
    QStringList codes;
    for (const dossier::Action& action : m_request.operations) {
        operations.push_back(action.id);
        dossiers.push_back(action.dossier);
        if (const QString code = codeGivenBy(action.payload); !code.isEmpty()) codes.append(code);
    }
    std::ranges::sort(dossiers);
    dossiers.erase(std::ranges::unique(dossiers).begin(), dossiers.end());
    MOTCUA_TRY(auto known, m_session.known(operations));
    for (KnownOperation& each : known)
        m_known.emplace(each.verdict.operation, std::move(each));
    MOTCUA_TRY(auto stored, m_session.dossiers(dossiers));
    for (auto& [id, each] : stored) {
        MOTCUA_TRY(Merging dossier, merging(std::move(each)));
        m_dossiers.emplace(id, std::move(dossier));
    }
    MOTCUA_TRY(m_holders, m_session.holders(codes));
    MOTCUA_TRY(auto accounts, m_session.officers().list(m_caller.office));
    m_rights.emplace(std::move(accounts), m_request.officers);
    return {};
}

Result<wire::Verdict> Push::judge(const dossier::Action& action) {
    const crypto::Digest content = contentOf(action);
    if (const auto before = m_known.find(action.id); before != m_known.end()) {
        if (before->second.content != content)
            return fail(Code::CENTRAL_OPERATION_CHANGED, action.id.toString());
        wire::Verdict again = before->second.verdict;
        if (again.kind == accepted) again.kind = duplicate;
        return again;
    }
    if (m_blocked.contains(action.dossier)) return wire::Verdict{action.id, waiting, 0, {}};
    if (const auto why = m_rights->refusal(action, m_batch.at)) return verdict(action, waiting, 0, *why);
    wire::Verdict one = judgeNew(action);
    if (one.kind == waiting) return one; // nothing is said of it yet
    KnownOperation known{one, content};
    if (one.kind == accepted)
        accept(m_dossiers.at(action.dossier), content);
    else
        m_batch.refused.push_back(known);
    m_known.emplace(action.id, std::move(known));
    return one;
}

wire::Verdict Push::judgeNew(const dossier::Action& action) {
    const auto found = m_dossiers.find(action.dossier);
    const bool isNew = found == m_dossiers.end();
    // nothing is told of another office's dossier, not even that there is one
    if (!isNew && !found->second.offices.contains(m_caller.office))
        return verdict(action, rejected, 0, Code::CENTRAL_OFFICE);
    if (const QString code = codeGivenBy(action.payload); !code.isEmpty()) {
        const auto holder = m_holders.find(code);
        if (holder != m_holders.end() && holder->second != action.dossier)
            return verdict(action, conflict, isNew ? 0 : found->second.state.version,
                           Code::CENTRAL_CODE_TAKEN);
    }
    Recorded operation{action, m_caller.device, m_request.incarnation};
    if (!isNew) return merge(found->second, std::move(operation));
    Merging fresh;
    wire::Verdict one = merge(fresh, std::move(operation));
    if (one.kind != accepted) return one;
    const QStringList offices = officesOf(fresh.state);
    if (!offices.isEmpty() && !offices.contains(m_caller.office))
        return verdict(action, rejected, 0, Code::CENTRAL_OFFICE);
    m_dossiers.emplace(action.dossier, std::move(fresh));
    return one;
}

void Push::accept(const Merging& dossier, const crypto::Digest& content) {
    const Recorded& recorded = dossier.log.back();
    const Uuid id = recorded.action.dossier;
    const int version = dossier.state.version;
    m_batch.accepted.push_back({recorded, version, content});
    if (const QString code = codeGivenBy(recorded.action.payload); !code.isEmpty())
        if (m_holders.emplace(code, id).second) m_batch.codes.emplace(code, id);
    if (const auto* attachment = std::get_if<dossier::AttachmentAdded>(&recorded.action.payload))
        if (const auto sum = blobSumOf(attachment->sha256.toLatin1())) m_batch.attachments.emplace(id, *sum);

    if (concernsPortal(dossier::typeOf(recorded.action.payload), dossier.state)) m_batch.portal[id] = version;

    QStringList& seen = m_dossiers.at(id).offices;
    for (const QString& office : seen)
        m_batch.steps[office].push_back({id, version, false});
    QStringList offices = officesOf(dossier.state);
    if (seen.isEmpty()) offices.append(m_caller.office); // a draft is of the office that began it
    for (const QString& office : std::as_const(offices)) {
        if (seen.contains(office)) continue;
        seen.append(office);
        m_batch.newOffices[id].append(office);
        m_batch.steps[office].push_back({id, version, true});
    }
}

} // namespace motcua::central
