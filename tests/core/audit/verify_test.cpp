// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/verify.h"

#include "core/audit/rows.h"
#include "core/store/file.h"
#include "tests/core/audit/audit_test.h"

namespace motcua::audit {
namespace {

constexpr const char* kDropTriggers = "DROP TRIGGER audit_kept; DROP TRIGGER audit_unchanged;";

class VerifyTest : public AuditTest {
protected:
    /// As `audit verify` does: the log is opened, then verified.
    Verdict verdict(const std::optional<PrintedHead>& external = {}) {
        const auto head = openHead();
        const auto log = std::move(*Log::open(m_db, *head));
        return *verify(m_db, *head, external);
    }
    QString printed() { return headText(openHead()->head()); }
    /// What a person with the database's key can do.
    void tamper(const char* sql) {
        ASSERT_TRUE(m_db.execute(kDropTriggers));
        const auto done = m_db.execute(sql);
        ASSERT_TRUE(done) << done.error().detail.toStdString();
    }
    /// Computes all hashes anew from `first` on, as the program does.
    void rehash(qint64 first) {
        Head previous;
        store::Statement row = *m_db.prepare(MOTCUA_AUDIT_COLUMNS "ORDER BY number");
        std::vector<std::pair<qint64, crypto::Digest>> fresh;
        while (*row.step()) {
            const Entry entry = *readEntry(row);
            const crypto::Digest hash =
                entry.number >= first ? hashOf(entry, previous.hash) : *readHash(row, 6);
            previous = {entry.number, hash};
            fresh.emplace_back(entry.number, hash);
        }
        row.reset();
        for (const auto& [number, hash] : fresh)
            ASSERT_TRUE(m_db.run("UPDATE audit SET hash = ? WHERE number = ?", crypto::viewOf(hash), number));
    }
};

TEST_F(VerifyTest, goodLog_isOkWithItsHead) {
    EXPECT_EQ(verdict(), Verdict()) << "empty";
    write(20, 3);
    const Verdict found = verdict();
    EXPECT_TRUE(found.isOk);
    EXPECT_EQ(found.entries, 20);
    EXPECT_EQ(headText(found.head), printed());
    EXPECT_TRUE(verdict(*PrintedHead::parse(printed())).isOk);
}

TEST_F(VerifyTest, laterThanAPrintedHead_isOk) {
    write(5);
    const PrintedHead then = *PrintedHead::parse(printed());
    write(5);
    EXPECT_TRUE(verdict(then).isOk);
}

struct Tampering {
    const char* what;
    const char* sql;
    /// 0: no number, which is `tail`.
    qint64 firstBad;
};
class TamperedLog : public VerifyTest, public testing::WithParamInterface<Tampering> {};

TEST_P(TamperedLog, isFound_andStillAfterGoingOn) {
    write(20, 4);
    tamper(GetParam().sql);
    const Verdict found = verdict();
    EXPECT_FALSE(found.isOk);
    EXPECT_EQ(found.firstBad.value_or(0), GetParam().firstBad);
    write(20);
    EXPECT_FALSE(verdict().isOk) << "new entries do not cover it up";
}

INSTANTIATE_TEST_SUITE_P(
    Each, TamperedLog,
    testing::Values(
        Tampering{"detail changed", "UPDATE audit SET detail = '{}' WHERE number = 7", 7},
        Tampering{"time changed", "UPDATE audit SET at = at + 1 WHERE number = 1", 1},
        Tampering{"officer taken out", "UPDATE audit SET officer = NULL WHERE number = 20", 20},
        Tampering{"hash changed", "UPDATE audit SET hash = randomblob(32) WHERE number = 3", 3},
        Tampering{"hash cut", "UPDATE audit SET hash = x'00' WHERE number = 3", 3},
        Tampering{"id not an id", "UPDATE audit SET dossier = x'00' WHERE number = 3", 3},
        Tampering{"removed", "DELETE FROM audit WHERE number = 9", 9},
        Tampering{"first removed", "DELETE FROM audit WHERE number = 1", 1},
        Tampering{"removed and closed up",
                  "DELETE FROM audit WHERE number = 9; UPDATE audit SET number = number - 1 WHERE number > 9",
                  9},
        Tampering{
            "two exchanged",
            "UPDATE audit SET number = -1 WHERE number = 5; UPDATE audit SET number = 5 WHERE number = 6;"
            "UPDATE audit SET number = 6 WHERE number = -1",
            5},
        Tampering{"put in",
                  "UPDATE audit SET number = -number WHERE number > 9; UPDATE audit SET number = 1 - number "
                  "WHERE number < 0; INSERT INTO audit SELECT 10, at, officer, kind, dossier, detail, hash "
                  "FROM audit WHERE number = 9",
                  10},
        Tampering{"appended without the chain",
                  "INSERT INTO audit SELECT 21, at, officer, kind, dossier, detail, hash FROM audit WHERE "
                  "number = 20",
                  21},
        Tampering{"tail cut", "DELETE FROM audit WHERE number > 15", 0},
        Tampering{"last cut", "DELETE FROM audit WHERE number = 20", 0},
        Tampering{"all cut", "DELETE FROM audit", 0}));

TEST_F(VerifyTest, rewrittenFromThe7thOn_found) {
    write(20);
    const PrintedHead printedBefore = *PrintedHead::parse(printed());
    tamper("UPDATE audit SET detail = '{}' WHERE number = 7");
    rehash(7);
    Verdict found = verdict();
    EXPECT_FALSE(found.isOk);
    EXPECT_EQ(found.firstBad, 20) << "the first entry that is known from outside";
    EXPECT_EQ(found.alarm, Alarm::Kind::tailCut);
    EXPECT_FALSE(verdict(printedBefore).isOk);
}

TEST_F(VerifyTest, cutAndWrittenOnPastTheOldEnd_found) {
    write(20);
    tamper("DELETE FROM audit WHERE number > 15");
    write(10);
    const Verdict found = verdict();
    EXPECT_FALSE(found.isOk);
    EXPECT_EQ(found.entries, 25);
    EXPECT_EQ(found.firstBad, 16);
}

TEST_F(VerifyTest, headRemovedOrAltered_found) {
    write(3);
    ASSERT_TRUE(store::removeFile(headPath()));
    EXPECT_EQ(verdict().alarm, Alarm::Kind::headMissing);
    EXPECT_FALSE(verdict().isOk);
    ASSERT_TRUE(store::writeFile(headPath(), "x"));
    EXPECT_EQ(verdict().alarm, Alarm::Kind::headAltered);
    EXPECT_FALSE(verdict().isOk);
}

/// Somebody with the key and the program's knowledge makes log and head anew: only a head kept elsewhere
/// shows it.
TEST_F(VerifyTest, everythingMadeAnew_foundByThePrintedHeadOnly) {
    write(20);
    const PrintedHead closingSheet = *PrintedHead::parse(printed());
    tamper("UPDATE audit SET detail = '{}' WHERE number = 7");
    rehash(7);
    ASSERT_TRUE(HeadFile::create(headPath(), m_key));
    EXPECT_TRUE(verdict().isOk);
    const Verdict found = verdict(closingSheet);
    EXPECT_FALSE(found.isOk);
    EXPECT_EQ(found.firstBad, 20);
    ASSERT_TRUE(m_db.execute("DELETE FROM audit WHERE number > 15"));
    ASSERT_TRUE(HeadFile::create(headPath(), m_key));
    EXPECT_FALSE(verdict(closingSheet).isOk);
    EXPECT_EQ(verdict(closingSheet).firstBad, std::nullopt) << "cut before the printed head";
    EXPECT_EQ(verdict(*PrintedHead::parse(headText({0, crypto::sha256("no such beginning")}))).firstBad, 0);
}

/// A crash after the commit and before the head is written, or a lost power before the system wrote it.
TEST_F(VerifyTest, headLagsBehind_isOkAndCaughtUp) {
    write(5);
    const QByteArray older = *store::readFile(headPath(), 1000);
    write(7);
    const QString newest = printed();
    ASSERT_TRUE(store::writeFile(headPath(), older));
    EXPECT_TRUE(verdict().isOk);
    EXPECT_EQ(printed(), newest);
}

} // namespace
} // namespace motcua::audit
