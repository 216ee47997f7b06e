// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/day_close.h"

#include "core/base/json.h"
#include "core/desk/audit_entries.h"
#include "core/desk/daily_desk.h"
#include "core/desk/dossier_lists.h"
#include "core/dossier/fields.h"
#include "core/records/listing.h"
#include "core/report/filling.h"

#include <map>

namespace motcua::desk {

const char kDayTables3[] = R"sql(
CREATE TABLE day_closed(             -- the closing sheet of each day, as it was signed
    day TEXT PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    officer TEXT NOT NULL,
    cash INTEGER NOT NULL,
    transfer INTEGER NOT NULL,
    online INTEGER NOT NULL,
    payments INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    reason TEXT NOT NULL,
    lists TEXT NOT NULL,             -- figures in the order of report::DailyList, joined by commas
    head TEXT NOT NULL
) WITHOUT ROWID;
)sql";

namespace {

using report::Cell;
using report::CellKind;
using report::DailyList;

Date todayOf(Workplace& workplace) { return dateOf(toLocal(workplace.clock().now())); }

QString listsText(const std::array<qint64, report::kDailyLists>& lists) {
    QStringList numbers;
    for (const qint64 number : lists)
        numbers << QString::number(number);
    return numbers.join(u',');
}

Result<> keep(Workplace& workplace, const DaySheet& sheet) {
    return workplace.database().run("INSERT INTO day_closed VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                    formatDate(sheet.day), sheet.closedAt, sheet.closedBy, sheet.money.cash,
                                    sheet.money.transfer, sheet.money.online, sheet.money.payments,
                                    sheet.countedCash, sheet.differenceReason, listsText(sheet.lists),
                                    sheet.auditHead);
}

report::Row& line(report::Table& table, const QString& name, Cell value) {
    report::Row& row = report::addRow(table, name);
    report::setCell(row, table.layout, u"value", std::move(value));
    return row;
}

QString money(qint64 amount) {
    return QLocale(QLocale::Vietnamese).toString(amount) + QStringLiteral(" đồng");
}

} // namespace

Result<DayCash> dayCash(Workplace& workplace, const QString& officer) {
    const Date today = todayOf(workplace);
    MOTCUA_TRY(auto rows, workplace.database().prepare(
                              "SELECT m.amount, m.method, w.text FROM report_money m "
                              "JOIN report_word w ON w.no = m.officer WHERE m.at >= ? AND m.at < ?"));
    rows.bindAll(toInstant(LocalTime{today}), toInstant(LocalTime{today + std::chrono::days{1}}));
    DayCash sum;
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return sum;
        if (!officer.isEmpty() && rows.text(2) != officer) continue;
        const qint64 amount = rows.int64(0);
        if (amount > 0) ++sum.payments;
        switch (static_cast<dossier::PaymentMethod>(rows.int64(1))) {
        case dossier::PaymentMethod::cash:
            sum.cash += amount;
            break;
        case dossier::PaymentMethod::transfer:
            sum.transfer += amount;
            break;
        case dossier::PaymentMethod::online:
            sum.online += amount;
            break;
        }
    }
}

Result<DaySheet> closeDay(Workplace& workplace, const DayClosing& closing,
                          const std::optional<Approval>& approval) {
    MOTCUA_TRY(const officer::Session deciding, decidingSession(workplace, approval));
    DaySheet sheet;
    sheet.day = todayOf(workplace);
    MOTCUA_TRY(const auto before, daySheet(workplace, sheet.day));
    if (before) return fail(Code::DESK_DAY_CLOSED);
    sheet.closedAt = workplace.clock().now();
    sheet.closedBy = deciding.officer.fullName;
    MOTCUA_TRY(sheet.money, dayCash(workplace));
    sheet.countedCash = closing.countedCash;
    sheet.differenceReason = closing.differenceReason.trimmed();
    if (sheet.countedCash != sheet.money.cash && !dossier::isReason(sheet.differenceReason))
        return fail(Code::DOSSIER_REASON_SHORT);
    MOTCUA_TRY(const auto daily, dailyOf(workplace));
    for (int list = 0; list < report::kDailyLists; ++list)
        sheet.lists[static_cast<size_t>(list)] = daily.count(static_cast<DailyList>(list));
    sheet.auditHead = audit::headText(workplace.auditHead().head());
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(keep(workplace, sheet));
    if (approval) MOTCUA_CHECK(noteApproval(workplace, *approval, QStringLiteral("day_close")));
    MOTCUA_CHECK(note(workplace, "day.closed",
                      {{QStringLiteral("day"), formatDate(sheet.day)},
                       {QStringLiteral("difference"), sheet.countedCash - sheet.money.cash},
                       {QStringLiteral("head"), sheet.auditHead}}));
    MOTCUA_CHECK(transaction.commit());
    MOTCUA_CHECK(workplace.auditHead().flush());
    return sheet;
}

