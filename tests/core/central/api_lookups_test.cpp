// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/population_line.h"
#include "core/central/simulated_population.h"
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
