// SPDX-License-Identifier: GPL-3.0-or-later
// The record of look-ups, and what is done to it.
#include "core/central/postgres_session.h"
#include "core/central/sqlite_session.h"
#include "core/central/store_work.h"
#include "tests/core/central/service_test.h"

#include <gmock/gmock.h>
#include <thread>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testing::SizeIs;

class LookupLogTest : public ServiceTest, public testing::WithParamInterface<Engine> {
protected:
    void SetUp() override {
        openStore(GetParam());
        if (store) pool.emplace(store->stores());
    }
    static LookupEntry entryOf(int number, const QString& office = kOffice) {
        return {.at = toInstant(dossier::kReceived) + std::chrono::hours(number),
                .device = uuid(1, number),
                .office = office,
                .request = uuid(2, number),
                .officer = uuid(3, number),
                .login = u"lan"_s,
                .dossier = uuid(7, number),
                .dossierCode = u"H15.50.05.13-261102-0001"_s,
                .procedure = u"1.004873"_s,
                .purpose = u"Xác nhận tình trạng hôn nhân"_s,
                .subject = subjectHash(Secret::copyOf("k"), dossier::someone()),
                .outcome = u"found"_s};
    }
    Result<> append(const LookupEntry& entry) {
        return transact(*pool, Session::Access::write,
                        [&](Store& each) { return each.lookupLog().append(entry); });
    }
    std::vector<LookupRow> rows(const LookupFilter& filter) {
        return *transact(*pool, Session::Access::read,
                         [&](Store& each) { return each.lookupLog().rows(filter, 0, 100); });
    }
    Result<LookupHead> verify(const std::optional<LookupHead>& known = {}) {
        return transact(*pool, Session::Access::read,
                        [&](Store& each) { return verifyLookups(each.lookupLog(), known); });
    }
    QString damage(const std::optional<LookupHead>& known = {}) {
        const auto head = verify(known);
        EXPECT_FALSE(head);
        EXPECT_TRUE(head || head.error().code == Code::STORE_DAMAGED);
        return head ? QString() : head.error().detail;
    }
    /// As somebody who has the store's key.
    bool execute(const char* sql) {
        EXPECT_TRUE(session->begin(Session::Access::write));
        bool isDone = false;
        if (auto* sqlite = dynamic_cast<SqliteSession*>(session.get()))
            isDone = sqlite->database().execute(sql).has_value();
        else if (auto* postgres = dynamic_cast<PostgresSession*>(session.get()))
            isDone = postgres->run(sql).has_value();
        if (isDone) return session->commit().has_value();
        session->rollback();
        return false;
    }
    void letChange() {
        if (GetParam() == Engine::postgres) {
            ASSERT_TRUE(execute("DROP TRIGGER lookup_log_stays ON lookup_log"));
        } else {
            ASSERT_TRUE(execute("DROP TRIGGER lookup_log_stays; DROP TRIGGER lookup_log_kept"));
        }
    }

    std::optional<StorePool> pool;
};

TEST_P(LookupLogTest, entries_comeBackByOfficeAndTime) {
    for (int number : {1, 2, 3})
        ASSERT_TRUE(append(entryOf(number, number == 2 ? kOtherOffice : kOffice)));
    ASSERT_THAT(rows({}), SizeIs(3));
    EXPECT_EQ(rows({})[1].body, encode(entryOf(2, kOtherOffice)));
    EXPECT_THAT(rows({.office = kOffice}), SizeIs(2));
    EXPECT_THAT(rows({.from = entryOf(2).at}), SizeIs(2));
    EXPECT_THAT(rows({.from = entryOf(1).at, .until = entryOf(3).at}), SizeIs(2));
    const auto head = verify();
    ASSERT_TRUE(head);
    EXPECT_EQ(head->count, 3);
    EXPECT_EQ(*parseLookupHead(headText(*head)), *head);
}

