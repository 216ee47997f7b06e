// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/random_logs.h"

#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace dossier;
using namespace std::chrono;

constexpr const char* kFields[]{"Hộ tịch", "Chứng thực", "Đất đai", "Bảo trợ xã hội", "Cư trú"};
constexpr const char* kAgencies[]{"H34.05", "H34.20"};
constexpr const char* kReasons[]{"", "Không có điện thoại", "Không biết thao tác"};
constexpr const char* kUnits[]{"Công an xã", "Phòng Kinh tế"};

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

} // namespace

RandomLogs::RandomLogs(quint64 seed, Date from, Date to)
    : m_dice(seed), m_from(LocalTime{from}), m_to(LocalTime{to}), m_clock(toInstant(m_from)), m_ids(m_clock) {
    for (int i = 0; i < 3; ++i)
        m_officers.push_back(m_ids.next());
}

LocalTime RandomLogs::someTime(LocalTime from, LocalTime to) {
    const auto span = static_cast<quint64>(std::max<qint64>(1, (to - from).count()));
    return from + seconds{static_cast<qint64>(m_dice.next() % span)};
}

DueStamp RandomLogs::dueAfter(LocalTime at) {
    if (m_dice.chance(10)) return {};
    return {LocalTime{dateOf(at) + days{m_dice.roll(12)}} + hours{23}, m_dice.chance(5), {}};
}

Received RandomLogs::received(LocalTime at) {
    Received received;
    const int field = m_dice.roll(static_cast<int>(std::size(kFields)));
    received.request.procedure.code = QStringLiteral("1.%1").arg(1000 + field * 10 + m_dice.roll(3));
    received.request.procedure.name = QStringLiteral("Thủ tục ") + received.request.procedure.code;
    received.request.procedure.field = text(kFields[field]);
    received.request.applicant.person = desk::demoPerson(m_dice, dateOf(at)).citizen;
    received.request.channel = static_cast<Channel>(m_dice.roll(3));
    received.request.notOnlineReason = text(m_dice.pick(kReasons));
    received.receivingAgency = *AgencyCode::parse(text(kAgencies[0]));
    received.competentAgency = *AgencyCode::parse(text(m_dice.chance(80) ? kAgencies[0] : kAgencies[1]));
    received.code = *DossierCode::make(received.competentAgency, dateOf(at), ++m_made);
    received.received = at;
    received.due = dueAfter(at);
    received.rules.verificationNotCounted = m_dice.chance(50);
    received.fee = {m_dice.chance(70) ? std::optional<qint64>(1000 * m_dice.roll(50)) : std::nullopt,
                    m_dice.chance(50),
                    false,
                    {},
                    false,
                    {}};
    return received;
}

Payload RandomLogs::step(const State& state, LocalTime at) {
    const QString reason = QStringLiteral("Lý do để thử nghiệm, đủ dài");
    switch (m_dice.roll(16)) {
    case 0: {
        SupplementRequested asked;
        asked.missing = QStringList{QStringLiteral("Tờ khai")};
        asked.reason = reason;
        asked.completeBy = at + days{15};
        return asked;
    }
    case 1: {
        Supplemented done;
        done.newDue = dueAfter(at);
        return done;
    }
    case 2:
        return Forwarded{text(m_dice.pick(kUnits)), {}, {}, {}};
    case 3:
        return CompetentReceived{at, dueAfter(at), {}};
    case 4: {
        VerificationStarted asked;
        asked.kind = m_dice.chance(70) ? EnquiryKind::verification : EnquiryKind::consultation;
        asked.agency = text(kUnits[0]);
        asked.question = reason;
        return asked;
    }
    case 5: {
        VerificationEnded answered;
        for (const Enquiry& enquiry : state.enquiries)
            if (!enquiry.ended) answered.enquiry = enquiry.action;
        answered.answer = reason;
        if (m_dice.chance(50)) answered.newDue = dueAfter(at);
        return answered;
    }
    case 6:
        return ObligationRequested{reason, {}, {}, {}};
    case 7: {
        ObligationMet met;
        met.evidence = reason;
        if (m_dice.chance(50)) met.newDue = dueAfter(at);
        return met;
    }
    case 8:
        return FeePaid{1000 * (1 + m_dice.roll(40)), static_cast<PaymentMethod>(m_dice.roll(3)), {}, {}};
    case 9: {
        FeeRefunded refund;
        if (!state.payments.empty()) refund.payment = state.payments.back().action;
        refund.amount = 1000;
        refund.reason = reason;
        return refund;
    }
    case 10:
        return Extended{dueAfter(at), reason, {}, {}};
    case 11:
        if (m_dice.chance(70)) return NoteAdded{reason};
        return Withdrawn{reason, {}};
    case 12:
        if (m_dice.chance(70)) return NoteAdded{reason};
        return Stopped{StopGround::supplementNotCompleted, reason, {}, {}};
    case 13:
        // on paper it was finished some time before it was entered
        return ResultReady{{}, someTime(state.intake.received, at), {}};
    case 14: {
        if (m_dice.chance(97)) return ProcessingStarted{};
        return Deleted{reason};
    }
    default: {
        Returned returned;
        returned.slipShown = true;
        return returned;
    }
    }
}

Log RandomLogs::next() {
    Log log;
    State state;
    LocalTime at = someTime(m_from, m_to);
    const Uuid dossier = m_ids.next();
    const int desk = 1 + m_dice.roll(3);
    const auto take = [&](Payload payload) {
        Action action{m_ids.next(),
                      dossier,
                      m_officers[static_cast<size_t>(m_dice.roll(3))],
                      desk,
                      toInstant(at),
                      0,
                      0,
                      state.version,
                      std::move(payload)};
        if (!check(state, action)) return;
        EXPECT_TRUE(applyInPlace(state, action));
        log.push_back(std::move(action));
    };
    const Received first = received(at);
    if (m_dice.chance(30)) {
        take(Registered{first.request, {}, {}});
        at += hours{m_dice.roll(30)};
    }
    Received accepted = first;
    accepted.received = at;
    accepted.code = *DossierCode::make(first.competentAgency, dateOf(at), m_made);
    if (accepted.due.due) accepted.due.due = LocalTime{dateOf(at) + days{m_dice.roll(12)}} + hours{23};
    if (log.empty() || m_dice.chance(85)) take(accepted);
    for (int steps = m_dice.roll(25); steps > 0 && at < m_to; --steps) {
        at += minutes{1 + m_dice.roll(4000)};
        if (at < m_to) take(step(state, at));
    }
    return log;
}

} // namespace motcua::tests
