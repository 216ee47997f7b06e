// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/report_export.h"

#include "core/desk/audit_entries.h"
#include "core/desk/report_pages.h"
#include "core/desk/settings.h"
#include "core/report/csv.h"
#include "core/report/xlsx.h"

#include <QBuffer>

namespace motcua::desk {
namespace {

constexpr std::array kFormats{"csv", "xlsx", "pdf"};

Result<QByteArray> bytesOf(Workplace& workplace, const report::Table& table, ReportFormat format) {
    MOTCUA_TRY(const auto head, reportHead(workplace));
    switch (format) {
    case ReportFormat::csv: {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        MOTCUA_CHECK(report::writeCsv(table, buffer));
        return bytes;
    }
    case ReportFormat::xlsx:
        return report::xlsx(table, head);
    case ReportFormat::pdf:
        return reportPdf(table, head);
    }
    return QByteArray();
}

/// The form is what it is for.
Result<> noteLeaving(Workplace& workplace, const char* kind, const report::Table& table, const char* format) {
    return noteAlone(workplace, kind,
                     {{QStringLiteral("report"), table.layout.form},
                      {QStringLiteral("period"), table.period},
                      {QStringLiteral("format"), QLatin1StringView(format)},
                      {QStringLiteral("rows"), static_cast<qint64>(table.rows.size())}});
}

} // namespace

Result<report::ReportHead> reportHead(Workplace& workplace) {
    MOTCUA_TRY(const Settings settings, loadSettings(workplace));
    return report::ReportHead{settings.superior, workplace.station().officeName, settings.place,
                              dateOf(toLocal(workplace.clock().now()))};
}

Result<report::ReportHead> headForPrint(Workplace& workplace, const report::Table& table) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::supervisor));
    MOTCUA_CHECK(noteLeaving(workplace, "report.printed", table, "paper"));
    return reportHead(workplace);
}

Result<QByteArray> exportReport(Workplace& workplace, const report::Table& table, ReportFormat format) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::supervisor));
    MOTCUA_TRY(const QByteArray bytes, bytesOf(workplace, table, format));
    MOTCUA_CHECK(noteLeaving(workplace, "report.exported", table, kFormats[static_cast<size_t>(format)]));
    return bytes;
}

} // namespace motcua::desk
