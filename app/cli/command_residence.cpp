// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/base/json.h"
#include "core/citizen/citizen_json.h"
#include "core/desk/dossier_key.h"
#include "core/desk/residence_desk.h"
#include "core/residence/confirmation_tasks.h"
#include "core/residence/file_gateway.h"
#include "core/residence/findings.h"
#include "core/sync/account.h"
#include "core/sync/line_gateway.h"

namespace motcua::cli {
namespace {

QJsonValue orNull(const std::optional<LocalTime>& time) {
    return time ? QJsonValue(formatLocal(*time)) : QJsonValue();
}

Result<dossier::Person> personOption(const QCommandLineParser& given) {
    const auto text = optionalText(given, "person");
    if (!text) return dossier::Person::applicant;
    const auto person = dossier::parseName<dossier::Person>(*text);
    if (!person) return wrongUsage(QStringLiteral("--person applicant|proxy"));
    return *person;
}

Result<desk::LookupOrder> orderOf(const QCommandLineParser& given) {
    desk::LookupOrder order;
    order.dossier = optionalText(given, "dossier").value_or(QString());
    order.procedure = optionalText(given, "procedure").value_or(QString());
    const auto citizenFile = optionalText(given, "citizen");
    if (order.dossier.isEmpty() == order.procedure.isEmpty() ||
        citizenFile.has_value() == !order.dossier.isEmpty())
        return wrongUsage(QStringLiteral("--dossier CODE | --procedure CODE --citizen FILE"));
    order.purpose = optionalText(given, "purpose").value_or(QString());
    order.isInconsistent = given.isSet(QStringLiteral("inconsistent"));
    MOTCUA_TRY(order.person, personOption(given));
    order.askCommune = optionalText(given, "ask").value_or(QString());
    if (const auto way = optionalText(given, "way")) {
        const auto parsed = dossier::parseName<dossier::LookupWay>(*way);
        if (!parsed) return wrongUsage(QStringLiteral("--way one_stop_system|vneid|reader|sector_law"));
        order.way = *parsed;
    }
    if (citizenFile) {
        MOTCUA_TRY(const QByteArray text, readFile(*citizenFile, 1024 * 1024));
        MOTCUA_TRY(const QJsonObject object, json::parseObject(text));
        MOTCUA_TRY(order.subject, citizen::fromJson(object));
    }
    return order;
}

/// The card as the dossier was received with it, beside what was told now.
QJsonValue comparisonJson(const desk::LookupResult& result) {
    if (!result.dossier || !result.snapshot.record) return {};
    const dossier::State& state = result.dossier->state;
    const dossier::Request& request = state.request();
    const bool isProxy = result.snapshot.person == dossier::Person::proxy && request.proxy;
    const bool isChip = !state.identifications.empty() &&
                        state.identifications.back().fact.source == dossier::IdentitySource::chip;
    return residence::toJson(residence::judge({{isChip ? citizen::Source::chip : citizen::Source::qr,
                                                isProxy ? request.proxy->person : request.applicant.person}},
                                              *result.snapshot.record));
}

using Use = Result<desk::LookupResult> (*)(desk::Workplace&, const desk::LookupOrder&,
                                           residence::LookupGateway*);

/// None where the counter works alone: the look-up is a task then.
Result<std::unique_ptr<residence::LookupGateway>> gatewayOf(Context& context, desk::Workplace& workplace,
                                                            const std::optional<QString>& file) {
    std::unique_ptr<residence::LookupGateway> gateway;
    if (file) {
        gateway = std::make_unique<residence::FileGateway>(*file, context.clock());
        return gateway;
    }
    MOTCUA_TRY(const auto account, sync::loadAccount(workplace.database()));
    if (account) gateway = std::make_unique<sync::LineGateway>(workplace.database(), context.clock());
    return gateway;
}

Result<Answer> answered(Context& context, const QCommandLineParser& given, Use use) {
    MOTCUA_TRY(const auto order, orderOf(given));
    const auto file = optionalText(given, "registry");
    if (!file && order.way != dossier::LookupWay::oneStopSystem)
        return wrongUsage(QStringLiteral("--way … needs --registry FILE"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto gateway, gatewayOf(context, *workplace, file));
    MOTCUA_TRY(const auto result, use(*workplace, order, gateway.get()));
    QJsonObject json = residence::toJson(result.snapshot);
    json[QStringLiteral("confirm_by")] = orNull(result.confirmBy);
    json[QStringLiteral("comparison")] = comparisonJson(result);
    return Answer{.json = json};
}

Result<Answer> lookup(Context& context, const QCommandLineParser& given) {
    MOTCUA_CHECK(requiredText(given, "purpose"));
    return answered(context, given, desk::lookUp);
}

Result<Answer> confirm(Context& context, const QCommandLineParser& given) {
    MOTCUA_CHECK(requiredText(given, "dossier"));
    return answered(
        context, given,
        [](desk::Workplace& workplace, const desk::LookupOrder& order, residence::LookupGateway* gateway) {
            return desk::confirm(workplace, order, gateway);
        });
}

Result<Answer> timeline(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString code, requiredText(given, "dossier"));
    MOTCUA_TRY(const auto person, personOption(given));
    std::vector<residence::ResidencePeriod> declared;
    if (const auto file = optionalText(given, "registry")) {
        MOTCUA_TRY(const QByteArray text, readFile(*file, residence::kMaxSnapshot));
        MOTCUA_TRY(const QJsonObject object, json::parseObject(text));
        MOTCUA_TRY(auto record, residence::recordFromJson(object));
        declared = std::move(record.periods);
    }
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto line, desk::timelineOf(*workplace, code, person, declared));
    return Answer{.json = residence::toJson(line)};
}

Result<Answer> pending(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto limit, optionalNumber(given, "limit", 1, 100'000));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto tasks,
               residence::openTasks(workplace->database(), context.clock().now(), {limit.value_or(200), 0}));
    QJsonArray all;
    QStringList lines;
    for (const residence::ConfirmationTask& task : tasks) {
        all.append(QJsonObject{{QStringLiteral("dossier"), task.dossier.code},
                               {QStringLiteral("applicant"), task.dossier.applicant},
                               {QStringLiteral("person"), dossier::name(task.open.person)},
                               {QStringLiteral("outcome"), dossier::name(task.open.outcome)},
                               {QStringLiteral("purpose"), task.open.purpose},
                               {QStringLiteral("confirm_by"), formatLocal(task.open.confirmBy)},
                               {QStringLiteral("late"), task.isLate}});
        lines << QStringLiteral("%1  %2  %3  %4")
                     .arg(task.dossier.code, task.dossier.applicant, task.open.purpose,
                          vietnameseTime(task.open.confirmBy));
    }
    if (lines.isEmpty()) lines << QStringLiteral("Không có việc xác nhận nào đang chờ.");
    return Answer{.json = all, .text = lines.join(u'\n')};
}

Result<Answer> watch(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto from, optionalDate(given, "from"));
    MOTCUA_TRY(const auto to, optionalDate(given, "to"));
    const Date today = dateOf(toLocal(context.clock().now()));
    const Date last = to.value_or(today), first = from.value_or(last - std::chrono::days{30});
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto all, desk::lookupWatch(*workplace, toInstant(LocalTime{first}),
                                                 toInstant(LocalTime{last + std::chrono::days{1}})));
    officer::Accounts accounts(workplace->database());
    QJsonArray rows;
    for (const residence::OfficerLookups& one : all) {
        QJsonArray flags;
        for (const residence::LookupFlag flag : one.flags)
            flags.append(residence::flagName(flag));
        const auto officer = accounts.find(one.officer);
        rows.append(
            QJsonObject{{QStringLiteral("officer"), officer ? QJsonValue(officer->login) : QJsonValue()},
                        {QStringLiteral("lookups"), one.lookups},
                        {QStringLiteral("without_dossier"), one.withoutDossier},
                        {QStringLiteral("outside_hours"), one.outsideHours},
                        {QStringLiteral("most_in_an_hour"), one.mostInAnHour},
                        {QStringLiteral("unanswered"), one.unanswered},
                        {QStringLiteral("flags"), flags}});
    }
    return Answer{.json = rows};
}

} // namespace

