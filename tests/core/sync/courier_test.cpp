// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/line_bench.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;
using Fault = LocalService::Fault;

class CourierTest : public LineTest {
protected:
    void SetUp() override {
        LineTest::SetUp();
        counter.emplace(folder(), 1);
        clock.set(now);
        courier.emplace(counter->database(), clock, [] { return 1.0; });
        courier->setLimits(Milliseconds{400}, Milliseconds{400});
    }
    Code failure() {
        const auto done = courier->run(report);
        return done ? Code{} : done.error().code;
    }

    /// As is done after an enrolment.
    void leaseCodes() {
        RunReport leasing;
        EXPECT_TRUE(courier->leaseCodes(leasing));
        EXPECT_EQ(leasing.requests, 1);
    }

    std::optional<Counter> counter;
    FixedClock clock{Instant{}};
    std::optional<Courier> courier;
    RunReport report;
};

TEST_F(CourierTest, notEnrolled_saysSo) {
    EXPECT_EQ(failure(), Code::SYNC_NOT_ENROLLED);
    EXPECT_EQ(server->requests(), 0);
}

TEST_F(CourierTest, enrolled_sendsAndReads) {
    const auto enrolled = enrolCounter(*counter);
    ASSERT_TRUE(enrolled) << errorText(enrolled.error().code).name;
    EXPECT_EQ(enrolled->office, kOffice);
    leaseCodes();
    Counter other(folder(), 2);
    const Uuid theirs = other.receive(2);
    settle(other);
    counter->receive(1);
    ASSERT_TRUE(courier->run(report));
    EXPECT_EQ(report.pushed, 1);
    EXPECT_EQ(report.accepted, 1);
    EXPECT_EQ(report.pulled, 1);
    EXPECT_EQ(report.requests, 2) << "one request does both, one asks for the officers";
    EXPECT_GT(report.bytesSent, 0);
    EXPECT_GT(report.bytesReceived, 0);
    EXPECT_EQ(counter->state(theirs), other.state(theirs));
    const auto status = courier->status();
    EXPECT_TRUE(status->enrolled);
    EXPECT_EQ(status->waiting, 0);
    EXPECT_EQ(status->lastContact, now);
    EXPECT_FALSE(status->lastError);
}

TEST_F(CourierTest, wrongCode_isRefusedAndNothingIsKept) {
    const auto enrolled = enrol(counter->database(), {.address = server->address(), .code = u"XX"_s});
    ASSERT_FALSE(enrolled);
    EXPECT_EQ(enrolled.error().code, Code::CENTRAL_ENROLMENT_CODE);
    EXPECT_FALSE(*loadAccount(counter->database()));
}

TEST_F(CourierTest, enrolmentAnswerLost_usesTheSameKeyAgain) {
    QByteArray first;
    server = std::make_unique<LocalService>([&](const LocalService::Request& request) {
        const QByteArray key = QJsonDocument::fromJson(request.body).object()["key"_L1].toString().toLatin1();
        if (first.isEmpty()) first = key;
        EXPECT_EQ(key, first);
        return handle(request);
    });
    server->misbehave(Fault::cutInAnswer, 1);
    EXPECT_FALSE(enrolCounter(*counter));
    EXPECT_TRUE(enrolCounter(*counter));
}

TEST_F(CourierTest, tokenUnknown_isRenewedOnce) {
    ASSERT_TRUE(enrolCounter(*counter));
    leaseCodes();
    tokens.clear();
    counter->receive(1);
    ASSERT_TRUE(courier->run(report));
    EXPECT_EQ(report.accepted, 1);
    EXPECT_EQ(report.requests, 4) << "with the daily one for the officers";
}

TEST_F(CourierTest, newerService_keepsTheQueueUntilTheProgramIsBroughtUpToDate) {
    bool isNewer = false;
    server = std::make_unique<LocalService>([&](const LocalService::Request& request) -> LocalService::Reply {
        if (isNewer) return {426, R"({"error":"WIRE_SCHEMA","detail":"9"})", {"Upgrade: motcua/9"}};
        return handle(request);
    });
    ASSERT_TRUE(enrolCounter(*counter));
    counter->receive(1);
    isNewer = true;
    EXPECT_EQ(failure(), Code::SYNC_UPDATE_NEEDED);
    const auto status = courier->status();
    EXPECT_EQ(status->lastError->code, Code::SYNC_UPDATE_NEEDED);
    EXPECT_EQ(status->waiting, 1);
    EXPECT_GT(status->nextTry, now);
    isNewer = false;
    ASSERT_TRUE(courier->run(report));
    EXPECT_EQ(report.accepted, 1);
}

