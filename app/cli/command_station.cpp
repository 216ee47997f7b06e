// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/desk/station_setup.h"

#include <QDir>

namespace motcua::cli {
namespace {

Result<Answer> init(Context& context, const QCommandLineParser& given) {
    desk::StationRequest request;
    request.folder = context.dataFolder();
    MOTCUA_TRY(request.officeCode, requiredText(given, "office"));
    MOTCUA_TRY(request.officeName, requiredText(given, "name"));
    MOTCUA_TRY(request.desk, requiredNumber(given, "desk", 1, 99));
    MOTCUA_TRY(request.login, requiredText(given, "officer"));
    MOTCUA_TRY(request.fullName, requiredText(given, "full-name"));
    request.codePattern = optionalText(given, "code-pattern").value_or(QString());
    request.training = given.isSet(QStringLiteral("training"));
    // The officer being made is the one who acts: either variable may carry the password.
    auto password = context.newPassword();
    if (!password) password = context.password();
    MOTCUA_CHECK(password);
    MOTCUA_TRY(const auto made, desk::createStation(request, *password, context.clock()));
    return Answer{
        .json = QJsonObject{{QStringLiteral("data"), QDir(request.folder).absolutePath()},
                            {QStringLiteral("office"), made.station.officeCode},
                            {QStringLiteral("desk"), made.station.desk},
                            {QStringLiteral("training"), made.station.training},
                            {QStringLiteral("recovery_code"), QString::fromUtf8(made.recoveryCode.view())}}};
}

} // namespace

std::vector<Command> stationCommands() {
    return {{QStringLiteral("init"),
             {},
             QStringLiteral(
                 "init --office CODE --name TEXT --desk N --officer LOGIN --full-name TEXT [--training] "
                 "[--code-pattern {agency}-{yymmdd}-{n:4}]"),
             {valueOption("office"), valueOption("name"), valueOption("desk"), valueOption("full-name"),
              flagOption("training"), valueOption("code-pattern")},
             init}};
}

} // namespace motcua::cli
