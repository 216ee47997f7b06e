// SPDX-License-Identifier: GPL-3.0-or-later
// Who may read an attachment, and how: the dossiers that name it say so.
#include "tests/core/central/blobs_bench.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using tests::HttpAnswer;

class ApiBlobsRightsTest : public BlobsTest {
protected:
    HttpAnswer read(const QByteArray& of, const Counter& by, const Headers& headers = {}) const {
        return ask("GET", pathOf(of), by.token, headers);
    }
    /// Of the counter's office, in a dossier that both see.
    void share(const QByteArray& shared) {
        upload(shared, counter);
        push(desk, {desk.make(uuid(2, 1), sharedIntake(1)), desk.make(uuid(2, 1), naming(shared))}, counter);
    }
    const QByteArray content = contentOf(3000);
};

TEST_P(ApiBlobsRightsTest, foreignOffice_isToldNothing) {
    upload(content, counter);
    push(desk, {desk.make(uuid(2, 1), intakeOf(1)), desk.make(uuid(2, 1), naming(content))}, counter);
    EXPECT_EQ(read(content, counter).body, content);
    EXPECT_EQ(refusalOf(read(content, stranger)), "CENTRAL_BLOB_UNKNOWN 404");
    EXPECT_EQ(state(content, stranger).status, 404);
    EXPECT_EQ(have({content}, stranger), QJsonArray());
    EXPECT_EQ(refusalOf(patch(content, 3000, {}, stranger)), "CENTRAL_BLOB_UNKNOWN 404");
    EXPECT_EQ(create(content, stranger).headers["upload-offset"], "0")
        << "equal bytes are an upload of its own";
}

TEST_P(ApiBlobsRightsTest, dossierThatNamesIt_letsBothOfficesRead) {
    share(content);
    for (const Counter* each : {&counter, &stranger}) {
        const HttpAnswer answer = read(content, *each);
        EXPECT_EQ(answer.status, 200) << answer.body.constData();
        EXPECT_EQ(answer.body, content);
        EXPECT_EQ(answer.headers["etag"], '"' + hexOf(content) + '"');
        EXPECT_EQ(answer.headers["content-type"], "application/octet-stream");
        EXPECT_EQ(offsetOf(content, *each), 3000);
        EXPECT_EQ(have({content}, *each).size(), 1);
    }
    EXPECT_EQ(create(content, stranger).headers["upload-offset"], "3000") << "nothing is sent twice";
}

TEST_P(ApiBlobsRightsTest, uploadThatNoDossierNames_isNotRead_norOneThatIsNotComplete) {
    upload(content, counter);
    EXPECT_EQ(read(content, counter).status, 404);
    const QByteArray begun = contentOf(5000, 2);
    ASSERT_EQ(create(begun, counter).status, 201);
    ASSERT_EQ(patch(begun, 0, begun.first(1000), counter).status, 204);
    push(desk, {desk.make(uuid(2, 1), sharedIntake(1)), desk.make(uuid(2, 1), naming(begun))}, counter);
    EXPECT_EQ(read(begun, counter).status, 404);
    EXPECT_EQ(state(begun, stranger).status, 404) << "the bytes are told of when they are whole";
    ASSERT_EQ(patch(begun, 1000, begun.sliced(1000), counter).status, 204);
    EXPECT_EQ(read(begun, stranger).body, begun);
}

TEST_P(ApiBlobsRightsTest, namingWhatAnotherOfficeHas_showsNothing) {
    upload(content, counter);
    push(desk, {desk.make(uuid(2, 1), intakeOf(1)), desk.make(uuid(2, 1), naming(content))}, counter);
    // in a dossier of its own, and in one that both see
    push(desk, {desk.make(uuid(2, 2), sharedIntake(2))}, counter);
    push(strangersDesk,
         {strangersDesk.make(uuid(2, 3), dossier::draftRequest()),
          strangersDesk.make(uuid(2, 3), naming(content)),
          strangersDesk.make(uuid(2, 2), naming(content), 1)},
         stranger);
    EXPECT_EQ(read(content, stranger).status, 404);
    EXPECT_EQ(have({content}, stranger), QJsonArray());
}

