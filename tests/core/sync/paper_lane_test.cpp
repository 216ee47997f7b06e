// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/paper_bench.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLarge = 700'000; ///< several pieces

TEST_F(PaperTest, attachment_goesAfterItsStep) {
    const QByteArray scan = contentOf(kLarge);
    desk->attach(desk->counter.receive(1), scan);
    EXPECT_EQ(desk->status().waiting, 1);
    EXPECT_EQ(desk->status().waitingBytes, kLarge);
    ASSERT_TRUE(desk->lane->run(desk->papers));
    EXPECT_EQ(desk->papers.requests, 0) << "the step was not accepted yet";
    desk->run();
    ASSERT_TRUE(desk->lane->run(desk->papers));
    EXPECT_EQ(desk->papers.attachments, 1);
    EXPECT_EQ(atTheService(scan), scan);
    const PaperStatus status = desk->status();
    EXPECT_EQ(status.waiting, 0);
    EXPECT_EQ(status.sent, 1);
    EXPECT_EQ(status.sentBytes, kLarge);
    const qint64 requests = desk->papers.requests;
    ASSERT_TRUE(desk->lane->run(desk->papers));
    EXPECT_EQ(desk->papers.requests, requests) << "nothing to do asks nothing";
}

TEST_F(PaperTest, smallOnes_goFirstAndInOneRequestEach) {
    const Uuid id = desk->counter.receive(1);
    desk->attach(id, contentOf(kLarge));
    desk->attach(id, contentOf(3000, 2));
    desk->attach(id, contentOf(2000, 3));
    desk->run();
    RunReport report;
    for (int i = 0; i < 3; ++i) // asked for all, then two pieces
        EXPECT_TRUE(*desk->lane->step(report));
    EXPECT_EQ(report.attachments, 2);
    EXPECT_EQ(atTheService(contentOf(2000, 3)), contentOf(2000, 3));
    EXPECT_EQ(atTheService(contentOf(3000, 2)), contentOf(3000, 2));
    EXPECT_EQ(desk->status().waiting, 1);
}

TEST_F(PaperTest, equalPapers_areSentOnce) {
    const QByteArray scan = contentOf(5000);
    desk->attach(desk->counter.receive(1), scan);
    desk->attach(desk->counter.receive(2), scan);
    desk->run();
    EXPECT_EQ(desk->status().waiting, 1);
    ASSERT_TRUE(desk->lane->run(desk->papers));
    EXPECT_EQ(desk->papers.requests, 2);
    EXPECT_EQ(desk->status().sent, 2);
    desk->attach(desk->counter.receive(3), scan);
    desk->run();
    ASSERT_TRUE(desk->lane->run(desk->papers));
    EXPECT_EQ(desk->papers.requests, 2) << "nor when it is named again";
    EXPECT_EQ(desk->status().sent, 3);
}

