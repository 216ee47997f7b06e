// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/desk/retention.h"

namespace motcua::cli {
namespace {

constexpr qint64 kMostBytes = 1024 * 1024;

QJsonObject toJson(const desk::RetentionRule& rule) {
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("kind"), desk::retentionKindName(rule.kind)},
            {QStringLiteral("procedures"), QJsonArray::fromStringList(rule.procedures)},
            {QStringLiteral("fields"), QJsonArray::fromStringList(rule.fields)},
            {QStringLiteral("forever"), rule.forever},
            {QStringLiteral("years"), rule.years},
            {QStringLiteral("months"), rule.months},
            {QStringLiteral("days"), rule.days},
            {QStringLiteral("basis"), rule.basis}};
}

Answer answerOf(const desk::RetentionTable& table) {
    QJsonArray rules;
    for (const desk::RetentionRule& rule : table.rules)
        rules.append(toJson(rule));
    return {.json =
                QJsonObject{{QStringLiteral("version"), table.version}, {QStringLiteral("rules"), rules}}};
}

Answer answerOf(const std::vector<desk::RetentionLine>& lines) {
    QJsonArray all;
    for (const desk::RetentionLine& line : lines) {
        QJsonArray codes;
        for (const QString& code : line.codes)
            codes.append(code);
        all.append(QJsonObject{{QStringLiteral("id"), line.rule.id},
                               {QStringLiteral("due"), line.due},
                               {QStringLiteral("papers"), line.papers},
                               {QStringLiteral("bytes"), line.bytes},
                               {QStringLiteral("waiting"), line.waiting},
                               {QStringLiteral("dossiers"), codes}});
    }
    return {.json = all};
}

Result<Answer> rules(Context& context, const QCommandLineParser& given) {
    const auto file = optionalText(given, "import");
    QByteArray text;
    if (file) {
        MOTCUA_TRY(text, readFile(*file, kMostBytes));
    }
    MOTCUA_TRY(auto* workplace, context.workplace());
    const auto table = file ? desk::importRetentionTable(*workplace, text) : desk::retentionTable(*workplace);
    if (!table) return std::unexpected(table.error());
    return answerOf(*table);
}

Result<Answer> dryRun(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto lines, desk::retentionDryRun(*workplace));
    return answerOf(lines);
}

Result<Answer> run(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto lines, desk::runRetention(*workplace));
    return answerOf(lines);
}

} // namespace

std::vector<Command> retentionCommands() {
    const QString noun = QStringLiteral("retention");
    return {{noun,
             QStringLiteral("rules"),
             QStringLiteral("retention rules [--import FILE]"),
             {valueOption("import")},
             rules},
            {noun, QStringLiteral("dry-run"), QStringLiteral("retention dry-run"), {}, dryRun},
            {noun, QStringLiteral("run"), QStringLiteral("retention run"), {}, run}};
}

} // namespace motcua::cli
