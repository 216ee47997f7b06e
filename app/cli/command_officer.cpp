// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/desk/officers.h"
#include "core/desk/undertaking.h"

namespace motcua::cli {
namespace {

QJsonObject officerJson(const officer::Officer& officer) {
    return {
        {QStringLiteral("login"), officer.login},
        {QStringLiteral("full_name"), officer.fullName},
        {QStringLiteral("roles"), QJsonArray::fromStringList(officer::rolesText(officer.roles).split(u','))},
        {QStringLiteral("disabled"), officer.disabled},
        {QStringLiteral("created"), formatInstant(officer.createdAt)}};
}

Result<Answer> add(Context& context, const QCommandLineParser& given) {
    desk::NewOfficer request;
    MOTCUA_TRY(request.login, argument(given, 0, "LOGIN"));
    MOTCUA_TRY(request.fullName, requiredText(given, "full-name"));
    MOTCUA_TRY(const QString roles, requiredText(given, "role"));
    const auto parsed = officer::parseRoles(roles);
    if (!parsed) return wrongUsage(QStringLiteral("--role clerk,supervisor,administrator"));
    request.roles = *parsed;
    MOTCUA_TRY(const Secret password, context.newPassword());
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto added, desk::addOfficer(*workplace, request, password));
    return Answer{.json = officerJson(added)};
}

Result<Answer> list(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto officers, officer::Accounts(workplace->database()).list());
    QJsonArray all;
    for (const auto& officer : officers)
        all.append(officerJson(officer));
    return Answer{.json = all};
}

Result<Answer> disable(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString login, argument(given, 0, "LOGIN"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_CHECK(desk::disableOfficer(*workplace, login));
    return Answer{.json = QJsonObject{{QStringLiteral("login"), login}, {QStringLiteral("disabled"), true}}};
}

Result<Answer> passwd(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString login, argument(given, 0, "LOGIN"));
    MOTCUA_TRY(const Secret password, context.newPassword());
    const Answer done{.json = QJsonObject{{QStringLiteral("login"), login}, {QStringLiteral("ok"), true}}};
    if (const auto codeFile = optionalText(given, "recovery-code-file")) {
        MOTCUA_TRY(QByteArray code, readFile(*codeFile, 1024));
        code = code.trimmed();
        MOTCUA_CHECK(
            desk::recoverAccess(context.dataFolder(), login, Secret::take(code), password, context.clock()));
        return done;
    }
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_CHECK(desk::changePassword(*workplace, login, password));
    return done;
}

/// For oneself only: who acts is who signs.
Result<Answer> undertake(Context& context, const QCommandLineParser& given) {
    const auto text = desk::undertakingText();
    if (given.isSet(QStringLiteral("show")))
        return Answer{.json = QJsonObject{{QStringLiteral("version"), text.version},
                                          {QStringLiteral("text"), text.text}},
                      .text = text.text};
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_CHECK(desk::giveUndertaking(*workplace));
    return Answer{.json = QJsonObject{{QStringLiteral("login"), workplace->session().officer.login},
                                      {QStringLiteral("version"), text.version},
                                      {QStringLiteral("sha256"), text.sha256}}};
}

} // namespace

std::vector<Command> officerCommands() {
    const QString noun = QStringLiteral("officer");
    return {{noun,
             QStringLiteral("undertake"),
             QStringLiteral("officer undertake [--show]"),
             {flagOption("show")},
             undertake},
            {noun,
             QStringLiteral("add"),
             QStringLiteral("officer add LOGIN --full-name TEXT --role clerk,supervisor,administrator"),
             {valueOption("full-name"), valueOption("role")},
             add},
            {noun, QStringLiteral("list"), QStringLiteral("officer list"), {}, list},
            {noun, QStringLiteral("disable"), QStringLiteral("officer disable LOGIN"), {}, disable},
            {noun,
             QStringLiteral("passwd"),
             QStringLiteral("officer passwd LOGIN [--recovery-code-file FILE]"),
             {valueOption("recovery-code-file", "FILE")},
             passwd}};
}

} // namespace motcua::cli
