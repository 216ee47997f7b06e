// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/base/json.h"
#include "core/desk/final_codes.h"
#include "core/desk/paper_link.h"
#include "core/desk/published_data.h"
#include "core/desk/service_link.h"
#include "core/dossier/action_json.h"
#include "core/sync/courier.h"
#include "core/sync/freezing.h"
#include "core/sync/medium.h"
#include "core/sync/officer_list.h"

namespace motcua::cli {
namespace {

using namespace Qt::StringLiterals;

QJsonValue momentJson(const std::optional<Instant>& moment) { return json::orNull(moment); }

QLatin1StringView nameOf(sync::Freeze freeze) {
    static constexpr std::array kNames{"none"_L1, "warned"_L1, "pressing"_L1, "frozen"_L1};
    return kNames[static_cast<size_t>(freeze)];
}

QJsonValue errorJson(const std::optional<Error>& error) {
    if (!error) return {};
    return QJsonObject{{u"name"_s, QLatin1StringView(errorText(error->code).name)},
                       {u"detail"_s, error->detail}};
}

QJsonValue codesJson(const std::optional<sync::CodeStock>& codes) {
    if (!codes) return {};
    return QJsonObject{{u"left_today"_s, codes->left},
                       {u"until"_s, codes->until ? QJsonValue(formatDate(*codes->until)) : QJsonValue()},
                       {u"provisional"_s, codes->provisional}};
}

QJsonObject papersJson(const sync::PaperStatus& papers) {
    return {{u"waiting"_s, papers.waiting},
            {u"waiting_bytes"_s, papers.waitingBytes},
            {u"sent"_s, papers.sent},
            {u"sent_bytes"_s, papers.sentBytes},
            {u"parked"_s, papers.parked},
            {u"next_try"_s, momentJson(papers.nextTry)},
            {u"last_error"_s, errorJson(papers.lastError)}};
}

QJsonObject reportJson(const sync::RunReport& report) {
    return {{u"pushed"_s, report.pushed},        {u"accepted"_s, report.accepted},
            {u"conflicts"_s, report.conflicts},  {u"parked"_s, report.parked},
            {u"pulled"_s, report.pulled},        {u"attachments"_s, report.attachments},
            {u"bytes_sent"_s, report.bytesSent}, {u"bytes_received"_s, report.bytesReceived},
            {u"requests"_s, report.requests},    {u"ms"_s, report.milliseconds}};
}

QJsonValue comparedJson(const std::optional<sync::Comparison>& compared) {
    if (!compared) return {};
    return QJsonObject{{u"at"_s, json::orNull(std::optional(compared->at))},
                       {u"equal"_s, compared->different == 0},
                       {u"mended"_s, compared->mended},
                       {u"different"_s, compared->different}};
}

/// Compares the record with the service's. Not equal in the end is told like a store that is not sound.
Result<Answer> check(sync::Courier& courier, sync::RunReport& report) {
    MOTCUA_CHECK(courier.check(report));
    MOTCUA_TRY(const auto status, courier.status());
    QJsonObject object = reportJson(report);
    object.insert(u"compared"_s, comparedJson(status.compared));
    return Answer{.json = object, .ok = status.compared && status.compared->different == 0};
}

/// What was sent before a failure stays sent; the failure is what the shell has to know.
Result<Answer> runWith(desk::Workplace& workplace, sync::Courier& courier, const QCommandLineParser& given) {
    sync::RunReport report;
    if (given.isSet(u"check"_s)) return check(courier, report);
    if (given.isSet(u"once"_s)) {
        MOTCUA_CHECK(courier.roundTrip(report));
        return Answer{.json = reportJson(report)};
    }
    qint64 codes = 0;
    for (;;) {
        MOTCUA_CHECK(courier.run(report));
        MOTCUA_TRY(const auto replaced, desk::giveFinalCodes(workplace));
        if (replaced.empty()) break;
        codes += std::ssize(replaced);
    }
    MOTCUA_TRY(const int data, desk::takePublished(workplace));
    // steps are sent, whatever becomes of the attachments: their trouble is told beside
    const auto papers = desk::sendPapers(workplace, report);
    MOTCUA_TRY(const auto status, courier.status());
    QJsonObject object = reportJson(report);
    object[u"codes_replaced"_s] = codes;
    object[u"data_taken"_s] = data;
    object[u"papers"_s] = papersJson(status.papers);
    return Answer{.json = object, .ok = papers.has_value()};
}

Result<Answer> run(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    sync::Courier courier(workplace->database(), context.clock());
    auto answer = runWith(*workplace, courier, given);
    MOTCUA_CHECK(desk::noteClockAlone(*workplace));
    return answer;
}

QJsonObject dataJson(const sync::DataStatus& data) {
    return {{u"issued"_s, json::orNull(data.issued)},
            {u"untaken"_s, data.untaken},
            {u"trouble"_s, errorJson(data.trouble)}};
}

QJsonArray waitsJson(const std::vector<sync::OfficerWait>& waits) {
    QJsonArray all;
    for (const sync::OfficerWait& wait : waits)
        all.append(QJsonObject{{u"officer"_s, json::orNull(wait.login)},
                               {u"name"_s, json::orNull(wait.fullName)},
                               {u"reason"_s, wait.reason},
                               {u"steps"_s, wait.steps},
                               {u"since"_s, json::orNull(std::optional(wait.since))}});
    return all;
}

Result<Answer> status(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    sync::Courier courier(workplace->database(), context.clock());
    MOTCUA_TRY(const auto status, courier.status());
    MOTCUA_TRY(const auto waits, sync::officerWaits(workplace->database()));
    return Answer{.json = QJsonObject{{u"enrolled"_s, status.enrolled},
                                      {u"address"_s, json::orNull(status.address)},
                                      {u"last_contact"_s, momentJson(status.lastContact)},
                                      {u"waiting"_s, status.waiting},
                                      {u"oldest_waiting"_s, momentJson(status.oldestWaiting)},
                                      {u"waiting_for_officers"_s, waitsJson(waits)},
                                      {u"next_try"_s, momentJson(status.nextTry)},
                                      {u"last_error"_s, errorJson(status.lastError)},
                                      {u"conflicts"_s, status.conflicts},
                                      {u"parked"_s, status.parked},
                                      {u"clock_offset_ms"_s, status.clockOffsetMs},
                                      {u"clock_wrong"_s, status.clockWrong},
                                      {u"freeze"_s, nameOf(status.freeze)},
                                      {u"codes"_s, codesJson(status.codes)},
                                      {u"compared"_s, comparedJson(status.compared)},
                                      {u"papers"_s, papersJson(status.papers)},
                                      {u"data"_s, dataJson(status.data)}}};
}

QJsonArray itemsJson(const std::vector<sync::WorkItem>& items) {
    QJsonArray all;
    for (const sync::WorkItem& item : items) {
        QJsonArray others;
        for (const dossier::Action& action : item.others)
            others.append(dossier::toJson(action));
        all.append(QJsonObject{{u"action"_s, item.mine.id.toString()},
                               {u"dossier"_s, json::orNull(item.dossierCode)},
                               {u"reason"_s, item.reason},
                               {u"heard"_s, json::orNull(std::optional(item.heard))},
                               {u"mine"_s, dossier::toJson(item.mine)},
                               {u"others"_s, others},
                               {u"waiting_behind"_s, item.waitingBehind}});
    }
    return all;
}

/// `--keep-theirs ID` or `--try-again ID` decides on one of them first.
Result<> decide(desk::Workplace& workplace, const QCommandLineParser& given) {
    if (const auto text = optionalText(given, "keep-theirs")) {
        MOTCUA_TRY(const Uuid action, Uuid::parse(*text));
        MOTCUA_CHECK(desk::keepTheirs(workplace, action));
    }
    if (const auto text = optionalText(given, "try-again")) {
        MOTCUA_TRY(const Uuid action, Uuid::parse(*text));
        MOTCUA_CHECK(desk::tryAgain(workplace, action));
    }
    return {};
}

Result<Answer> conflicts(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_CHECK(decide(*workplace, given));
    MOTCUA_TRY(const auto items, sync::conflicts(workplace->database()));
    return Answer{.json = itemsJson(items)};
}

Result<Answer> parked(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_CHECK(decide(*workplace, given));
    MOTCUA_TRY(const auto items, sync::parked(workplace->database()));
    return Answer{.json = itemsJson(items)};
}

/// `--after HOURS` sets it first.
Result<Answer> freeze(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    if (const auto text = optionalText(given, "after")) {
        bool isNumber = false;
        const int hours = text->toInt(&isNumber);
        if (!isNumber) return fail(Code::FIELD_INVALID, u"after"_s);
        MOTCUA_CHECK(desk::setFreezeAfter(*workplace, std::chrono::hours{hours}));
    }
    MOTCUA_TRY(const auto limits, sync::loadFreezeLimits(workplace->database()));
    MOTCUA_TRY(const auto now, sync::freezeAt(workplace->database(), context.clock().now()));
    return Answer{.json =
                      QJsonObject{{u"warn_after_hours"_s, static_cast<qint64>(limits.warnAfter.count())},
                                  {u"press_after_hours"_s, static_cast<qint64>(limits.pressAfter.count())},
                                  {u"freeze_after_hours"_s, static_cast<qint64>(limits.freezeAfter.count())},
                                  {u"freeze"_s, nameOf(now)}}};
}

Result<Answer> enrol(Context& context, const QCommandLineParser& given) {
    sync::EnrolmentRequest request;
    MOTCUA_TRY(request.address, requiredText(given, "url"));
    MOTCUA_TRY(request.code, requiredText(given, "code"));
    request.pin = optionalText(given, "pin").value_or(QString());
    request.authority = optionalText(given, "ca").value_or(QString());
    request.proxy = optionalText(given, "proxy").value_or(QString());
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto enrolled, desk::enrolStation(*workplace, request));
    return Answer{.json = QJsonObject{{u"ok"_s, true},
                                      {u"office"_s, enrolled.office},
                                      {u"office_name"_s, enrolled.officeName},
                                      {u"desk"_s, enrolled.desk},
                                      {u"pin"_s, json::orNull(enrolled.pin)}}};
}

/// Removes nothing: the work leaves the outbox when its verdict is there, by whichever way.
Result<Answer> exportWork(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString file, requiredText(given, "file"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto report, desk::exportWork(*workplace, file));
    return Answer{.json = QJsonObject{{u"package"_s, report.package.toString()},
                                      {u"operations"_s, report.operations},
                                      {u"bytes"_s, report.bytes},
                                      {u"more"_s, report.more}}};
}

Result<Answer> importAnswer(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString file, requiredText(given, "file"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto report, desk::importAnswer(*workplace, file));
    return Answer{.json = reportJson(report)};
}

} // namespace