std::vector<Command> residenceCommands() {
    const QString noun = QStringLiteral("residence");
    const QList<QCommandLineOption> asking{valueOption("dossier", "CODE"),
                                           valueOption("person"),
                                           valueOption("procedure", "CODE"),
                                           valueOption("citizen", "FILE"),
                                           valueOption("purpose", "TEXT"),
                                           valueOption("registry", "FILE"),
                                           valueOption("way"),
                                           valueOption("ask", "COMMUNE"),
                                           flagOption("inconsistent")};
    return {
        {noun, QStringLiteral("lookup"),
         QStringLiteral(
             "residence lookup (--dossier CODE [--person applicant|proxy] | --procedure CODE --citizen "
             "FILE) --purpose TEXT [--registry FILE [--way one_stop_system|vneid|reader|sector_law]] "
             "[--inconsistent] [--ask COMMUNE]"),
         asking, lookup},
        {noun, QStringLiteral("confirm"),
         QStringLiteral("residence confirm --dossier CODE [--person applicant|proxy] [--purpose TEXT] "
                        "[--registry FILE [--way one_stop_system|vneid|reader|sector_law]] [--inconsistent]"),
         asking, confirm},
        {noun,
         QStringLiteral("timeline"),
         QStringLiteral("residence timeline --dossier CODE [--person applicant|proxy] [--registry FILE]"),
         {valueOption("dossier", "CODE"), valueOption("person"), valueOption("registry", "FILE")},
         timeline},
        {noun,
         QStringLiteral("pending"),
         QStringLiteral("residence pending [--limit N]"),
         {valueOption("limit")},
         pending},
        {noun,
         QStringLiteral("watch"),
         QStringLiteral("residence watch [--from D] [--to D]"),
         {valueOption("from"), valueOption("to")},
         watch}};
}

} // namespace motcua::cli
