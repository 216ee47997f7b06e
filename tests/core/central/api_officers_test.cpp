// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/officer_administration.h"
#include "tests/core/central/api_bench.h"

#include <QJsonArray>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

class ApiOfficersTest : public ApiTest {
protected:
    void put(const QString& office, const QString& code) {
        ASSERT_TRUE(
            putOfficer(**pool.acquire(), {office, code, u"Cán bộ"_s, officer::Role::clerk}, clock.now()));
    }
    HttpResponse ask(const Counter& counter, const QByteArray& tag = {}) {
        HttpRequest asked = request("GET", "/v1/officers", counter.token);
        if (!tag.isEmpty()) asked.headers.insert("if-none-match", tag);
        return api.answer(asked);
    }
    static QStringList codesIn(const HttpResponse& response) {
        QStringList codes;
        const QJsonArray officers = objectOf(response)[u"officers"_s].toArray();
        for (const QJsonValue& each : officers)
            codes << each[u"code"_s].toString();
        return codes;
    }
};

TEST_P(ApiOfficersTest, counter_isToldItsOwnOffice) {
    const Counter counter = enrolled(1), foreign = enrolled(2, kOtherOffice);
    EXPECT_EQ(codesIn(ask(counter)), QStringList());
    put(kOffice, u"minh"_s);
    put(kOffice, u"lan"_s);
    put(kOtherOffice, u"khac"_s);
    ASSERT_TRUE(closeOfficer(**pool.acquire(), kOffice, u"minh"_s, clock.now(), clock.now()));
    const HttpResponse told = ask(counter);
    EXPECT_EQ(codesIn(told), (QStringList{u"lan"_s, u"minh"_s}));
    EXPECT_EQ(objectOf(told)[u"office"_s], kOffice);
    const QJsonObject closed = objectOf(told)[u"officers"_s][1].toObject();
    EXPECT_EQ(closed[u"closed"_s].toInteger(), clock.now().time_since_epoch().count());
    EXPECT_EQ(closed[u"roles"_s], u"clerk"_s);
    EXPECT_EQ(codesIn(ask(foreign)), QStringList{u"khac"_s});
}

TEST_P(ApiOfficersTest, listThatIsKnown_isNotToldAgain) {
    const Counter counter = enrolled(1);
    put(kOffice, u"lan"_s);
    const QByteArray tag = headerOf(ask(counter), "ETag");
    EXPECT_EQ(tag.size(), 66);
    const HttpResponse same = ask(counter, tag);
    EXPECT_EQ(same.status, 304);
    EXPECT_TRUE(same.body.isEmpty());
    ASSERT_TRUE(closeOfficer(**pool.acquire(), kOffice, u"lan"_s, clock.now(), clock.now()));
    EXPECT_EQ(ask(counter, tag).status, 200);
}

TEST_P(ApiOfficersTest, nobodyElse_isTold) { EXPECT_EQ(refusalOf(get("/v1/officers")), "CENTRAL_TOKEN 401"); }

INSTANTIATE_TEST_SUITE_P(Engines, ApiOfficersTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
