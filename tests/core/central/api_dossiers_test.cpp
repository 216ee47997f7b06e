// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/digest.h"
#include "core/wire/dossier_page.h"
#include "core/wire/lines.h"
#include "tests/core/central/api_bench.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kStream = "stream=" + streamOf(kOffice).toUtf8();

class ApiDossiersTest : public ApiTest {
protected:
    void SetUp() override {
        ApiTest::SetUp();
        counter = enrolled(1);
        stranger = enrolled(3, kOtherOffice);
    }
    void push(std::vector<dossier::Action> operations) {
        for (size_t i = 0; i < operations.size(); i += 1000) {
            const auto count = std::min<size_t>(1000, operations.size() - i);
            const auto begin = operations.begin() + static_cast<std::ptrdiff_t>(i);
            const auto response = post(
                "/v1/sync", wire::encode(desk.request({begin, begin + static_cast<std::ptrdiff_t>(count)})),
                counter.token);
            ASSERT_EQ(response.status, 200) << response.body.constData();
            const auto answer = wire::decodeAnswer(response.body);
            ASSERT_TRUE(answer);
            for (const wire::Verdict& verdict : answer->verdicts)
                ASSERT_EQ(verdict.kind, wire::VerdictKind::accepted) << qPrintable(verdict.reason);
        }
    }
    wire::DossierPage page(const HttpResponse& response) {
        EXPECT_EQ(response.status, 200) << response.body.constData();
        auto page = wire::decodePage(response.body);
        EXPECT_TRUE(page) << qPrintable(page ? QString() : page.error().detail);
        return page.value_or(wire::DossierPage());
    }
    wire::DossierPage ask(const std::vector<Uuid>& ids, const QByteArray& token) {
        QJsonArray list;
        for (const Uuid& id : ids)
            list.append(id.toString());
        return page(post("/v1/dossiers/get", QJsonObject{{u"ids"_s, list}}, token));
    }
    std::map<Uuid, std::vector<dossier::Action>> snapshot(const QByteArray& more = {}) {
        std::map<Uuid, std::vector<dossier::Action>> found;
        pages = 0;
        for (QByteArray after;; ++pages) {
            const auto one = page(get("/v1/snapshot?" + kStream + more + after, counter.token));
            for (const wire::WholeDossier& each : one.dossiers)
                EXPECT_TRUE(found.emplace(each.dossier, each.operations).second);
            if (!one.more) return found;
            after = "&after=" + one.after.toString().toUtf8();
        }
    }

    Desk desk{1, kOffice};
    Counter counter{1}, stranger{3};
    int pages = 0;
};

TEST_P(ApiDossiersTest, snapshot_tellsEachDossierWhole_inPages) {
    std::vector<dossier::Action> operations;
    for (int i = 1; i <= 100; ++i) {
        operations.push_back(desk.make(uuid(2, i), intakeOf(i)));
        operations.push_back(desk.make(uuid(2, i), dossier::NoteAdded{u"ghi chú"_s}));
    }
    push(operations);
    const auto found = snapshot("&max=20000");
    EXPECT_EQ(found.size(), 100U);
    EXPECT_GT(pages, 3);
    for (const auto& [id, log] : found)
        EXPECT_TRUE(dossier::replay(log)) << qPrintable(id.toString());
    const auto first = page(get("/v1/snapshot?" + kStream, counter.token));
    EXPECT_EQ(first.cursor, 200);
    EXPECT_EQ(first.epoch, u"e1");
}

TEST_P(ApiDossiersTest, snapshot_leavesOutWhatWasClosedLongAgo) {
    push({desk.make(uuid(2, 1), intakeOf(1)), desk.make(uuid(2, 1), dossier::Withdrawn{dossier::kReason, {}}),
          desk.make(uuid(2, 2), intakeOf(2))});
    clock.advance(std::chrono::days(89));
    take(counter, post("/v1/token", counter.renewal(counter.refresh)));
    EXPECT_EQ(snapshot().size(), 2U);
    clock.advance(std::chrono::days(1));
    take(counter, post("/v1/token", counter.renewal(counter.refresh)));
    const auto found = snapshot();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found.contains(uuid(2, 2)));
}

TEST_P(ApiDossiersTest, hugeDossier_comesInPieces) {
    std::vector<dossier::Action> operations{desk.make(uuid(2, 1), intakeOf(1))};
    for (int i = 0; i < 450; ++i)
        operations.push_back(desk.make(uuid(2, 1), dossier::NoteAdded{QString(3900, u'ớ')}));
    push(operations);
    const HttpResponse response = get("/v1/snapshot?" + kStream, counter.token);
    EXPECT_GT(response.body.size(), 4 * wire::kMaxPiece);
    for (const QByteArray& line : response.body.split('\n'))
        EXPECT_LT(line.size(), wire::kMaxLine);
    const auto whole = page(response);
    ASSERT_EQ(whole.dossiers.size(), 1U);
    EXPECT_EQ(whole.dossiers.front().operations.size(), operations.size());
}

