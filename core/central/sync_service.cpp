// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sync_service.h"

#include "core/central/publications.h"
#include "core/central/push.h"
#include "core/central/unit.h"
#include "core/wire/dossier_page.h"

#include <algorithm>

namespace motcua::central {
namespace {

constexpr qint64 kAnswerBytes = 64 * 1024, kMostBytes = 4 * 1024 * 1024;
constexpr int kPage = 256;        ///< places read at once
constexpr int kMostPlaces = 8192; ///< of one answer, also when all of them are the device's own
constexpr int kPollSeconds = 60;

/// Tells what an office's stream has beyond a cursor.
class Pull {
public:
    Pull(Session& session, const Caller& caller, const wire::SyncRequest& request, wire::SyncAnswer& answer)
        : m_session(session), m_caller(caller), m_request(request), m_answer(answer),
          m_room(std::min(request.answerBytes > 0 ? request.answerBytes : kAnswerBytes, kMostBytes)) {}

    Result<> run(const QString& stream, qint64 cursor) {
        if (stream != streamOf(m_caller.office)) return fail(Code::CENTRAL_OFFICE);
        MOTCUA_TRY(const qint64 last, m_session.lastSequence(m_caller.office));
        if (cursor > last) return fail(Code::CENTRAL_EPOCH, m_answer.epoch);
        for (int places = 0; cursor < last && m_room > 0 && places < kMostPlaces; places += kPage) {
            MOTCUA_TRY(const auto rows, m_session.feed(m_caller.office, cursor, kPage));
            if (rows.empty()) return fail(Code::STORE_DAMAGED, QStringLiteral("feed"));
            for (const FeedRow& row : rows) {
                if (m_room <= 0) break;
                MOTCUA_CHECK(tell(stream, row));
                cursor = row.sequence;
            }
        }
        m_answer.cursors.insert(stream, cursor);
        m_answer.more = m_answer.more || cursor < last;
        return {};
    }

private:
    Result<> tell(const QString& stream, const FeedRow& row) {
        const bool isOwn =
            row.recorded.device == m_caller.device && row.recorded.incarnation == m_request.incarnation;
        if (isOwn) return {};
        wire::FeedEntry entry{stream, row.sequence, row.dossier, row.version, {row.recorded.action}};
        if (row.isWhole && row.version > 1) MOTCUA_CHECK(tellWhole(entry));
        m_room -= wire::encode(entry).size();
        m_answer.entries.push_back(std::move(entry));
        return {};
    }

    /// What does not fit into a line stays one step: the desk sees that it lacks what was before, and asks
    /// for the dossier, which comes in pieces (wire/dossier_page.h).
    Result<> tellWhole(wire::FeedEntry& entry) {
        MOTCUA_TRY(auto found, m_session.dossiers(std::span(&entry.dossier, 1)));
        std::vector<Recorded>& log = found[entry.dossier].log;
        if (std::ssize(log) < entry.version) return fail(Code::STORE_DAMAGED, QStringLiteral("feed"));
        wire::FeedEntry whole = entry;
        whole.operations.clear();
        for (Recorded& each : std::span(log).first(static_cast<size_t>(entry.version)))
            whole.operations.push_back(std::move(each.action));
        const bool fits = std::ssize(whole.operations) <= wire::kMaxPieceOperations &&
                          wire::encode(whole).size() <= wire::kMaxPiece;
        if (fits) entry = std::move(whole);
        return {};
    }

    Session& m_session;
    const Caller& m_caller;
    const wire::SyncRequest& m_request;
    wire::SyncAnswer& m_answer;
    qint64 m_room;
};

} // namespace

Result<wire::SyncAnswer> synchronise(Session& session, const Caller& caller, const wire::SyncRequest& request,
                                     Instant now) {
    if (request.device != caller.device) return fail(Code::CENTRAL_DEVICE);
    const bool isWriting = !request.operations.empty();
    MOTCUA_TRY(Unit unit, Unit::begin(session, isWriting ? Session::Access::write : Session::Access::read));
    wire::SyncAnswer answer;
    answer.time = now;
    answer.pollSeconds = kPollSeconds;
    MOTCUA_TRY(answer.epoch, session.epoch());
    if (!request.epoch.isEmpty() && request.epoch != answer.epoch)
        return fail(Code::CENTRAL_EPOCH, answer.epoch);
    MOTCUA_TRY(answer.verdicts, Push(session, caller, request, now).run());
    MOTCUA_TRY(const DeviceProgress progress, session.progress(caller.device));
    if (request.incarnation < progress.incarnation) return fail(Code::CENTRAL_INCARNATION);
    answer.lastSequence = request.incarnation == progress.incarnation ? progress.lastSequence : 0;
    Pull pull(session, caller, request, answer);
    for (auto at = request.cursors.begin(); at != request.cursors.end(); ++at)
        MOTCUA_CHECK(pull.run(at.key(), at.value()));
    MOTCUA_TRY(answer.published, session.publications().lastSerial());
    MOTCUA_CHECK(unit.commit());
    return answer;
}

} // namespace motcua::central
