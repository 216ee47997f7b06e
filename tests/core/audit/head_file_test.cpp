// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/head_file.h"

#include "core/store/file.h"
#include "tests/core/audit/audit_test.h"

#include <sqlcipher/sqlite3.h>

namespace motcua::audit {
namespace {

using HeadFileTest = AuditTest;

TEST_F(HeadFileTest, advance_isReadBack_olderIsPassedOver) {
    const Head five{5, crypto::sha256("5")};
    {
        const auto file = openHead();
        EXPECT_EQ(file->head(), Head());
        file->advance(five);
        file->advance({4, crypto::sha256("4")});
        EXPECT_TRUE(file->flush());
    }
    EXPECT_EQ(openHead()->head(), five);
    EXPECT_EQ(openHead()->alarm(), Alarm());
}

TEST_F(HeadFileTest, open_anyByteAltered_alarmForGood) {
    const QByteArray good = *store::readFile(headPath(), 1000);
    for (qsizetype i = 0; i < good.size(); i += 5) {
        QByteArray bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 1);
        ASSERT_TRUE(store::writeFile(headPath(), bad));
        EXPECT_EQ(openHead()->alarm().kind, Alarm::Kind::headAltered) << i;
        EXPECT_EQ(openHead()->alarm().kind, Alarm::Kind::headAltered) << "still known the second time";
    }
    for (const QByteArray& bad : {QByteArray(), good.chopped(1), good + 'x'}) {
        ASSERT_TRUE(store::writeFile(headPath(), bad));
        EXPECT_EQ(openHead()->alarm().kind, Alarm::Kind::headAltered);
    }
    ASSERT_TRUE(store::removeFile(headPath()));
    EXPECT_EQ(openHead()->alarm().kind, Alarm::Kind::headMissing);
    EXPECT_EQ(openHead()->alarm().kind, Alarm::Kind::headMissing);
}

TEST_F(HeadFileTest, open_otherKey_isAltered) {
    EXPECT_EQ((*HeadFile::open(headPath(), Secret::random(32)))->alarm().kind, Alarm::Kind::headAltered);
}

TEST_F(HeadFileTest, encodedFor_newKey_carriesHeadAndAlarm) {
    ASSERT_TRUE(store::removeFile(headPath()));
    const auto file = openHead();
    file->advance({3, crypto::sha256("3")});
    const Secret newKey = Secret::random(32);
    ASSERT_TRUE(store::writeFile(path("new.head"), file->encodedFor(newKey)));
    const auto moved = std::move(*HeadFile::open(path("new.head"), newKey));
    EXPECT_EQ(moved->head(), file->head());
    EXPECT_EQ(moved->alarm().kind, Alarm::Kind::headMissing);
}

TEST_F(HeadFileTest, faults_areReportedOrCaughtUp) {
    const auto file = openHead();
    {
        store::FailAt fault(1, SQLITE_IOERR);
        file->advance({1, crypto::sha256("1")});
    }
    EXPECT_EQ(openHead()->head().count, 0) << "not written";
    file->advance({2, crypto::sha256("2")});
    EXPECT_EQ(openHead()->head().count, 2);
    store::FailAt fault(1, SQLITE_IOERR, store::FailAt::Kind::everySince);
    EXPECT_EQ(file->flush().error().code, Code::STORE_IO);
    EXPECT_EQ(HeadFile::open(headPath(), m_key).error().code, Code::STORE_IO) << "unreadable is not altered";
    EXPECT_EQ(file->settle([] { return Result<Head>(Head{3, {}}); },
                           [](qint64) { return Result<std::optional<crypto::Digest>>(crypto::sha256("2")); })
                  .error()
                  .code,
              Code::STORE_IO);
}

} // namespace
} // namespace motcua::audit
