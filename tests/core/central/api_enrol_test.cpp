// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/central/api_bench.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ApiEnrolTest : public ApiTest {
protected:
    HttpResponse enrol(const Counter& counter, const QString& code) {
        return post("/v1/enrol", counter.enrolment(code));
    }
    /// Whether a token is good.
    bool isIn(const Counter& counter) {
        Desk desk(static_cast<int>(counter.device.bytes()[15]), kOffice);
        const HttpResponse response = post("/v1/sync", wire::encode(desk.request({})), counter.token);
        if (response.status == 200) return true;
        EXPECT_EQ(refusalOf(response), "CENTRAL_TOKEN 401");
        return false;
    }
};

TEST_P(ApiEnrolTest, code_givesTokensOnce) {
    const Counter counter(3);
    const QString code = codeFor(kOffice, 3);
    const HttpResponse response = enrol(counter, code);
    ASSERT_EQ(response.status, 200) << response.body.constData();
    const QJsonObject grant = objectOf(response);
    EXPECT_EQ(grant["token"_L1].toString().size(), 43);
    EXPECT_EQ(grant["refresh"_L1].toString().size(), 43);
    EXPECT_NE(grant["token"_L1], grant["refresh"_L1]);
    EXPECT_EQ(grant["office"_L1].toString(), kOffice);
    EXPECT_EQ(grant["office_name"_L1].toString(), kOfficeName);
    EXPECT_EQ(grant["desk"_L1].toInt(), 3);
    EXPECT_EQ(grant["epoch"_L1].toString(), u"e1");
    EXPECT_EQ(grant["expires"_L1].toInteger(), (clock.now() + 12h).time_since_epoch().count());
    EXPECT_EQ(headerOf(response, "Cache-Control"), "no-store");

    EXPECT_EQ(refusalOf(enrol(Counter(4), code)), "CENTRAL_ENROLMENT_CODE 403");
}

TEST_P(ApiEnrolTest, lostAnswer_isGivenAnew_toTheSameCounterOnly) {
    Counter counter(3);
    const QString code = codeFor(kOffice, 3);
    take(counter, enrol(counter, code));
    const QByteArray first = counter.token;
    take(counter, enrol(counter, code));
    EXPECT_TRUE(isIn(counter));
    counter.token = first;
    EXPECT_FALSE(isIn(counter));
    counter.key = test::TestKey::make("prime256v1");
    EXPECT_EQ(refusalOf(enrol(counter, code)), "CENTRAL_DEVICE 403");
}

TEST_P(ApiEnrolTest, typedCode_isReadAsPeopleWrite) {
    Counter counter(3);
    const QString code = codeFor(kOffice, 3).toLower().remove(u'-');
    take(counter, enrol(counter, code));
    EXPECT_TRUE(isIn(counter));
}

TEST_P(ApiEnrolTest, codeThatIsOldOrNone_isRefused) {
    const Counter counter(3);
    const QString code = codeFor(kOffice, 3);
    EXPECT_EQ(refusalOf(enrol(counter, u"0000-0000-0000"_s)), "CENTRAL_ENROLMENT_CODE 403");
    EXPECT_EQ(refusalOf(enrol(counter, u"0000"_s)), "CENTRAL_ENROLMENT_CODE 403");
    clock.advance(24h);
    EXPECT_EQ(refusalOf(enrol(counter, code)), "CENTRAL_ENROLMENT_CODE 403");
}

TEST_P(ApiEnrolTest, proofOfAnotherKey_isRefused_andTheCodeStaysGood) {
    Counter counter(3);
    const QString code = codeFor(kOffice, 3);
    QJsonObject body = counter.enrolment(code);
    body.insert(u"proof"_s, Counter(3).enrolment(code).value(u"proof"_s));
    EXPECT_EQ(refusalOf(post("/v1/enrol", body)), "CENTRAL_REQUEST 400");
    body = counter.enrolment(code);
    body.insert(u"key"_s, QString::fromLatin1(test::TestKey::make("secp384r1").publicInfo().toBase64()));
    EXPECT_EQ(refusalOf(post("/v1/enrol", body)), "CENTRAL_REQUEST 400");
    take(counter, enrol(counter, code));
}

TEST_P(ApiEnrolTest, deskOfAnotherCounter_isRefused) {
    const QString first = codeFor(kOffice, 3), second = codeFor(kOffice, 3);
    EXPECT_EQ(enrol(Counter(3), first).status, 200);
    EXPECT_EQ(refusalOf(enrol(Counter(4), second)), "CENTRAL_DEVICE 403");
    EXPECT_TRUE(codeFor(kOffice, 3).isEmpty()) << "nor is there a new code";
    EXPECT_FALSE(codeFor(kOtherOffice, 3).isEmpty());
}

TEST_P(ApiEnrolTest, guessing_isSlowedDown) {
    const Counter counter(3), other(4);
    const QString code = codeFor(kOffice, 3), otherCode = codeFor(kOffice, 4);
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(enrol(counter, u"0000-0000-0000"_s).status, 403);
    const HttpResponse slowed = enrol(counter, code);
    EXPECT_EQ(refusalOf(slowed), "CENTRAL_BUSY 429");
    EXPECT_EQ(headerOf(slowed, "Retry-After"), "600");
    EXPECT_EQ(enrol(other, otherCode).status, 200) << "others go on";
    clock.advance(10min);
    EXPECT_EQ(enrol(counter, code).status, 200);
}

TEST_P(ApiEnrolTest, guessingUnderManyNames_isSlowedDownToo) {
    for (int i = 0; i < 200; ++i)
        EXPECT_EQ(enrol(Counter(100 + i / 9), u"0000-0000-0000"_s).status, 403);
    EXPECT_EQ(enrol(Counter(99), codeFor(kOffice, 3)).status, 429);
}

