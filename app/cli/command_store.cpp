// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/desk/store_care.h"

namespace motcua::cli {
namespace {

Answer done(QJsonObject more = {}) {
    more.insert(QStringLiteral("ok"), true);
    return Answer{.json = more};
}

Result<Answer> check(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto found, desk::checkStore(*workplace));
    return Answer{
        .json = QJsonObject{{QStringLiteral("ok"), found.isOk()},
                            {QStringLiteral("problems"), QJsonArray::fromStringList(found.report.problems)},
                            {QStringLiteral("actions"), found.records.actions},
                            {QStringLiteral("dossiers"), found.records.dossiers},
                            {QStringLiteral("wrong_rows"), found.records.wrongRows},
                            {QStringLiteral("missing_attachments"), found.missingAttachments}},
        .ok = found.isOk()};
}

Result<Answer> rebuild(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const qint64 dossiers, desk::rebuildStore(*workplace));
    return done({{QStringLiteral("dossiers"), dossiers}});
}

Result<Answer> rekey(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto workplace, context.takeWorkplace());
    MOTCUA_CHECK(desk::rekeyStore(std::move(workplace)));
    return done();
}

Result<Answer> backup(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString file, argument(given, 0, "FILE"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_CHECK(desk::backupStore(*workplace, file));
    return done({{QStringLiteral("file"), file}});
}

Result<Answer> restore(Context& context, const QCommandLineParser& given) {
    desk::RestoreRequest request;
    MOTCUA_TRY(request.file, argument(given, 0, "FILE"));
    request.folder = context.dataFolder();
    request.login = context.login();
    request.lastPrintedCode = optionalText(given, "last-code").value_or(QString());
    MOTCUA_TRY(const Secret password, context.password());
    MOTCUA_TRY(const auto restored, desk::restoreStore(request, password, context.clock()));
    return done({{QStringLiteral("office"), restored.station.officeCode},
                 {QStringLiteral("desk"), restored.station.desk},
                 {QStringLiteral("incarnation"), restored.station.incarnation},
                 {QStringLiteral("old_kept_in"),
                  restored.oldKeptIn.isEmpty() ? QJsonValue() : QJsonValue(restored.oldKeptIn)}});
}

Result<Answer> stats(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto stats, desk::storeStats(*workplace));
    return done({{QStringLiteral("dossiers"), stats.dossiers},
                 {QStringLiteral("actions"), stats.actions},
                 {QStringLiteral("audit_entries"), stats.auditEntries},
                 {QStringLiteral("officers"), stats.officers},
                 {QStringLiteral("attachments"), stats.attachments},
                 {QStringLiteral("bytes"), stats.bytes},
                 {QStringLiteral("schema"), stats.schema}});
}

} // namespace

std::vector<Command> storeCommands() {
    const QString noun = QStringLiteral("store");
    return {{noun, QStringLiteral("check"), QStringLiteral("store check"), {}, check},
            {noun, QStringLiteral("rebuild"), QStringLiteral("store rebuild"), {}, rebuild},
            {noun, QStringLiteral("rekey"), QStringLiteral("store rekey"), {}, rekey},
            {noun, QStringLiteral("backup"), QStringLiteral("store backup FILE"), {}, backup},
            {noun,
             QStringLiteral("restore"),
             QStringLiteral("store restore FILE [--last-code CODE]"),
             {valueOption("last-code")},
             restore},
            {noun, QStringLiteral("stats"), QStringLiteral("store stats"), {}, stats}};
}

} // namespace motcua::cli
