// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/healing.h"

#include "core/base/json.h"
#include "core/records/station.h"

#include <QJsonArray>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWantedAtOnce = 64;        ///< dossiers
constexpr qint64 kLeastPage = 64 * 1024; ///< of the snapshot, plain bytes: some 10 kB, good for a slow line
constexpr qint64 kMostPage = 1024 * 1024;
constexpr Milliseconds kQuickPage{4000}, kSlowPage{8000};
constexpr int kMostMoved = 8; ///< of an office that is busier than the line is quick
constexpr std::chrono::minutes kAfterFailure{10}, kAfterRefusal{60};

/// Not a word on the question itself: asked again later it may be answered.
bool isPassing(Code code) {
    return code == Code::CENTRAL_BUSY || code == Code::CENTRAL_STORE_UNREACHABLE ||
           code == Code::CENTRAL_TOKEN;
}

std::unexpected<Error> notUnderstood(const Error& error) { return fail(Code::SYNC_ANSWER, error.detail); }

} // namespace

Healing::Healing(store::Database& database, const Clock& clock)
    : m_database(database), m_clock(clock), m_page(kLeastPage) {}

Result<QString> Healing::stream() {
    MOTCUA_TRY(const auto station, records::loadStation(m_database));
    return wire::streamOf(station.officeCode);
}

Result<bool> Healing::comesFirst() const {
    MOTCUA_TRY(const FirstReading reading, loadFirstReading(m_database));
    return reading.phase == FirstReading::Phase::asked;
}

void Healing::compareNow() {
    m_comparing.emplace();
    m_comparing->isAsked = true;
}

void Healing::stop() {
    m_comparing.reset();
    m_isUnderWay = false;
}

Result<bool> Healing::step(const Ask& ask, RunReport& report) {
    m_isUnderWay = false;
    MOTCUA_TRY(const FirstReading reading, loadFirstReading(m_database));
    if (reading.phase != FirstReading::Phase::none) return fetchSnapshot(ask, reading, report);
    MOTCUA_TRY(const auto wanted, wantedDossiers(m_database, kWantedAtOnce, m_wantedAfter));
    if (!wanted.empty()) return fetchWanted(ask, wanted, report);
    m_wantedAfter = {};
    auto more = compare(ask);
    if (!more) stop();
    return more;
}

Result<bool> Healing::fetchSnapshot(const Ask& ask, const FirstReading& reading, RunReport& report) {
    MOTCUA_TRY(const QString stream, this->stream());
    const bool isFirst = reading.phase == FirstReading::Phase::asked;
    if (isFirst) {
        const HttpAnswer reply = ask({u"/v1/digest"_s, u"stream="_s + stream, {}});
        if (!reply) return withoutSnapshot(reply.error());
        const auto sums = wire::decodeSums(reply->body);
        if (!sums) return notUnderstood(sums.error());
        MOTCUA_TRY(const SyncState state, loadState(m_database));
        if (sums->head.cursor - state.cursors.value(stream) <= m_fewSteps) {
            MOTCUA_CHECK(saveFirstReading(m_database, {}));
            return true;
        }
    }
    QString query = u"stream=%1&max=%2"_s.arg(stream).arg(m_page);
    if (!reading.after.isNull()) query += u"&after="_s + reading.after.toString();
    const HttpAnswer reply = ask({u"/v1/snapshot"_s, query, {}});
    if (!reply && isFirst) return withoutSnapshot(reply.error());
    if (!reply) {
        m_page = kLeastPage;
        return std::unexpected(reply.error().error);
    }
    if (reply->took < kQuickPage)
        m_page = std::min(kMostPage, 2 * m_page);
    else if (reply->took > kSlowPage)
        m_page = std::max(kLeastPage, m_page / 2);
    const auto page = wire::decodePage(reply->body);
    if (!page) return notUnderstood(page.error());
    if (page->stream != stream) return fail(Code::SYNC_ANSWER, u"stream"_s);
    MOTCUA_TRY(const qint64 pulled, takeSnapshot(m_database, *page, m_clock.now()));
    report.pulled += pulled;
    m_isUnderWay = page->more;
    return true;
}

/// A service that does not give it must not keep the counter from reading the stream.
Result<bool> Healing::withoutSnapshot(const HttpFailure& failure) {
    if (!failure.isService || isPassing(failure.error.code)) return std::unexpected(failure.error);
    MOTCUA_CHECK(saveFirstReading(m_database, {}));
    return true;
}

/// Dossiers with a hole in their versions: asked for when everything else was read, each once in a round.
Result<bool> Healing::fetchWanted(const Ask& ask, const std::vector<Uuid>& wanted, RunReport& report) {
    QJsonArray ids;
    for (const Uuid& id : wanted)
        ids.append(id.toString());
    const HttpAnswer reply = ask({u"/v1/dossiers/get"_s, {}, json::compact(QJsonObject{{u"ids"_s, ids}})});
    if (!reply) return std::unexpected(reply.error().error);
    const auto page = wire::decodePage(reply->body);
    if (!page) return notUnderstood(page.error());
    MOTCUA_TRY(const qint64 pulled, takePage(m_database, wanted, *page, m_clock.now()));
    report.pulled += pulled;
    // what had no room is asked for with the next ones
    if (page->rest.empty()) m_wantedAfter = wanted.back();
    m_isUnderWay = true;
    return true;
}

