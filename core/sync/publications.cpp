// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/publications.h"

#include "core/base/json.h"
#include "core/calendar/holidays.h"
#include "core/catalogue/catalogue_check.h"
#include "core/records/publications.h"
#include "core/sync/state.h"
#include "core/wire/publication.h"

#include <algorithm>
#include <array>
#include <map>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kKey = "published"_L1;
constexpr std::chrono::hours kAfterTrouble{1};
constexpr qsizetype kMostKinds = 16;

struct Heard {
    qint64 told = 0;   ///< serial of the last answer
    qint64 looked = 0; ///< that all was fetched up to
    std::optional<Instant> notBefore;
    QString trouble; ///< detail of CENTRAL_DATA; empty: none
    bool operator==(const Heard&) const = default;
};

Result<Heard> loadHeard(store::Database& database) {
    MOTCUA_TRY(const QByteArray text, stateValue(database, kKey));
    if (text.isEmpty()) return Heard{};
    const auto object = json::parseObject(text);
    if (!object) return fail(Code::SYNC_STATE);
    Heard heard{(*object)["told"_L1].toInteger(),
                (*object)["looked"_L1].toInteger(),
                {},
                (*object)["trouble"_L1].toString()};
    if (object->contains("not_before"_L1))
        heard.notBefore = Instant{std::chrono::milliseconds{(*object)["not_before"_L1].toInteger()}};
    return heard;
}

Result<> saveHeard(store::Database& database, const Heard& heard) {
    QJsonObject object{{"told"_L1, heard.told}, {"looked"_L1, heard.looked}, {"trouble"_L1, heard.trouble}};
    if (heard.notBefore) object.insert("not_before"_L1, qint64{heard.notBefore->time_since_epoch().count()});
    return keepStateValue(database, kKey, json::compact(object));
}

/// A later service may publish what this program has no use for.
bool isUsed(const QString& kind) {
    using enum catalogue::CatalogueFileKind;
    return std::ranges::any_of(std::array{procedures, feePolicies, overlay, holidays},
                               [&](auto each) { return kind == catalogue::kindName(each); });
}

Result<std::map<QString, qint64>> listedIn(const QByteArray& body) {
    const auto object = json::parseObject(body);
    if (!object || !(*object)["publications"_L1].isArray()) return fail(Code::CENTRAL_DATA, u"list"_s);
    const QJsonArray list = (*object)["publications"_L1].toArray();
    if (list.size() > kMostKinds) return fail(Code::CENTRAL_DATA, u"list"_s);
    std::map<QString, qint64> serials;
    for (const QJsonValue& each : list)
        serials[each["kind"_L1].toString()] = each["serial"_L1].toInteger();
    return serials;
}

/// As the desk will read it: what cannot be used must not take the place of what is.
bool isReadable(const QString& kind, const QByteArray& content) {
    const auto shape = catalogue::kindOf(content);
    if (kind != catalogue::kindName(shape)) return false;
    if (shape == catalogue::CatalogueFileKind::holidays) return calendar::parseHolidays(content).has_value();
    return catalogue::checkFile(content).ok();
}

/// What the service has told under a kind, if it is what the publisher has signed. Errors: CENTRAL_DATA.
Result<wire::Publication> believed(const Account& account, const QString& kind, qint64 known,
                                   const QByteArray& body) {
    auto read = wire::decodePublication(body);
    if (!read) return fail(Code::CENTRAL_DATA, read.error().detail);
    const auto isSigned = wire::isSignedBy(*read, account.publisher);
    if (!isSigned || !*isSigned) return fail(Code::CENTRAL_DATA, u"signature"_s);
    if (read->kind != kind) return fail(Code::CENTRAL_DATA, u"kind"_s);
    if (read->serial <= known) return fail(Code::CENTRAL_DATA, u"serial"_s);
    if (!isReadable(kind, read->content)) return fail(Code::CENTRAL_DATA, u"content"_s);
    return read;
}

Result<> fetchAll(store::Database& database, const Account& account,
                  const std::function<Result<QByteArray>(const QString& path)>& ask) {
    if (account.publisher.isEmpty()) return fail(Code::CENTRAL_DATA, u"publisher"_s);
    MOTCUA_TRY(const QByteArray list, ask(u"/v1/publications"_s));
    MOTCUA_TRY(const auto listed, listedIn(list));
    MOTCUA_TRY(const auto here, records::distributedData(database, false));
    std::map<QString, qint64> known;
    for (const records::DistributedData& each : here)
        known[each.kind] = each.serial;
    Result<> done; // one kind that cannot be believed does not keep the others from coming
    for (const auto& [kind, serial] : listed) {
        if (!isUsed(kind) || serial <= known[kind]) continue;
        MOTCUA_TRY(const QByteArray body, ask(u"/v1/publications/"_s + kind));
        const auto data = believed(account, kind, known[kind], body);
        if (!data) {
            done = std::unexpected(data.error());
            continue;
        }
        MOTCUA_CHECK(records::keepDistributed(
            database,
            {.kind = kind, .serial = data->serial, .issued = data->issued, .content = data->content}));
    }
    return done;
}

} // namespace

Result<> notePublished(store::Database& database, qint64 serial) {
    MOTCUA_TRY(Heard heard, loadHeard(database));
    if (heard.told == serial) return {};
    heard.told = serial;
    heard.notBefore.reset();
    return saveHeard(database, heard);
}

Result<bool> isPublicationDue(store::Database& database, Instant now) {
    MOTCUA_TRY(const Heard heard, loadHeard(database));
    // a clock that was set back must not keep the counter from asking
    const bool isEarly = heard.notBefore && now < *heard.notBefore && *heard.notBefore - now <= kAfterTrouble;
    return heard.told != heard.looked && !isEarly;
}

Result<> fetchPublished(store::Database& database, const Account& account,
                        const std::function<HttpAnswer(const QString& path)>& ask, Instant now) {
    MOTCUA_TRY(const Heard before, loadHeard(database));
    bool isRefused = false;
    const auto done = fetchAll(database, account, [&](const QString& path) -> Result<QByteArray> {
        HttpAnswer answer = ask(path);
        if (answer) return std::move(answer->body);
        isRefused = answer.error().isService;
        return std::unexpected(answer.error().error);
    });
    const bool isJudged = done || isRefused || done.error().code == Code::CENTRAL_DATA;
    if (!isJudged) return done;
    MOTCUA_TRY(Heard heard, loadHeard(database));
    heard.notBefore.reset();
    if (done) {
        heard.trouble.clear();
        heard.looked = before.told;
    } else {
        if (!isRefused) heard.trouble = done.error().detail; // the service may only be busy
        heard.notBefore = now + kAfterTrouble;
    }
    return saveHeard(database, heard);
}

Result<DataStatus> dataStatus(store::Database& database) {
    DataStatus status;
    MOTCUA_TRY(const Heard heard, loadHeard(database));
    MOTCUA_TRY(const auto here, records::distributedData(database, false));
    for (const records::DistributedData& each : here) {
        if (each.taken) status.issued = std::max(status.issued.value_or(each.issued), each.issued);
        if (!each.taken && each.refused.isEmpty()) ++status.untaken;
        if (!each.refused.isEmpty()) status.trouble = Error{Code::CENTRAL_DATA, each.refused};
    }
    if (!heard.trouble.isEmpty()) status.trouble = Error{Code::CENTRAL_DATA, heard.trouble};
    return status;
}

} // namespace motcua::sync
