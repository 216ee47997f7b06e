// SPDX-License-Identifier: GPL-3.0-or-later
// Unsent work on a medium, against the service as it is.
#include "core/sync/medium.h"

#include "core/central/administration.h"
#include "core/central/api.h"
#include "core/central/http_server.h"
#include "core/central/medium.h"
#include "core/central/sqlite_store.h"
#include "core/store/fault.h"
#include "core/store/file.h"
#include "core/sync/courier.h"
#include "core/sync/enrol.h"
#include "tests/core/sync/counter_bench.h"

#include <sqlcipher/sqlite3.h>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

class MediumTest : public testing::Test {
protected:
    void SetUp() override {
        auto database = store::Database::open(file(u"central.db"_s), m_key, store::OpenMode::create);
        ASSERT_TRUE(database && central::SqliteSession::prepare(*database, u"e1"_s));
        auto started = central::HttpServer::start({}, {}, m_api);
        ASSERT_TRUE(started);
        m_server = *std::move(started);
        connect(counter, 1);
        connect(other, 2);
    }
    central::ApiOptions options() const {
        central::ApiOptions made;
        made.sealing = service.publicKey;
        return made;
    }
    void connect(Counter& one, int desk) {
        const auto code =
            central::issueEnrolmentCode(**m_pool.acquire(), {kOffice, u"Xã thử"_s, desk}, m_clock.now());
        ASSERT_TRUE(code);
        const QString address = u"http://127.0.0.1:%1"_s.arg(m_server->port());
        ASSERT_TRUE(enrol(one.database(), {.address = address, .code = *code}));
    }
    RunReport overLine(Counter& one) {
        RunReport report;
        Courier courier(one.database(), m_clock);
        EXPECT_TRUE(courier.run(report));
        return report;
    }
    QString file(const QString& name) const { return m_dir.filePath(name); }
    QByteArray exported(Counter& one) {
        const auto report = exportWork(one.database(), m_clock, file(u"work"_s));
        EXPECT_TRUE(report) << errorText(report.error().code).name;
        return store::readFile(file(u"work"_s), 1 << 26).value_or(QByteArray());
    }
    Result<QByteArray> judged(QByteArrayView work) {
        return central::answerPackage(**m_pool.acquire(), service, work, m_clock.now());
    }
    Result<RunReport> taken(Counter& one, const QByteArray& answer) {
        MOTCUA_CHECK(store::writeFile(file(u"answer"_s), answer));
        return importAnswer(one.database(), m_clock, file(u"answer"_s));
    }
    static Code codeOf(const auto& result) { return result ? Code::USAGE : result.error().code; }

    QTemporaryDir m_dir;
    const Secret m_key = Secret::random(32);
    SystemClock m_clock;
    crypto::KeyPair service = crypto::makeKeyPair();
    central::StorePool m_pool{central::sqliteStores(file(u"central.db"_s), m_key)};
    central::Api m_api{m_pool, m_clock, options()};
    std::unique_ptr<central::HttpServer> m_server;
    Counter counter{m_dir.path(), 1}, other{m_dir.path(), 2};
};

TEST_F(MediumTest, work_isJudgedAndAnsweredAsByTheLine) {
    other.receive(7);
    overLine(other);
    const Uuid id = counter.receive(1);
    ASSERT_TRUE(counter.step(id, dossier::NoteAdded{u"một"_s}));
    const QByteArray work = exported(counter);
    EXPECT_EQ(countOutbox(counter.database())->waiting, 2) << "an export removes nothing";
    const auto answer = judged(work);
    ASSERT_TRUE(answer) << errorText(answer.error().code).name << qPrintable(answer.error().detail);
    const auto report = taken(counter, *answer);
    ASSERT_TRUE(report) << errorText(report.error().code).name << qPrintable(report.error().detail);
    EXPECT_EQ(report->accepted, 2);
    EXPECT_EQ(report->pulled, 1);
    EXPECT_EQ(countOutbox(counter.database())->waiting, 0);
    overLine(other);
    EXPECT_EQ(counter.states(), other.states());
}

TEST_F(MediumTest, samePackageTwice_changesNothing) {
    counter.receive(1);
    const QByteArray work = exported(counter);
    const auto first = judged(work), second = judged(work);
    ASSERT_TRUE(first && second);
    ASSERT_TRUE(taken(counter, *first));
    const auto states = counter.states();
    for (const QByteArray& again : {*first, *second}) {
        const auto report = taken(counter, again);
        ASSERT_TRUE(report) << errorText(report.error().code).name;
        EXPECT_EQ(counter.states(), states);
    }
    EXPECT_EQ(counter.number("SELECT count(*) FROM action"), 1);
    EXPECT_EQ(overLine(counter).pushed, 0);
}