Result<bool> Healing::compare(const Ask& ask) {
    if (!m_comparing) {
        MOTCUA_TRY(const ComparisonState state, loadComparison(m_database));
        MOTCUA_TRY(const SyncState line, loadState(m_database));
        if (line.recovery != Recovery::none || !isComparisonDue(state, m_clock.now())) return false;
        m_comparing.emplace();
    }
    const bool isAsked = m_comparing->isAsked;
    auto more = m_comparing->buckets.empty() ? askSums(ask) : listBucket(ask);
    if (more || isAsked) return more;
    stop();
    MOTCUA_CHECK(postpone(m_wasRefused ? kAfterRefusal : kAfterFailure));
    // pushing and pulling work: nobody need be alarmed
    if (m_wasRefused) return false;
    return more;
}

Result<bool> Healing::askSums(const Ask& ask) {
    MOTCUA_TRY(const QString stream, this->stream());
    const HttpAnswer reply = ask({u"/v1/digest"_s, u"stream="_s + stream, {}});
    m_wasRefused = !reply && reply.error().isService && !isPassing(reply.error().error.code);
    if (!reply) return std::unexpected(reply.error().error);
    const auto sums = wire::decodeSums(reply->body);
    if (!sums) return notUnderstood(sums.error());
    MOTCUA_TRY(const bool isSame, isSameMoment(sums->head));
    if (!isSame) return m_comparing.has_value();
    MOTCUA_TRY(const auto confirmed, confirmedVersions(m_database));
    const std::vector<size_t> different = differences(confirmed, sums->sums);
    if (different.empty() || m_comparing->isSecond) {
        MOTCUA_CHECK(finish(std::ssize(different)));
        return false;
    }
    for (const size_t bucket : different)
        m_comparing->buckets[bucket];
    for (const auto& [dossier, version] : confirmed)
        if (const auto at = m_comparing->buckets.find(wire::Digest::bucketOf(dossier));
            at != m_comparing->buckets.end())
            at->second.push_back(dossier);
    m_isUnderWay = true;
    return true;
}

Result<bool> Healing::listBucket(const Ask& ask) {
    MOTCUA_TRY(const QString stream, this->stream());
    const auto at = m_comparing->buckets.begin();
    const QString name = u"%1"_s.arg(static_cast<uint>(at->first), 2, 16, QLatin1Char('0'));
    const HttpAnswer reply = ask({u"/v1/digest"_s, u"stream=%1&bucket=%2"_s.arg(stream, name), {}});
    m_wasRefused = !reply && reply.error().isService && !isPassing(reply.error().error.code);
    if (!reply) return std::unexpected(reply.error().error);
    const auto listing = wire::decodeListing(reply->body, at->first);
    if (!listing) return notUnderstood(listing.error());
    MOTCUA_TRY(const bool isSame, isSameMoment(listing->head));
    if (!isSame) return m_comparing.has_value();
    MOTCUA_TRY(const qint64 mended, mend(m_database, at->second, *listing, m_clock.now()));
    m_comparing->mended += mended;
    m_comparing->buckets.erase(at);
    m_comparing->moved = 0;
    m_comparing->isSecond = m_comparing->buckets.empty();
    // before it is compared once more, what was set right has to be sent
    m_isUnderWay = !m_comparing->isSecond;
    return true;
}

/// What is compared must have been read as far. Otherwise it is read first; an office where others are always
/// quicker is compared another time.
Result<bool> Healing::isSameMoment(const wire::DigestHead& head) {
    MOTCUA_TRY(const SyncState state, loadState(m_database));
    if (head.epoch == state.epoch && head.cursor == state.cursors.value(head.stream)) return true;
    if (++m_comparing->moved <= kMostMoved) return false;
    MOTCUA_CHECK(postpone(kAfterFailure));
    stop();
    return false;
}

Result<> Healing::finish(qint64 different) {
    const Instant now = m_clock.now();
    MOTCUA_TRY(ComparisonState state, loadComparison(m_database));
    const qint64 mended = state.isOfHistory ? 0 : m_comparing->mended;
    state = {};
    state.day = dateOf(toLocal(now));
    state.last = Comparison{now, mended, different};
    if (different > 0) {
        // others may still have to send again what was lost
        state.day.reset();
        state.notBefore = now + kAfterRefusal;
    }
    stop();
    return saveComparison(m_database, state);
}

Result<> Healing::postpone(std::chrono::minutes by) {
    MOTCUA_TRY(ComparisonState state, loadComparison(m_database));
    state.notBefore = m_clock.now() + by;
    return saveComparison(m_database, state);
}

} // namespace motcua::sync
