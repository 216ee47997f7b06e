// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/publications.h"

#include "core/base/json.h"
#include "core/catalogue/shipped.h"
#include "core/crypto/signing_key.h"
#include "core/records/publications.h"
#include "core/wire/publication.h"
#include "tests/core/sync/counter_bench.h"

#include <QJsonArray>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PublicationsTest : public testing::Test {
protected:
    void SetUp() override { account.publisher = publisher.publicInfo(); }
    /// What the service serves: whatever it is, it may lie.
    void serve(const QString& kind, qint64 serial, const crypto::SigningKey& signer) {
        wire::Publication one{
            .kind = kind, .serial = serial, .issued = m_now, .content = content, .signature = {}};
        one.signature = *signer.sign(wire::signedText(one));
        served[kind] = wire::encode(one);
        listed[kind] = serial;
    }
    Result<> fetch() {
        return fetchPublished(
            counter.database(), account,
            [this](const QString& path) -> HttpAnswer {
                asked << path;
                if (failure) return std::unexpected(*failure);
                const QString kind = path.section(u'/', 3);
                return HttpReply{200, kind.isEmpty() ? list() : served.value(kind), 0, 0, {}, {}};
            },
            m_now);
    }
    QByteArray list() const {
        QJsonArray all;
        for (auto at = listed.begin(); at != listed.end(); ++at)
            all.append(QJsonObject{{u"kind"_s, at.key()}, {u"serial"_s, at.value()}});
        return json::compact({{u"publications"_s, all}});
    }
    void told(qint64 serial) { ASSERT_TRUE(notePublished(counter.database(), serial)); }
    bool isDue(Instant at) { return *isPublicationDue(counter.database(), at); }
    std::vector<records::DistributedData> here() {
        return *records::distributedData(counter.database(), true);
    }
    QString trouble() {
        const auto status = *dataStatus(counter.database());
        EXPECT_TRUE(!status.trouble || status.trouble->code == Code::CENTRAL_DATA);
        return status.trouble ? status.trouble->detail : QString();
    }

    QTemporaryDir m_dir;
    Counter counter{m_dir.path(), 1};
    Account account{};
    const crypto::SigningKey publisher = *crypto::SigningKey::generate();
    Instant m_now = toInstant(dossier::kReceived);
    QMap<QString, QByteArray> served;
    QMap<QString, qint64> listed;
    QStringList asked;
    QByteArray content = catalogue::shippedText(catalogue::ShippedFile::holidays);
    std::optional<HttpFailure> failure;
};

TEST_F(PublicationsTest, whatIsNew_isFetchedOnce) {
    EXPECT_FALSE(isDue(m_now));
    serve(u"holidays"_s, 10, publisher);
    serve(u"something_later"_s, 11, publisher);
    told(11);
    EXPECT_TRUE(isDue(m_now));
    ASSERT_TRUE(fetch());
    ASSERT_EQ(here().size(), 1u);
    EXPECT_EQ(here()[0].serial, 10);
    EXPECT_EQ(here()[0].content, content);
    EXPECT_FALSE(here()[0].taken);
    EXPECT_EQ(dataStatus(counter.database())->untaken, 1);
    told(11);
    EXPECT_FALSE(isDue(m_now + 48h));
    EXPECT_EQ(asked, (QStringList{u"/v1/publications"_s, u"/v1/publications/holidays"_s}));
}

TEST_F(PublicationsTest, anothersSignature_isNotBelieved_andTriedAgainInAnHour) {
    serve(u"holidays"_s, 10, *crypto::SigningKey::generate());
    told(10);
    ASSERT_TRUE(fetch()) << "steps must go on being sent";
    EXPECT_TRUE(here().empty());
    EXPECT_EQ(trouble(), u"signature");
    EXPECT_FALSE(isDue(m_now + 59min));
    EXPECT_TRUE(isDue(m_now + 61min));
    EXPECT_TRUE(isDue(m_now - 24h)) << "the clock was set back";
    serve(u"holidays"_s, 10, publisher);
    ASSERT_TRUE(fetch());
    EXPECT_EQ(trouble(), QString());
    EXPECT_EQ(here().size(), 1u);
}

TEST_F(PublicationsTest, olderOnes_areNeverTaken) {
    serve(u"holidays"_s, 10, publisher);
    told(10);
    ASSERT_TRUE(fetch());
    const QByteArray old = served[u"holidays"_s];
    serve(u"holidays"_s, 12, publisher);
    const QByteArray later = std::exchange(served[u"holidays"_s], old);
    told(12);
    ASSERT_TRUE(fetch());
    EXPECT_EQ(trouble(), u"serial");
    EXPECT_EQ(here()[0].serial, 10);
    served[u"overlay"_s] = later; // of another kind
    listed = {{u"overlay"_s, 12}};
    ASSERT_TRUE(fetch());
    EXPECT_EQ(trouble(), u"kind");
    EXPECT_EQ(here().size(), 1u);
}

TEST_F(PublicationsTest, oneThatIsBad_keepsNoOtherFromComing_norTakesItsPlace) {
    serve(u"holidays"_s, 10, publisher);
    told(10);
    ASSERT_TRUE(fetch());
    content = "{\"2027\":[{}]}"; // signed, and of no use
    serve(u"holidays"_s, 11, publisher);
    content = catalogue::shippedText(catalogue::ShippedFile::adjustments);
    serve(u"overlay"_s, 12, publisher);
    told(12);
    ASSERT_TRUE(fetch());
    EXPECT_EQ(trouble(), u"content");
    ASSERT_EQ(here().size(), 2u);
    EXPECT_EQ(here()[0].serial, 10);
    EXPECT_EQ(here()[1].serial, 12);
}

TEST_F(PublicationsTest, unknownPublisher_isTrouble_andNothingIsAsked) {
    account.publisher.clear();
    told(10);
    ASSERT_TRUE(fetch());
    EXPECT_EQ(trouble(), u"publisher");
    EXPECT_TRUE(asked.isEmpty());
}

TEST_F(PublicationsTest, cutLine_isTheLinesError_aRefusalIsNot) {
    told(10);
    failure = HttpFailure{{Code::SYNC_UNREACHABLE, {}}, false, {}, 0};
    EXPECT_EQ(fetch().error().code, Code::SYNC_UNREACHABLE);
    EXPECT_TRUE(isDue(m_now));
    failure = HttpFailure{{Code::CENTRAL_ADDRESS, {}}, true, {}, 0};
    EXPECT_TRUE(fetch());
    EXPECT_EQ(trouble(), QString()) << "nothing was judged";
    EXPECT_FALSE(isDue(m_now));
}

} // namespace
} // namespace motcua::sync
