// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/upload_stream.h"
#include "tests/core/central/blobs_bench.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using tests::HttpAnswer;
using tests::HttpClient;

class ApiBlobsAbuseTest : public BlobsTest {
protected:
    static Headers without(const Headers& headers, const char* name) {
        Headers rest;
        std::ranges::copy_if(headers, std::back_inserter(rest),
                             [name](const auto& each) { return each.first != name; });
        return rest;
    }
    static Headers with(const Headers& headers, const char* name, const QByteArray& value) {
        Headers all = without(headers, name);
        all.emplace_back(name, value);
        return all;
    }
    const QByteArray content = contentOf(5000);
};

TEST_P(ApiBlobsAbuseTest, noToken_nothingOfTheBodyIsTaken) {
    ASSERT_EQ(create(content, counter).status, 201);
    for (const QByteArray& token : {QByteArray(), QByteArray("x").repeated(43)}) {
        Headers headers = appending(0);
        headers.emplace_back("Content-Length", "5000");
        HttpClient client(server->port());
        // it is answered before the body has begun
        ASSERT_TRUE(client.send(head("PATCH", pathOf(content), token, headers)));
        EXPECT_EQ(refusalOf(client.receive()), "CENTRAL_TOKEN 401");
    }
    EXPECT_EQ(ask("POST", "/v1/blobs", {}, creation(5000, hexOf(content))).status, 401);
    EXPECT_EQ(ask("GET", pathOf(content), {}).status, 401);
    EXPECT_EQ(ask("POST", "/v1/blobs/have", {}, {}, "{\"sha\":[]}").status, 401);
    EXPECT_EQ(offsetOf(content, counter), 0);
}

TEST_P(ApiBlobsAbuseTest, clientThatAsksBeforeSending_isAnsweredBeforeItSends) {
    Headers headers = with(appending(0), "Content-Length", "5000");
    headers.emplace_back("Expect", "100-continue");
    HttpClient refused(server->port());
    ASSERT_TRUE(refused.send(head("PATCH", pathOf(content), counter.token, headers)));
    EXPECT_EQ(refused.receive().status, 404) << "and no 100 before it";
    ASSERT_EQ(create(content, counter).status, 201);
    HttpClient client(server->port());
    ASSERT_TRUE(client.send(head("PATCH", pathOf(content), counter.token, headers)));
    EXPECT_EQ(client.receive(false).status, 100);
    ASSERT_TRUE(client.send(content));
    EXPECT_EQ(client.receive().status, 204);
}

TEST_P(ApiBlobsAbuseTest, wrongHeaders_areRefused) {
    const Headers good = creation(5000, hexOf(content));
    const auto created = [&](const Headers& headers) {
        return ask("POST", "/v1/blobs", counter.token, headers);
    };
    const HttpAnswer old = created(with(good, "Tus-Resumable", "0.2.2"));
    EXPECT_EQ(old.status, 412);
    EXPECT_EQ(old.headers["tus-version"], "1.0.0");
    EXPECT_EQ(created(without(good, "Tus-Resumable")).status, 412);
    EXPECT_EQ(created(without(good, "Upload-Length")).status, 400);
    EXPECT_EQ(created(with(good, "Upload-Length", "0")).status, 400);
    EXPECT_EQ(created(with(good, "Upload-Length", "-1")).status, 400);
    EXPECT_EQ(created(with(good, "Upload-Length", QByteArray::number(tus::kMaxSize + 1))).status, 413);
    EXPECT_EQ(created(without(good, "Upload-Metadata")).status, 400);
    EXPECT_EQ(created(with(good, "Upload-Metadata", "sha256 " + QByteArray("../../x").toBase64())).status,
              400);
    EXPECT_EQ(ask("POST", "/v1/blobs", counter.token, good, "body").status, 415);

    ASSERT_EQ(created(good).status, 201);
    const auto patched = [&](const Headers& headers) {
        return ask("PATCH", pathOf(content), counter.token, headers, "x");
    };
    EXPECT_EQ(patched(with(appending(0), "Content-Type", "text/plain")).status, 415);
    EXPECT_EQ(patched(without(appending(0), "Content-Type")).status, 415);
    EXPECT_EQ(patched(without(appending(0), "Tus-Resumable")).status, 412);
    EXPECT_EQ(patched(without(appending(0), "Upload-Offset")).status, 400);
    EXPECT_EQ(patched(with(appending(0), "Upload-Offset", "99999999999999999999")).status, 400);
    EXPECT_EQ(ask("HEAD", pathOf(content), counter.token).status, 412);
    for (const QByteArray& name : {QByteArray("x"), QByteArray("..%5C..%5Ckey"), hexOf(content).toUpper()})
        EXPECT_EQ(ask("GET", "/v1/blobs/" + name, counter.token).status, 404) << name.constData();
    EXPECT_EQ(ask("DELETE", pathOf(content), counter.token).status, 405);
    EXPECT_EQ(offsetOf(content, counter), 0);
}

