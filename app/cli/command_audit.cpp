// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/audit/verify.h"
#include "core/desk/lookup_review.h"

namespace motcua::cli {
namespace {

QLatin1StringView alarmName(audit::Alarm::Kind kind) {
    switch (kind) {
    case audit::Alarm::Kind::none:
        return QLatin1StringView("none");
    case audit::Alarm::Kind::headMissing:
        return QLatin1StringView("head_missing");
    case audit::Alarm::Kind::headAltered:
        return QLatin1StringView("head_altered");
    case audit::Alarm::Kind::tailCut:
        return QLatin1StringView("tail_cut");
    }
    return {};
}

Result<Answer> verify(Context& context, const QCommandLineParser& given) {
    std::optional<audit::PrintedHead> printed;
    if (const auto text = optionalText(given, "head")) {
        MOTCUA_TRY(printed, audit::PrintedHead::parse(*text));
    }
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto verdict, audit::verify(workplace->database(), workplace->auditHead(), printed));
    QJsonValue firstBad;
    if (verdict.firstBad)
        firstBad = *verdict.firstBad;
    else if (!verdict.isOk)
        firstBad = QStringLiteral("tail");
    return Answer{.json = QJsonObject{{QStringLiteral("entries"), verdict.entries},
                                      {QStringLiteral("ok"), verdict.isOk},
                                      {QStringLiteral("head"), audit::headText(verdict.head)},
                                      {QStringLiteral("first_bad"), firstBad},
                                      {QStringLiteral("alarm"), alarmName(verdict.alarm)}},
                  .ok = verdict.isOk};
}

Result<Answer> show(Context& context, const QCommandLineParser& given) {
    // Here `--officer` after the verb says whose entries; who acts stands before the noun.
    const auto whose = context.officerAfterNoun();
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_CHECK(workplace->session().require(officer::Role::supervisor));
    officer::Accounts accounts(workplace->database());
    audit::Filter filter;
    filter.limit = std::numeric_limits<qint64>::max();
    if (const auto login = whose) {
        MOTCUA_TRY(const auto officer, accounts.find(*login));
        filter.officer = officer.id;
    }
    MOTCUA_TRY(const auto from, optionalDate(given, "from"));
    if (from) filter.from = toInstant(LocalTime{*from});
    MOTCUA_TRY(const auto entries, audit::list(workplace->database(), filter));
    QJsonArray all;
    for (const audit::Entry& entry : entries) {
        QJsonValue login;
        if (entry.officer)
            if (const auto officer = accounts.find(*entry.officer)) login = officer->login;
        all.append(QJsonObject{
            {QStringLiteral("number"), entry.number},
            {QStringLiteral("at"), formatInstant(entry.at)},
            {QStringLiteral("officer"), login},
            {QStringLiteral("kind"), entry.kind},
            {QStringLiteral("dossier"), entry.dossier ? QJsonValue(entry.dossier->toString()) : QJsonValue()},
            {QStringLiteral("detail"), QJsonDocument::fromJson(entry.detail).object()}});
    }
    return Answer{.json = all};
}

Result<Answer> review(Context& context, const QCommandLineParser& given) {
    const auto whose = context.officerAfterNoun();
    if (!whose) return wrongUsage(QStringLiteral("--officer LOGIN"));
    MOTCUA_TRY(const QString month, requiredText(given, "month"));
    const auto first = parseDate(month + QStringLiteral("-01"));
    if (!first) return wrongUsage(QStringLiteral("--month YYYY-MM"));
    MOTCUA_TRY(const QString remark, requiredText(given, "remark"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    const std::chrono::year_month_day date{*first};
    MOTCUA_CHECK(desk::reviewLookups(*workplace, *whose, date.year() / date.month(), remark));
    return Answer{.json = QJsonObject{{QStringLiteral("officer"), *whose}, {QStringLiteral("month"), month}}};
}

} // namespace

std::vector<Command> auditCommands() {
    const QString noun = QStringLiteral("audit");
    return {{noun,
             QStringLiteral("verify"),
             QStringLiteral("audit verify [--head H]"),
             {valueOption("head")},
             verify},
            {noun,
             QStringLiteral("show"),
             QStringLiteral("audit show [--officer LOGIN] [--from D]"),
             {valueOption("from")},
             show},
            {noun,
             QStringLiteral("review"),
             QStringLiteral("audit review --officer LOGIN --month YYYY-MM --remark TEXT"),
             {valueOption("month"), valueOption("remark")},
             review}};
}

} // namespace motcua::cli