TEST_P(LookupLogTest, emptyRecord_isWhole) {
    EXPECT_EQ(verify().value_or(LookupHead{9, {}}), LookupHead{});
    EXPECT_EQ(damage(LookupHead{1, {}}), u"lookup_log 1");
}

TEST_P(LookupLogTest, tables_refuseEverythingButGrowing) {
    ASSERT_TRUE(append(entryOf(1)));
    EXPECT_FALSE(execute("UPDATE lookup_log SET office = 'H15'"));
    EXPECT_FALSE(execute("DELETE FROM lookup_log"));
    EXPECT_TRUE(verify());
}

TEST_P(LookupLogTest, changedEntry_isFound) {
    for (int number : {1, 2, 3})
        ASSERT_TRUE(append(entryOf(number)));
    letChange();
    ASSERT_TRUE(execute("UPDATE lookup_log SET office = 'H15' WHERE number = 2"));
    EXPECT_EQ(damage(), u"lookup_log 2") << "it would be listed elsewhere";
    ASSERT_TRUE(execute("UPDATE lookup_log SET office = 'H15.50.05.13' WHERE number = 2"));
    EXPECT_TRUE(verify());
    ASSERT_TRUE(execute("UPDATE lookup_log SET body = (SELECT body FROM lookup_log WHERE number = 1) "
                        "WHERE number = 3"));
    EXPECT_EQ(damage(), u"lookup_log 3");
}

TEST_P(LookupLogTest, missingEntries_areFound) {
    for (int number : {1, 2, 3})
        ASSERT_TRUE(append(entryOf(number)));
    const LookupHead head = *verify();
    letChange();
    ASSERT_TRUE(execute("DELETE FROM lookup_log WHERE number = 3"));
    EXPECT_TRUE(verify()) << "of itself the rest is whole";
    EXPECT_EQ(damage(head), u"lookup_log 3") << "whoever noted the head down knows better";
    ASSERT_TRUE(append(entryOf(4)));
    EXPECT_EQ(damage(head), u"lookup_log 3") << "another entry in its place";
    ASSERT_TRUE(execute("DELETE FROM lookup_log WHERE number = 1"));
    EXPECT_EQ(damage(), u"lookup_log 1");
}

TEST_P(LookupLogTest, manyWriters_makeOneChain) {
    constexpr int kWriters = 4, kEach = 15;
    {
        std::vector<std::jthread> writers;
        for (int writer = 0; writer < kWriters; ++writer)
            writers.emplace_back([this, writer] {
                for (int i = 0; i < kEach; ++i)
                    while (true) {
                        const auto done = append(entryOf(writer * 100 + i));
                        if (done) break;
                        ASSERT_EQ(done.error().code, Code::STORE_BUSY);
                    }
            });
    }
    const auto head = verify();
    ASSERT_TRUE(head) << qPrintable(head.error().detail);
    EXPECT_EQ(head->count, kWriters * kEach);
}

INSTANTIATE_TEST_SUITE_P(Store, LookupLogTest, kEngines, engineName);

TEST(LookupSubject, isTheSamePersonAndNobodyElse) {
    const Secret key = Secret::copyOf("k"), other = Secret::copyOf("l");
    const citizen::Citizen person = dossier::someone();
    citizen::Citizen renamed = person;
    renamed.name = u"Y Khác"_s;
    citizen::Citizen without = person;
    without.number.reset();
    EXPECT_EQ(subjectHash(key, person), subjectHash(key, renamed)) << "the number says who it is";
    EXPECT_NE(subjectHash(key, person), subjectHash(other, person));
    EXPECT_NE(subjectHash(key, person), subjectHash(key, without));
    EXPECT_NE(subjectHash(key, person), crypto::sha256(person.number->text().toUtf8()));
}

TEST(LookupHeadText, isReadStrictly) {
    for (const char16_t* text : {u"", u"1", u"-", u"x-00", u"1-00", u"-1-00"})
        EXPECT_FALSE(parseLookupHead(QString::fromUtf16(text)));
}

} // namespace
} // namespace motcua::central
