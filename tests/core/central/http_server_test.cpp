// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/central/http_bench.h"

#include <future>

namespace motcua::tests {
namespace {

using namespace central;
using namespace std::chrono_literals;

class HttpServerTest : public HttpBench {};

TEST_F(HttpServerTest, request_reachesTheHandler) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send("POST /v1/a%20b?stream=o%3AH34.05&x=1+2 HTTP/1.1\r\nHost: central\r\n"
                            "X-ONE: 1\r\nX-One: 2\r\nContent-Length: 5\r\n\r\nhello"));
    const HttpAnswer answer = client.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "POST /v1/a b hello");
    EXPECT_EQ(answer.headers["content-type"], "text/plain");
    EXPECT_EQ(answer.headers["x-test"], "1");
    const HttpRequest seen = handler.seen().last;
    EXPECT_EQ(seen.query, (QMap<QByteArray, QByteArray>{{"stream", "o:H34.05"}, {"x", "1 2"}}));
    EXPECT_EQ(seen.header("x-one"), "1, 2");
    EXPECT_FALSE(seen.header("x-request-id").isEmpty());
}

TEST_F(HttpServerTest, fieldThatBreaksOut_isLeftOut) {
    serve();
    HttpClient client(server->port());
    client.send(get("/"));
    const HttpAnswer answer = client.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_FALSE(answer.headers.contains("x-bad"));
    EXPECT_FALSE(answer.headers.contains("set-cookie"));
}

TEST_F(HttpServerTest, oneConnection_servesManyRequests) {
    serve();
    HttpClient client(server->port());
    for (int i = 0; i < 50; ++i) {
        const QByteArray body = QByteArray::number(i);
        ASSERT_TRUE(client.send(post("/n", body)));
        ASSERT_EQ(client.receive().body, "POST /n " + body);
    }
    EXPECT_EQ(server->counters().accepted, 1u);
    EXPECT_TRUE(waitFor([](const HttpCounters& now) { return now.requests == 50 && now.byClass[2] == 50; }));
}

TEST_F(HttpServerTest, answerFromASource_comesWhole_andTheLineGoesOn) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send(get("/source/good") + "HEAD /source/good HTTP/1.1\r\nHost: central\r\n\r\n" +
                            get("/after")));
    const HttpAnswer answer = client.receive();
    EXPECT_EQ(answer.status, 200);
    ASSERT_EQ(answer.body.size(), 3'000'005);
    EXPECT_EQ(answer.body.first(6), "head a");
    EXPECT_EQ(answer.body.mid(10'004, 2), "ab");
    EXPECT_EQ(answer.body.back(), 'a' + 299 % 26);
    EXPECT_EQ(client.receive(false).headers["content-length"], "3000005");
    EXPECT_EQ(client.receive().body, "GET /after ");
}

TEST_F(HttpServerTest, sourceThatFails_cutsTheLine) {
    serve();
    for (const char* path : {"/source/broken", "/source/throws"}) {
        HttpClient client(server->port());
        ASSERT_TRUE(client.send(get(path)));
        EXPECT_EQ(client.receive().status, 0) << "no whole answer";
        EXPECT_TRUE(client.isClosed());
    }
    EXPECT_TRUE(waitFor([](const HttpCounters& now) { return now.byClass[0] == 2; }));
    EXPECT_TRUE(isServing());
}

TEST_F(HttpServerTest, clientThatLeavesInTheMiddle_endsItsSource) {
    serve();
    for (int i = 0; i < 20; ++i) {
        HttpClient client(server->port());
        ASSERT_TRUE(client.send(get("/source/good")));
        client.hangUp();
    }
    EXPECT_TRUE(waitFor([](const HttpCounters& now) { return now.connections == 0; }));
    EXPECT_TRUE(isServing());
}

TEST_F(HttpServerTest, requestsAtOnce_areAnsweredInTurn) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send(get("/1") + post("/2", "two") + get("/3")));
    EXPECT_EQ(client.receive().body, "GET /1 ");
    EXPECT_EQ(client.receive().body, "POST /2 two");
    EXPECT_EQ(client.receive().body, "GET /3 ");
}

TEST_F(HttpServerTest, bytesOneByOne_areUnderstood) {
    serve();
    HttpClient client(server->port());
    for (const char byte : post("/slow", "ab") + get("/next"))
        ASSERT_TRUE(client.send(QByteArray(1, byte)));
    EXPECT_EQ(client.receive().body, "POST /slow ab");
    EXPECT_EQ(client.receive().body, "GET /next ");
}