TEST_P(ApiDossiersTest, dossierTooLargeForALine_isToldAsAStep_toThoseWhoComeLater) {
    std::vector<dossier::Action> operations{desk.make(uuid(2, 1), dossier::draftRequest())};
    for (int i = 0; i < 400; ++i)
        operations.push_back(desk.make(uuid(2, 1), dossier::NoteAdded{u"x"_s}));
    auto received = intakeOf(1);
    received.receivingAgency = *dossier::AgencyCode::parse(kOffice);
    received.competentAgency = *dossier::AgencyCode::parse(kOtherOffice);
    operations.push_back(desk.make(uuid(2, 1), received));
    push(operations);
    const auto told = wire::decodeAnswer(
        post("/v1/sync", wire::encode(Desk(3, kOtherOffice).request({})), stranger.token).body);
    ASSERT_TRUE(told) << qPrintable(told.error().detail);
    ASSERT_EQ(told->entries.size(), 1U);
    EXPECT_EQ(told->entries.front().operations.size(), 1U);
    EXPECT_EQ(told->entries.front().version, 402);
    const auto whole = ask({uuid(2, 1)}, stranger.token);
    ASSERT_EQ(whole.dossiers.size(), 1U);
    EXPECT_EQ(whole.dossiers.front().operations.size(), 402U);
}

TEST_P(ApiDossiersTest, dossiersAskedFor_areTold_ifTheOfficeSeesThem) {
    push({desk.make(uuid(2, 1), intakeOf(1)), desk.make(uuid(2, 2), intakeOf(2))});
    EXPECT_EQ(ask({uuid(2, 2), uuid(2, 9)}, counter.token).dossiers.size(), 1U);
    const auto nothing = ask({uuid(2, 1), uuid(2, 2)}, stranger.token);
    EXPECT_TRUE(nothing.dossiers.empty());
    EXPECT_TRUE(nothing.rest.empty());
}

TEST_P(ApiDossiersTest, moreThanAnAnswerHolds_isNamedAsRest) {
    std::vector<dossier::Action> operations;
    std::vector<Uuid> ids;
    for (int i = 1; i <= 3; ++i) {
        ids.push_back(uuid(2, i));
        operations.push_back(desk.make(ids.back(), intakeOf(i)));
        for (int note = 0; note < 250; ++note)
            operations.push_back(desk.make(ids.back(), dossier::NoteAdded{QString(3900, u'ớ')}));
    }
    push(operations);
    const auto first = ask(ids, counter.token);
    EXPECT_EQ(first.dossiers.size(), 1U);
    EXPECT_EQ(first.rest, (std::vector{ids[1], ids[2]}));
    EXPECT_EQ(ask(first.rest, counter.token).dossiers.front().dossier, ids[1]);
}

TEST_P(ApiDossiersTest, digest_isWhatACounterReckons) {
    push({desk.make(uuid(2, 1), intakeOf(1)), desk.make(uuid(2, 2), intakeOf(2)),
          desk.make(uuid(2, 2), dossier::NoteAdded{u"x"_s})});
    wire::Digest own;
    own.add(uuid(2, 2), 2);
    own.add(uuid(2, 1), 1);
    const auto digest = objectOf(get("/v1/digest?" + kStream, counter.token));
    const QJsonArray buckets = digest["buckets"_L1].toArray();
    ASSERT_EQ(buckets.size(), 256);
    for (int i = 0; i < 256; ++i)
        EXPECT_EQ(buckets[i].toString(), own.sum(static_cast<size_t>(i))) << i;
    EXPECT_NE(own.sum(2), own.sum(3));
    EXPECT_EQ(digest["cursor"_L1].toInt(), 3);
    EXPECT_EQ(objectOf(get("/v1/digest?" + kStream + "&bucket=02", counter.token))["dossiers"_L1].toArray(),
              (QJsonArray{QJsonValue(QJsonArray{uuid(2, 2).toString(), 2})}));
}

TEST_P(ApiDossiersTest, anotherOfficesStream_isRefused) {
    push({desk.make(uuid(2, 1), intakeOf(1))});
    for (const char* path : {"/v1/snapshot?", "/v1/digest?"}) {
        EXPECT_EQ(refusalOf(get(path + kStream, stranger.token)), "CENTRAL_OFFICE 403") << path;
        EXPECT_EQ(refusalOf(get(path, counter.token)), "CENTRAL_OFFICE 403") << path;
        EXPECT_EQ(refusalOf(get(path + kStream)), "CENTRAL_TOKEN 401") << path;
    }
}

TEST_P(ApiDossiersTest, malformedQuestions_areRefused) {
    for (const char* more : {"&max=x", "&max=-1", "&after=7"})
        EXPECT_EQ(refusalOf(get("/v1/snapshot?" + kStream + more, counter.token)), "CENTRAL_REQUEST 400");
    for (const char* more : {"&bucket=", "&bucket=1", "&bucket=zz", "&bucket=100"})
        EXPECT_EQ(refusalOf(get("/v1/digest?" + kStream + more, counter.token)), "CENTRAL_REQUEST 400");
    for (const char* body : {"{}", "{\"ids\":7}", "{\"ids\":[\"7\"]}", "[]"})
        EXPECT_EQ(refusalOf(post("/v1/dossiers/get", QByteArray(body), counter.token)),
                  "CENTRAL_REQUEST 400");
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiDossiersTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
