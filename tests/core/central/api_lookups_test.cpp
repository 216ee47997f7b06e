// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/officer_administration.h"
#include "core/central/population_line.h"
#include "core/central/simulated_population.h"
#include "core/central/store_work.h"
#include "core/residence/remote_gateway.h"
#include "tests/core/central/api_bench.h"
#include "tests/core/residence/people.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

class ApiLookupsTest : public ApiTest {
protected:
    residence::LookupRequest lookup() {
        residence::LookupRequest request = residence::requestForAn();
        request.subject = population.people().front().citizen;
        return request;
    }
    SimulatedPopulation population{clock};
    Api asking{pool, clock, {.population = &population}};

    std::vector<QJsonObject> recorded() {
        const auto rows = transact(pool, Session::Access::read,
                                   [](Store& each) { return each.lookupLog().rows({}, 0, 100); });
        std::vector<QJsonObject> entries;
        for (const LookupRow& row : rows.value_or(std::vector<LookupRow>()))
            entries.push_back(json::parseObject(row.body).value_or(QJsonObject()));
        return entries;
    }

    HttpResponse ask(const QJsonObject& body, const QByteArray& token) {
        HttpRequest posted = request("POST", "/v1/lookups", token);
        posted.body = json::compact(body);
        return asking.answer(posted);
    }
};

TEST_P(ApiLookupsTest, counter_isToldThroughItsGateway) {
    const Counter counter = enrolled(1);
    residence::RemoteGateway gateway(
        [&](const QByteArray& body) -> Result<QByteArray> {
            HttpRequest posted = request("POST", "/v1/lookups", counter.token);
            posted.body = body;
            const HttpResponse response = asking.answer(posted);
            if (response.status != 200) return fail(Code::SYNC_ANSWER, QString::number(response.status));
            return response.body;
        },
        clock);
    const auto answer = gateway.lookUp(lookup());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->kind, residence::AnswerKind::found) << answer->reason.toStdString();
    EXPECT_EQ(answer->record, population.people().front());
}

TEST_P(ApiLookupsTest, officerWhomTheCentreClosed_isToldNothing) {
    const Counter counter = enrolled(1);
    const QString login = lookup().officerLogin;
    const auto outcome = [&] { return refusalOf(ask(residence::toJson(lookup()), counter.token)); };
    const auto put = [&](const QString& code, officer::Roles roles) {
        ASSERT_TRUE(putOfficer(**pool.acquire(), {kOffice, code, u"Cán bộ"_s, roles}, clock.now()));
    };
    put(u"khac"_s, officer::Role::clerk);
    EXPECT_EQ(outcome(), "CENTRAL_OFFICER 403") << "not on the list";
    put(login, officer::Role::administrator);
    EXPECT_EQ(outcome(), "CENTRAL_RIGHTS 403");
    put(login, officer::Role::clerk);
    EXPECT_EQ(ask(residence::toJson(lookup()), counter.token).status, 200);
    ASSERT_TRUE(closeOfficer(**pool.acquire(), kOffice, login, clock.now(), clock.now()));
    EXPECT_EQ(outcome(), "CENTRAL_OFFICER 403");
    const auto entries = recorded();
    ASSERT_EQ(entries.size(), 4U);
    EXPECT_EQ(entries[3][u"outcome"_s], u"CENTRAL_OFFICER"_s);
    EXPECT_EQ(entries[3][u"login"_s], login);
}

TEST_P(ApiLookupsTest, everyLookup_isRecorded_withoutTheNumber) {
    const Counter counter = enrolled(1);
    ASSERT_EQ(ask(residence::toJson(lookup()), counter.token).status, 200);
    residence::LookupRequest without = lookup();
    without.purpose.clear();
    ask(residence::toJson(without), counter.token);
    post("/v1/lookups", residence::toJson(lookup()), counter.token); // a service without a database
    ask(residence::toJson(lookup()), {});                            // nobody that is known
    const auto entries = recorded();
    ASSERT_EQ(entries.size(), 3U);
    const residence::LookupRequest asked = lookup();
    EXPECT_EQ(entries[0][u"outcome"_s], u"found"_s);
    EXPECT_EQ(entries[0][u"officer"_s], asked.officer.toString());
    EXPECT_EQ(entries[0][u"login"_s], asked.officerLogin);
    EXPECT_EQ(entries[0][u"device"_s], counter.device.toString());
    EXPECT_EQ(entries[0][u"office"_s], kOffice);
    EXPECT_EQ(entries[0][u"purpose"_s], asked.purpose);
    EXPECT_EQ(entries[0][u"procedure"_s].toString(), asked.procedure);
    EXPECT_EQ(entries[0][u"dossier"_s].toString(), asked.dossier ? asked.dossier->toString() : QString());
    EXPECT_EQ(entries[0][u"subject"_s].toString().size(), 64);
    EXPECT_EQ(entries[0][u"subject"_s], entries[2][u"subject"_s]);
    EXPECT_EQ(entries[1][u"outcome"_s], u"RESIDENCE_PURPOSE"_s);
    EXPECT_TRUE(entries[1][u"officer"_s].isNull());
    EXPECT_EQ(entries[2][u"outcome"_s], u"CENTRAL_REGISTRY"_s);
    for (const QJsonObject& each : entries) {
        const QByteArray text = json::compact(each);
        EXPECT_FALSE(text.contains(asked.subject.number->text().toUtf8()));
        EXPECT_FALSE(text.contains(asked.subject.name.toUtf8()));
    }
}

TEST_P(ApiLookupsTest, incompleteRequests_andStrangers_areRefused) {
    const Counter counter = enrolled(1);
    EXPECT_EQ(refusalOf(ask(residence::toJson(lookup()), {})), "CENTRAL_TOKEN 401");
    residence::LookupRequest request = lookup();
    request.purpose.clear();
    EXPECT_EQ(refusalOf(ask(residence::toJson(request), counter.token)), "RESIDENCE_PURPOSE 422");
    QJsonObject damaged = residence::toJson(lookup());
    damaged[u"id"_s] = u"x"_s;
    EXPECT_EQ(refusalOf(ask(damaged, counter.token)), "CENTRAL_REQUEST 400");
    EXPECT_EQ(refusalOf(post("/v1/lookups", residence::toJson(lookup()), counter.token)),
              "CENTRAL_REGISTRY 503")
        << "a service without a database";
}

TEST_P(ApiLookupsTest, anotherOfficesDossier_isNoGroundToLook) {
    const Counter counter = enrolled(1), other = enrolled(3, kOtherOffice);
    Desk desk{1, kOffice};
    const auto received = desk.make(uuid(2, 1), intakeOf(1));
    ASSERT_EQ(post("/v1/sync", wire::encode(desk.request({received})), counter.token).status, 200);
    residence::LookupRequest request = lookup();
    request.dossier = uuid(2, 1);
    EXPECT_EQ(ask(residence::toJson(request), counter.token).status, 200);
    EXPECT_EQ(refusalOf(ask(residence::toJson(request), other.token)), "CENTRAL_OFFICE 403");
    request.dossier = uuid(2, 9);
    EXPECT_EQ(ask(residence::toJson(request), counter.token).status, 200) << "not sent yet";
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiLookupsTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