Result<std::optional<DaySheet>> daySheet(Workplace& workplace, Date day) {
    MOTCUA_TRY(auto row,
               workplace.database().prepare("SELECT at, officer, cash, transfer, online, payments, counted, "
                                            "reason, lists, head FROM day_closed WHERE day = ?"));
    MOTCUA_TRY(const bool found, row.bindAll(formatDate(day)).step());
    if (!found) return std::nullopt;
    DaySheet sheet;
    sheet.day = day;
    sheet.closedAt = row.instant(0);
    sheet.closedBy = row.text(1);
    sheet.money = {row.int64(2), row.int64(3), row.int64(4), static_cast<int>(row.int64(5))};
    sheet.countedCash = row.int64(6);
    sheet.differenceReason = row.text(7);
    const QStringList lists = row.text(8).split(u',');
    for (size_t i = 0; i < sheet.lists.size() && std::ssize(lists) > static_cast<qsizetype>(i); ++i)
        sheet.lists[i] = lists[static_cast<qsizetype>(i)].toLongLong();
    sheet.auditHead = row.text(9);
    return sheet;
}

report::Table daySheetTable(const DaySheet& sheet, const QString& office) {
    report::Table table;
    table.layout.form = QStringLiteral("day");
    table.layout.title = QStringLiteral("Phiếu chốt ngày");
    table.layout.isLandscape = false;
    table.layout.columns = {{QStringLiteral("name"), QStringLiteral("Nội dung"), {}, CellKind::text, 50},
                            {QStringLiteral("value"), QStringLiteral("Số liệu"), {}, CellKind::text, 40}};
    table.period = QStringLiteral("Ngày %1").arg(vietnameseDate(sheet.day));
    table.scope << QStringLiteral("Cơ quan: %1").arg(office);
    report::addRow(table, QStringLiteral("Hồ sơ")).kind = report::RowKind::group;
    for (int list = 0; list < report::kDailyLists; ++list)
        line(table, report::vietnameseDailyList(static_cast<DailyList>(list)),
             QLocale(QLocale::Vietnamese).toString(sheet.lists[static_cast<size_t>(list)]));
    report::addRow(table, QStringLiteral("Phí, lệ phí trong ngày")).kind = report::RowKind::group;
    line(table, QStringLiteral("Số lần thu"), QString::number(sheet.money.payments));
    line(table, QStringLiteral("Tiền mặt phải có (đã trừ hoàn trả)"), money(sheet.money.cash));
    line(table, QStringLiteral("Tiền mặt kiểm đếm"), money(sheet.countedCash));
    line(table, QStringLiteral("Chênh lệch"), money(sheet.countedCash - sheet.money.cash)).kind =
        report::RowKind::total;
    if (!sheet.differenceReason.isEmpty())
        line(table, QStringLiteral("Lý do chênh lệch"), sheet.differenceReason);
    line(table, QStringLiteral("Chuyển khoản"), money(sheet.money.transfer));
    line(table, QStringLiteral("Trực tuyến"), money(sheet.money.online));
    report::addRow(table, QStringLiteral("Nhật ký hệ thống")).kind = report::RowKind::group;
    line(table, QStringLiteral("Mã đầu chuỗi nhật ký"), sheet.auditHead);
    line(table, QStringLiteral("Chốt lúc"), vietnameseTime(toLocal(sheet.closedAt)));
    line(table, QStringLiteral("Người chốt"), sheet.closedBy);
    table.notes << QStringLiteral(
        "Giữ phiếu này: mã đầu chuỗi nhật ký cho biết về sau nhật ký có bị sửa, cắt hay không.");
    return table;
}

Result<report::Table> handOverTable(Workplace& workplace) {
    MOTCUA_TRY(const auto today, daily(workplace));
    std::map<QString, std::vector<qint64>> units;
    std::vector<qint64> here;
    for (const report::DailyLine& line : today.lines) {
        if (line.isIn(DailyList::forwarded))
            units[line.unit].push_back(line.no);
        else if (line.isIn(DailyList::toForward) || line.isIn(DailyList::toForwardNext))
            here.push_back(line.no);
    }
    report::Table table;
    table.layout = dossierLayout(QStringLiteral("handover"), QStringLiteral("Danh sách bàn giao hồ sơ"),
                                 QStringLiteral("Người giao, người nhận ký"));
    table.period = QStringLiteral("Ngày %1").arg(vietnameseDate(todayOf(workplace)));
    table.scope << QStringLiteral("Cơ quan giao: %1").arg(workplace.station().officeName);
    const auto add = [&](const QString& name, const std::vector<qint64>& numbers) -> Result<> {
        MOTCUA_TRY(const auto rows, records::rowsByNumber(workplace.database(), numbers));
        report::addRow(table, QStringLiteral("%1: %2 hồ sơ").arg(name).arg(rows.size())).kind =
            report::RowKind::group;
        qint64 number = 0;
        for (const records::DossierRow& dossier : rows)
            addDossier(table, dossier, ++number);
        return {};
    };
    for (const auto& [unit, numbers] : units)
        MOTCUA_CHECK(add(unit.isEmpty() ? QStringLiteral("(đơn vị không ghi tên)") : unit, numbers));
    if (!here.empty()) MOTCUA_CHECK(add(QStringLiteral("Còn tại bộ phận một cửa, chưa chuyển"), here));
    MOTCUA_CHECK(noteAlone(workplace, "day.hand_over_listed"));
    return table;
}

} // namespace motcua::desk
