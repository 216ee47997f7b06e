// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/report_output.h"
#include "core/report/import.h"
#include "core/report/layouts.h"

namespace motcua::cli {
namespace {

constexpr qint64 kMostBytes = 16 * 1024 * 1024;

/// Needs no data folder: figures of other offices are checked before they are added up.
Result<Answer> check(Context&, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString form, argument(given, 0, "FORM"));
    MOTCUA_TRY(const QString file, argument(given, 1, "FILE"));
    const auto layout = report::layoutOfForm(form);
    if (!layout) return wrongUsage(QStringLiteral("06a|06b|annex"));
    MOTCUA_TRY(const QByteArray bytes, readFile(file, kMostBytes));
    MOTCUA_TRY(const auto table, report::importTable(bytes, *layout));
    return reportAnswer(table);
}

} // namespace

std::vector<Command> reportCheckCommands() {
    return {{QStringLiteral("report"),
             QStringLiteral("check"),
             QStringLiteral("report check 06a|06b|annex FILE.csv|FILE.xlsx"),
             {},
             check}};
}

} // namespace motcua::cli
