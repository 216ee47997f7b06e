// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/http_parser.h"

#include "core/central/http_text.h"

namespace motcua::central {
namespace {

/// What became of bytes that came in pieces of one size.
struct Outcome {
    std::optional<Code> error;
    bool isWhole = false;
    QByteArray method, path, body, rest;
    QMap<QByteArray, QByteArray> headers;
    bool operator==(const Outcome&) const = default;
};

Outcome parsed(const QByteArray& bytes, qsizetype piece, qsizetype limit = 16 * 1024) {
    HttpParser parser(limit);
    Outcome outcome;
    QByteArray input;
    for (qsizetype at = 0; at < bytes.size() && !outcome.error && parser.state() != HttpParser::State::whole;
         at += piece) {
        input += bytes.mid(at, piece);
        const auto used = parser.feed(input, outcome.body);
        if (!used) {
            Outcome refused;
            refused.error = used.error().code;
            return refused;
        }
        input.remove(0, *used);
        outcome.rest = input + bytes.mid(at + piece);
    }
    outcome.isWhole = parser.state() == HttpParser::State::whole;
    if (parser.state() == HttpParser::State::head) return outcome;
    const HttpRequest request = parser.takeRequest();
    outcome.method = request.method;
    outcome.path = request.path;
    outcome.headers = request.headers;
    return outcome;
}

TEST(HttpParser, pieces_makeNoDifference) {
    const QByteArray next = "GET /next HTTP/1.1\r\n";
    const std::vector<QByteArray> requests{
        "GET /a HTTP/1.1\r\nHost: c\r\n\r\n" + next,
        "POST /a?b=c HTTP/1.1\r\nHost: c\r\nContent-Length: 5\r\n\r\nhello" + next,
        "POST /a HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: "
        "chunked\r\n\r\n3\r\nabc\r\nA;x=\"y\"\r\n0123456789\r\n0\r\n"
        "X: late\r\n\r\n" +
            next,
        "POST /a HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n",
        "GET /a HTTP/1.1\r\nHost: c\r\nX: one\r\n two\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost c\r\n\r\n",
    };
    for (const QByteArray& request : requests) {
        const Outcome whole = parsed(request, request.size());
        for (qsizetype piece = 1; piece < request.size(); ++piece)
            ASSERT_EQ(parsed(request, piece), whole) << request.constData() << " by " << piece;
    }
}

TEST(HttpParser, request_isTakenApart) {
    const Outcome outcome = parsed("PATCH /v1/blobs/a HTTP/1.1\r\nHost: c\r\nUpload-Offset: 7\r\n"
                                   "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\nrest",
                                   1000);
    EXPECT_EQ(outcome.error, std::nullopt);
    EXPECT_TRUE(outcome.isWhole);
    EXPECT_EQ(outcome.method, "PATCH");
    EXPECT_EQ(outcome.path, "/v1/blobs/a");
    EXPECT_EQ(outcome.body, "ab");
    EXPECT_EQ(outcome.rest, "rest");
    EXPECT_EQ(outcome.headers["upload-offset"], "7");
}

TEST(HttpParser, cut_isNeverWhole) {
    for (const QByteArray& request :
         {QByteArray("POST / HTTP/1.1\r\nHost: c\r\nContent-Length: 5\r\n\r\nhello"),
          QByteArray(
              "POST / HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")})
        for (qsizetype size = 0; size < request.size(); ++size)
            ASSERT_FALSE(parsed(request.first(size), 1000).isWhole) << size;
}

TEST(HttpParser, longHead_isRefused_howeverItComes) {
    const QByteArray head = "GET / HTTP/1.1\r\nHost: c\r\nX: " + QByteArray(200, 'x') + "\r\n\r\n";
    for (qsizetype piece : {1, 7, 1000}) {
        EXPECT_EQ(parsed(head, piece, head.size()).error, std::nullopt) << piece;
        EXPECT_EQ(parsed(head, piece, head.size() - 1).error, Code::CENTRAL_TOO_LARGE) << piece;
        EXPECT_EQ(parsed("GET /" + QByteArray(300, 'y'), piece, 256).error, Code::CENTRAL_TOO_LARGE) << piece;
    }
}

TEST(HttpText, head_saysWhatFollows) {
    EXPECT_EQ(
        headOf({.status = 200, .contentType = "text/plain", .body = "abc", .headers = {{"ETag", "x"}}}, true),
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\nETag: x\r\n\r\n");
    EXPECT_EQ(headOf({.status = 204, .contentType = {}, .body = {}, .headers = {}}, false),
              "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
}

} // namespace
} // namespace motcua::central
