// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reports.h"

#include "core/desk/audit_entries.h"
#include "core/desk/daily_desk.h"
#include "core/desk/lookup_review.h"
#include "core/report/annex.h"
#include "core/report/fees.h"
#include "core/report/flow.h"
#include "core/report/reasons.h"
#include "core/report/register.h"

#include <algorithm>

namespace motcua::desk {
namespace {

using report::FlowBy;

struct KindName {
    ReportKind kind;
    const char* name;
};
constexpr KindName kNames[]{
    {ReportKind::form06a, "06a"},           {ReportKind::form06b, "06b"},
    {ReportKind::procedures, "procedures"}, {ReportKind::officers, "officers"},
    {ReportKind::desks, "desks"},           {ReportKind::residences, "residences"},
    {ReportKind::annex, "annex"},           {ReportKind::index766, "766"},
    {ReportKind::registerBook, "register"}, {ReportKind::fees, "fees"},
    {ReportKind::daily, "daily"},           {ReportKind::late, "late"},
    {ReportKind::notOnline, "not-online"},  {ReportKind::lookups, "lookups"},
};
static_assert(std::size(kNames) == kReportKinds.size());

Result<QSet<QString>> proceduresOf(Workplace& workplace, const QString& level, Date day) {
    constexpr std::array kLevels{catalogue::Level::central, catalogue::Level::province,
                                 catalogue::Level::commune};
    const auto wanted = std::ranges::find_if(
        kLevels, [&](catalogue::Level one) { return level == catalogue::levelName(one); });
    if (wanted == kLevels.end()) return fail(Code::FIELD_INVALID, QStringLiteral("level"));
    MOTCUA_TRY(const auto catalogue, workplace.catalogue(day));
    QSet<QString> codes;
    for (const catalogue::Procedure& procedure : catalogue.procedures)
        if (std::ranges::find(procedure.levels, *wanted) != procedure.levels.end())
            codes.insert(procedure.code);
    return codes;
}

QString levelText(const QString& level) {
    if (level == u"central") return QStringLiteral("bộ, ngành");
    return level == u"province" ? QStringLiteral("tỉnh") : QStringLiteral("xã");
}

Result<report::Scope> scopeOf(Workplace& workplace, const ReportRequest& request) {
    report::Scope scope;
    scope.period = {request.from, request.to};
    MOTCUA_CHECK(report::checkPeriod(scope.period));
    scope.now = workplace.clock().now();
    scope.unit = request.unit.trimmed();
    scope.field = request.field.trimmed();
    scope.procedure = request.procedure.trimmed();
    scope.desk = request.desk;
    scope.told << QStringLiteral("Cơ quan báo cáo: %1").arg(workplace.station().officeName);
    const auto tell = [&](const QString& label, const QString& value) {
        if (!value.isEmpty()) scope.told << label + value;
    };
    tell(QStringLiteral("Đơn vị: "), scope.unit);
    tell(QStringLiteral("Lĩnh vực: "), scope.field);
    tell(QStringLiteral("Thủ tục: "), scope.procedure);
    if (scope.desk) scope.told << QStringLiteral("Quầy: %1").arg(*scope.desk);
    if (!request.officer.isEmpty()) {
        MOTCUA_TRY(const auto officer, officer::Accounts(workplace.database()).find(request.officer));
        scope.officer = officer.id.toString();
        tell(QStringLiteral("Cán bộ: "), officer.fullName);
    }
    if (!request.level.isEmpty()) {
        MOTCUA_TRY(scope.procedures, proceduresOf(workplace, request.level, dateOf(toLocal(scope.now))));
        tell(QStringLiteral("Cấp giải quyết: "), levelText(request.level));
    }
    return scope;
}

Result<report::Table> flow(Workplace& workplace, const report::Scope& scope, FlowBy by) {
    MOTCUA_TRY(const auto nameOf, reportNames(workplace));
    return report::flowReport(workplace.database(), scope, by, nameOf);
}

Result<report::Table> annex(Workplace& workplace, const report::Scope& scope) {
    MOTCUA_TRY(const auto catalogue, workplace.catalogue(dateOf(toLocal(scope.now))));
    return report::annexReport(
        workplace.database(), scope, [&](const QString& code) -> std::optional<report::ServiceFacts> {
            const auto procedure = catalogue.get(code);
            if (!procedure) return {};
            const bool online = std::ranges::any_of(procedure->channels, [](const auto& terms) {
                return terms.channel == catalogue::Channel::online;
            });
            return report::ServiceFacts{procedure->authority, online};
        });
}

Result<report::Table> tableOf(Workplace& workplace, ReportKind kind, const report::Scope& scope) {
    switch (kind) {
    case ReportKind::form06a:
        return flow(workplace, scope, FlowBy::field);
    case ReportKind::form06b:
        return flow(workplace, scope, FlowBy::agency);
    case ReportKind::procedures:
        return flow(workplace, scope, FlowBy::procedure);
    case ReportKind::officers:
        return flow(workplace, scope, FlowBy::officer);
    case ReportKind::desks:
        return flow(workplace, scope, FlowBy::desk);
    case ReportKind::residences:
        return flow(workplace, scope, FlowBy::residence);
    case ReportKind::annex:
        return annex(workplace, scope);
    case ReportKind::index766:
        return report::index766Report(workplace.database(), scope);
    case ReportKind::registerBook:
        return report::registerReport(workplace.database(), scope);
    case ReportKind::daily: // of today, whatever the period
        return dailyTable(workplace, report::DailyBy::field,
                          {scope.desk, scope.officer, scope.field, scope.procedure, scope.unit});
    case ReportKind::fees:
        return report::feeReport(workplace.database(), scope);
    case ReportKind::late:
        return report::lateReport(workplace.database(), scope);
    case ReportKind::notOnline:
        return report::notOnlineReport(workplace.database(), scope);
    case ReportKind::lookups:
        return lookupsReport(workplace, scope.period.from, scope.period.to);
    }
    return fail(Code::FIELD_INVALID);
}

Result<> noteReport(Workplace& workplace, const ReportRequest& request, const char* kind,
                    const QString& metric = {}) {
    QJsonObject detail{{QStringLiteral("report"), reportName(request.kind)},
                       {QStringLiteral("from"), formatDate(request.from)},
                       {QStringLiteral("to"), formatDate(request.to)}};
    const std::pair<const char*, QString> narrowed[]{
        {"unit", request.unit},           {"level", request.level},     {"field", request.field},
        {"procedure", request.procedure}, {"officer", request.officer}, {"metric", metric},
    };
    for (const auto& [key, value] : narrowed)
        if (!value.isEmpty()) detail[QLatin1StringView(key)] = value;
    if (request.desk) detail[QStringLiteral("desk")] = *request.desk;
    return noteAlone(workplace, kind, detail);
}

} // namespace

QLatin1StringView reportName(ReportKind kind) {
    for (const KindName& one : kNames)
        if (one.kind == kind) return QLatin1StringView(one.name);
    return {};
}

Result<ReportKind> parseReportKind(QStringView name) {
    for (const KindName& one : kNames)
        if (name == QLatin1StringView(one.name)) return one.kind;
    return fail(Code::FIELD_INVALID, name.toString());
}

Result<report::Table> makeReport(Workplace& workplace, const ReportRequest& request) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::supervisor));
    MOTCUA_TRY(const auto scope, scopeOf(workplace, request));
    MOTCUA_TRY(auto table, tableOf(workplace, request.kind, scope));
    MOTCUA_CHECK(noteReport(workplace, request, "report.made"));
    return table;
}

Result<std::vector<IndicatorRow>> indicatorDossiers(Workplace& workplace, const ReportRequest& request,
                                                    QStringView metric) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::supervisor));
    MOTCUA_TRY(const auto scope, scopeOf(workplace, request));
    MOTCUA_TRY(const auto behind, report::dossiersBehind(workplace.database(), scope, metric));
    MOTCUA_CHECK(noteReport(workplace, request, "report.listed", metric.toString()));
    std::vector<IndicatorRow> rows;
    rows.reserve(behind.size());
    MOTCUA_TRY(auto one, workplace.database().prepare("SELECT " MOTCUA_DOSSIER_COLUMNS
                                                      " FROM dossier d WHERE d.no = ?"));
    for (const report::Behind& dossier : behind) {
        MOTCUA_TRY(const bool found, one.bindAll(dossier.no).step());
        if (!found) return fail(Code::STORE_DAMAGED, QStringLiteral("report_dossier"));
        MOTCUA_TRY(auto row, records::readRow(one));
        rows.push_back({std::move(row), dossier.isMet});
        one.reset();
    }
    return rows;
}

} // namespace motcua::desk