TEST_F(HttpServerTest, chunks_areGathered) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send("POST /c HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nAuthorization: late\r\n\r\n"));
    EXPECT_EQ(client.receive().body, "POST /c abcde");
    EXPECT_FALSE(handler.seen().last.headers.contains("authorization")) << "it came behind the head";
}

TEST_F(HttpServerTest, bodyInTwoHalves_isGathered) {
    serve();
    HttpClient client(server->port());
    const QByteArray request = post("/half", QByteArray(1 << 20, 'y'));
    ASSERT_TRUE(client.send(request.first(500'000)));
    ASSERT_TRUE(client.send(request.mid(500'000)));
    EXPECT_EQ(client.receive().body, "POST /half " + QByteArray(1 << 20, 'y'));
}

TEST_F(HttpServerTest, head_hasALengthAndNoBody) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send("HEAD /h HTTP/1.1\r\nHost: c\r\n\r\n" + get("/next")));
    EXPECT_EQ(client.receive(false).headers["content-length"], "8");
    EXPECT_EQ(client.receive().body, "GET /next ");
}

TEST_F(HttpServerTest, longAnswer_arrivesWhole) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send(get("/long") + get("/next")));
    EXPECT_EQ(client.receive().body, QByteArray(32 << 20, 'x'));
    EXPECT_EQ(client.receive().body, "GET /next ");
}

TEST_F(HttpServerTest, expectation_isAskedForItsBody) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(
        client.send("POST /e HTTP/1.1\r\nHost: c\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"));
    EXPECT_EQ(client.receive(false).status, 100);
    ASSERT_TRUE(client.send("ok"));
    EXPECT_EQ(client.receive().body, "POST /e ok");
}

TEST_F(HttpServerTest, expectationTooLarge_isNotAsked) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send("POST /e HTTP/1.1\r\nHost: c\r\nExpect: 100-continue\r\n"
                            "Content-Length: 99999999\r\n\r\n"));
    const HttpAnswer answer = client.receive();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.body, R"({"error":"CENTRAL_TOO_LARGE"})");
    EXPECT_EQ(answer.headers["connection"], "close");
}

TEST_F(HttpServerTest, oldClient_isAnsweredAndLeft) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send("GET /old HTTP/1.0\r\n\r\n"));
    EXPECT_EQ(client.receive().body, "GET /old ");
    EXPECT_TRUE(client.isClosed());
}

TEST_F(HttpServerTest, handlerThatThrows_isAnswered500) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send(get("/throw") + get("/next")));
    const HttpAnswer answer = client.receive();
    EXPECT_EQ(answer.status, 500);
    EXPECT_FALSE(answer.body.contains("Nguy"));
    EXPECT_EQ(client.receive().body, "GET /next ");
    const std::lock_guard lock(servedMutex);
    ASSERT_FALSE(served.empty());
    EXPECT_TRUE(served[0].hasThrown);
    EXPECT_EQ(served[0].path, "/throw");
    EXPECT_EQ(served[0].status, 500);
}

TEST_F(HttpServerTest, stop_finishesWhatWasBegun) {
    serve();
    HttpClient begun(server->port());
    HttpClient idle(server->port());
    ASSERT_TRUE(idle.send(get("/")));
    ASSERT_EQ(idle.receive().status, 200);
    ASSERT_TRUE(begun.send(get("/hold")));
    ASSERT_TRUE(handler.waitFor([](const auto& seen) { return seen.held == 1; }));
    auto stopped = std::async(std::launch::async, [&] { return server->stop(10s); });
    EXPECT_TRUE(idle.isClosed()) << "it was between two requests";
    HttpClient late(server->port());
    late.send(get("/late"));
    EXPECT_EQ(late.receive(true, 1s).status, 0);
    EXPECT_EQ(stopped.wait_for(0s), std::future_status::timeout);
    handler.letGo();
    const HttpAnswer answer = begun.receive();
    EXPECT_EQ(answer.body, "GET /hold ");
    EXPECT_EQ(answer.headers["connection"], "close");
    EXPECT_TRUE(stopped.get());
}

