// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/catalogue/catalogue_check.h"
#include "core/catalogue/procedure_json.h"
#include "core/catalogue/search.h"
#include "core/desk/shipped_data.h"

#include <QFileInfo>

namespace motcua::cli {
namespace {

Date today(Context& context) { return dateOf(toLocal(context.clock().now())); }

Result<Answer> search(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString text, argument(given, 0, "TEXT"));
    MOTCUA_TRY(const auto catalogue, context.catalogue(today(context)));
    QJsonArray all;
    QStringList lines;
    for (const auto& hit : catalogue::ProcedureIndex(catalogue.procedures).search(text)) {
        QJsonArray levels;
        for (const auto level : hit.levels)
            levels.append(catalogue::levelName(level));
        all.append(QJsonObject{{QStringLiteral("code"), hit.code},
                               {QStringLiteral("name"), hit.name},
                               {QStringLiteral("field"), hit.field},
                               {QStringLiteral("level"), levels}});
        lines << QStringLiteral("%1  %2  (%3)").arg(hit.code, hit.name, hit.field);
    }
    return Answer{.json = all,
                  .text =
                      lines.isEmpty() ? QStringLiteral("Không tìm thấy thủ tục nào.") : lines.join(u'\n')};
}

Result<Answer> show(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString code, argument(given, 0, "CODE"));
    MOTCUA_TRY(const auto procedure, context.procedure(code, today(context)));
    return Answer{.json = catalogue::toJson(procedure)};
}

Result<Answer> import(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString file, argument(given, 0, "FILE"));
    MOTCUA_TRY(const QByteArray text, readFile(file));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto imported, desk::importFile(*workplace, {QFileInfo(file).fileName(), text}));
    return Answer{.json = QJsonObject{{QStringLiteral("kind"), catalogue::kindName(imported.kind)},
                                      {QStringLiteral("rows"), imported.rows}}};
}

Result<Answer> check(Context&, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString file, argument(given, 0, "FILE"));
    MOTCUA_TRY(const QByteArray text, readFile(file));
    auto report = catalogue::checkFile(text);
    QJsonObject json = catalogue::toJson(report);
    bool ok = report.ok();
    if (report.kind == catalogue::CatalogueFileKind::holidays) {
        const auto rows = calendar::parseHolidays(text);
        ok = rows.has_value();
        json[QStringLiteral("ok")] = ok;
        json[QStringLiteral("rows")] = rows ? static_cast<int>(rows->size()) : 0;
        if (!rows)
            json[QStringLiteral("errors")] =
                QJsonArray{QJsonObject{{QStringLiteral("text"), rows.error().detail}}};
    }
    return Answer{.json = json, .ok = ok};
}

} // namespace

std::vector<Command> catalogueCommands() {
    const QString noun = QStringLiteral("catalogue");
    return {{noun, QStringLiteral("search"), QStringLiteral("catalogue search TEXT"), {}, search},
            {noun, QStringLiteral("show"), QStringLiteral("catalogue show CODE"), {}, show},
            {noun, QStringLiteral("import"), QStringLiteral("catalogue import FILE"), {}, import},
            {noun, QStringLiteral("check"), QStringLiteral("catalogue check FILE"), {}, check}};
}

} // namespace motcua::cli