TEST_F(CourierTest, everyFaultOfTheLine_isAnErrorAndThenNothingIsLost) {
    ASSERT_TRUE(enrolCounter(*counter));
    const std::pair<Fault, Code> faults[]{{Fault::hang, Code::SYNC_TIMED_OUT},
                                          {Fault::babble, Code::SYNC_ANSWER},
                                          {Fault::cutInAnswer, Code::SYNC_UNREACHABLE},
                                          {Fault::flood, Code::WIRE_TOO_LARGE}};
    int ordinal = 0;
    for (const auto& [fault, code] : faults) {
        counter->receive(++ordinal);
        server->misbehave(fault, 1);
        EXPECT_EQ(failure(), code) << static_cast<int>(fault);
        const auto status = courier->status();
        EXPECT_EQ(status->lastError->code, code);
        EXPECT_EQ(status->waiting, 1);
        ASSERT_TRUE(courier->run(report)) << static_cast<int>(fault);
        EXPECT_EQ(courier->status()->waiting, 0);
    }
    Counter other(folder(), 2);
    settle(other);
    EXPECT_EQ(other.states(), counter->states());
    EXPECT_EQ(other.number("SELECT count(*) FROM action"), ordinal);
}

TEST_F(CourierTest, connectionClosedWithoutAnswer_doesNoHarmThoughQtSendsTwice) {
    ASSERT_TRUE(enrolCounter(*counter));
    counter->receive(1);
    server->misbehave(Fault::cutUnanswered, 3);
    failure();
    server->misbehave(Fault::none, 0);
    ASSERT_TRUE(courier->run(report));
    Counter other(folder(), 2);
    settle(other);
    EXPECT_EQ(other.number("SELECT count(*) FROM action"), 1);
}

TEST_F(CourierTest, failures_waitLongerEachTimeAndProgressResetsThem) {
    ASSERT_TRUE(enrolCounter(*counter));
    server->misbehave(Fault::babble, 3);
    const Milliseconds waits[]{Milliseconds{2000}, Milliseconds{4000}, Milliseconds{8000}};
    for (const Milliseconds wait : waits) {
        EXPECT_EQ(failure(), Code::SYNC_ANSWER);
        EXPECT_EQ(*courier->status()->nextTry - now, wait);
        counter->restart();
        courier.emplace(counter->database(), clock, [] { return 1.0; });
        courier->setLimits(Milliseconds{400}, Milliseconds{400});
    }
    ASSERT_TRUE(courier->run(report));
    EXPECT_EQ(loadState(counter->database())->failures, 0);
    EXPECT_EQ(*courier->status()->nextTry - now, std::chrono::minutes{1}) << "the service's poll";
}

