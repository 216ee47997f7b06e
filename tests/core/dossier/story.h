// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/apply.h"

#include <gtest/gtest.h>

namespace motcua::dossier {

using namespace std::chrono_literals;

inline LocalTime at(int day, int hour = 9, int minute = 0) {
    return makeDate(2026, 11, static_cast<unsigned>(day)) + std::chrono::hours{hour} +
           std::chrono::minutes{minute};
}
inline DueStamp dueAt(LocalTime time) { return {time, false, QStringLiteral("c1")}; }

inline const LocalTime kReceived = at(2), kDue = at(10, 17), kNoticeBy = at(5, 17),
                       kCompleteBy = at(18, 23, 59);
inline const QString kReason = QStringLiteral("Lý do đủ dài để ghi nhận");

/// Fictitious.
inline citizen::Citizen someone() {
    citizen::Citizen person;
    person.name = QStringLiteral("Y Đức Êban");
    person.number = *citizen::CitizenNumber::parse(u"066096012345");
    person.birthDate = {1996, 3, 9};
    person.sex = citizen::Sex::male;
    person.residence = QStringLiteral("Buôn Ea Bông, xã Ea Na, Đắk Lắk");
    return person;
}

inline Request request() {
    Request request;
    request.procedure = {.code = QStringLiteral("1.004194"),
                         .name = QStringLiteral("Đăng ký tạm trú"),
                         .field = QStringLiteral("Đăng ký, quản lý cư trú"),
                         .fieldCode = {},
                         .caseId = {},
                         .caseName = {},
                         .catalogueVersion = QStringLiteral("v1")};
    request.applicant.person = someone();
    request.applicant.phone = QStringLiteral("0900000001");
    return request;
}

inline Received intake() {
    Received p;
    p.code = *DossierCode::parse(u"H15.50.05.13-261102-0001");
    p.request = request();
    p.fee.total = 15000;
    p.limit = calendar::TimeLimit{6, calendar::Unit::workingDay};
    p.received = kReceived;
    p.due = dueAt(kDue);
    p.forwardBy = at(2, 17);
    p.supplementNoticeBy = kNoticeBy;
    return p;
}

inline Registered draftRequest() { return {request(), {}, {}}; }
inline SupplementRequested missingPaper() {
    return {{QStringLiteral("Hợp đồng thuê nhà")}, {}, kCompleteBy, QStringLiteral("01/HDHS")};
}
inline Returned returnedWithSlip() {
    Returned p;
    p.slipShown = true;
    return p;
}
inline Extended extendedTo(LocalTime due) { return {dueAt(due), kReason, QStringLiteral("01/PXL"), {}}; }

/// A dossier told action by action: times, ids, sequence and versions are filled in.
class Story {
public:
    explicit Story(LocalTime now = kReceived) : m_now(toInstant(now)) {}

    Story& goTo(LocalTime now) {
        m_now = toInstant(now);
        return *this;
    }
    Action make(Payload payload) {
        Action action;
        action.id = idOf(++m_sequence);
        action.dossier = state.version == 0 ? action.id : state.id;
        action.actor = kActor;
        action.desk = 1;
        action.at = m_now;
        action.sequence = m_sequence;
        action.baseVersion = state.version;
        action.payload = std::move(payload);
        return action;
    }
    /// Must be accepted.
    Story& then(Payload payload) {
        const Action action = make(std::move(payload));
        const auto result = applyInPlace(state, action);
        EXPECT_TRUE(result) << errorText(result ? Code::USAGE : result.error().code).name;
        actions.push_back(action);
        return *this;
    }
    /// The code it is refused with; nothing when it is accepted. The state stays as it is.
    std::optional<Code> refusal(Payload payload) {
        const auto result = apply(state, make(std::move(payload)));
        if (result) return {};
        return result.error().code;
    }
    /// A supervisor lets one action pass.
    Story& overriding(Rule rule) { return then(RuleOverridden{rule, kReason, kActor, m_now - 1min}); }

    State state;
    std::vector<Action> actions;
    inline static const Uuid kActor = *Uuid::parse(u"0195d3c4-0000-7000-8000-000000000001");

private:
    static Uuid idOf(qint64 number) {
        std::array<quint8, 16> bytes{};
        bytes[14] = static_cast<quint8>(number >> 8);
        bytes[15] = static_cast<quint8>(number);
        return Uuid::fromBytes(bytes);
    }

    Instant m_now;
    qint64 m_sequence = 0;
};

inline Story receivedStory() {
    Story story;
    story.then(intake());
    return story;
}

} // namespace motcua::dossier
