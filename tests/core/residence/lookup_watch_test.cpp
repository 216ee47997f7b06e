// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/lookup_watch.h"

#include "tests/support/temp_station.h"

#include <gmock/gmock.h>

namespace motcua::residence {
namespace {

using testing::ElementsAre;

class LookupWatch : public testing::Test {
protected:
    void note(LocalTime at, bool withDossier = true,
              dossier::LookupOutcome outcome = dossier::LookupOutcome::found) {
        LookupEntry entry{m_ids.next(), toInstant(at), m_officer, {}, QStringLiteral("1.004873"), outcome};
        if (withDossier) entry.dossier = m_ids.next();
        ASSERT_TRUE(noteLookup(database(), entry));
        m_last = entry.id;
    }
    store::Database& database() { return m_station.workplace().database(); }
    OfficerLookups watched() {
        const auto calendar = m_station.workplace().calendar();
        const auto all =
            watchLookups(database(), Instant{}, toInstant(tests::at(2027, 1, 1, 0)),
                         toInstant(tests::at(2026, 11, 27, 9)), {calendar->days, calendar->hours});
        return all && !all->empty() ? all->front() : OfficerLookups{};
    }
    tests::TempStation m_station;
    UuidSource m_ids{m_station.clock};
    Uuid m_officer = m_ids.next(), m_last;
};

TEST_F(LookupWatch, ordinaryWork_raisesNoFlag) {
    for (int i = 0; i < 20; ++i)
        note(tests::at(2026, 11, 23, 9, i));
    const auto figures = watched();
    EXPECT_EQ(figures.lookups, 20);
    EXPECT_EQ(figures.mostInAnHour, 20);
    EXPECT_TRUE(figures.flags.empty());
}

TEST_F(LookupWatch, withoutDossier_isShownAfterADayAndUntilOneFollows) {
    for (int i = 0; i < 3; ++i)
        note(tests::at(2026, 11, 25, 9, i), false);
    EXPECT_THAT(watched().flags, ElementsAre(LookupFlag::withoutDossier));
    ASSERT_TRUE(noteDossierOf(database(), m_last, m_officer));
    EXPECT_EQ(watched().withoutDossier, 2);
    EXPECT_TRUE(watched().flags.empty());
    note(tests::at(2026, 11, 27, 8), false);
    EXPECT_EQ(watched().withoutDossier, 2) << "the visit may still be going on";
}

TEST_F(LookupWatch, hoursAndNumbers_areFlagged) {
    note(tests::at(2026, 11, 23, 22));
    EXPECT_THAT(watched().flags, ElementsAre(LookupFlag::outsideHours));
    for (int i = 0; i < 40; ++i)
        note(tests::at(2026, 11, 25, 9, i), true, dossier::LookupOutcome::pending);
    EXPECT_THAT(watched().flags,
                ElementsAre(LookupFlag::outsideHours, LookupFlag::manyInAnHour, LookupFlag::oftenUnanswered));
}

TEST_F(LookupWatch, tooManyInTenMinutes_areRefused) {
    const Instant now = toInstant(tests::at(2026, 11, 23, 9, 11));
    const LookupLimits limits{.inTenMinutes = 3, .inADay = 5};
    note(tests::at(2026, 11, 23, 9));
    for (int i = 8; i < 10; ++i)
        note(tests::at(2026, 11, 23, 9, i));
    EXPECT_TRUE(requireWithinLimits(database(), m_officer, now, limits)) << "one is older";
    note(tests::at(2026, 11, 23, 9, 10));
    EXPECT_EQ(requireWithinLimits(database(), m_officer, now, limits).error().code, Code::RESIDENCE_TOO_MANY);
    EXPECT_TRUE(requireWithinLimits(database(), m_ids.next(), now, limits)) << "another officer";
    EXPECT_TRUE(requireWithinLimits(database(), m_officer, now + std::chrono::hours{1}, limits));
    note(tests::at(2026, 11, 23, 9, 10));
    EXPECT_FALSE(requireWithinLimits(database(), m_officer, now + std::chrono::hours{1}, limits))
        << "five a day";
}

} // namespace
} // namespace motcua::residence
