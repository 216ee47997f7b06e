// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/desk/demo_fill.h"

#include <cstdio>

namespace motcua::cli {
namespace {

Result<Answer> fill(Context& context, const QCommandLineParser& given) {
    desk::DemoRequest request;
    MOTCUA_TRY(request.dossiers, requiredNumber(given, "dossiers", 1, 10'000'000));
    MOTCUA_TRY(const int seed, requiredNumber(given, "seed", 0, std::numeric_limits<int>::max()));
    request.seed = static_cast<quint64>(seed);
    const Date today = dateOf(toLocal(context.clock().now()));
    MOTCUA_TRY(const auto from, optionalDate(given, "from"));
    MOTCUA_TRY(const auto to, optionalDate(given, "to"));
    request.to = to.value_or(today);
    request.from = from.value_or(request.to - std::chrono::days{365});
    if (request.from > request.to) return wrongUsage(QStringLiteral("--from > --to"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    const bool shows = isTerminal();
    const auto started = std::chrono::steady_clock::now();
    MOTCUA_TRY(const auto filled, desk::fillDemo(*workplace, request, [&](qint64 done) {
                   if (shows)
                       std::fprintf(stderr, "\r%lld / %d", static_cast<long long>(done), request.dossiers);
               }));
    if (shows) std::fputc('\n', stderr);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - started;
    return Answer{
        .json = QJsonObject{{QStringLiteral("dossiers"), filled.dossiers},
                            {QStringLiteral("actions"), filled.actions},
                            {QStringLiteral("ms"), static_cast<qint64>(seconds.count() * 1000)},
                            {QStringLiteral("dossiers_per_second"),
                             static_cast<qint64>(static_cast<double>(filled.dossiers) / seconds.count())}}};
}

} // namespace

std::vector<Command> demoCommands() {
    return {{QStringLiteral("demo"),
             QStringLiteral("fill"),
             QStringLiteral("demo fill --dossiers N --seed S [--from D --to D]"),
             {valueOption("dossiers"), valueOption("seed"), valueOption("from"), valueOption("to")},
             fill}};
}

} // namespace motcua::cli