std::vector<Command> syncCommands() {
    const QString noun = u"sync"_s;
    const QList<QCommandLineOption> decisions{valueOption("keep-theirs", "ID"),
                                              valueOption("try-again", "ID")};
    return {
        {noun, u"run"_s, u"sync run [--once] [--check]"_s, {flagOption("once"), flagOption("check")}, run},
        {noun, u"status"_s, u"sync status"_s, {}, status},
        {noun, u"conflicts"_s, u"sync conflicts [--keep-theirs ID] [--try-again ID]"_s, decisions, conflicts},
        {noun, u"parked"_s, u"sync parked [--keep-theirs ID] [--try-again ID]"_s, decisions, parked},
        {noun, u"freeze"_s, u"sync freeze [--after HOURS]"_s, {valueOption("after")}, freeze},
        {noun, u"export"_s, u"sync export --file FILE"_s, {valueOption("file")}, exportWork},
        {noun, u"import"_s, u"sync import --file FILE"_s, {valueOption("file")}, importAnswer},
        {noun,
         u"enrol"_s,
         u"sync enrol --url URL --code CODE [--pin HEX] [--ca FILE] [--proxy HOST:PORT]"_s,
         {valueOption("url"), valueOption("code"), valueOption("pin"), valueOption("ca"),
          valueOption("proxy")},
         enrol}};
}

} // namespace motcua::cli
