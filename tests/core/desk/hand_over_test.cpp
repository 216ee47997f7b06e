// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/hand_over.h"

#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::TempStation;

/// A dossier whose result is there and whose fee (20.000 đ, fictitious people) is open.
QString ready(TempStation& station) {
    auto request = tests::birthRequest();
    request.procedureCode = QStringLiteral("1.004222");
    const QString code = receive(station.workplace(), request)->dossier.state.code->text();
    EXPECT_TRUE(
        perform(station.workplace(), code, dossier::ResultReady{{}, toLocal(station.clock.now()), {}}));
    return code;
}

HandOver withFee(TempStation& station, const QString& code) {
    HandOver all;
    const auto state = records::loadDossier(station.workplace().database(), code)->state;
    all.payment = dossier::FeePaid{.amount = state.feeOpen().value_or(0)};
    all.identity =
        dossier::IdentityVerified{.person = dossier::Person::receiver, .source = dossier::IdentitySource::qr};
    all.returned.slipShown = true;
    all.returned.receiverName = QStringLiteral("Nguyễn Văn An");
    return all;
}

TEST(HandOver, feeAndResult_areOneStep) {
    TempStation station;
    const QString code = ready(station);
    const HandOver all = withFee(station, code);
    ASSERT_GT(all.payment->amount, 0);
    const size_t before =
        records::loadDossier(station.workplace().database(), code)->state.identifications.size();
    const auto done = handOver(station.workplace(), code, all);
    ASSERT_TRUE(done) << errorText(done.error().code).name;
    EXPECT_EQ(done->state.status, dossier::Status::returned);
    EXPECT_EQ(done->state.feeOpen(), 0);
    EXPECT_FALSE(done->state.returnedUnpaid);
    EXPECT_EQ(done->state.identifications.size(), before + 1);
}

TEST(HandOver, askedTwice_takesTheFeeOnce) {
    TempStation station;
    const QString code = ready(station);
    const HandOver all = withFee(station, code);
    const auto first = handOver(station.workplace(), code, all);
    ASSERT_TRUE(first);
    const auto again = handOver(station.open(), code, all);
    ASSERT_TRUE(again) << errorText(again.error().code).name;
    EXPECT_EQ(again->state, first->state);
    EXPECT_EQ(again->state.payments.size(), 1u);
    HandOver another = all;
    another.returned.receiverName = QStringLiteral("Trần Thị Bình");
    another.payment.reset();
    EXPECT_EQ(handOver(station.workplace(), code, another).error().code, Code::DOSSIER_ALREADY_RETURNED);
}

TEST(HandOver, refused_takesNoFee) {
    TempStation station;
    const QString code = ready(station);
    HandOver all = withFee(station, code);
    all.returned.slipShown = false; // and no reason why
    const int before = records::loadDossier(station.workplace().database(), code)->state.version;
    EXPECT_EQ(handOver(station.workplace(), code, all).error().code, Code::DOSSIER_RETURN_WITHOUT_SLIP);
    const auto state = records::loadDossier(station.workplace().database(), code)->state;
    EXPECT_TRUE(state.payments.empty());
    EXPECT_EQ(state.version, before) << "nor anything else";
}

TEST(HandOver, feeTakenMeanwhile_isNotTakenAgain) {
    TempStation station;
    const QString code = ready(station);
    const HandOver all = withFee(station, code);
    ASSERT_TRUE(perform(station.workplace(), code, *all.payment));
    EXPECT_EQ(handOver(station.workplace(), code, all).error().code, Code::DOSSIER_FEE_INVALID);
    HandOver rest = all;
    rest.payment.reset();
    const auto done = handOver(station.workplace(), code, rest);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->state.payments.size(), 1u);
}

TEST(RateService, theFirstAnswerStands) {
    TempStation station;
    const QString code = ready(station);
    ASSERT_TRUE(handOver(station.workplace(), code, withFee(station, code)));
    EXPECT_EQ(rateService(station.workplace(), code, 6).error().code, Code::FIELD_INVALID);
    const auto rated = rateService(station.workplace(), code, 4);
    ASSERT_TRUE(rated);
    const auto again = rateService(station.workplace(), code, 1);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->state.version, rated->state.version);
}

} // namespace
} // namespace motcua::desk
