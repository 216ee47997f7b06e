// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/shipped.h"
#include "core/central/publishing.h"
#include "tests/core/central/api_bench.h"

#include <QJsonArray>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using catalogue::ShippedFile;

class PublicationsTest : public ApiTest {
protected:
    Result<wire::Publication> publishIt(const QByteArray& file) {
        return publish(**pool.acquire(), key, file, clock.now());
    }
    QMap<QString, qint64> listed(const Counter& counter) {
        QMap<QString, qint64> serials;
        const QJsonArray list = objectOf(get("/v1/publications", counter.token))[u"publications"_s].toArray();
        for (const QJsonValue& each : list)
            serials[each[u"kind"_s].toString()] = each[u"serial"_s].toInteger();
        return serials;
    }
    const crypto::SigningKey key = *crypto::SigningKey::generate();
    const QByteArray holidays = catalogue::shippedText(ShippedFile::holidays);
};

TEST_P(PublicationsTest, whatIsPublished_isToldAsSigned_theLatestOfEachKind) {
    const Counter counter = enrolled(1);
    EXPECT_EQ(listed(counter), (QMap<QString, qint64>{}));
    const auto first = publishIt(holidays),
               second = publishIt(catalogue::shippedText(ShippedFile::adjustments));
    const auto third = publishIt(holidays + '\n');
    ASSERT_TRUE(first && second && third);
    EXPECT_GT(second->serial, first->serial) << "at the same moment";
    EXPECT_GT(third->serial, second->serial);
    EXPECT_EQ(listed(counter),
              (QMap<QString, qint64>{{u"holidays"_s, third->serial}, {u"overlay"_s, second->serial}}));
    const HttpResponse told = get("/v1/publications/holidays", counter.token);
    const auto read = wire::decodePublication(told.body);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, *third);
    EXPECT_TRUE(*wire::isSignedBy(*read, key.publicInfo()));
    HttpRequest again = request("GET", "/v1/publications/holidays", counter.token);
    again.headers.insert("if-none-match", headerOf(told, "ETag"));
    EXPECT_EQ(api.answer(again).status, 304);
    EXPECT_EQ(listPublications(**pool.acquire())->size(), 3u) << "nothing is taken away";
}

TEST_P(PublicationsTest, nobodyElse_isTold_andWhatIsNotThereIsNotFound) {
    EXPECT_EQ(refusalOf(get("/v1/publications")), "CENTRAL_TOKEN 401");
    EXPECT_EQ(refusalOf(get("/v1/publications/holidays")), "CENTRAL_TOKEN 401");
    EXPECT_EQ(refusalOf(get("/v1/publications/holidays", enrolled(1).token)), "CENTRAL_ADDRESS 404");
}

TEST_P(PublicationsTest, nonsense_isNotPublished) {
    for (const QByteArray& file :
         {QByteArray("{"), QByteArray("{}"), QByteArray(holidays).replace("2026-01-01", "2026-02-30")})
        EXPECT_FALSE(publishIt(file));
    EXPECT_TRUE(listPublications(**pool.acquire())->empty());
}

TEST_P(PublicationsTest, serial_isHigherThanWhatARestoredStoreHasForgotten) {
    const qint64 before = publishIt(holidays)->serial;
    EXPECT_GE(before, clock.now().time_since_epoch().count());
}

INSTANTIATE_TEST_SUITE_P(Engines, PublicationsTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
