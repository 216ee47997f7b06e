// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dossier_lists.h"

#include "core/desk/audit_entries.h"
#include "core/records/listing.h"
#include "core/report/filling.h"

namespace motcua::desk {
namespace {

using report::Cell;
using report::CellKind;

Cell timeCell(const std::optional<Instant>& at) {
    if (!at) return {};
    return toLocal(*at);
}

} // namespace

report::Layout dossierLayout(const QString& form, const QString& title, const QString& note) {
    report::Layout layout;
    layout.form = form;
    layout.title = title;
    layout.columns = {
        {QStringLiteral("stt"), QStringLiteral("STT"), {}, CellKind::count, 6},
        {QStringLiteral("code"), QStringLiteral("Mã hồ sơ"), {}, CellKind::text, 22},
        {QStringLiteral("name"), QStringLiteral("Thủ tục"), {}, CellKind::text, 46},
        {QStringLiteral("applicant"), QStringLiteral("Chủ hồ sơ"), {}, CellKind::text, 26},
        {QStringLiteral("received"), QStringLiteral("Tiếp nhận"), {}, CellKind::time, 16},
        {QStringLiteral("due"), QStringLiteral("Hẹn trả"), {}, CellKind::time, 16},
        {QStringLiteral("note"), note, {}, CellKind::text, 24},
    };
    return layout;
}

report::Row& addDossier(report::Table& table, const records::DossierRow& dossier, qint64 number) {
    report::Row& row = report::addRow(table, dossier.procedureName);
    report::setCell(row, table.layout, u"stt", number);
    report::setCell(row, table.layout, u"code", dossier.code);
    report::setCell(row, table.layout, u"applicant", dossier.applicant);
    report::setCell(row, table.layout, u"received", timeCell(dossier.received));
    report::setCell(row, table.layout, u"due", timeCell(dossier.due));
    return row;
}

Result<report::Table> dailyListTable(Workplace& workplace, report::DailyList list,
                                     std::span<const qint64> numbers) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::supervisor));
    MOTCUA_TRY(const auto rows, records::rowsByNumber(workplace.database(), numbers));
    report::Table table;
    table.layout = dossierLayout(QStringLiteral("list-") + report::dailyListName(list),
                                 report::vietnameseDailyList(list), QStringLiteral("Ghi chú"));
    table.period = QStringLiteral("Ngày %1").arg(vietnameseDate(dateOf(toLocal(workplace.clock().now()))));
    table.scope << QStringLiteral("Cơ quan: %1").arg(workplace.station().officeName);
    for (const records::DossierRow& dossier : rows)
        addDossier(table, dossier, std::ssize(table.rows) + 1);
    MOTCUA_CHECK(noteAlone(workplace, "day.listed",
                           {{QStringLiteral("list"), report::dailyListName(list)},
                            {QStringLiteral("dossiers"), static_cast<qint64>(rows.size())}}));
    return table;
}

Result<report::Table> indicatorTable(Workplace& workplace, const ReportRequest& request, QStringView metric) {
    MOTCUA_TRY(const auto dossiers, indicatorDossiers(workplace, request, metric));
    report::Table table;
    table.layout =
        dossierLayout(QStringLiteral("766-list"), QStringLiteral("Hồ sơ của chỉ tiêu %1").arg(metric),
                      QStringLiteral("Đạt chỉ tiêu"));
    table.layout.basis = QStringLiteral("Quyết định 766/QĐ-TTg");
    table.period =
        QStringLiteral("Từ %1 đến %2").arg(vietnameseDate(request.from), vietnameseDate(request.to));
    table.scope << QStringLiteral("Cơ quan: %1").arg(workplace.station().officeName);
    for (const IndicatorRow& one : dossiers)
        report::setCell(addDossier(table, one.dossier, std::ssize(table.rows) + 1), table.layout, u"note",
                        one.isMet ? QStringLiteral("Đạt") : QStringLiteral("Không đạt"));
    return table;
}

} // namespace motcua::desk
