// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/service_link.h"

#include "core/base/json.h"
#include "core/desk/dossier_steps.h"
#include "core/records/action_log.h"
#include "core/sync/account.h"
#include "core/sync/clock_watch.h"
#include "core/sync/freezing.h"
#include "core/sync/state.h"
#include "tests/core/desk/visit_fixture.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ServiceLinkTest : public testing::Test {
protected:
    Workplace& place() { return station.workplace(); }
    store::Database& database() { return place().database(); }
    void enrol() {
        sync::Account account;
        account.line.address = *sync::parseAddress(u"http://127.0.0.1:1"_s);
        account.device = place().station().device;
        account.office = place().station().officeCode;
        ASSERT_TRUE(sync::saveAccount(database(), account));
        contact();
    }
    /// The service answered now.
    void contact(qint64 offsetMs = 0) {
        auto state = *sync::loadState(database());
        const auto before = state.lastContact ? std::optional(state.clockOffsetMs) : std::nullopt;
        state.lastContact = place().clock().now();
        state.clockOffsetMs = offsetMs;
        auto transaction = store::Transaction::begin(database());
        ASSERT_TRUE(sync::saveState(database(), state));
        ASSERT_TRUE(sync::clockMeasured(database(), before, offsetMs, *state.lastContact));
        ASSERT_TRUE(transaction->commit());
    }
    QString received() {
        const auto reception = receive(place(), tests::birthRequest());
        EXPECT_TRUE(reception) << errorText(reception.error().code).name;
        return reception ? reception->dossier.state.code->text() : QString();
    }
    Code refusal() {
        const auto reception = receive(place(), tests::birthRequest());
        return reception ? Code{} : reception.error().code;
    }

    tests::TempStation station;
};

TEST_F(ServiceLinkTest, neverEnrolled_isNeverFrozen) {
    ASSERT_TRUE(setFreezeAfter(place(), 1h));
    received();
    station.clock.advance(400h);
    received();
    EXPECT_EQ(*sync::freezeAt(database(), station.clock.now()), sync::Freeze::none);
}

TEST_F(ServiceLinkTest, withoutASetting_onlyWarnsHoweverLong) {
    enrol();
    received();
    station.clock.advance(29 * 24h);
    received();
    EXPECT_EQ(*sync::freezeAt(database(), station.clock.now()), sync::Freeze::pressing);
}

TEST_F(ServiceLinkTest, frozen_receivesNothingNewAndFinishesWhatWasBegun) {
    enrol();
    ASSERT_TRUE(setFreezeAfter(place(), 48h));
    const QString code = received();
    station.clock.advance(47h);
    Visit begun = tests::visitOf(place());
    station.clock.advance(1h);
    EXPECT_EQ(refusal(), Code::SYNC_FROZEN);
    Visit late = tests::visitOf(place());
    const auto refused = accept(place(), late);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::SYNC_FROZEN);
    EXPECT_TRUE(accept(place(), begun)) << "begun in time";
    ASSERT_TRUE(perform(place(), code, dossier::Forwarded{u"Tổ Hộ tịch"_s, {}, {}, {}}));
    ASSERT_TRUE(perform(place(), code, dossier::NoteAdded{u"ghi chú"_s}));
    contact();
    EXPECT_TRUE(accept(place(), late)) << "nothing was lost of it";
    EXPECT_EQ(refusal(), Code{});
}

TEST_F(ServiceLinkTest, badLimit_isRefused) {
    EXPECT_EQ(setFreezeAfter(place(), -1h).error().code, Code::FIELD_INVALID);
    EXPECT_EQ(setFreezeAfter(place(), 9000h).error().code, Code::FIELD_INVALID);
    ASSERT_TRUE(setFreezeAfter(place(), 72h));
    EXPECT_EQ(sync::loadFreezeLimits(database())->freezeAfter, 72h);
    ASSERT_TRUE(setFreezeAfter(place(), 0h));
    EXPECT_EQ(*sync::loadFreezeLimits(database()), sync::FreezeLimits{});
}

TEST_F(ServiceLinkTest, steps_carryTheClocksOffset) {
    const auto offsetOf = [&](const QString& code) {
        const auto dossier = records::loadDossier(database(), code);
        return records::loadLog(database(), dossier->state.id)->front().action.clockOffsetMs;
    };
    EXPECT_EQ(offsetOf(received()), 0);
    enrol();
    contact(-5000);
    EXPECT_EQ(offsetOf(received()), -5000);
}

TEST_F(ServiceLinkTest, clockSetBack_isInTheAuditLogOnce) {
    enrol();
    station.clock.advance(-24h);
    const auto reception = receive(place(), tests::birthRequest());
    ASSERT_TRUE(reception);
    received();
    const auto entries = audit::list(database(), {});
    ASSERT_TRUE(entries);
    std::vector<QJsonObject> jumps;
    for (const audit::Entry& entry : *entries)
        if (entry.kind == u"clock.jumped") jumps.push_back(*json::parseObject(entry.detail));
    ASSERT_EQ(jumps.size(), 1U);
    EXPECT_EQ(jumps[0][u"seconds"_s].toInteger(), -86'400);
    EXPECT_EQ(records::loadLog(database(), reception->dossier.state.id)->front().action.clockOffsetMs,
              86'400'000);
}

} // namespace
} // namespace motcua::desk
