// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/codes.h"

#include "core/base/json.h"
#include "core/records/dossier_records.h"
#include "core/sync/state.h"

#include <QJsonArray>
#include <map>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostProvisional = 500;           ///< looked at in one run
constexpr int kMostBlocks = 100;                ///< of one day that an answer may tell
constexpr std::chrono::days kLongestOutage{60}; ///< as long the service leases for the past

/// Received at this desk: recorded here, or told by the service after this record was restored.
constexpr char kProvisionalSql[] =
    "SELECT d.id FROM dossier d JOIN action a ON a.no = d.no WHERE d.provisional = 1 AND d.desk = ? "
    "AND (a.pulled = 0 OR d.code LIKE ?) ORDER BY d.no LIMIT ?";

using AgencyDay = std::pair<QString, Date>;

LeaseNeed needOf(const records::Station& station, const QString& agency, Date first, int days,
                 const std::vector<records::LeaseStock>& stock) {
    QJsonObject used;
    for (const records::LeaseStock& each : stock)
        if (each.touched > 0) used[formatDate(each.day)] = each.touched;
    QJsonObject body{
        {"day"_L1, formatDate(first)}, {"days"_L1, days}, {"inc"_L1, station.incarnation}, {"used"_L1, used}};
    if (agency != station.officeCode) body["agency"_L1] = agency;
    return {agency, first, days, json::compact(body)};
}

Result<std::optional<LeaseNeed>> daysAhead(store::Database& database, const records::Station& station,
                                           Date today) {
    const Date last = today + std::chrono::days{kLeasedDays - 1};
    MOTCUA_TRY(const auto stock, leaseStock(database, station, station.officeCode, today, last));
    const auto isReady = [](const records::LeaseStock& each) { return each.whole > 0; };
    if (std::ranges::count_if(stock, isReady) == kLeasedDays) return std::nullopt;
    return needOf(station, station.officeCode, today, kLeasedDays, stock);
}

/// How many codes are lacking, by agency and day of receipt.
Result<std::map<AgencyDay, int>> lackingCodes(store::Database& database, const records::Station& station) {
    std::map<AgencyDay, int> lacking;
    MOTCUA_TRY(const auto dossiers, provisionalDossiers(database, station, kMostProvisional));
    for (const Uuid& id : dossiers) {
        MOTCUA_TRY(const auto dossier, records::loadDossier(database, id));
        if (dossier.state.code) ++lacking[{dossier.state.code->agency(), dossier.state.code->day()}];
    }
    return lacking;
}

Result<records::CodeLease> blockOf(const QJsonValue& value, const QString& agency, Date day) {
    const QJsonArray ends = value.toArray();
    const int first = ends.at(0).toInt(), last = ends.at(1).toInt();
    if (ends.size() != 2 || first < 1 || last < first || last > 9999)
        return fail(Code::SYNC_ANSWER, u"blocks"_s);
    return records::CodeLease{agency, day, first, last};
}

} // namespace

Result<std::vector<LeaseNeed>> leaseNeeds(store::Database& database, const records::Station& station,
                                          Date today) {
    std::vector<LeaseNeed> needs;
    MOTCUA_TRY(auto ahead, daysAhead(database, station, today));
    if (ahead) needs.push_back(*std::move(ahead));
    MOTCUA_TRY(const auto lacking, lackingCodes(database, station));
    for (const auto& [key, count] : lacking) {
        const auto& [agency, day] = key;
        MOTCUA_TRY(const auto stock, leaseStock(database, station, agency, day, day));
        if (!stock.empty() && stock.front().left >= count) continue;
        const bool isAsked = ahead && agency == station.officeCode && day >= today;
        if (!isAsked) needs.push_back(needOf(station, agency, day, 1, stock));
    }
    return needs;
}

Result<int> takeLeases(store::Database& database, const records::Station& station, const LeaseNeed& need,
                       const QByteArray& answer) {
    const auto object = json::parseObject(answer);
    if (!object) return fail(Code::SYNC_ANSWER, u"leases"_s);
    std::vector<records::CodeLease> leases;
    for (const QJsonValue& each : (*object)["leases"_L1].toArray()) {
        const auto day = parseDate(each["day"_L1].toString());
        const QJsonArray blocks = each["blocks"_L1].toArray();
        if (!day || *day < need.first || *day >= need.first + std::chrono::days{need.days} ||
            blocks.size() > kMostBlocks)
            return fail(Code::SYNC_ANSWER, u"day"_s);
        for (const QJsonValue& block : blocks) {
            MOTCUA_TRY(auto lease, blockOf(block, need.agency, *day));
            leases.push_back(std::move(lease));
        }
    }
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_TRY(const int fresh, keepLeases(database, station, leases));
    MOTCUA_CHECK(records::forgetLeases(database, need.first - kLongestOutage));
    MOTCUA_CHECK(transaction.commit());
    return fresh;
}

Result<CodeStock> codeStock(store::Database& database, const records::Station& station, Date today) {
    CodeStock stock;
    const Date last = today + std::chrono::days{kLeasedDays - 1};
    MOTCUA_TRY(const auto days, leaseStock(database, station, station.officeCode, today, last));
    for (const records::LeaseStock& each : days) {
        if (each.day == today) stock.left = each.left;
        if (each.left > 0) stock.until = each.day;
    }
    MOTCUA_TRY(const auto dossiers, provisionalDossiers(database, station, kMostProvisional));
    stock.provisional = std::ssize(dossiers);
    return stock;
}

Result<std::vector<Uuid>> provisionalDossiers(store::Database& database, const records::Station& station,
                                              int limit) {
    std::vector<Uuid> ids;
    MOTCUA_TRY(auto rows, database.prepare(kProvisionalSql));
    rows.bindAll(station.desk, station.officeCode + u"-%"_s, limit);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return ids;
        MOTCUA_TRY(const Uuid id, rows.uuid(0));
        ids.push_back(id);
    }
}

} // namespace motcua::sync