TEST_F(PaperTest, cutInTheMiddle_goesOnWhereTheServiceIs) {
    const QByteArray scan = contentOf(kLarge);
    desk->attach(desk->counter.receive(1), scan);
    desk->run();
    desk->cable.cutAfter(400'000, 3);
    const qint64 before = desk->cable.bytesUp();
    ASSERT_TRUE(desk->runThroughCuts());
    EXPECT_EQ(atTheService(scan), scan);
    EXPECT_GE(desk->cable.count("HEAD "), 1);
    EXPECT_LT(desk->cable.bytesUp() - before, kLarge * 110 / 100) << "nothing was sent that had arrived";
    EXPECT_EQ(loadPaperState(desk->counter.database())->failures, 0);
    EXPECT_FALSE(desk->status().lastError);
}

TEST_F(PaperTest, counterRestarted_goesOnWhereTheServiceIs) {
    const QByteArray scan = contentOf(kLarge);
    desk->attach(desk->counter.receive(1), scan);
    desk->run();
    desk->cable.cutAfter(400'000);
    EXPECT_NE(desk->failure(), Code{});
    EXPECT_TRUE(desk->status().nextTry);
    EXPECT_EQ(desk->status().waiting, 1);
    const auto kept = desk->status();
    desk->restart();
    EXPECT_EQ(desk->status(), kept);
    const qint64 before = desk->cable.bytesUp();
    ASSERT_TRUE(desk->runThroughCuts());
    EXPECT_EQ(atTheService(scan), scan);
    EXPECT_LT(desk->cable.bytesUp() - before, kLarge - 300'000);
}

TEST_F(PaperTest, nothingArrives_waitsLongerEachTimeAndProgressEndsIt) {
    desk->attach(desk->counter.receive(1), contentOf(kLarge));
    desk->run();
    desk->cable.cutAfter(1, 100);
    for (const Milliseconds wait : {Milliseconds{2000}, Milliseconds{4000}, Milliseconds{8000}}) {
        EXPECT_EQ(desk->failure(), Code::SYNC_UNREACHABLE);
        EXPECT_EQ(*desk->status().nextTry - desk->clock.now(), wait);
        desk->restart();
    }
    desk->cable.cutAfter(400'000);
    EXPECT_NE(desk->failure(), Code{}) << "cut, though bytes went through";
    EXPECT_EQ(*desk->status().nextTry - desk->clock.now(), Milliseconds{2000});
    ASSERT_TRUE(desk->runThroughCuts());
}

TEST_F(PaperTest, tokenWithdrawnInTheMiddle_isRenewedAndTheUploadGoesOn) {
    const QByteArray scan = contentOf(kLarge);
    desk->attach(desk->counter.receive(1), scan);
    desk->run();
    RunReport report;
    ASSERT_TRUE(*desk->lane->step(report));
    ASSERT_TRUE(*desk->lane->step(report));
    ASSERT_GT(desk->status().waitingBytes, 0);
    m_clock.advance(std::chrono::hours{24 * 3}); // at the service; the counter's clock stands
    ASSERT_TRUE(desk->runThroughCuts());
    EXPECT_EQ(atTheService(scan), scan);
    EXPECT_EQ(desk->cable.count("POST /v1/token"), 1);
    desk->courier.emplace(desk->counter.database(), desk->clock);
    desk->run();
    EXPECT_EQ(desk->cable.count("POST /v1/token"), 1) << "the other lane uses the same";
}

TEST_F(PaperTest, fileMissing_isParkedAndKeepsNothingElse) {
    const Uuid id = desk->counter.receive(1);
    ASSERT_TRUE(desk->counter.step(id, named("never sealed")));
    desk->attach(id, contentOf(5000));
    desk->run();
    ASSERT_TRUE(desk->lane->run(desk->papers));
    EXPECT_EQ(desk->status().parked, 1);
    EXPECT_EQ(desk->status().sent, 1);
    const auto items = openPapers(desk->counter.database());
    ASSERT_TRUE(items);
    ASSERT_EQ(items->size(), 1U);
    EXPECT_TRUE(items->front().isParked);
    EXPECT_EQ(items->front().reason, u"DESK_ATTACHMENTS_MISSING");
    EXPECT_EQ(items->front().dossier, id);
    EXPECT_EQ(items->front().fileName, u"giay-to.pdf");
    ASSERT_TRUE(desk->blobs->put("never sealed"));
    EXPECT_EQ(*tryPapersAgain(desk->counter.database()), 1);
    ASSERT_TRUE(desk->lane->run(desk->papers));
    EXPECT_EQ(desk->status().parked, 0);
    EXPECT_EQ(atTheService("never sealed"), "never sealed");
}

TEST_F(PaperTest, fileDamaged_isParkedBeforeAnyOfItIsSent) {
    const QByteArray scan = contentOf(kLarge);
    desk->attach(desk->counter.receive(1), scan);
    desk->run();
    const QString path = desk->blobs->pathOf(desk->blobs->names().front());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(file.size() - 5));
    file.write("xxxxx");
    file.close();
    ASSERT_TRUE(desk->lane->run(desk->papers));
    EXPECT_EQ(openPapers(desk->counter.database())->front().reason, u"STORE_DAMAGED");
    EXPECT_EQ(desk->cable.count("PATCH "), 0);
    EXPECT_EQ(desk->papers.requests, 1);
}

TEST_F(PaperTest, alteredOnTheWay_isSentAgainAndParkedInTheEnd) {
    const QByteArray scan = contentOf(40'000);
    desk->attach(desk->counter.receive(1), scan);
    desk->run();
    int alterations = 1;
    desk->cable.onUp = [&](QByteArray& bytes, int) {
        const qsizetype at = bytes.indexOf(scan.sliced(100, 50));
        if (at >= 0 && alterations-- > 0) bytes[at] = static_cast<char>(bytes[at] ^ 1);
        return false;
    };
    ASSERT_TRUE(desk->runThroughCuts());
    EXPECT_EQ(atTheService(scan), scan) << "once by bad luck";
    const QByteArray other = contentOf(40'000, 7);
    desk->attach(desk->counter.receive(2), other);
    desk->run();
    desk->cable.onUp = [&](QByteArray& bytes, int) {
        const qsizetype at = bytes.indexOf(other.sliced(100, 50));
        if (at >= 0) bytes[at] = static_cast<char>(bytes[at] ^ 1);
        return false;
    };
    ASSERT_TRUE(desk->runThroughCuts());
    EXPECT_EQ(openPapers(desk->counter.database())->front().reason, u"CENTRAL_BLOB_SUM");
}

TEST_F(PaperTest, serviceHasThrownItAway_isBegunAnew) {
    const QByteArray scan = contentOf(kLarge);
    desk->attach(desk->counter.receive(1), scan);
    desk->run();
    RunReport report;
    ASSERT_TRUE(*desk->lane->step(report));
    ASSERT_TRUE(*desk->lane->step(report));
    m_clock.advance(std::chrono::hours{24 * 15});
    ASSERT_TRUE(desk->runThroughCuts());
    EXPECT_EQ(atTheService(scan), scan);
}

TEST_F(PaperTest, fetch_othersPaper_isKeptWhenItIsTheOneNamed) {
    const QByteArray scan = contentOf(kLarge);
    const Uuid id = desk->counter.receive(1);
    desk->attach(id, scan);
    desk->run();
    PaperDesk other(*this, 2);
    other.run();
    const auto sum = crypto::sha256(scan);
    const auto early = other.lane->fetch(sum, kLarge, other.papers);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, Code::CENTRAL_BLOB_UNKNOWN) << "it is not there yet";
    ASSERT_TRUE(desk->lane->run(desk->papers));
    const auto wrong = other.lane->fetch(sum, kLarge - 1, other.papers);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, Code::CENTRAL_BLOB_SUM);
    EXPECT_FALSE(other.blobs->contains(sum));
    ASSERT_TRUE(other.lane->fetch(sum, kLarge, other.papers));
    EXPECT_EQ(*other.blobs->read(sum), scan);
    EXPECT_GT(other.cable.count("GET /v1/blobs/"), 3) << "in pieces";
    const qint64 requests = other.papers.requests;
    ASSERT_TRUE(other.lane->fetch(sum, kLarge, other.papers));
    EXPECT_EQ(other.papers.requests, requests) << "what is here is not asked for";
}

TEST_F(PaperTest, restoredService_isAskedForAllAndSentWhatItLacks) {
    const QByteArray kept = contentOf(5000), lost = contentOf(6000, 2);
    const Uuid id = desk->counter.receive(1);
    desk->attach(id, kept);
    desk->attach(id, lost);
    desk->run();
    ASSERT_TRUE(desk->lane->run(desk->papers));
    EXPECT_EQ(desk->status().sent, 2);
    ASSERT_TRUE(m_blobs.remove({kOffice, crypto::sha256(lost)}));
    auto state = *loadState(desk->counter.database());
    auto papers = *loadPaperState(desk->counter.database());
    papers.epoch = u"e0"_s;
    ASSERT_TRUE(savePaperState(desk->counter.database(), papers));
    const qint64 before = desk->cable.bytesUp();
    ASSERT_TRUE(desk->runThroughCuts());
    EXPECT_EQ(atTheService(lost), lost);
    EXPECT_LT(desk->cable.bytesUp() - before, 9000) << "what it has is not sent again";
    EXPECT_EQ(loadPaperState(desk->counter.database())->epoch, state.epoch);
}

} // namespace
} // namespace motcua::sync
