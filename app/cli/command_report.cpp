// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/report_output.h"
#include "core/desk/reports.h"

namespace motcua::cli {
namespace {

Result<desk::ReportRequest> requestOf(Context& context, const QCommandLineParser& given) {
    desk::ReportRequest request;
    MOTCUA_TRY(const auto kind, desk::parseReportKind(given.positionalArguments().at(1)));
    request.kind = kind;
    MOTCUA_TRY(const auto from, optionalDate(given, "from"));
    MOTCUA_TRY(const auto to, optionalDate(given, "to"));
    if (!from || !to) return wrongUsage(QStringLiteral("--from YYYY-MM-DD --to YYYY-MM-DD"));
    request.from = *from;
    request.to = *to;
    request.unit = optionalText(given, "unit").value_or(QString());
    request.level = optionalText(given, "level").value_or(QString());
    request.field = optionalText(given, "field").value_or(QString());
    request.procedure = optionalText(given, "procedure").value_or(QString());
    // after the verb `--officer` says whose dossiers; who acts stands before the noun
    request.officer = context.officerAfterNoun().value_or(QString());
    MOTCUA_TRY(request.desk, optionalNumber(given, "desk", 1, 99));
    return request;
}

Result<Answer> listBehind(desk::Workplace& workplace, const desk::ReportRequest& request,
                          const QString& metric) {
    MOTCUA_TRY(const auto rows, desk::indicatorDossiers(workplace, request, metric));
    QJsonArray all;
    for (const desk::IndicatorRow& row : rows) {
        QJsonObject object = records::toJson(row.dossier);
        object[QStringLiteral("met")] = row.isMet;
        all.append(object);
    }
    return Answer{.json = all};
}

Result<Answer> run(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto request, requestOf(context, given));
    MOTCUA_TRY(auto files, ReportFiles::open(given, context.dataFolder()));
    MOTCUA_TRY(auto* workplace, context.workplace());
    if (request.kind == desk::ReportKind::index766)
        if (const auto metric = optionalText(given, "list")) return listBehind(*workplace, request, *metric);
    MOTCUA_TRY(const auto table, desk::makeReport(*workplace, request));
    MOTCUA_CHECK(files.write(*workplace, table));
    return reportAnswer(table);
}

} // namespace

std::vector<Command> reportCommands() {
    std::vector<Command> all;
    for (const desk::ReportKind kind : desk::kReportKinds) {
        const QString name = desk::reportName(kind);
        QString synopsis =
            QStringLiteral("report %1 --from D --to D [--unit CODE] [--level central|province|commune] "
                           "[--field NAME] [--procedure CODE] [--officer LOGIN] [--desk N]%2 [--csv F] "
                           "[--xlsx F] [--pdf F]");
        synopsis = synopsis.arg(name, kind == desk::ReportKind::index766 ? QStringLiteral(" [--list METRIC]")
                                                                         : QString());
        QList<QCommandLineOption> options{
            valueOption("from"),  valueOption("to"),        valueOption("unit"), valueOption("level"),
            valueOption("field"), valueOption("procedure"), valueOption("desk"), valueOption("csv"),
            valueOption("xlsx"),  valueOption("pdf")};
        if (kind == desk::ReportKind::index766) options << valueOption("list");
        all.push_back({QStringLiteral("report"), name, synopsis, options, run});
    }
    return all;
}

} // namespace motcua::cli