TEST_F(CourierTest, busyService_isObeyed) {
    ASSERT_TRUE(enrolCounter(*counter));
    server = std::make_unique<LocalService>([](const LocalService::Request&) {
        return LocalService::Reply{503, "{\"error\":\"CENTRAL_BUSY\",\"detail\":\"\"}", {"Retry-After: 40"}};
    });
    auto account = *loadAccount(counter->database());
    account->line.address = QUrl(server->address());
    ASSERT_TRUE(saveAccount(counter->database(), *account));
    EXPECT_EQ(failure(), Code::CENTRAL_BUSY);
    EXPECT_EQ(*courier->status()->nextTry - now, std::chrono::milliseconds{42'000});
}

TEST_F(CourierTest, nobodyListens_isUnreachable) {
    ASSERT_TRUE(enrolCounter(*counter));
    server.reset();
    EXPECT_EQ(failure(), Code::SYNC_UNREACHABLE);
}

TEST_F(CourierTest, restoredService_isDealtWithInOneRun) {
    ASSERT_TRUE(enrolCounter(*counter));
    const QByteArray backup = copyService();
    counter->receive(1);
    ASSERT_TRUE(courier->run(report));
    restoreService(backup, u"e2"_s);
    ASSERT_TRUE(courier->run(report));
    EXPECT_EQ(courier->status()->waiting, 0);
    Counter other(folder(), 2);
    settle(other);
    EXPECT_EQ(other.states(), counter->states());
    EXPECT_EQ(other.states().size(), 1U);
}

TEST_F(CourierTest, clockThatIsWrong_isTold) {
    ASSERT_TRUE(enrolCounter(*counter));
    now += std::chrono::minutes{3};
    ASSERT_TRUE(courier->run(report));
    EXPECT_TRUE(courier->status()->clockWrong);
    EXPECT_NEAR(static_cast<double>(courier->status()->clockOffsetMs), 180'000, 5'000)
        << "half the round trip counts";
}

TEST_F(CourierTest, serviceWithoutSnapshot_isReadByTheStream) {
    ASSERT_TRUE(enrolCounter(*counter));
    Counter other(folder(), 2);
    for (int i = 1; i <= 150; ++i)
        other.receive(i);
    settle(other);
    ASSERT_TRUE(courier->run(report));
    EXPECT_EQ(report.pulled, 150);
    EXPECT_FALSE(courier->status()->lastError);
    clock.advance(std::chrono::hours{24});
    now = clock.now();
    ASSERT_TRUE(courier->run(report)) << "nor can it be compared; that alarms nobody";
    EXPECT_FALSE(courier->status()->lastError);
    EXPECT_FALSE(courier->status()->compared);
    const qint64 requests = report.requests;
    ASSERT_TRUE(courier->run(report));
    EXPECT_EQ(report.requests, requests + 1) << "and is not asked for again at once";
    EXPECT_FALSE(courier->check(report)) << "a person who asks is told";
}

TEST(Address, plainHttpToAnotherMachine_isRefused) {
    for (const char* bad : {"", "x", "ftp://a", "http://example.org", "https://", "https://u:p@a",
                            "https://a/b", "https://a?x=1", "http://127.0.0.1.example.org"})
        EXPECT_FALSE(parseAddress(QString::fromLatin1(bad))) << bad;
    for (const char* good :
         {"https://dongbo.example.vn", "https://a:8443/", "http://127.0.0.1:80", "http://localhost:1"})
        EXPECT_TRUE(parseAddress(QString::fromLatin1(good))) << good;
}

TEST(Proxy, textThatNamesNoPort_isRefused) {
    for (const char* bad :
         {"x", "x:", ":80", "x:0", "x:65536", "x:http", "http://x:80", "u@x:80", "a b:80", "a:b:80"})
        EXPECT_FALSE(parseProxy(QString::fromLatin1(bad))) << bad;
    EXPECT_EQ(*parseProxy(QStringLiteral(" proxy.example.vn:3128 ")),
              QStringLiteral("proxy.example.vn:3128"));
    for (const char* good : {"", "none", "127.0.0.1:8080"})
        EXPECT_EQ(*parseProxy(QString::fromLatin1(good)), QString::fromLatin1(good));
}

TEST_F(LineTest, wrongProxy_isNotTried) {
    Counter counter(folder(), 1);
    const auto begun = beginEnrolment(counter.database(), {.address = QStringLiteral("http://127.0.0.1:1"),
                                                           .code = QStringLiteral("ABCD-1234"),
                                                           .proxy = QStringLiteral("proxy.example.vn")});
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().code, Code::FIELD_INVALID);
}

/// The service's address leads nowhere: only what goes through the proxy can be answered.
TEST_F(LineTest, proxy_isUsedAndKept) {
    QStringList paths;
    LocalService proxy([&](const LocalService::Request& request) {
        paths << QString::fromLatin1(request.path);
        LocalService::Request inner = request;
        inner.path = "/v1/enrol";
        return handle(inner);
    });
    Counter counter(folder(), 1);
    const QString place = QUrl(proxy.address()).authority();
    const auto enrolled = enrol(counter.database(), {.address = QStringLiteral("http://127.0.0.1:1"),
                                                     .code = QStringLiteral("ABCD-1234"),
                                                     .proxy = place});
    ASSERT_TRUE(enrolled) << errorText(enrolled.error().code).name;
    EXPECT_EQ(paths, QStringList{QStringLiteral("http://127.0.0.1:1/v1/enrol")});
    const auto account = loadAccount(counter.database());
    ASSERT_TRUE(account && *account);
    EXPECT_EQ((*account)->line.proxy, place);
}

} // namespace
} // namespace motcua::sync