TEST_P(ApiBlobsRightsTest, officeThatCameToSeeTheDossier_readsWhatWasNamedBefore) {
    upload(content, counter);
    push(desk, {desk.make(uuid(2, 1), dossier::draftRequest()), desk.make(uuid(2, 1), naming(content))},
         counter);
    EXPECT_EQ(read(content, stranger).status, 404);
    push(desk, {desk.make(uuid(2, 1), sharedIntake(1))}, counter);
    EXPECT_EQ(read(content, stranger).body, content);
}

TEST_P(ApiBlobsRightsTest, ownUpload_isReadByTheDossierThatTheOtherNamedItIn) {
    share(content);
    const QByteArray other = contentOf(2000, 7);
    upload(other, stranger);
    push(desk, {desk.make(uuid(2, 1), naming(other), 2)}, counter);
    EXPECT_EQ(read(other, stranger).body, other);
    EXPECT_EQ(read(other, counter).status, 404) << "naming does not open what the other office has";
}

TEST_P(ApiBlobsRightsTest, ranges_areAnswered) {
    share(content);
    const struct {
        QByteArray range;
        qint64 first, count;
    } kRanges[]{{"bytes=0-0", 0, 1},      {"bytes=0-2999", 0, 3000},        {"bytes=100-199", 100, 100},
                {"bytes=2999-", 2999, 1}, {"bytes=1000-99999", 1000, 2000}, {"bytes=-5", 2995, 5},
                {"bytes=-99999", 0, 3000}};
    for (const auto& [range, first, count] : kRanges) {
        const HttpAnswer answer = read(content, stranger, {{"Range", range}});
        EXPECT_EQ(answer.status, 206) << range.constData();
        EXPECT_EQ(answer.body, content.mid(first, count)) << range.constData();
        EXPECT_EQ(answer.headers["content-range"], "bytes " + QByteArray::number(first) + '-' +
                                                       QByteArray::number(first + count - 1) + "/3000");
    }
    for (const char* each : {"bytes=3000-", "bytes=-0", "bytes=4000-5000"}) {
        const HttpAnswer answer = read(content, stranger, {{"Range", each}});
        EXPECT_EQ(answer.status, 416) << each;
        EXPECT_EQ(answer.headers["content-range"], "bytes */3000");
    }
    for (const char* each : {"bytes=0-1,5-6", "bytes=5-1", "bytes=", "bytes=a-b", "lines=0-1"})
        EXPECT_EQ(read(content, stranger, {{"Range", each}}).status, 200) << each;
}

TEST_P(ApiBlobsRightsTest, rangeOfAnotherVersion_isNotGiven_andWhatIsKnownIsNotSent) {
    share(content);
    const QByteArray tag = '"' + hexOf(content) + '"';
    EXPECT_EQ(read(content, stranger, {{"Range", "bytes=0-9"}, {"If-Range", tag}}).status, 206);
    EXPECT_EQ(read(content, stranger, {{"Range", "bytes=0-9"}, {"If-Range", "\"other\""}}).body, content);
    const HttpAnswer known = read(content, stranger, {{"If-None-Match", tag}});
    EXPECT_EQ(known.status, 304);
    EXPECT_EQ(known.body, "");
}

TEST_P(ApiBlobsRightsTest, longAttachment_isReadWhole_byMany_andFromWhereALineWasCut) {
    const QByteArray large = contentOf(5'000'000, 5);
    share(large);
    tests::HttpClient cut(server->port());
    ASSERT_TRUE(cut.send(head("GET", pathOf(large), stranger.token, {})));
    cut.hangUp();
    std::vector<std::unique_ptr<tests::HttpClient>> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(std::make_unique<tests::HttpClient>(server->port()));
        // two on one line: the second begins where the first has ended
        ASSERT_TRUE(
            clients.back()->send(head("GET", pathOf(large), stranger.token, {}) +
                                 head("GET", pathOf(large), stranger.token, {{"Range", "bytes=4000001-"}})));
    }
    for (const auto& each : clients) {
        EXPECT_EQ(each->receive().body, large);
        const HttpAnswer rest = each->receive();
        EXPECT_EQ(rest.status, 206);
        EXPECT_EQ(rest.body, large.sliced(4'000'001));
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiBlobsRightsTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