TEST_F(HttpServerTest, stop_tellsOfAHandlerThatHangs) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send(get("/hold")));
    ASSERT_TRUE(handler.waitFor([](const auto& seen) { return seen.held == 1; }));
    EXPECT_FALSE(server->stop(50ms));
    EXPECT_TRUE(client.isClosed());
}

TEST_F(HttpServerTest, badListening_isTold) {
    serve();
    EXPECT_EQ(refusalOf({.port = server->port()}), Code::CENTRAL_PORT);
    EXPECT_EQ(refusalOf({.address = QStringLiteral("nowhere")}), Code::CENTRAL_PORT);
    EXPECT_EQ(refusalOf({.address = QStringLiteral("0.0.0.0")}), Code::CENTRAL_CERTIFICATE)
        << "others could read along";
}

TEST_F(HttpServerTest, sink_takesPiecesAsTheyCome) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send("PATCH /blobs/1 HTTP/1.1\r\nHost: c\r\nContent-Length: 6\r\n\r\nab"));
    ASSERT_TRUE(handler.waitFor([](const auto& seen) { return seen.bytes == "ab"; }));
    ASSERT_TRUE(client.send("cd"));
    ASSERT_TRUE(handler.waitFor([](const auto& seen) { return seen.bytes == "abcd"; }));
    ASSERT_TRUE(client.send("ef" + get("/next")));
    EXPECT_EQ(client.receive().status, 204);
    EXPECT_EQ(client.receive().body, "GET /next ");
    EXPECT_EQ(handler.seen().bytes, "abcdef");
    EXPECT_EQ(handler.seen().whole, 1);
    EXPECT_EQ(handler.seen().cut, 0);
}

TEST_F(HttpServerTest, sink_hearsThatTheLineWasCut) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send("PATCH /blobs/1 HTTP/1.1\r\nHost: c\r\nContent-Length: 900000\r\n\r\n" +
                            QByteArray(400'000, 'z')));
    ASSERT_TRUE(handler.waitFor([](const auto& seen) { return seen.bytes.size() == 400'000; }));
    client.hangUp();
    ASSERT_TRUE(handler.waitFor([](const auto& seen) { return seen.cut == 1; }));
    EXPECT_EQ(handler.seen().whole, 0);
    EXPECT_TRUE(isServing());
}

TEST_F(HttpServerTest, slowSink_holdsTheClientBack) {
    serve();
    HttpClient client(server->port());
    constexpr qsizetype kSize = 64 << 20;
    client.sendLater("PATCH /blobs/slow HTTP/1.1\r\nHost: c\r\nContent-Length: " + QByteArray::number(kSize) +
                     "\r\n\r\n" + QByteArray(kSize, 's'));
    ASSERT_TRUE(handler.waitFor([](const auto& seen) { return seen.pieces.size() == 1; }));
    EXPECT_FALSE(client.send({}, 500ms));
    EXPECT_GT(client.unsent(), kSize / 2) << "the server must not swallow what the sink has not taken";
    EXPECT_LT(server->counters().bytesIn, 256u * 1024);
    handler.letGo();
    ASSERT_TRUE(client.send({}, 60s));
    EXPECT_EQ(client.receive().status, 204);
    const auto seen = handler.seen();
    EXPECT_EQ(seen.bytes, QByteArray(kSize, 's'));
    EXPECT_LE(*std::ranges::max_element(seen.pieces), 96 * 1024);
}

TEST_F(HttpServerTest, sinkThatRefuses_isHeardAtOnce) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(client.send("PATCH /blobs/refused HTTP/1.1\r\nHost: c\r\nContent-Length: 900000\r\n\r\nab"));
    const HttpAnswer answer = client.receive();
    EXPECT_EQ(answer.status, 409);
    EXPECT_EQ(answer.headers["connection"], "close");
    EXPECT_EQ(handler.seen().cut, 1);
}

TEST_F(HttpServerTest, brokenChunk_cutsTheSink) {
    serve();
    HttpClient client(server->port());
    ASSERT_TRUE(
        client.send("PATCH /blobs/1 HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n"));
    ASSERT_TRUE(handler.waitFor([](const auto& seen) { return seen.bytes == "ab"; }));
    ASSERT_TRUE(client.send("zz\r\n"));
    EXPECT_EQ(client.receive().status, 409);
    EXPECT_EQ(handler.seen().cut, 1);
}

} // namespace
} // namespace motcua::tests
