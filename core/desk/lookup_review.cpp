// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/lookup_review.h"

#include "core/desk/audit_entries.h"
#include "core/desk/residence_desk.h"
#include "core/desk/undertaking.h"
#include "core/dossier/fields.h"
#include "core/report/filling.h"

namespace motcua::desk {
namespace {

using report::CellKind;

QString monthText(std::chrono::year_month month) {
    return QStringLiteral("%1-%2")
        .arg(static_cast<int>(month.year()), 4, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(month.month()), 2, 10, QLatin1Char('0'));
}

std::chrono::year_month monthOf(Date day) {
    const std::chrono::year_month_day date{day};
    return date.year() / date.month();
}

report::Period periodOf(std::chrono::year_month month) {
    return {std::chrono::local_days{month / std::chrono::day{1}},
            std::chrono::local_days{month / std::chrono::last}};
}

report::Layout layoutLookups() {
    report::Layout layout;
    layout.form = QStringLiteral("lookups");
    layout.title = QStringLiteral("Tra cứu thông tin dân cư theo cán bộ");
    layout.basis = QStringLiteral("Nghị định 104/2022/NĐ-CP, Điều 14; Luật 91/2025/QH15");
    const auto count = [](const char* key, const char* name) {
        return report::Column{QString::fromLatin1(key), QString::fromUtf8(name), {}, CellKind::count, 12};
    };
    layout.columns = {
        count("stt", "STT"),
        {QStringLiteral("name"), QStringLiteral("Cán bộ"), {}, CellKind::text, 30},
        count("lookups", "Số lượt tra cứu"),
        count("without_dossier", "Không có hồ sơ kèm theo"),
        count("outside_hours", "Ngoài giờ làm việc"),
        count("most_in_an_hour", "Nhiều nhất trong một giờ"),
        count("unanswered", "Chưa có kết quả"),
        {QStringLiteral("flags"), QStringLiteral("Cần hỏi lại"), {}, CellKind::text, 30},
        {QStringLiteral("undertaking"), QStringLiteral("Cam kết bảo mật"), {}, CellKind::text, 14},
        {QStringLiteral("reviewed"), QStringLiteral("Rà soát tháng"), {}, CellKind::text, 20},
    };
    layout.parts = {{QStringLiteral("without_dossier"), QStringLiteral("lookups")},
                    {QStringLiteral("outside_hours"), QStringLiteral("lookups")},
                    {QStringLiteral("unanswered"), QStringLiteral("lookups")}};
    layout.summed = {QStringLiteral("lookups"), QStringLiteral("without_dossier"),
                     QStringLiteral("outside_hours"), QStringLiteral("unanswered")};
    return layout;
}

QString flagText(const residence::OfficerLookups& figures) {
    constexpr std::array kTexts{"không có hồ sơ", "ngoài giờ", "dồn dập", "hay không có kết quả"};
    QStringList texts;
    for (const residence::LookupFlag flag : figures.flags)
        texts << QString::fromUtf8(kTexts[static_cast<size_t>(flag)]);
    return texts.join(QStringLiteral(", "));
}

/// The months of the period that have look-ups after their last review.
Result<QStringList> openMonths(Workplace& workplace, const Uuid& officer, const report::Period& period) {
    QStringList open;
    for (auto month = monthOf(period.from); month <= monthOf(period.to); month += std::chrono::months{1}) {
        const report::Period whole = periodOf(month);
        MOTCUA_TRY(
            auto row,
            workplace.database().prepare(
                "SELECT max(at), (SELECT max(at) FROM lookup_review WHERE officer = ?1 AND month = ?2) "
                "FROM lookup_log WHERE officer = ?1 AND at >= ?3 AND at < ?4"));
        row.bindAll(officer, monthText(month), whole.begin(), whole.end());
        MOTCUA_CHECK(row.step());
        if (!row.isNull(0) && (row.isNull(1) || row.instant(1) < row.instant(0))) open << monthText(month);
    }
    return open;
}

} // namespace

Result<report::Table> lookupsReport(Workplace& workplace, Date from, Date to) {
    report::Scope scope;
    scope.period = {from, to};
    MOTCUA_CHECK(report::checkPeriod(scope.period));
    scope.told << QStringLiteral("Cơ quan báo cáo: %1").arg(workplace.station().officeName);
    MOTCUA_TRY(const auto all, lookupWatch(workplace, scope.period.begin(), scope.period.end()));
    officer::Accounts accounts(workplace.database());
    report::Table table = report::emptyTable(layoutLookups(), scope);
    for (const residence::OfficerLookups& figures : all) {
        const auto officer = accounts.find(figures.officer);
        report::Row& row =
            report::addRow(table, officer ? officer->fullName + QStringLiteral(" (") + officer->login + u')'
                                          : figures.officer.toString());
        const auto set = [&](QStringView key, report::Cell cell) {
            report::setCell(row, table.layout, key, std::move(cell));
        };
        set(u"lookups", qint64{figures.lookups});
        set(u"without_dossier", qint64{figures.withoutDossier});
        set(u"outside_hours", qint64{figures.outsideHours});
        set(u"most_in_an_hour", qint64{figures.mostInAnHour});
        set(u"unanswered", qint64{figures.unanswered});
        set(u"flags", flagText(figures));
        MOTCUA_TRY(const auto undertaking, undertakingOf(workplace, figures.officer));
        set(u"undertaking",
            undertaking ? vietnameseDate(dateOf(toLocal(undertaking->at))) : QStringLiteral("Chưa"));
        MOTCUA_TRY(const QStringList open, openMonths(workplace, figures.officer, scope.period));
        set(u"reviewed", open.isEmpty() ? QStringLiteral("Đã rà soát")
                                        : QStringLiteral("Chưa: ") + open.join(QStringLiteral(", ")));
    }
    report::addTotal(table);
    return table;
}

Result<> reviewLookups(Workplace& workplace, const QString& login, std::chrono::year_month month,
                       const QString& remark) {
    const officer::Session& session = workplace.session();
    MOTCUA_CHECK(session.require(officer::Role::supervisor));
    MOTCUA_CHECK(session.requireFresh(workplace.clock()));
    MOTCUA_TRY(const auto officer, officer::Accounts(workplace.database()).find(login));
    // nobody vouches for themselves
    if (officer.id == session.officer.id) return fail(Code::OFFICER_NOT_PERMITTED, officer.login);
    if (!dossier::isReason(remark)) return fail(Code::DOSSIER_REASON_SHORT);
    const report::Period period = periodOf(month);
    MOTCUA_TRY(auto row, workplace.database().prepare(
                             "SELECT count(*) FROM lookup_log WHERE officer = ? AND at >= ? AND at < ?"));
    row.bindAll(officer.id, period.begin(), period.end());
    MOTCUA_CHECK(row.step());
    const qint64 lookups = row.int64(0);
    row.reset();
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(workplace.database().run("INSERT INTO lookup_review VALUES(?, ?, ?, ?, ?, ?)", officer.id,
                                          monthText(month), workplace.clock().now(), session.officer.id,
                                          remark.trimmed(), lookups));
    MOTCUA_CHECK(note(workplace, "lookups.reviewed",
                      {{QStringLiteral("officer"), officer.id.toString()},
                       {QStringLiteral("month"), monthText(month)},
                       {QStringLiteral("lookups"), lookups}}));
    return transaction.commit();
}

} // namespace motcua::desk
