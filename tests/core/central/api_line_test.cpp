// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/central/api_bench.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

class ApiLineTest : public ApiTest {
protected:
    QString today() const { return formatDate(dateOf(dossier::kReceived)); }
    static QJsonObject ticket(const QString& number, qint64 base, const QString& state) {
        return {{u"number"_s, number}, {u"base"_s, base}, {u"ticket"_s, QJsonObject{{u"state"_s, state}}}};
    }
    QJsonObject body(qint64 since, const QJsonArray& tickets = {}) const {
        return {{u"day"_s, today()}, {u"since"_s, since}, {u"tickets"_s, tickets}};
    }
    /// `A1-001 1 waiting; …` of the answer.
    QString exchanged(const Counter& counter, const QJsonObject& request) {
        const HttpResponse response = post("/v1/line", request, counter.token);
        EXPECT_EQ(response.status, 200) << response.body.constData();
        QStringList texts;
        for (const QJsonValue& each : objectOf(response)["tickets"_L1].toArray())
            texts << u"%1 %2 %3"_s.arg(each["number"_L1].toString())
                         .arg(each["revision"_L1].toInteger())
                         .arg(each["ticket"_L1]["state"_L1].toString());
        return texts.join(u"; "_s);
    }
};

TEST_P(ApiLineTest, desks_seeEachOthersTickets) {
    const Counter a = enrolled(1), b = enrolled(2), other = enrolled(3, kOtherOffice);
    EXPECT_EQ(exchanged(a, body(0, {ticket(u"A1-001"_s, 0, u"waiting"_s)})), u"A1-001 1 waiting");
    EXPECT_EQ(exchanged(b, body(0)), u"A1-001 1 waiting");
    EXPECT_EQ(exchanged(b, body(1, {ticket(u"A2-001"_s, 0, u"waiting"_s)})), u"A2-001 2 waiting");
    EXPECT_EQ(exchanged(a, body(1)), u"A2-001 2 waiting") << "only what is new";
    EXPECT_EQ(exchanged(other, body(0)), u"") << "another office's line";
}

TEST_P(ApiLineTest, whoCallsFirst_hasIt) {
    const Counter a = enrolled(1), b = enrolled(2);
    exchanged(a, body(0, {ticket(u"A1-001"_s, 0, u"waiting"_s)}));
    EXPECT_EQ(exchanged(b, body(1, {ticket(u"A1-001"_s, 1, u"called by 2"_s)})), u"A1-001 2 called by 2");
    EXPECT_EQ(exchanged(a, body(1, {ticket(u"A1-001"_s, 1, u"called by 1"_s)})), u"A1-001 2 called by 2");
}

TEST_P(ApiLineTest, sameRequestAgain_changesNothing) {
    const Counter a = enrolled(1);
    const QJsonObject request = body(0, {ticket(u"A1-001"_s, 0, u"waiting"_s)});
    EXPECT_EQ(exchanged(a, request), exchanged(a, request));
}

TEST_P(ApiLineTest, badRequests_areRefused) {
    const Counter a = enrolled(1);
    const auto refusal = [&](const QJsonObject& request) {
        return refusalOf(post("/v1/line", request, a.token));
    };
    EXPECT_EQ(refusal({}), "CENTRAL_REQUEST 400");
    QJsonObject old = body(0);
    old[u"day"_s] = formatDate(dateOf(dossier::kReceived) - std::chrono::days{2});
    EXPECT_EQ(refusal(old), "CENTRAL_REQUEST 400");
    EXPECT_EQ(refusal(body(-1)), "CENTRAL_REQUEST 400");
    EXPECT_EQ(refusal(body(0, {ticket(QString(13, u'A'), 0, u"x"_s)})), "CENTRAL_REQUEST 400");
    EXPECT_EQ(refusal(body(0, {ticket(u"A"_s, 0, u"x"_s), ticket(u"A"_s, 0, u"y"_s)})), "CENTRAL_REQUEST 400")
        << "twice the same";
    EXPECT_EQ(refusal(body(0, {ticket(u"A"_s, 0, QString(5000, u'x'))})), "CENTRAL_REQUEST 400");
    EXPECT_EQ(refusalOf(post("/v1/line", body(0))), "CENTRAL_TOKEN 401");
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiLineTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