TEST_P(ApiBlobsAbuseTest, moreThanAnnounced_isRefused) {
    ASSERT_EQ(create(content, counter).status, 201);
    EXPECT_EQ(refusalOf(patch(content, 0, content + 'x', counter)), "CENTRAL_TOO_LARGE 413");
    // in chunks nobody knows before how much it is
    HttpClient client(server->port());
    ASSERT_TRUE(client.send(
        head("PATCH", pathOf(content), counter.token, with(appending(0), "Transfer-Encoding", "chunked")) +
        "1389\r\n" + content + "x\r\n0\r\n\r\n"));
    EXPECT_EQ(refusalOf(client.receive()), "CENTRAL_TOO_LARGE 413");
    EXPECT_EQ(offsetOf(content, counter), 0);
    EXPECT_EQ(patch(content, 0, content, counter).status, 204);
    EXPECT_EQ(patch(content, 5000, {}, counter).status, 204) << "nothing behind the end";
    EXPECT_EQ(patch(content, 5000, "x", counter).status, 413);
    EXPECT_EQ(blobs->read(keyOf(content), 0, 9000).value(), content);
}

TEST_P(ApiBlobsAbuseTest, otherLength_beginsAnewUntilItIsComplete) {
    const auto createdAs = [&](qint64 length) {
        return ask("POST", "/v1/blobs", counter.token, creation(length, hexOf(content)));
    };
    ASSERT_EQ(createdAs(9000).status, 201);
    ASSERT_EQ(patch(content, 0, content.first(1000), counter).status, 204);
    EXPECT_EQ(createdAs(5000).headers["upload-offset"], "0");
    ASSERT_EQ(patch(content, 0, content, counter).status, 204);
    EXPECT_EQ(refusalOf(createdAs(9000)), "CENTRAL_REQUEST 400");
    EXPECT_EQ(offsetOf(content, counter), 5000);
}

TEST_P(ApiBlobsAbuseTest, manyLinesOfOneCounter_leaveRoomForOthers) {
    ASSERT_EQ(create(content, counter).status, 201);
    ASSERT_EQ(create(content, stranger).status, 201);
    Headers headers = with(appending(0), "Content-Length", "5000");
    headers.emplace_back("Expect", "100-continue");
    std::vector<std::unique_ptr<HttpClient>> hanging;
    for (int i = 0; i < UploadStreams::kOfOne; ++i) {
        hanging.push_back(std::make_unique<HttpClient>(server->port()));
        ASSERT_TRUE(hanging.back()->send(head("PATCH", pathOf(content), counter.token, headers)));
        ASSERT_EQ(hanging.back()->receive(false).status, 100);
    }
    const HttpAnswer answer = patch(content, 0, {}, counter);
    EXPECT_EQ(refusalOf(answer), "CENTRAL_BUSY 503");
    EXPECT_TRUE(answer.headers.contains("retry-after"));
    EXPECT_EQ(patch(content, 0, content, stranger).status, 204);
    hanging.clear();
    EXPECT_TRUE(becomes([&] { return patch(content, 0, {}, counter).status == 204; }));
}

TEST_P(ApiBlobsAbuseTest, tooManyUnfinishedUploads_areRefused) {
    {
        auto store = pool.acquire();
        ASSERT_TRUE(store);
        ASSERT_TRUE((*store)->session().begin(Session::Access::write));
        for (int i = 0; i < uploads::kMostUnfinished; ++i)
            ASSERT_TRUE((*store)->holdings().put(
                {kOffice, crypto::sha256(QByteArray::number(i)), 10, counter.device, clock.now(), {}}));
        ASSERT_TRUE((*store)->session().commit());
    }
    EXPECT_EQ(refusalOf(create(content, counter)), "CENTRAL_BUSY 503");
    EXPECT_EQ(create(content, stranger).status, 201) << "others have their own room";
}

TEST_P(ApiBlobsAbuseTest, have_isBounded) {
    QJsonArray sums;
    for (int i = 0; i < 257; ++i)
        sums.append(QString::fromLatin1(hexOf(QByteArray::number(i))));
    EXPECT_EQ(ApiTest::refusalOf(post("/v1/blobs/have", QJsonObject{{u"sha"_s, sums}}, counter.token)),
              "CENTRAL_REQUEST 400");
    EXPECT_EQ(ApiTest::refusalOf(post("/v1/blobs/have", QByteArray("[]"), counter.token)),
              "CENTRAL_REQUEST 400");
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiBlobsAbuseTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