TEST_P(ApiEnrolTest, token_lastsHalfADay_andIsRenewed) {
    Counter counter = enrolled(3);
    clock.advance(12h - 1ms);
    EXPECT_TRUE(isIn(counter));
    clock.advance(1ms);
    EXPECT_FALSE(isIn(counter));
    take(counter, post("/v1/token", counter.renewal(counter.refresh)));
    EXPECT_TRUE(isIn(counter));
}

TEST_P(ApiEnrolTest, oldRefreshToken_isGoodUntilTheNewOneWasUsed) {
    Counter counter = enrolled(3);
    const QString first = counter.refresh;
    ASSERT_EQ(post("/v1/token", counter.renewal(first)).status, 200) << "an answer that is lost";
    take(counter, post("/v1/token", counter.renewal(first)));
    const QString second = counter.refresh;
    take(counter, post("/v1/token", counter.renewal(second)));
    EXPECT_EQ(refusalOf(post("/v1/token", counter.renewal(first))), "CENTRAL_TOKEN 401");
    EXPECT_EQ(post("/v1/token", counter.renewal(second)).status, 200);
}

TEST_P(ApiEnrolTest, manyLostAnswers_leaveTheLastOnesGood) {
    Counter counter = enrolled(3);
    const QString first = counter.refresh;
    for (int i = 0; i < 20; ++i)
        take(counter, post("/v1/token", counter.renewal(first)));
    take(counter, post("/v1/token", counter.renewal(counter.refresh)));
    EXPECT_TRUE(isIn(counter));
}

TEST_P(ApiEnrolTest, stolenRefreshToken_isNothingWithoutTheKey) {
    const Counter counter = enrolled(3), thief(3);
    EXPECT_EQ(refusalOf(post("/v1/token", thief.renewal(counter.refresh))), "CENTRAL_TOKEN 401");
    EXPECT_EQ(refusalOf(post("/v1/token", Counter(7).renewal(counter.refresh))), "CENTRAL_TOKEN 401");
    Counter other = enrolled(4);
    EXPECT_EQ(refusalOf(post("/v1/token", other.renewal(counter.refresh))), "CENTRAL_TOKEN 401");
}

/// The backup knows the counter, but not what was granted to it since.
TEST_P(ApiEnrolTest, storePutBack_letsItsKeyIn_once) {
    Counter counter = enrolled(1);
    const QString known = counter.refresh, granted = QString(43, u'A');
    EXPECT_EQ(refusalOf(post("/v1/token", counter.renewal(granted))), "CENTRAL_TOKEN 401");
    ASSERT_TRUE(startNewEpoch(**pool.acquire(), QStringLiteral("e2")));
    Counter thief(1);
    EXPECT_EQ(refusalOf(post("/v1/token", thief.renewal(granted))), "CENTRAL_TOKEN 401") << "another key";
    take(counter, post("/v1/token", counter.renewal(granted)));
    EXPECT_EQ(refusalOf(post("/v1/token", counter.renewal(granted))), "CENTRAL_TOKEN 401");
    EXPECT_EQ(refusalOf(post("/v1/token", counter.renewal(known))), "CENTRAL_TOKEN 401");
    take(counter, post("/v1/token", counter.renewal(counter.refresh)));
}

TEST_P(ApiEnrolTest, withdrawnCounter_isOut_untilANewCode) {
    Counter counter(3);
    const QString code = codeFor(kOffice, 3);
    take(counter, enrol(counter, code));
    {
        auto lease = pool.acquire();
        ASSERT_TRUE(lease);
        ASSERT_TRUE(withdrawDevice(**lease, counter.device, clock.now()));
        EXPECT_EQ(withdrawDevice(**lease, uuid(1, 77), clock.now()).error().code, Code::CENTRAL_DEVICE);
        const auto devices = listDevices(**lease, kOffice);
        ASSERT_TRUE(devices);
        ASSERT_EQ(devices->size(), 1U);
        EXPECT_EQ(devices->front().withdrawn, clock.now());
    }
    EXPECT_FALSE(isIn(counter));
    EXPECT_EQ(post("/v1/token", counter.renewal(counter.refresh)).status, 401);
    EXPECT_EQ(enrol(counter, code).status, 403) << "the used code does not bring it back";
    take(counter, enrol(counter, codeFor(kOffice, 3)));
    EXPECT_TRUE(isIn(counter));
}

TEST_P(ApiEnrolTest, malformedBodies_areRefused) {
    const Counter counter(3);
    const QJsonObject good = counter.enrolment(codeFor(kOffice, 3));
    for (const char* member : {"code", "device", "key", "proof"}) {
        QJsonObject body = good;
        body.remove(QLatin1StringView(member));
        EXPECT_EQ(refusalOf(post("/v1/enrol", body)), "CENTRAL_REQUEST 400") << member;
        body.insert(QLatin1StringView(member), 7);
        EXPECT_EQ(refusalOf(post("/v1/enrol", body)), "CENTRAL_REQUEST 400") << member;
    }
    QJsonObject more = good;
    more.insert(u"admin"_s, true);
    EXPECT_EQ(refusalOf(post("/v1/enrol", more)), "CENTRAL_REQUEST 400");
    EXPECT_EQ(refusalOf(post("/v1/enrol", QByteArray("{"))), "CENTRAL_REQUEST 400");
    EXPECT_EQ(refusalOf(post("/v1/enrol", QByteArray(70000, ' '))), "CENTRAL_TOO_LARGE 413");
    EXPECT_EQ(post("/v1/enrol", good).status, 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiEnrolTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
