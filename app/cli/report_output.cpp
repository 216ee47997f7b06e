// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_output.h"

#include "app/cli/options.h"
#include "core/report/cell_text.h"
#include "core/report/check.h"

namespace motcua::cli {
namespace {

QLatin1StringView rowName(report::RowKind kind) {
    switch (kind) {
    case report::RowKind::group:
        return QLatin1StringView("group");
    case report::RowKind::total:
        return QLatin1StringView("total");
    case report::RowKind::normal:
        break;
    }
    return QLatin1StringView("row");
}

QJsonArray columnsOf(const report::Layout& layout) {
    QJsonArray columns;
    for (const report::Column& column : layout.columns)
        columns.append(QJsonObject{{QStringLiteral("key"), column.key},
                                   {QStringLiteral("name"), column.name},
                                   {QStringLiteral("groups"), QJsonArray::fromStringList(column.groups)}});
    return columns;
}

QJsonArray rowsOf(const report::Table& table) {
    QJsonArray rows;
    for (const report::Row& row : table.rows) {
        QJsonObject object{{QStringLiteral("row"), rowName(row.kind)}};
        for (size_t i = 0; i < row.cells.size(); ++i)
            object[table.layout.columns[i].key] = report::jsonValue(row.cells[i]);
        rows.append(object);
    }
    return rows;
}

/// For people: the headings once, then the figures under them.
QString textOf(const report::Table& table, const std::vector<report::Finding>& findings) {
    QStringList lines{table.layout.title, table.period};
    lines << table.scope << QString();
    for (const report::Row& row : table.rows) {
        QStringList cells;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            const report::Column& column = table.layout.columns[i];
            if (column.kind == report::CellKind::text || column.key == u"stt") {
                cells << report::shownText(row.cells[i], column.kind);
                continue;
            }
            cells << (column.groups + QStringList{column.name}).join(u' ') + QStringLiteral(": ") +
                         report::shownText(row.cells[i], column.kind);
        }
        lines << cells.join(QStringLiteral(" | "));
    }
    lines << QString() << table.notes;
    for (const report::Finding& finding : findings)
        lines << QStringLiteral("! %1: %2").arg(finding.row + 1).arg(finding.text);
    return lines.join(u'\n');
}

} // namespace

Answer reportAnswer(const report::Table& table) {
    const auto findings = report::check(table);
    QJsonArray balance;
    for (const report::Balance& one : report::balanceOf(table, findings))
        balance.append(
            QJsonObject{{QStringLiteral("equation"), one.equation}, {QStringLiteral("ok"), one.isOk}});
    QJsonArray found;
    for (const report::Finding& finding : findings)
        found.append(
            QJsonObject{{QStringLiteral("row"), finding.row + 1},
                        {QStringLiteral("column"),
                         finding.column < 0 ? QJsonValue()
                                            : table.layout.columns[static_cast<size_t>(finding.column)].key},
                        {QStringLiteral("kind"), report::findingName(finding.kind)},
                        {QStringLiteral("text"), finding.text},
                        {QStringLiteral("text_en"), finding.textEn}});
    return {.json = QJsonObject{{QStringLiteral("form"), table.layout.form},
                                {QStringLiteral("title"), table.layout.title},
                                {QStringLiteral("basis"), table.layout.basis},
                                {QStringLiteral("period"), table.period},
                                {QStringLiteral("scope"), QJsonArray::fromStringList(table.scope)},
                                {QStringLiteral("columns"), columnsOf(table.layout)},
                                {QStringLiteral("rows"), rowsOf(table)},
                                {QStringLiteral("balance"), balance},
                                {QStringLiteral("findings"), found},
                                {QStringLiteral("notes"), QJsonArray::fromStringList(table.notes)}},
            .ok = findings.empty(),
            .text = textOf(table, findings)};
}

Result<ReportFiles> ReportFiles::open(const QCommandLineParser& given, const QString& dataFolder) {
    ReportFiles files;
    constexpr std::pair<const char*, desk::ReportFormat> kOptions[]{{"csv", desk::ReportFormat::csv},
                                                                    {"xlsx", desk::ReportFormat::xlsx},
                                                                    {"pdf", desk::ReportFormat::pdf}};
    for (const auto& [option, format] : kOptions) {
        const auto path = optionalText(given, option);
        if (!path) continue;
        MOTCUA_TRY(auto file, OutputFile::open(*path, dataFolder));
        files.m_files.emplace_back(format, std::move(file));
    }
    return files;
}

Result<> ReportFiles::write(desk::Workplace& workplace, const report::Table& table) {
    for (auto& [format, file] : m_files) {
        MOTCUA_TRY(const QByteArray bytes, desk::exportReport(workplace, table, format));
        if (!file.commit(bytes)) return fail(Code::FILE_UNWRITABLE);
    }
    return {};
}

} // namespace motcua::cli
