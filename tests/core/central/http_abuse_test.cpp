// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers, broken lines and broken programs do to a server.
#include "tests/core/central/http_bench.h"

namespace motcua::tests {
namespace {

using namespace central;
using namespace std::chrono_literals;

class HttpAbuseTest : public HttpBench {
protected:
    std::vector<std::unique_ptr<HttpClient>> clients(int count, const QByteArray& first) {
        std::vector<std::unique_ptr<HttpClient>> all;
        for (int i = 0; i < count; ++i) {
            all.push_back(std::make_unique<HttpClient>(server->port()));
            all.back()->sendLater(first);
        }
        return all;
    }
};

QByteArray errorOf(const char* name) { return QByteArray(R"({"error":")") + name + R"("})"; }

TEST_F(HttpAbuseTest, slowUploads_leaveOthersAlone) {
    serve();
    const auto slow = clients(50, "POST /slow HTTP/1.1\r\nHost: c\r\nContent-Length: 1000000\r\n\r\na");
    const auto slowBlobs =
        clients(50, "PATCH /blobs/1 HTTP/1.1\r\nHost: c\r\nContent-Length: 1000000\r\n\r\na");
    ASSERT_TRUE(handler.waitFor([](const auto& seen) { return seen.bytes.size() == 50; }));
    ASSERT_EQ(server->counters().connections, 100);
    EXPECT_TRUE(isServing());
}

TEST_F(HttpAbuseTest, slowUpload_isEnded) {
    serve({.bodyPause = 100ms});
    HttpClient gathered(server->port());
    ASSERT_TRUE(gathered.send("POST /slow HTTP/1.1\r\nHost: c\r\nContent-Length: 1000000\r\n\r\na"));
    HttpClient streamed(server->port());
    ASSERT_TRUE(streamed.send("PATCH /blobs/1 HTTP/1.1\r\nHost: c\r\nContent-Length: 1000000\r\n\r\na"));
    const HttpAnswer answer = gathered.receive();
    EXPECT_EQ(answer.status, 408);
    EXPECT_EQ(answer.body, errorOf("CENTRAL_REQUEST"));
    EXPECT_TRUE(streamed.isClosed());
    EXPECT_TRUE(handler.waitFor([](const auto& seen) { return seen.cut == 1 && seen.bytes == "a"; }));
}

TEST_F(HttpAbuseTest, byteNowAndThen_isTooSlow) {
    serve({.bodyPause = 10s, .grace = 200ms, .bytesPerSecond = 1'000'000});
    HttpClient client(server->port());
    ASSERT_TRUE(client.send("POST /slow HTTP/1.1\r\nHost: c\r\nContent-Length: 1000000\r\n\r\n"));
    HttpAnswer answer;
    for (const auto end = std::chrono::steady_clock::now() + 10s;
         !answer.status && std::chrono::steady_clock::now() < end;) {
        client.sendLater("a");
        answer = client.receive(true, 20ms);
    }
    EXPECT_EQ(answer.status, 408);
}

TEST_F(HttpAbuseTest, thousandHalfHeads_areEnded) {
    serve({.head = 1500ms});
    const auto half = clients(400, "GET / HTTP/1.1\r\nHost: c\r\nX-Slow: ");
    EXPECT_TRUE(isServing());
    for (const auto& client : half) {
        client->sendLater("a"); // it goes on, and gains nothing by it
        ASSERT_EQ(client->receive().status, 408);
        ASSERT_TRUE(client->isClosed());
    }
    EXPECT_EQ(server->counters().timedOut, 400u);
}

TEST_F(HttpAbuseTest, silence_isEndedWithoutAWord) {
    serve({.head = 100ms, .idle = 100ms});
    HttpClient silent(server->port());
    EXPECT_EQ(silent.receive().status, 0);
    EXPECT_TRUE(silent.isClosed());
    HttpClient once(server->port());
    ASSERT_TRUE(once.send(get("/")));
    EXPECT_EQ(once.receive().status, 200);
    EXPECT_TRUE(once.isClosed());
}

TEST_F(HttpAbuseTest, answerNobodyReads_isEnded) {
    serve({.writePause = 100ms});
    HttpClient client(server->port());
    ASSERT_TRUE(client.send(get("/long")));
    EXPECT_TRUE(waitFor([](const HttpCounters& now) { return now.timedOut == 1 && now.byClass[0] == 1; }));
    EXPECT_TRUE(isServing());
}

TEST_F(HttpAbuseTest, endlessHead_isRefused) {
    serve();
    HttpClient lines(server->port());
    lines.send("GET / HTTP/1.1\r\nHost: c\r\n" + QByteArray("X-Line: 0123456789\r\n").repeated(2000));
    EXPECT_EQ(lines.receive().status, 431);
    HttpClient line(server->port());
    line.send("GET /" + QByteArray(40'000, 'a'));
    const HttpAnswer answer = line.receive();
    EXPECT_EQ(answer.status, 431);
    EXPECT_EQ(answer.body, errorOf("CENTRAL_TOO_LARGE"));
    HttpClient almost(server->port());
    almost.send("GET / HTTP/1.1\r\nHost: c\r\nX-Line: " + QByteArray(15'000, 'a') + "\r\n\r\n");
    EXPECT_EQ(almost.receive().status, 200);
}

TEST_F(HttpAbuseTest, endlessBody_isRefused) {
    serve();
    HttpClient client(server->port());
    client.sendLater("POST / HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray chunk = "100000\r\n" + QByteArray(1 << 20, 'a') + "\r\n";
    HttpAnswer answer;
    for (int i = 0; i < 300 && !answer.status; ++i) {
        client.sendLater(chunk);
        answer = client.receive(true, 10ms);
    }
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.body, errorOf("CENTRAL_TOO_LARGE"));
    EXPECT_LT(handler.seen().last.body.size(), 1) << "the handler was not asked";
    HttpClient declared(server->port());
    declared.send("POST / HTTP/1.1\r\nHost: c\r\nContent-Length: 4194305\r\n\r\n");
    EXPECT_EQ(declared.receive().status, 413);
}

/// A system that gets bytes for a closed socket resets the line, and the client may never read why.
TEST_F(HttpAbuseTest, whatIsRefused_isStillRead) {
    serve();
    HttpClient client(server->port());
    client.sendLater("POST / HTTP/1.1\r\nHost: c\r\nContent-Length: 99999999\r\n\r\n" +
                     QByteArray(1 << 20, 'a'));
    EXPECT_TRUE(waitFor([](const HttpCounters& now) { return now.bytesIn > (1U << 20); }));
    EXPECT_EQ(client.receive().status, 413);
}

TEST_F(HttpAbuseTest, endlessStream_isCut) {
    serve({.streamedBytes = 1000});
    HttpClient client(server->port());
    client.send("PATCH /blobs/1 HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n" +
                QByteArray(1024, 'a') + "\r\n");
    EXPECT_EQ(client.receive().status, 409);
    EXPECT_EQ(handler.seen().cut, 1);
    HttpClient declared(server->port());
    declared.send("PATCH /blobs/1 HTTP/1.1\r\nHost: c\r\nContent-Length: 1001\r\n\r\n");
    EXPECT_EQ(declared.receive().status, 413);
}

TEST_F(HttpAbuseTest, bodiesTogether_areBounded) {
    serve({.gatheredTogether = 3'000'000});
    const auto many = clients(4, "POST / HTTP/1.1\r\nHost: c\r\nContent-Length: 1000000\r\n\r\n" +
                                     QByteArray(900'000, 'a'));
    int refused = 0;
    for (const auto& client : many) {
        client->send({});
        refused += client->receive(true, 300ms).status == 503;
    }
    EXPECT_EQ(refused, 1);
    EXPECT_TRUE(isServing());
}

TEST_F(HttpAbuseTest, endlessChunkLine_isRefused) {
    serve();
    HttpClient client(server->port());
    client.send("POST / HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n5;x=" +
                QByteArray(30'000, 'a'));
    EXPECT_EQ(client.receive().status, 400);
    HttpClient behind(server->port());
    behind.send("POST / HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: " +
                QByteArray(30'000, 'a'));
    EXPECT_EQ(behind.receive().status, 400);
}

TEST_F(HttpAbuseTest, requestOfTwoMeanings_isRefused) {
    serve();
    const auto with = [](const char* lines) {
        return QByteArray("POST / HTTP/1.1\r\nHost: c\r\n") + lines + "\r\nabc";
    };
    const std::vector<QByteArray> requests{
        with("Content-Length: 3\r\nContent-Length: 4\r\n"),
        with("Content-Length: 3, 4\r\n"),
        with("Content-Length: -3\r\n"),
        with("Content-Length: +3\r\n"),
        with("Content-Length: 99999999999999999999\r\n"),
        with("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"),
        with("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n"),
        with("Transfer-Encoding: gzip\r\n"),
        with("Transfer-Encoding: gzip, chunked\r\n"),
        with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
        with("Transfer-Encoding : chunked\r\n"),
        with("Transfer-Encoding: \vchunked\r\n"),
        with("Transfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\n"),
        with("Transfer-Encoding: chunked\r\n\r\n-1\r\n"),
        with("Host: d\r\n"),
        with("Authorization: a\r\nAuthorization: b\r\n"),
        with("Expect: something\r\n"),
        with("X: a\nY: b\r\n"),
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: c\r\n\r\n",
        "GET http://other/ HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET /%4 HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET /a%2Fb HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET /a%00 HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET /?a=1&a=2 HTTP/1.1\r\nHost: c\r\n\r\n",
        QByteArray("\x16\x03\x01\x00\xa5\x01\x00\x00", 8),
    };
    for (const QByteArray& request : requests) {
        HttpClient client(server->port());
        client.send(request);
        const HttpAnswer answer = client.receive();
        EXPECT_EQ(answer.status, 400) << request.constData();
        EXPECT_EQ(answer.body, errorOf("CENTRAL_REQUEST"));
        EXPECT_TRUE(client.isClosed());
    }
    EXPECT_TRUE(handler.seen().last.method.isEmpty()) << "no handler saw any of it";
}

TEST_F(HttpAbuseTest, hangingUp_inEveryPhase_isBorne) {
    serve();
    const std::vector<QByteArray> beginnings{
        "",
        "GET /",
        "GET / HTTP/1.1\r\nHost: c\r\n",
        "POST / HTTP/1.1\r\nHost: c\r\nContent-Length: 9\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: c\r\nContent-Length: 9\r\n\r\nabc",
        "PATCH /blobs/1 HTTP/1.1\r\nHost: c\r\nContent-Length: 9\r\n\r\nabc",
        "PATCH /blobs/slow HTTP/1.1\r\nHost: c\r\nContent-Length: 9\r\n\r\nabc",
        get("/hold"),
        get("/long"),
        get("/1") + get("/2") + get("/3")};
    for (int round = 0; round < 2; ++round)
        for (const QByteArray& beginning : beginnings) {
            HttpClient client(server->port());
            client.send(beginning);
            client.hangUp();
        }
    handler.letGo();
    EXPECT_TRUE(isServing());
    EXPECT_TRUE(waitFor([](const HttpCounters& now) { return now.connections <= 1; }));
    EXPECT_TRUE(server->stop(10s));
    const auto seen = handler.seen();
    EXPECT_EQ(seen.whole, 0);
}

TEST_F(HttpAbuseTest, tooManyConnections_areToldSo) {
    serve({.connections = 5, .linger = 100ms});
    auto many = clients(5, {});
    ASSERT_TRUE(waitFor([](const HttpCounters& now) { return now.connections == 5; }));
    HttpClient late(server->port());
    late.send(get("/"));
    const HttpAnswer answer = late.receive();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.body, errorOf("CENTRAL_BUSY"));
    EXPECT_EQ(answer.headers["retry-after"], "5");
    EXPECT_EQ(server->counters().refused, 1u);
    // far beyond the limit they wait in line, and get their turn when others go
    auto crowd = clients(100, get("/"));
    many.clear();
    for (const auto& client : crowd)
        ASSERT_NE(client->receive().status, 0);
}

} // namespace
} // namespace motcua::tests
