// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/fees.h"

#include "core/report/filling.h"

namespace motcua::report {
namespace {

Layout layoutFees() {
    const QStringList taken{QStringLiteral("Đã thu (đồng)")};
    Layout layout;
    layout.form = QStringLiteral("fees");
    layout.title = QStringLiteral("Báo cáo thu phí, lệ phí");
    layout.columns = {
        {QStringLiteral("stt"), QStringLiteral("STT"), {}, CellKind::count, 6},
        {QStringLiteral("name"), QStringLiteral("Lĩnh vực"), {}, CellKind::text, 40},
        {QStringLiteral("payments"), QStringLiteral("Số lần thu"), {}, CellKind::count, 10},
        {QStringLiteral("cash"), QStringLiteral("Tiền mặt"), taken, CellKind::money, 16},
        {QStringLiteral("transfer"), QStringLiteral("Chuyển khoản"), taken, CellKind::money, 16},
        {QStringLiteral("online"), QStringLiteral("Trực tuyến"), taken, CellKind::money, 16},
        {QStringLiteral("refunded"), QStringLiteral("Hoàn trả (đồng)"), {}, CellKind::money, 16},
        {QStringLiteral("net"), QStringLiteral("Còn lại (đồng)"), {}, CellKind::money, 16},
    };
    layout.equations = {{QStringLiteral("tiền mặt + chuyển khoản + trực tuyến = hoàn trả + còn lại"),
                         {QStringLiteral("cash"), QStringLiteral("transfer"), QStringLiteral("online")},
                         {QStringLiteral("refunded"), QStringLiteral("net")}}};
    layout.summed = {QStringLiteral("payments"), QStringLiteral("cash"),     QStringLiteral("transfer"),
                     QStringLiteral("online"),   QStringLiteral("refunded"), QStringLiteral("net")};
    return layout;
}

struct Money {
    qint64 payments = 0;
    std::array<qint64, 3> taken{}; ///< by dossier::PaymentMethod
    qint64 refunded = 0;
};

} // namespace

Result<Table> feeReport(store::Database& database, const Scope& scope) {
    MOTCUA_CHECK(checkPeriod(scope.period));
    MOTCUA_TRY(
        auto rows,
        database.prepare(
            "SELECT m.amount, m.method, m.officer, m.desk, coalesce(d.field, 0), "
            "coalesce(d.procedure, 0), coalesce(d.competent, 0), coalesce(d.unit, 0) FROM report_money m "
            "LEFT JOIN report_dossier d ON d.no = m.no WHERE m.at >= ? AND m.at < ?"));
    rows.bindAll(scope.period.begin(), scope.period.end());
    records::ReportWords words(database);
    std::map<QString, Money> byField;
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        const auto is = [&](const QString& wanted, int column) -> Result<bool> {
            if (wanted.isEmpty()) return true;
            MOTCUA_TRY(const qint64 number, words.find(wanted));
            return number != 0 && number == rows.int64(column);
        };
        MOTCUA_TRY(const bool officer, is(scope.officer, 2));
        MOTCUA_TRY(const bool field, is(scope.field, 4));
        MOTCUA_TRY(const bool procedure, is(scope.procedure, 5));
        MOTCUA_TRY(const bool competent, is(scope.unit, 6));
        MOTCUA_TRY(const bool unit, is(scope.unit, 7));
        MOTCUA_TRY(const QString code, words.text(rows.int64(5)));
        const bool level = !scope.procedures || scope.procedures->contains(code);
        if (!officer || !field || !procedure || !(competent || unit) || !level) continue;
        if (scope.desk && *scope.desk != static_cast<int>(rows.int64(3))) continue;
        MOTCUA_TRY(const QString name, words.text(rows.int64(4)));
        Money& money = byField[name];
        const qint64 amount = rows.int64(0);
        if (amount < 0) {
            money.refunded -= amount;
            continue;
        }
        ++money.payments;
        money.taken[static_cast<size_t>(rows.int64(1)) % money.taken.size()] += amount;
    }
    Table table = emptyTable(layoutFees(), scope);
    std::vector<std::pair<QString, Money>> named(byField.begin(), byField.end());
    sortByName(named);
    for (const auto& [name, money] : named) {
        Row& row =
            addRow(table, name.isEmpty() ? QStringLiteral("(hồ sơ không tiếp nhận hoặc đã xóa)") : name);
        setCell(row, table.layout, u"payments", money.payments);
        setCell(row, table.layout, u"cash", money.taken[0]);
        setCell(row, table.layout, u"transfer", money.taken[1]);
        setCell(row, table.layout, u"online", money.taken[2]);
        setCell(row, table.layout, u"refunded", money.refunded);
        setCell(row, table.layout, u"net", money.taken[0] + money.taken[1] + money.taken[2] - money.refunded);
    }
    addTotal(table);
    return table;
}

} // namespace motcua::report
