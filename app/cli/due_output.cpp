// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/due_output.h"

#include <QJsonArray>

namespace motcua::cli {
namespace {

QLatin1StringView standingName(calendar::Standing standing) {
    switch (standing) {
    case calendar::Standing::running:
        return QLatin1StringView("running");
    case calendar::Standing::noLimit:
        return QLatin1StringView("no_limit");
    case calendar::Standing::awaitingCompetent:
        return QLatin1StringView("awaiting_competent");
    case calendar::Standing::supplement:
        return QLatin1StringView("supplement");
    case calendar::Standing::verification:
        return QLatin1StringView("verification");
    }
    return {};
}

} // namespace

QJsonObject dueJson(const calendar::DueDate& date) {
    QJsonArray steps;
    for (const calendar::DueStep& step : date.steps)
        steps.append(QJsonObject{{QStringLiteral("at"), formatLocal(step.at)},
                                 {QStringLiteral("rule"), calendar::ruleName(step.rule)},
                                 {QStringLiteral("source"), step.source},
                                 {QStringLiteral("text"), step.text}});
    return {{QStringLiteral("received"), formatLocal(date.received)},
            {QStringLiteral("start"), formatLocal(date.start)},
            {QStringLiteral("due"), date.due ? QJsonValue(formatLocal(*date.due)) : QJsonValue()},
            {QStringLiteral("standing"), standingName(date.standing)},
            {QStringLiteral("projected"), date.projected},
            {QStringLiteral("uncovered_year"), date.uncoveredYear},
            {QStringLiteral("steps"), steps}};
}

QString dueText(const calendar::DueDate& date) {
    QStringList lines{date.due ? QStringLiteral("Hẹn trả: ") + vietnameseTime(*date.due)
                               : QStringLiteral("Không có ngày hẹn trả")};
    for (const calendar::DueStep& step : date.steps)
        lines << QStringLiteral("  %1%2").arg(
            step.text, step.source.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(step.source));
    return lines.join(u'\n');
}

} // namespace motcua::cli
