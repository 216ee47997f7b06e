// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/due_output.h"
#include "app/cli/options.h"

namespace motcua::cli {
namespace {

Result<std::chrono::minutes> timeOfDayOption(const QString& text) {
    const QStringList parts = text.split(u':');
    bool hourOk = false, minuteOk = false;
    const int hour = parts.value(0).toInt(&hourOk), minute = parts.value(1).toInt(&minuteOk);
    if (parts.size() != 2 || !hourOk || !minuteOk || hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return wrongUsage(QStringLiteral("--cutoff HH:MM"));
    return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

/// `NAME@T`, and `extended@T=NEWDUE`.
Result<calendar::ClockEvent> eventOption(const QString& text) {
    const auto bad = wrongUsage(QStringLiteral("--event NAME@T, extended@T=NEWDUE"));
    const qsizetype at = text.indexOf(u'@');
    if (at < 1) return bad;
    const auto kind = calendar::parseClockEvent(QStringView(text).first(at));
    const QStringList times = text.mid(at + 1).split(u'=');
    const auto when = parseInstant(times[0]);
    const bool extends = kind && *kind == calendar::ClockEventKind::extended;
    if (!kind || !when || times.size() != (extends ? 2 : 1)) return bad;
    calendar::ClockEvent event{*kind, toLocal(*when), {}};
    if (extends) {
        const auto newDue = parseInstant(times[1]);
        if (!newDue) return bad;
        event.newDue = toLocal(*newDue);
    }
    return event;
}

Result<> readLimit(Context& context, const QCommandLineParser& given, calendar::DueInput& input) {
    const auto procedureCode = optionalText(given, "procedure");
    if (procedureCode.has_value() == given.isSet(QStringLiteral("limit")))
        return wrongUsage(QStringLiteral("--procedure | --limit --unit"));
    if (procedureCode) {
        MOTCUA_TRY(const catalogue::Procedure procedure,
                   context.procedure(*procedureCode, dateOf(input.received)));
        MOTCUA_TRY(input.limit,
                   catalogue::limitFor(procedure, optionalText(given, "case").value_or(QString())));
        input.cutoff = procedure.cutoff;
        input.mode = procedure.supplementMode;
        return {};
    }
    MOTCUA_TRY(const QString unitText, requiredText(given, "unit"));
    const auto unit = calendar::parseUnit(unitText);
    if (!unit) return wrongUsage(QStringLiteral("--unit"));
    MOTCUA_TRY(const int value, requiredNumber(given, "limit", 0, 10'000));
    input.limit = calendar::TimeLimit{value, *unit};
    return {};
}

Result<Answer> due(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString receivedText, requiredText(given, "received"));
    const auto received = parseInstant(receivedText);
    if (!received) return wrongUsage(QStringLiteral("--received YYYY-MM-DDTHH:MM:SS+07:00"));
    calendar::DueInput input{.received = toLocal(*received)};
    MOTCUA_CHECK(readLimit(context, given, input));
    if (const auto cutoff = optionalText(given, "cutoff")) {
        MOTCUA_TRY(input.cutoff, timeOfDayOption(*cutoff));
    }
    if (const auto mode = optionalText(given, "mode")) {
        if (*mode != u"restart" && *mode != u"resume")
            return wrongUsage(QStringLiteral("--mode restart|resume"));
        input.mode =
            *mode == u"restart" ? calendar::SupplementMode::restart : calendar::SupplementMode::resume;
    }
    input.saturdayDuty = !given.isSet(QStringLiteral("no-saturday-duty"));
    for (const QString& text : given.values(QStringLiteral("event"))) {
        MOTCUA_TRY(const calendar::ClockEvent event, eventOption(text));
        input.events.push_back(event);
    }
    MOTCUA_TRY(const calendar::WorkCalendar* calendar, context.workCalendar());
    MOTCUA_TRY(const calendar::DueDate date,
               calendar::explainDue(input, *calendar, calendar::OfficeSchedule()));
    return Answer{.json = dueJson(date), .text = dueText(date)};
}

} // namespace

std::vector<Command> dueCommands() {
    return {{QStringLiteral("due"),
             {},
             QStringLiteral(
                 "due (--procedure CODE [--case C] | --limit N --unit U [--cutoff HH:MM]) --received T "
                 "[--event NAME@T]… [--mode restart|resume] [--no-saturday-duty]"),
             {valueOption("procedure"), valueOption("case"), valueOption("limit"), valueOption("unit"),
              valueOption("cutoff"), valueOption("received"), valueOption("event"), valueOption("mode"),
              flagOption("no-saturday-duty")},
             due}};
}

} // namespace motcua::cli
