// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/steps.h"

#include "core/dossier/transitions.h"
#include "ui/dossiers/step_kinds.h"
#include "ui/widgets/language.h"

#include <QDate>

namespace motcua::ui {
namespace {

using namespace dossier;
using enum ActionType;

/// Everything a clerk may do here, in the order of usual work. Receiving is the reception's, identities and
/// look-ups come with what they are made for.
constexpr std::array kOrder{
    forwarded,           competentReceived, processingStarted,   resultReady,     returned,      supplemented,
    supplementRequested, verificationEnded, verificationStarted, obligationMet,   feePaid,       extended,
    obligationRequested, unclaimed,         noteAdded,           attachmentAdded, corrected,     feeRefunded,
    outageEnded,         refused,           withdrawn,           stopped,         outageStarted, deleted};

/// What the dossier waits for.
ActionType nextOf(const State& state) {
    if (state.awaitingCompetent) return competentReceived;
    switch (state.stage) {
    case Stage::toForward:
    case Stage::toForwardNextDay:
    case Stage::competentReceived:
        return forwarded;
    case Stage::supplement:
    case Stage::supplementFirst:
        return supplemented;
    case Stage::obligation:
        return obligationMet;
    case Stage::verification:
        return verificationEnded;
    case Stage::resultReady:
    case Stage::unclaimed:
    case Stage::closed:
        return returned;
    case Stage::papersReturned:
    case Stage::returned:
        return noteAdded;
    default:
        return resultReady;
    }
}

/// Steps that would be allowed but of which there is nothing to do.
bool isIdle(const State& state, ActionType type) {
    const auto isOpen = [](const Enquiry& enquiry) { return !enquiry.ended; };
    const auto isLeft = [](const Payment& payment) { return payment.amount > payment.refunded; };
    switch (type) {
    case competentReceived:
        return !state.awaitingCompetent;
    case verificationEnded:
        return std::ranges::none_of(state.enquiries, isOpen);
    case feePaid:
        return state.feeOpen() == 0;
    case feeRefunded:
        return std::ranges::none_of(state.payments, isLeft);
    case outageStarted:
        return state.outageRunning || !state.accepted;
    case outageEnded:
        return !state.outageRunning;
    case returned:
        return state.times.returned.has_value();
    case processingStarted:
        return state.stage == Stage::inProcess;
    default:
        return false;
    }
}

/// Those that say something about the law when they are refused; the rest is left out.
bool isWorthExplaining(ActionType type) {
    return type == supplementRequested || type == extended || type == refused || type == withdrawn ||
           type == stopped || type == resultReady || type == forwarded || type == returned;
}

std::optional<Step> makeStep(ActionType type, const StepContext& context) {
    if (auto step = progressStep(type, context)) return step;
    return careStep(type, context);
}

} // namespace

QVariant StepValues::of(const QString& id) const {
    const auto found = m_values.find(id);
    return found == m_values.end() ? QVariant() : found->second;
}

QStringList StepValues::lines(const QString& id) const {
    QStringList lines;
    for (const QString& line : of(id).toString().split(u'\n', Qt::SkipEmptyParts))
        if (!line.trimmed().isEmpty()) lines << line.trimmed();
    return lines;
}

std::optional<qint64> StepValues::money(const QString& id) const {
    const QVariant value = of(id);
    return value.isValid() ? std::optional(value.toLongLong()) : std::nullopt;
}

std::optional<Date> StepValues::date(const QString& id) const {
    const QDate day = of(id).toDate();
    if (!day.isValid()) return {};
    return makeDate(day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

Steps stepsOf(const DossierFacts& facts, const desk::Settings& settings, LocalTime now) {
    const StepContext context{facts, settings, now};
    const State& state = facts.state;
    Steps steps;
    if (state.deleted) return steps;
    for (const ActionType type : kOrder) {
        auto step = makeStep(type, context);
        if (!step) continue;
        if (const auto allowed = transition(state, type); !allowed) {
            if (isWorthExplaining(type))
                steps.forbidden.push_back(
                    {QString(step->name).remove(u'&'), messageOf(allowed.error().code), articleOf(type)});
            continue;
        }
        if (!isIdle(state, type)) steps.possible.push_back(*std::move(step));
    }
    const auto next = std::ranges::find(steps.possible, nextOf(state), &Step::type);
    if (next != steps.possible.end()) std::rotate(steps.possible.begin(), next, next + 1);
    return steps;
}

} // namespace motcua::ui
