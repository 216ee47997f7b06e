// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/central/api_bench.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

using Blocks = std::vector<std::pair<int, int>>;

class ApiLeasesTest : public ApiTest {
protected:
    QString today() const { return formatDate(dateOf(dossier::kReceived)); }
    QJsonObject ask(int days = 1, int used = 0, int incarnation = 1) const {
        QJsonObject body{{u"day"_s, today()}, {u"days"_s, days}, {u"inc"_s, incarnation}};
        if (used) body.insert(u"used"_s, QJsonObject{{today(), used}});
        return body;
    }
    HttpResponse lease(const Counter& counter, const QJsonObject& body) {
        return post("/v1/leases", body, counter.token);
    }
    /// Of the first day.
    Blocks blocksOf(const HttpResponse& response) {
        EXPECT_EQ(response.status, 200) << response.body.constData();
        Blocks blocks;
        const QJsonArray list = objectOf(response)["leases"_L1][0]["blocks"_L1].toArray();
        for (const QJsonValue& each : list)
            blocks.emplace_back(each[0].toInt(), each[1].toInt());
        return blocks;
    }
};

TEST_P(ApiLeasesTest, desks_getBlocksThatNeverOverlap) {
    const Counter a = enrolled(1), b = enrolled(2), other = enrolled(3, kOtherOffice);
    EXPECT_EQ(blocksOf(lease(a, ask())), (Blocks{{1, 50}}));
    EXPECT_EQ(blocksOf(lease(b, ask())), (Blocks{{51, 100}}));
    EXPECT_EQ(blocksOf(lease(a, ask(1, 1))), (Blocks{{1, 50}, {101, 150}}));
    EXPECT_EQ(blocksOf(lease(other, ask())), (Blocks{{1, 50}})) << "ordinals are each office's own";
}

TEST_P(ApiLeasesTest, sameRequestAgain_givesTheSame) {
    const Counter a = enrolled(1);
    EXPECT_EQ(lease(a, ask(10, 1)).body, lease(a, ask(10, 1)).body);
    EXPECT_EQ(blocksOf(lease(a, ask())), (Blocks{{1, 50}, {51, 100}})) << "nothing is taken back";
}

TEST_P(ApiLeasesTest, tenDaysAhead_haveABlockEach) {
    const QJsonObject answer = objectOf(lease(enrolled(1), ask(10)));
    EXPECT_EQ(answer["office"_L1].toString(), kOffice);
    EXPECT_EQ(answer["desk"_L1].toInt(), 1);
    const QJsonArray days = answer["leases"_L1].toArray();
    ASSERT_EQ(days.size(), 10);
    for (const QJsonValue& each : days)
        EXPECT_EQ(each["blocks"_L1].toArray(), (QJsonArray{QJsonValue(QJsonArray{1, 50})}));
    EXPECT_EQ(days[9]["day"_L1].toString(), formatDate(dateOf(dossier::kReceived) + std::chrono::days(9)));
}

TEST_P(ApiLeasesTest, newIncarnation_voidsBlocks_andAnOldOneGetsNone) {
    const Counter a = enrolled(1);
    EXPECT_EQ(blocksOf(lease(a, ask())), (Blocks{{1, 50}}));
    EXPECT_EQ(blocksOf(lease(a, ask(1, 0, 2))), (Blocks{{51, 100}}));
    EXPECT_EQ(refusalOf(lease(a, ask())), "CENTRAL_INCARNATION 409");
}

TEST_P(ApiLeasesTest, codesThatDossiersBear_areNotLeased) {
    const Counter a = enrolled(1);
    Desk desk(1, kOffice);
    ASSERT_EQ(
        post("/v1/sync", wire::encode(desk.request({desk.make(uuid(2, 1), intakeOf(50))})), a.token).status,
        200);
    EXPECT_EQ(blocksOf(lease(a, ask())), (Blocks{{51, 100}}));
}

TEST_P(ApiLeasesTest, otherAgencysOrdinals_comeInSmallBlocks) {
    const Counter a = enrolled(1), there = enrolled(2, kOtherOffice);
    QJsonObject body = ask();
    body.insert(u"agency"_s, kOtherOffice);
    EXPECT_EQ(blocksOf(lease(a, body)), (Blocks{{1, 5}}));
    EXPECT_EQ(blocksOf(lease(there, ask())), (Blocks{{6, 55}})) << "the agency's own counter beside it";
    EXPECT_EQ(blocksOf(lease(a, ask())), (Blocks{{1, 50}}));
}

TEST_P(ApiLeasesTest, daysOfAnOutage_areLeasedAfterIt) {
    const Counter a = enrolled(1);
    QJsonObject body = ask();
    body.insert(u"day"_s, formatDate(dateOf(dossier::kReceived) - std::chrono::days(60)));
    EXPECT_EQ(blocksOf(lease(a, body)), (Blocks{{1, 50}}));
    body.insert(u"day"_s, formatDate(dateOf(dossier::kReceived) - std::chrono::days(61)));
    EXPECT_EQ(refusalOf(lease(a, body)), "CENTRAL_REQUEST 400");
}

TEST_P(ApiLeasesTest, fullDay_isRefused) {
    const Counter last = enrolled(60);
    for (int desk = 1; desk <= 5; ++desk)
        ASSERT_EQ(lease(enrolled(desk), ask(1, 99)).status, 200);
    EXPECT_EQ(refusalOf(lease(last, ask())), "CENTRAL_LEASE 409");
}

TEST_P(ApiLeasesTest, otherRequests_areRefused) {
    const Counter a = enrolled(1);
    for (const auto& [member, value] : {std::pair{u"day"_s, QJsonValue(u"2026-13-01"_s)},
                                        {u"day"_s, QJsonValue(u"1999-01-01"_s)},
                                        {u"day"_s, QJsonValue(u"2099-01-01"_s)},
                                        {u"days"_s, QJsonValue(0)},
                                        {u"days"_s, QJsonValue(16)},
                                        {u"inc"_s, QJsonValue(0)},
                                        {u"agency"_s, QJsonValue(u"x y"_s)},
                                        {u"used"_s, QJsonValue(QJsonObject{{u"x"_s, 1}})},
                                        {u"used"_s, QJsonValue(QJsonObject{{today(), -1}})}}) {
        QJsonObject body = ask();
        body.insert(member, value);
        EXPECT_EQ(refusalOf(lease(a, body)), "CENTRAL_REQUEST 400") << qPrintable(member);
    }
    EXPECT_EQ(refusalOf(post("/v1/leases", ask())), "CENTRAL_TOKEN 401");
}

INSTANTIATE_TEST_SUITE_P(Engines, ApiLeasesTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
