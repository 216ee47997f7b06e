// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/planner.h"

#include "tests/core/calendar/real_calendar.h"
#include "tests/core/dossier/story.h"

namespace motcua::dossier {
namespace {

const calendar::OfficeSchedule kHours;
const DeskCalendar kDesk{calendar::realCalendar(), kHours, QStringLiteral("h1"), true};

template <class P> P planned(const State& state, P wanted, LocalTime now) {
    const auto payload = plan(state, std::move(wanted), now, kDesk);
    EXPECT_TRUE(payload);
    return std::get<P>(*payload);
}

Received wish(LocalTime now, int workingDays) {
    Received p = intake();
    p.received = now;
    p.limit = calendar::TimeLimit{workingDays, calendar::Unit::workingDay};
    p.due = {};
    p.forwardBy.reset();
    p.supplementNoticeBy.reset();
    return p;
}

/// A dossier planned and received at `now`.
Story plannedStory(const Received& p) {
    Story story(p.received);
    story.then(planned(story.state, p, p.received));
    return story;
}

TEST(Planner, received_getsDueForwardAndNoticeDates) {
    const Received p = planned(State(), wish(at(20), 3), at(20));
    EXPECT_EQ(p.due, (DueStamp{at(26, 17), false, QStringLiteral("h1")})) << "24/11 is a day off";
    EXPECT_EQ(p.forwardBy, at(20, 17));
    EXPECT_EQ(p.supplementNoticeBy, at(26, 17)) << "three working days";
}

TEST(Planner, received_withoutLimit_hasNoDueDate) {
    Received p = wish(at(20), 3);
    p.limit.reset();
    p = planned(State(), p, at(20));
    EXPECT_EQ(p.due, DueStamp{});
    EXPECT_TRUE(p.supplementNoticeBy);
}

TEST(Planner, received_withAnImpossibleLimit_fails) {
    Received p = wish(at(20), 3);
    p.limit->value = -1;
    EXPECT_EQ(plan(State(), p, at(20), kDesk).error().code, Code::CALENDAR_LIMIT_INVALID);
}

TEST(Planner, received_inAYearOfProjectedHolidays_saysSo) {
    Received p = wish(makeDate(2027, 2, 1) + 9h, 10);
    p = planned(State(), p, p.received);
    EXPECT_TRUE(p.due.projected);
}

TEST(Planner, received_inAYearWithoutHolidayData_isProjected) {
    Received p = wish(makeDate(2040, 3, 5) + 9h, 3);
    p = planned(State(), p, p.received);
    EXPECT_TRUE(p.due.due);
    EXPECT_TRUE(p.due.projected);
}

TEST(Planner, forwardDeadline_isTodayOrTheNextMorning) {
    EXPECT_EQ(forwardDeadline(at(2), kDesk), at(2, 17));
    EXPECT_EQ(forwardDeadline(at(2, 15), kDesk), at(2, 17)) << "15:00 sharp is not after";
    EXPECT_EQ(forwardDeadline(at(2, 15) + 1s, kDesk), at(3, 11, 30));
    EXPECT_EQ(forwardDeadline(at(6, 16), kDesk), at(9, 11, 30)) << "Friday afternoon, Monday morning";
    EXPECT_EQ(forwardDeadline(at(23, 16), kDesk), at(25, 11, 30)) << "24/11 is a day off";
    EXPECT_EQ(forwardDeadline(at(7, 9), kDesk), at(7, 11, 30)) << "Saturday duty";
    EXPECT_EQ(forwardDeadline(at(8, 9), kDesk), at(9, 17)) << "Sunday: as received on Monday";
    DeskCalendar noDuty = kDesk;
    noDuty.saturdayDuty = false;
    EXPECT_EQ(forwardDeadline(at(7, 9), noDuty), at(9, 17));
}

TEST(Planner, registered_online_isAnsweredInEightWorkingHours) {
    Registered p = draftRequest();
    EXPECT_EQ(planned(State(), p, at(2)).answerBy, std::nullopt);
    p.request.channel = Channel::online;
    EXPECT_EQ(planned(State(), p, at(2, 9)).answerBy, at(3, 9, 30)) << "7:30 hours a day";
    EXPECT_EQ(planned(State(), p, at(7, 9)).answerBy, at(10, 8)) << "from Monday's opening";
}

TEST(Planner, supplementRequested_givesFifteenDays) {
    const Story story = plannedStory(wish(at(2), 5));
    EXPECT_EQ(planned(story.state, missingPaper(), at(3)).completeBy, at(18) + 15h - 1s);
    Received p = wish(at(2), 5);
    p.rules.supplementWithin = {7, calendar::Unit::workingDay};
    EXPECT_EQ(planned(plannedStory(p).state, missingPaper(), at(3)).completeBy, at(12) + 15h - 1s);
    p.rules.supplementWithin = {8, calendar::Unit::hour};
    EXPECT_EQ(planned(plannedStory(p).state, missingPaper(), at(3)).completeBy, at(4, 9, 30));
}

TEST(Planner, supplemented_countsAgainFromZero_orGoesOn) {
    Story story = plannedStory(wish(at(2), 5));
    EXPECT_EQ(story.state.due.due, at(9, 17));
    story.goTo(at(4)).then(planned(story.state, missingPaper(), at(4)));
    const Supplemented p = planned(story.state, Supplemented{}, at(12));
    EXPECT_EQ(p.newDue.due, at(19, 17)) << "restart: five working days from the 12th";
    EXPECT_EQ(p.supplementNoticeBy, at(17, 17));
    story.goTo(at(12)).then(p);
    EXPECT_EQ(story.state.due.due, at(19, 17));

    Received resume = wish(at(2), 5);
    resume.rules.supplementMode = calendar::SupplementMode::resume;
    Story other = plannedStory(resume);
    other.goTo(at(4)).then(planned(other.state, missingPaper(), at(4)));
    EXPECT_EQ(planned(other.state, Supplemented{}, at(12)).newDue.due, at(17, 17))
        << "two of five days were used";
}

TEST(Planner, supplemented_beforeAcceptance_hasNoDate) {
    Story story;
    story.then(draftRequest()).then(missingPaper());
    EXPECT_EQ(planned(story.state, Supplemented{}, at(3)).newDue, DueStamp{});
}

TEST(Planner, forAnotherAgency_theDateComesWithItsReceipt) {
    Received p = wish(at(2), 5);
    p.competentAgency = *AgencyCode::parse(u"H15.50.05.13");
    p.receivingAgency = *AgencyCode::parse(u"H15.50.06");
    Story story = plannedStory(p);
    EXPECT_EQ(story.state.due.due, std::nullopt);
    EXPECT_EQ(story.state.supplementNoticeBy, std::nullopt);
    const CompetentReceived there = planned(story.state, CompetentReceived{at(4), {}, {}}, at(4, 10));
    EXPECT_EQ(there.newDue.due, at(11, 17));
    EXPECT_EQ(there.supplementNoticeBy, at(9, 17));
}

TEST(Planner, verificationEnded_movesTheDateOnlyWhereItIsNotCounted) {
    const VerificationStarted started{EnquiryKind::verification, kReason, kReason, {}, {}};
    Received p = wish(at(2), 5);
    p.rules.verificationNotCounted = true;
    Story story = plannedStory(p);
    story.goTo(at(3)).then(started);
    VerificationEnded ended{story.state.actions.back(), {}, {}, {}};
    EXPECT_EQ(planned(story.state, ended, at(5)).newDue->due, at(11, 17))
        << "two working days are not counted";
    p.rules.verificationNotCounted = false;
    Story counted = plannedStory(p);
    counted.goTo(at(3)).then(started);
    ended.enquiry = counted.state.actions.back();
    EXPECT_EQ(planned(counted.state, ended, at(5)).newDue, std::nullopt);
}

TEST(Planner, outageEnded_addsItsWorkingTime) {
    Story story = plannedStory(wish(at(2), 5));
    story.goTo(at(3)).then(OutageStarted{kReason, {}, at(3, 9)});
    EXPECT_EQ(planned(story.state, OutageEnded{at(3, 11), {}}, at(3, 12)).newDue.due, at(10, 9, 30))
        << "two hours after 17:00 on the 9th";
}

TEST(Planner, extended_toADayOff_isPromisedForTheNextWorkedOne) {
    Story story = plannedStory(wish(at(2), 5));
    const Extended p = planned(story.state, extendedTo(at(22, 20)), at(3));
    EXPECT_EQ(p.newDue.due, at(23, 17)) << "Sunday 20:00";
    story.goTo(at(3)).then(p);
    const auto whole = calendar::computeDue(dueInput(story.state), calendar::realCalendar(), kHours);
    EXPECT_EQ(whole->due, story.state.due.due);
    const Extended second = planned(story.state, extendedTo(at(24, 10)), at(4));
    EXPECT_EQ(second.newDue.due, at(25, 17)) << "a second one stands for both";
}

TEST(Planner, extended_thatTheRulesRefuse_isLeftAsItIs) {
    const Story story = plannedStory(wish(at(2), 5));
    EXPECT_EQ(planned(story.state, extendedTo(at(4)), at(3)), extendedTo(at(4))) << "before the old date";
    EXPECT_EQ(planned(story.state, Extended{}, at(3)).newDue, DueStamp{});
    EXPECT_EQ(planned(State(), extendedTo(at(4)), at(3)), extendedTo(at(4))) << "no date to extend";
}

TEST(Planner, extended_keepsTheWorkingDayGiven) {
    const Story story = plannedStory(wish(at(2), 5));
    const Extended p = planned(story.state, extendedTo(makeDate(2027, 2, 19) + 17h), at(3));
    EXPECT_EQ(p.newDue.due, makeDate(2027, 2, 19) + 17h);
    EXPECT_TRUE(p.newDue.projected);
    EXPECT_EQ(p.newDue.calendarVersion, QStringLiteral("h1"));
}

TEST(Planner, corrected_hasThreeWorkingDaysFromFinding) {
    const Story story = plannedStory(wish(at(2), 5));
    Corrected p;
    p.found = at(20, 10);
    EXPECT_EQ(planned(story.state, p, at(20, 11)).deadline, at(26, 17)) << "24/11 is a day off";
}

TEST(Planner, otherPayloads_comeBackAsTheyAre) {
    EXPECT_EQ(plan(State(), NoteAdded{kReason}, at(2), kDesk), Payload(NoteAdded{kReason}));
}

/// What the desk planned action by action is what the calendar says about the whole in the end.
TEST(Planner, aDossierWithEverything_agreesWithTheCalendar) {
    Received p = wish(at(2), 10);
    p.rules.verificationNotCounted = true;
    Story story = plannedStory(p);
    story.goTo(at(3)).then(planned(story.state, missingPaper(), at(3)));
    story.goTo(at(5)).then(planned(story.state, Supplemented{}, at(5)));
    story.goTo(at(6)).then(VerificationStarted{EnquiryKind::verification, kReason, kReason, {}, {}});
    story.goTo(at(10)).then(
        planned(story.state, VerificationEnded{story.state.actions.back(), {}, {}, {}}, at(10)));
    story.goTo(at(11)).then(OutageStarted{kReason, {}, at(11, 8)});
    story.then(planned(story.state, OutageEnded{at(11, 9), {}}, at(11)));
    story.goTo(at(12)).then(planned(story.state, extendedTo(at(27, 17)), at(12)));
    const auto whole = calendar::computeDue(dueInput(story.state), calendar::realCalendar(), kHours);
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->due, story.state.due.due);
    EXPECT_EQ(story.state.dueHistory.size(), 5U);
}

} // namespace
} // namespace motcua::dossier