TEST_F(MediumTest, olderThanTheLine_keepsWhatTheLineBrought) {
    const Uuid id = counter.receive(1);
    overLine(counter);
    ASSERT_TRUE(counter.step(id, dossier::NoteAdded{u"một"_s}));
    const QByteArray work = exported(counter);
    const auto answer = judged(work);
    ASSERT_TRUE(answer);
    other.receive(2);
    overLine(other);
    overLine(counter);
    const auto before = loadState(counter.database());
    const auto states = counter.states();
    ASSERT_TRUE(taken(counter, *answer));
    const auto after = loadState(counter.database());
    ASSERT_TRUE(before && after);
    EXPECT_EQ(after->cursors, before->cursors);
    EXPECT_EQ(after->lastContact, before->lastContact);
    EXPECT_EQ(after->clockOffsetMs, before->clockOffsetMs);
    EXPECT_EQ(counter.states(), states);
    ASSERT_TRUE(judged(work)) << "the line came back meanwhile";
    overLine(other);
    EXPECT_EQ(counter.states(), other.states());
}

TEST_F(MediumTest, changedOrCut_isRefusedWhole) {
    counter.receive(1);
    const QByteArray work = exported(counter);
    const auto answer = judged(work);
    ASSERT_TRUE(answer);
    for (qsizetype at = 0; at < work.size(); at += 7) {
        QByteArray bad = work;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        EXPECT_FALSE(judged(bad)) << at;
        EXPECT_FALSE(judged(QByteArrayView(work).first(at))) << at;
    }
    EXPECT_EQ(codeOf(judged(work + 'x')), Code::SYNC_PACKAGE);
    for (qsizetype at = 0; at < answer->size(); at += 7) {
        QByteArray bad = *answer;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        EXPECT_FALSE(taken(counter, bad)) << at;
    }
    EXPECT_EQ(codeOf(taken(counter, answer->chopped(1))), Code::SYNC_PACKAGE);
    EXPECT_EQ(countOutbox(counter.database())->waiting, 1);
}

TEST_F(MediumTest, foreign_isNamed) {
    counter.receive(1);
    const QByteArray work = exported(counter);
    const auto answer = judged(work);
    ASSERT_TRUE(answer);
    EXPECT_EQ(codeOf(taken(other, *answer)), Code::SYNC_PACKAGE_FOREIGN);
    EXPECT_EQ(codeOf(taken(counter, work)), Code::SYNC_PACKAGE_FOREIGN);
    service = crypto::makeKeyPair();
    EXPECT_EQ(codeOf(judged(work)), Code::SYNC_PACKAGE_FOREIGN);
}

/// A medium without room for the file.
class FullMedium : public store::FaultPoint {
public:
    FullMedium() { store::setFaultPoint(this); }
    ~FullMedium() override { store::setFaultPoint(nullptr); }
    int onCall(store::Call call) override { return call == store::Call::fileWrite ? SQLITE_FULL : 0; }
};

TEST_F(MediumTest, fullMedium_keepsTheFileBefore) {
    counter.receive(1);
    const QByteArray before = exported(counter);
    counter.receive(2);
    {
        const FullMedium full;
        EXPECT_EQ(codeOf(exportWork(counter.database(), m_clock, file(u"work"_s))), Code::STORE_DISK_FULL);
    }
    EXPECT_EQ(store::readFile(file(u"work"_s), 1 << 20), before);
    EXPECT_FALSE(QFile::exists(file(u"work.part"_s)));
    EXPECT_EQ(countOutbox(counter.database())->waiting, 2);
}

TEST_F(MediumTest, withdrawnCounter_isRefused) {
    counter.receive(1);
    const QByteArray work = exported(counter);
    ASSERT_TRUE(central::withdrawDevice(**m_pool.acquire(), counter.station().device, m_clock.now()));
    EXPECT_EQ(codeOf(judged(work)), Code::CENTRAL_DEVICE);
}

TEST_F(MediumTest, manyRequests_goInOnePackage) {
    auto state = loadState(counter.database());
    ASSERT_TRUE(state);
    state->mostOperations = 3;
    ASSERT_TRUE(saveState(counter.database(), *state));
    for (int i = 1; i <= 10; ++i)
        counter.receive(i);
    const auto answer = judged(exported(counter));
    ASSERT_TRUE(answer);
    const auto report = taken(counter, *answer);
    ASSERT_TRUE(report) << errorText(report.error().code).name << qPrintable(report.error().detail);
    EXPECT_EQ(report->accepted, 10);
    EXPECT_EQ(countOutbox(counter.database())->waiting, 0);
}

} // namespace
} // namespace motcua::sync
