// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads as tus says, and what is left of them when lines and disks fail.
#include "tests/core/central/blobs_bench.h"

#include "core/store/fault.h"

#include <barrier>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <thread>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using tests::HttpAnswer;
using tests::HttpClient;

class ApiBlobsTest : public BlobsTest {};

TEST_P(ApiBlobsTest, options_tellWhatIsSpoken_toAnybody) {
    const HttpAnswer answer = ask("OPTIONS", "/v1/blobs", {});
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.headers["tus-version"], "1.0.0");
    EXPECT_EQ(answer.headers["tus-extension"], "creation,creation-with-upload,expiration");
    EXPECT_EQ(answer.headers["tus-max-size"], QByteArray::number(tus::kMaxSize));
}

TEST_P(ApiBlobsTest, pieces_becomeTheAttachment) {
    const QByteArray content = contentOf(700'000);
    const HttpAnswer created = create(content, counter);
    EXPECT_EQ(created.status, 201) << created.body.constData();
    EXPECT_EQ(created.headers["location"], pathOf(content));
    EXPECT_EQ(created.headers["tus-resumable"], "1.0.0");
    EXPECT_EQ(created.headers["upload-offset"], "0");
    EXPECT_EQ(created.headers["upload-expires"], "Mon, 16 Nov 2026 02:00:00 GMT");
    qint64 offset = 0;
    for (const qsizetype size : {1, 65'536, 300'000, 700'000}) {
        const QByteArray piece = content.mid(offset, size);
        const HttpAnswer appended = patch(content, offset, piece, counter);
        ASSERT_EQ(appended.status, 204) << appended.body.constData();
        offset += piece.size();
        ASSERT_EQ(appended.headers["upload-offset"], QByteArray::number(offset));
    }
    const HttpAnswer done = state(content, counter);
    EXPECT_EQ(done.headers["upload-offset"], "700000");
    EXPECT_EQ(done.headers["upload-length"], "700000");
    EXPECT_EQ(done.headers["cache-control"], "no-store");
    EXPECT_FALSE(done.headers.contains("upload-expires")) << "what is complete stays";
    EXPECT_EQ(blobs->read(keyOf(content), 0, content.size()).value(), content);
}

TEST_P(ApiBlobsTest, creationWithAllBytes_isComplete) {
    const QByteArray content = contentOf(5000);
    Headers headers = creation(content.size(), hexOf(content));
    headers.emplace_back("Content-Type", "application/offset+octet-stream");
    const HttpAnswer created = ask("POST", "/v1/blobs", counter.token, headers, content);
    EXPECT_EQ(created.status, 201);
    EXPECT_EQ(created.headers["upload-offset"], "5000");
    const HttpAnswer again = ask("POST", "/v1/blobs", counter.token, headers, content);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.headers["upload-offset"], "5000");
    EXPECT_EQ(create(content, counter).headers["upload-offset"], "5000") << "begun again, it is there";
}

TEST_P(ApiBlobsTest, creationSentAgain_goesOnBehindWhatIsThere) {
    const QByteArray content = contentOf(400'000);
    ASSERT_EQ(create(content, counter).status, 201);
    ASSERT_EQ(patch(content, 0, content.first(150'000), counter).status, 204);
    Headers headers = creation(content.size(), hexOf(content));
    headers.emplace_back("Content-Type", "application/offset+octet-stream");
    const HttpAnswer fewer = ask("POST", "/v1/blobs", counter.token, headers, content.first(90'000));
    EXPECT_EQ(fewer.status, 201);
    EXPECT_EQ(fewer.headers["upload-offset"], "150000");
    const HttpAnswer all = ask("POST", "/v1/blobs", counter.token, headers, content);
    EXPECT_EQ(all.status, 201) << all.body.constData();
    EXPECT_EQ(all.headers["upload-offset"], "400000");
    EXPECT_EQ(blobs->sum(keyOf(content)).value(), crypto::sha256(content));
}

TEST_P(ApiBlobsTest, have_tellsOfAllThatAreBegun) {
    const QByteArray whole = contentOf(1000, 1), begun = contentOf(2000, 2), none = contentOf(10, 3);
    upload(whole, counter);
    ASSERT_EQ(create(begun, counter).status, 201);
    ASSERT_EQ(patch(begun, 0, begun.first(700), counter).status, 204);
    const auto one = [](const QByteArray& content, int offset) {
        return QJsonObject{{u"sha"_s, QString::fromLatin1(hexOf(content))},
                           {u"offset"_s, offset},
                           {u"length"_s, content.size()}};
    };
    EXPECT_EQ(have({begun, none, whole}, counter), (QJsonArray{one(begun, 700), one(whole, 1000)}));
    EXPECT_EQ(have({begun, none, whole}, stranger), QJsonArray());
}

TEST_P(ApiBlobsTest, lineEndedInAPiece_whatCameIsKept_andAnotherCounterOfTheOfficeGoesOn) {
    const QByteArray content = contentOf(400'000);
    ASSERT_EQ(create(content, counter).status, 201);
    Headers headers = appending(0);
    headers.emplace_back("Content-Length", "400000");
    HttpClient client(server->port());
    ASSERT_TRUE(client.send(head("PATCH", pathOf(content), counter.token, headers) + content.first(123'457)));
    client.hangUp();
    EXPECT_TRUE(becomes([&] { return blobs->received(keyOf(content)).value_or(-1) == 123'457; }))
        << blobs->received(keyOf(content)).value_or(-1);
    const Counter second = enrolled(2);
    EXPECT_EQ(offsetOf(content, second), 123'457);
    EXPECT_EQ(patch(content, 123'457, content.sliced(123'457), second).status, 204);
    EXPECT_EQ(blobs->read(keyOf(content), 0, content.size()).value(), content);
}

TEST_P(ApiBlobsTest, connectionResetInAPiece_losesNothingThatWasRead) {
    namespace asio = boost::asio;
    const QByteArray content = contentOf(400'000);
    ASSERT_EQ(create(content, counter).status, 201);
    Headers headers = appending(0);
    headers.emplace_back("Transfer-Encoding", "chunked");
    const QByteArray sent = head("PATCH", pathOf(content), counter.token, headers) +
                            QByteArray::number(300'001, 16) + "\r\n" + content.first(300'001);
    const quint64 before = server->counters().bytesIn;
    asio::io_context io;
    asio::ip::tcp::socket socket(io);
    socket.connect({asio::ip::address_v4::loopback(), server->port()});
    asio::write(socket, asio::buffer(sent.constData(), static_cast<size_t>(sent.size())));
    ASSERT_TRUE(
        becomes([&] { return server->counters().bytesIn == before + static_cast<quint64>(sent.size()); }));
    socket.set_option(asio::socket_base::linger(true, 0)); // closing resets
    socket.close();
    EXPECT_TRUE(becomes([&] { return blobs->received(keyOf(content)).value_or(-1) == 300'001; }))
        << blobs->received(keyOf(content)).value_or(-1);
}

TEST_P(ApiBlobsTest, lineThatHangs_isAskedWhatCameOnIt) {
    const QByteArray content = contentOf(400'000);
    ASSERT_EQ(create(content, counter).status, 201);
    Headers headers = appending(0);
    headers.emplace_back("Content-Length", "400000");
    HttpClient hanging(server->port());
    ASSERT_TRUE(hanging.send(head("PATCH", pathOf(content), counter.token, headers) + content.first(50'000)));
    EXPECT_TRUE(becomes([&] { return offsetOf(content, counter) == 50'000; }));
    ASSERT_EQ(patch(content, 50'000, content.sliced(50'000), counter).status, 204);
    // what the old line still says comes too late and does no harm
    ASSERT_TRUE(hanging.send(content.sliced(50'000)));
    const HttpAnswer late = hanging.receive();
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(late.headers["upload-offset"], "400000");
    EXPECT_EQ(blobs->sum(keyOf(content)).value(), crypto::sha256(content));
}

TEST_P(ApiBlobsTest, wrongOffset_isToldTheRightOne) {
    const QByteArray content = contentOf(5000);
    ASSERT_EQ(create(content, counter).status, 201);
    ASSERT_EQ(patch(content, 0, content.first(1000), counter).status, 204);
    for (const qint64 offset : {0, 999, 1001, 5000}) {
        const HttpAnswer answer = patch(content, offset, content.mid(offset, 100), counter);
        EXPECT_EQ(refusalOf(answer), "CENTRAL_BLOB_OFFSET 409") << offset;
        EXPECT_EQ(answer.headers["upload-offset"], "1000") << offset;
    }
    EXPECT_EQ(offsetOf(content, counter), 1000);
}

TEST_P(ApiBlobsTest, otherBytesThanAnnounced_areThrownAway_andBeginAnew) {
    const QByteArray content = contentOf(5000), other = contentOf(5000, 9);
    ASSERT_EQ(create(content, counter).status, 201);
    ASSERT_EQ(patch(content, 0, content.first(1000), counter).status, 204);
    EXPECT_EQ(refusalOf(patch(content, 1000, other.sliced(1000), counter)), "CENTRAL_BLOB_SUM 460");
    EXPECT_EQ(state(content, counter).status, 404);
    EXPECT_EQ(blobs->received(keyOf(content)).value(), 0);
    upload(content, counter);
    EXPECT_EQ(offsetOf(content, counter), 5000);
}

TEST_P(ApiBlobsTest, serviceEndedBeforeTheCheck_itIsMadeUpFor) {
    const QByteArray content = contentOf(5000), other = contentOf(5000, 9);
    for (const QByteArray& each : {content, other})
        ASSERT_EQ(create(each, counter).status, 201);
    ASSERT_TRUE(blobs->append(keyOf(content), 0, content));
    ASSERT_TRUE(blobs->append(keyOf(other), 0, content)) << "not what was announced";
    const HttpAnswer whole = state(content, counter);
    EXPECT_EQ(whole.headers["upload-offset"], "5000");
    EXPECT_FALSE(whole.headers.contains("upload-expires"));
    EXPECT_EQ(state(other, counter).status, 404);
}

TEST_P(ApiBlobsTest, backupPutBackWithoutItsBytes_takesThemAgain) {
    const QByteArray content = contentOf(5000);
    upload(content, counter);
    ASSERT_TRUE(blobs->remove(keyOf(content)));
    ASSERT_TRUE(blobs->append(keyOf(content), 0, content.first(2000)));
    EXPECT_EQ(have({content}, counter)[0]["offset"_L1].toInt(), 2000);
    EXPECT_EQ(patch(content, 2000, content.sliced(2000), counter).status, 204);
    EXPECT_FALSE(state(content, counter).headers.contains("upload-expires"));
}

TEST_P(ApiBlobsTest, anotherInstance_goesOnWithTheUpload) {
    if (GetParam() == Engine::sqlite) GTEST_SKIP() << "the embedded store is of one service";
    const QByteArray content = contentOf(600'000);
    ASSERT_EQ(create(content, counter).status, 201);
    ASSERT_EQ(patch(content, 0, content.first(300'001), counter).status, 204);
    StorePool otherPool(testStore().stores());
    const auto otherBlobs = testStore().blobs();
    Api other(otherPool, clock, {.blobs = otherBlobs.get()});
    auto started = HttpServer::start({}, {}, other);
    ASSERT_TRUE(started);
    std::swap(server, *started);
    EXPECT_EQ(offsetOf(content, counter), 300'001);
    EXPECT_EQ(patch(content, 300'000, content.sliced(300'000), counter).status, 409);
    EXPECT_EQ(patch(content, 300'001, content.sliced(300'001), counter).status, 204);
    std::swap(server, *started);
    EXPECT_EQ(offsetOf(content, counter), 600'000);
    EXPECT_EQ(blobs->sum(keyOf(content)).value(), crypto::sha256(content));
}

TEST_P(ApiBlobsTest, manyAtOnce_oneAppends_othersAreTold) {
    constexpr int kClients = 6, kRounds = 8, kPiece = 3000;
    const QByteArray content = contentOf(kRounds * kPiece);
    ASSERT_EQ(create(content, counter).status, 201);
    for (int round = 0; round < kRounds; ++round) {
        std::array<int, kClients> statuses{};
        std::barrier together(kClients);
        {
            std::vector<std::jthread> threads;
            for (int& status : statuses)
                threads.emplace_back([&] {
                    together.arrive_and_wait();
                    const qint64 offset = qint64(round) * kPiece;
                    status = patch(content, offset, content.mid(offset, kPiece), counter).status;
                });
        }
        EXPECT_EQ(std::ranges::count(statuses, 204), 1) << round;
        EXPECT_EQ(std::ranges::count(statuses, 409), kClients - 1) << round;
    }
    EXPECT_EQ(blobs->read(keyOf(content), 0, content.size()).value(), content);
    EXPECT_FALSE(state(content, counter).headers.contains("upload-expires"));
}

/// Nothing new fits on the disk.
class FullDisk final : public store::FaultPoint {
public:
    FullDisk() { store::setFaultPoint(this); }
    ~FullDisk() override { store::setFaultPoint(nullptr); }
    int onCall(store::Call call) override {
        constexpr int kFull = 13; // SQLITE_FULL
        return call == store::Call::fileWrite ? kFull : 0;
    }
};

TEST_P(ApiBlobsTest, fullDisk_isTold_andTheUploadGoesOnLater) {
    if (GetParam() != Engine::sqlite) GTEST_SKIP() << "the disk is the database's";
    const QByteArray content = contentOf(600'000);
    ASSERT_EQ(create(content, counter).status, 201);
    ASSERT_EQ(patch(content, 0, content.first(1000), counter).status, 204);
    {
        const FullDisk disk;
        const HttpAnswer answer = patch(content, 1000, content.sliced(1000), counter);
        EXPECT_EQ(refusalOf(answer), "STORE_DISK_FULL 507");
        EXPECT_EQ(answer.headers["tus-resumable"], "1.0.0");
    }
    EXPECT_EQ(offsetOf(content, counter), 1000) << "what was acknowledged stays";
    EXPECT_EQ(patch(content, 1000, content.sliced(1000), counter).status, 204);
}

TEST_P(ApiBlobsTest, unfinishedUpload_expires_completeOnesDoNot) {
    const QByteArray left = contentOf(5000, 1), whole = contentOf(5000, 2), next = contentOf(9, 3);
    ASSERT_EQ(create(left, counter).status, 201);
    ASSERT_EQ(patch(left, 0, left.first(1000), counter).status, 204);
    upload(whole, counter);
    clock.advance(uploads::kLife - std::chrono::minutes(1));
    counter.token = refreshed(counter);
    EXPECT_EQ(offsetOf(left, counter), 1000);
    clock.advance(std::chrono::minutes(1));
    EXPECT_EQ(state(left, counter).status, 404);
    EXPECT_EQ(patch(left, 1000, left.sliced(1000), counter).status, 404);
    EXPECT_EQ(blobs->received(keyOf(left)).value(), 0) << "asked for, it is swept";
    EXPECT_EQ(offsetOf(whole, counter), 5000);
}

TEST_P(ApiBlobsTest, expiredUploads_areSweptWhenTheOfficeBeginsOthers) {
    const QByteArray left = contentOf(5000, 1), next = contentOf(9, 3);
    ASSERT_EQ(create(left, counter).status, 201);
    ASSERT_EQ(patch(left, 0, left.first(1000), counter).status, 204);
    clock.advance(uploads::kLife);
    counter.token = refreshed(counter);
    ASSERT_EQ(create(next, counter).status, 201);
    EXPECT_EQ(blobs->received(keyOf(left)).value(), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiBlobsTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
