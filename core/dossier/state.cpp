// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/state.h"

#include <algorithm>

namespace motcua::dossier {
namespace {

constexpr std::chrono::hours kForwardHour{15}; // art. 18.2

} // namespace

bool State::isClosed() const {
    return status == Status::refused || status == Status::withdrawn || status == Status::stopped ||
           status == Status::returned;
}

const Supplement* State::openSupplement() const {
    if (supplements.empty() || supplements.back().completed) return nullptr;
    return &supplements.back();
}

const Enquiry* State::clockStoppingEnquiry() const {
    const auto open =
        std::ranges::find_if(enquiries, [](const Enquiry& e) { return e.stopsClock && !e.ended; });
    return open == enquiries.end() ? nullptr : &*open;
}

qint64 State::paid() const {
    qint64 sum = 0;
    for (const Payment& payment : payments)
        sum += payment.amount - payment.refunded;
    return sum;
}

std::optional<qint64> State::feeOpen() const {
    if (!intake.fee.total) return {};
    return std::max<qint64>(0, *intake.fee.total - paid());
}

bool State::isOverdue(LocalTime now) const {
    if (!due.due || clockStopped || deleted) return false;
    return times.finished.value_or(now) > *due.due;
}

bool isForAnotherAgency(const Received& intake) {
    return !intake.competentAgency.isEmpty() && !intake.receivingAgency.isEmpty() &&
           intake.competentAgency != intake.receivingAgency;
}

bool isForwardedNextDay(LocalTime received) { return timeOfDay(received) > kForwardHour; }

QString applicantName(const State& state) {
    const Applicant& applicant = state.request().applicant;
    return applicant.organisation.isEmpty() ? applicant.person.name : applicant.organisation;
}

} // namespace motcua::dossier
