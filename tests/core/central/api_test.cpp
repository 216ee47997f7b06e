// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/gzip.h"
#include "core/wire/lines.h"
#include "tests/core/central/api_bench.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

class ApiSyncTest : public ApiTest {
protected:
    Desk desk{1, kOffice}, other{3, kOtherOffice};
    const Uuid id = uuid(2, 1);
};

TEST_P(ApiSyncTest, health_tellsTheVersion_withoutAToken) {
    const HttpResponse response = get("/health");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(objectOf(response)["status"_L1].toString(), u"ok");
}

TEST_P(ApiSyncTest, storeThatIsAway_is503) {
    StorePool none([]() -> Result<std::unique_ptr<Store>> { return fail(Code::CENTRAL_STORE_UNREACHABLE); });
    Api broken(none, clock, {});
    const HttpResponse response = broken.answer(request("GET", "/health"));
    EXPECT_EQ(refusalOf(response), "CENTRAL_STORE_UNREACHABLE 503");
    EXPECT_EQ(headerOf(response, "Retry-After"), "5");
}

TEST_P(ApiSyncTest, restoredStore_isToldByItsEpoch) {
    const Counter counter = enrolled(1);
    desk.epoch = u"e1"_s;
    ASSERT_EQ(post("/v1/sync", wire::encode(desk.request({})), counter.token).status, 200);
    ASSERT_TRUE(startNewEpoch(**pool.acquire(), u"e2"_s));
    const HttpResponse refused = post("/v1/sync", wire::encode(desk.request({})), counter.token);
    EXPECT_EQ(refusalOf(refused), "CENTRAL_EPOCH 409");
    EXPECT_EQ(objectOf(refused)["detail"_L1].toString(), u"e2");
}

TEST_P(ApiSyncTest, unknownPathsAndMethods_areRefused) {
    EXPECT_EQ(refusalOf(get("/")), "CENTRAL_ADDRESS 404");
    EXPECT_EQ(refusalOf(get("/v1/sync/")), "CENTRAL_ADDRESS 404");
    const HttpResponse wrong = get("/v1/sync");
    EXPECT_EQ(refusalOf(wrong), "CENTRAL_ADDRESS 405");
    EXPECT_EQ(headerOf(wrong, "Allow"), "POST");
}

TEST_P(ApiSyncTest, withoutAToken_nothingIsAnswered) {
    const HttpResponse response = post("/v1/sync", wire::encode(desk.request({})));
    EXPECT_EQ(refusalOf(response), "CENTRAL_TOKEN 401");
    EXPECT_EQ(headerOf(response, "WWW-Authenticate"), "Bearer");
    HttpRequest basic = request("POST", "/v1/sync");
    basic.headers.insert("authorization", "Basic eDp5");
    EXPECT_EQ(api.answer(basic).status, 401);
}

TEST_P(ApiSyncTest, push_isRecorded_andTold) {
    const Counter counter = enrolled(1), second = enrolled(2);
    const auto received = desk.make(id, intakeOf(1));
    const HttpResponse response = post("/v1/sync", wire::encode(desk.request({received})), counter.token);
    ASSERT_EQ(response.status, 200) << response.body.constData();
    EXPECT_EQ(response.contentType, "application/x-ndjson");
    const auto answer = wire::decodeAnswer(response.body);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->verdicts,
              std::vector{(wire::Verdict{received.id, wire::VerdictKind::accepted, 1, {}})});
    const auto told =
        wire::decodeAnswer(post("/v1/sync", wire::encode(Desk(2, kOffice).request({})), second.token).body);
    ASSERT_TRUE(told);
    ASSERT_EQ(told->entries.size(), 1U);
    EXPECT_EQ(told->entries.front().operations, std::vector{received});
}

