// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/dossier_output.h"
#include "app/cli/options.h"
#include "app/cli/report_output.h"
#include "core/desk/day_close.h"
#include "core/desk/paper_finish.h"
#include "core/desk/reassign.h"

namespace motcua::cli {
namespace {

QJsonObject cashJson(const desk::DayCash& cash) {
    return {{QStringLiteral("cash"), cash.cash},
            {QStringLiteral("transfer"), cash.transfer},
            {QStringLiteral("online"), cash.online},
            {QStringLiteral("payments"), cash.payments}};
}

QJsonObject sheetJson(const desk::DaySheet& sheet) {
    QJsonObject lists;
    for (int list = 0; list < report::kDailyLists; ++list)
        lists[QString(report::dailyListName(static_cast<report::DailyList>(list)))] =
            sheet.lists[static_cast<size_t>(list)];
    return {{QStringLiteral("day"), formatDate(sheet.day)},
            {QStringLiteral("closed_at"), formatInstant(sheet.closedAt)},
            {QStringLiteral("closed_by"), sheet.closedBy},
            {QStringLiteral("money"), cashJson(sheet.money)},
            {QStringLiteral("counted_cash"), sheet.countedCash},
            {QStringLiteral("difference"), sheet.countedCash - sheet.money.cash},
            {QStringLiteral("reason"), sheet.differenceReason},
            {QStringLiteral("lists"), lists},
            {QStringLiteral("audit_head"), sheet.auditHead}};
}

Result<Answer> handOver(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(auto files, ReportFiles::open(given, context.dataFolder()));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto table, desk::handOverTable(*workplace));
    MOTCUA_CHECK(files.write(*workplace, table));
    return reportAnswer(table);
}

Result<Answer> cash(Context& context, const QCommandLineParser&) {
    const auto login = context.officerAfterNoun();
    MOTCUA_TRY(auto* workplace, context.workplace());
    QString officer;
    if (login) {
        MOTCUA_TRY(const auto found, officer::Accounts(workplace->database()).find(*login));
        officer = found.id.toString();
    }
    MOTCUA_TRY(const auto sum, desk::dayCash(*workplace, officer));
    return Answer{.json = cashJson(sum)};
}

Result<Answer> paper(Context& context, const QCommandLineParser& given) {
    const QStringList codes = given.positionalArguments().mid(2);
    if (codes.isEmpty()) return wrongUsage(QStringLiteral("CODE"));
    MOTCUA_TRY(const auto finished, optionalInstant(given, "finished"));
    if (!finished) return wrongUsage(QStringLiteral("--finished T"));
    MOTCUA_TRY(const QString reason, requiredText(given, "reason"));
    std::vector<desk::PaperFinish> finishes;
    for (const QString& code : codes)
        finishes.push_back({code, toLocal(*finished)});
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto dossiers, desk::finishOnPaper(*workplace, finishes, reason));
    QJsonArray all;
    for (const records::Dossier& dossier : dossiers)
        all.append(QJsonObject{
            {QStringLiteral("code"), dossier.state.code ? dossier.state.code->text() : QString()},
            {QStringLiteral("finished"), formatLocal(*dossier.state.times.finished)},
            {QStringLiteral("recorded"), formatLocal(*dossier.state.times.finishRecorded)},
            {QStringLiteral("late"), dossier.state.isOverdue(toLocal(workplace->clock().now()))}});
    return Answer{.json = all};
}

Result<Answer> close(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const int counted, requiredNumber(given, "cash", 0, 2'000'000'000));
    MOTCUA_TRY(auto files, ReportFiles::open(given, context.dataFolder()));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto sheet,
               desk::closeDay(*workplace, {counted, optionalText(given, "reason").value_or(QString())}));
    MOTCUA_CHECK(files.write(*workplace, desk::daySheetTable(sheet, workplace->station().officeName)));
    return Answer{.json = sheetJson(sheet)};
}

Result<Answer> sheet(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto day, optionalDate(given, "date"));
    MOTCUA_TRY(auto files, ReportFiles::open(given, context.dataFolder()));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto found,
               desk::daySheet(*workplace, day.value_or(dateOf(toLocal(context.clock().now())))));
    if (!found) return Answer{.json = QJsonValue()};
    MOTCUA_CHECK(files.write(*workplace, desk::daySheetTable(*found, workplace->station().officeName)));
    return Answer{.json = sheetJson(*found)};
}

Result<Answer> reassign(Context& context, const QCommandLineParser& given) {
    const QStringList codes = given.positionalArguments().mid(2);
    if (codes.isEmpty()) return wrongUsage(QStringLiteral("CODE"));
    desk::Reassignment to;
    MOTCUA_TRY(to.toUnit, requiredText(given, "to"));
    to.toOfficer = optionalText(given, "to-officer").value_or(QString());
    MOTCUA_TRY(to.reason, requiredText(given, "reason"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto outcome, desk::reassign(*workplace, codes, to));
    const auto list = [](const std::vector<QString>& some) {
        return QJsonArray::fromStringList({some.begin(), some.end()});
    };
    QJsonArray refused;
    for (const auto& [code, error] : outcome.refused)
        refused.append(QJsonObject{{QStringLiteral("code"), code},
                                   {QStringLiteral("error"), QString::fromUtf8(errorText(error.code).name)}});
    return Answer{.json = QJsonObject{{QStringLiteral("done"), list(outcome.done)},
                                      {QStringLiteral("unsent"), list(outcome.unsent)},
                                      {QStringLiteral("refused"), refused}}};
}

} // namespace

std::vector<Command> dayCommands() {
    const QString noun = QStringLiteral("day");
    const QList<QCommandLineOption> files{valueOption("csv"), valueOption("xlsx"), valueOption("pdf")};
    const QString written = QStringLiteral(" [--csv F] [--xlsx F] [--pdf F]");
    return {
        {noun, QStringLiteral("handover"), QStringLiteral("day handover") + written, files, handOver},
        {noun, QStringLiteral("cash"), QStringLiteral("day cash [--officer LOGIN]"), {}, cash},
        {noun,
         QStringLiteral("paper"),
         QStringLiteral("day paper CODE… --finished T --reason TEXT"),
         {valueOption("finished"), valueOption("reason")},
         paper},
        {noun,
         QStringLiteral("reassign"),
         QStringLiteral("day reassign CODE… --to UNIT [--to-officer NAME] --reason TEXT"),
         {valueOption("to"), valueOption("to-officer"), valueOption("reason")},
         reassign},
        {noun, QStringLiteral("close"), QStringLiteral("day close --cash N [--reason TEXT]") + written,
         files + QList<QCommandLineOption>{valueOption("cash"), valueOption("reason")}, close},
        {noun, QStringLiteral("sheet"), QStringLiteral("day sheet [--date D]") + written,
         files + QList<QCommandLineOption>{valueOption("date")}, sheet},
    };
}

} // namespace motcua::cli