TEST_P(ApiSyncTest, packedRequest_isUnpacked_andAnsweredPacked) {
    const Counter counter = enrolled(1);
    std::vector<dossier::Action> operations;
    for (int i = 1; i <= 20; ++i)
        operations.push_back(desk.make(uuid(2, i), intakeOf(i)));
    HttpRequest packed = request("POST", "/v1/sync", counter.token);
    packed.body = wire::gzip(wire::encode(desk.request(operations)));
    packed.headers.insert("content-encoding", "gzip");
    packed.headers.insert("accept-encoding", "br, gzip");
    const HttpResponse response = api.answer(packed);
    ASSERT_EQ(response.status, 200);
    EXPECT_EQ(headerOf(response, "Content-Encoding"), "gzip");
    const auto plain = wire::gunzip(response.body, wire::kMaxBody);
    ASSERT_TRUE(plain);
    const auto answer = wire::decodeAnswer(*plain);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->verdicts.size(), 20U);

    packed.headers.insert("accept-encoding", "gzip;q=0");
    EXPECT_EQ(headerOf(api.answer(packed), "Content-Encoding"), "");
    packed.headers.insert("content-encoding", "br");
    EXPECT_EQ(refusalOf(api.answer(packed)), "CENTRAL_REQUEST 400");
    packed.headers.insert("content-encoding", "gzip");
    packed.body.chop(1);
    EXPECT_EQ(refusalOf(api.answer(packed)), "WIRE_DAMAGED 400");
    packed.body = wire::gzip(QByteArray(wire::kMaxBody + 1, ' '));
    EXPECT_EQ(refusalOf(api.answer(packed)), "WIRE_TOO_LARGE 413");
}

TEST_P(ApiSyncTest, refusals_haveTheStatusOfTheProtocol) {
    const Counter counter = enrolled(1);
    const auto refusal = [&](const wire::SyncRequest& request) {
        return refusalOf(post("/v1/sync", wire::encode(request), counter.token));
    };
    auto note = desk.make(id, intakeOf(1));
    ASSERT_EQ(post("/v1/sync", wire::encode(desk.request({note})), counter.token).status, 200);
    note.at += std::chrono::minutes(1);
    EXPECT_EQ(refusal(desk.request({note})), "CENTRAL_OPERATION_CHANGED 422");
    desk.make(id, dossier::NoteAdded{u"lost"_s});
    EXPECT_EQ(refusal(desk.request({desk.make(id, dossier::NoteAdded{u"x"_s}, 1)})), "CENTRAL_GAP 409");
    wire::SyncRequest request = desk.request({});
    request.epoch = u"e0"_s;
    EXPECT_EQ(refusal(request), "CENTRAL_EPOCH 409");
    request = desk.request({});
    request.cursors = {{streamOf(kOtherOffice), 0}};
    EXPECT_EQ(refusal(request), "CENTRAL_OFFICE 403");
    EXPECT_EQ(refusal(Desk(2, kOffice).request({})), "CENTRAL_DEVICE 403");
    EXPECT_EQ(refusalOf(post("/v1/sync", QByteArray("{\"sv\":99}\n"), counter.token)), "WIRE_SCHEMA 426");
    EXPECT_EQ(refusalOf(post("/v1/sync", QByteArray("x"), counter.token)), "WIRE_MESSAGE_INVALID 400");
}

TEST_P(ApiSyncTest, metrics_countWhatWasDone) {
    const Counter counter = enrolled(1);
    post("/v1/sync", wire::encode(desk.request({desk.make(id, intakeOf(1))})), counter.token);
    get("/nowhere");
    const QByteArray text = get("/metrics").body;
    EXPECT_TRUE(
        text.contains("motcua_requests_total{method=\"POST\",route=\"/v1/sync\",status=\"200\"} 1\n"));
    EXPECT_TRUE(text.contains("motcua_requests_total{method=\"\",route=\"\",status=\"404\"} 1\n"));
    EXPECT_TRUE(text.contains("motcua_operations_total{verdict=\"ok\"} 1\n"));
    EXPECT_TRUE(text.contains("motcua_request_seconds_count 3\n")) << text.constData();
    EXPECT_TRUE(text.contains("motcua_request_seconds_bucket{le=\"+Inf\"} 3\n"));
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiSyncTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
