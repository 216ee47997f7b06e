// SPDX-License-Identifier: GPL-3.0-or-later
// Codes that the real service leases to counters.
#include "core/sync/codes.h"

#include "core/records/code_counter.h"
#include "tests/core/sync/real_service_bench.h"

#include <set>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

class CodesTest : public RealServiceTest {
protected:
    Date today() const { return dateOf(toLocal(m_clock.now())); }

    /// The code that a receipt of the office (or for another) prints on a day.
    dossier::DossierCode nextCode(Counter& counter, Date day, const QString& agency = kOffice) {
        auto transaction = store::Transaction::begin(counter.database());
        const auto code = records::nextCode(counter.database(), counter.station(),
                                            *dossier::AgencyCode::parse(agency), day);
        EXPECT_TRUE(code && transaction->commit());
        return code.value_or(dossier::DossierCode());
    }
    /// A dossier with it.
    Uuid receive(Counter& counter, const dossier::DossierCode& code) {
        dossier::Received intake = intakeOf(1);
        intake.code = code;
        intake.receivingAgency = *dossier::AgencyCode::parse(kOffice);
        intake.competentAgency = *dossier::AgencyCode::parse(code.agency());
        return counter.receive(std::move(intake));
    }
    /// What the desk does when an ordinal lies ready. False: there is none.
    bool replace(Counter& counter, const Uuid& id) {
        const auto former = *counter.state(id).code;
        auto transaction = store::Transaction::begin(counter.database());
        const auto code = records::nextLeasedCode(counter.database(), counter.station(),
                                                  *dossier::AgencyCode::parse(former.agency()), former.day());
        EXPECT_TRUE(code && transaction->commit());
        return code && *code && counter.step(id, dossier::CodeReplaced{former, **code});
    }
    CodeStock stock(Counter& counter) { return *codeStock(counter.database(), counter.station(), today()); }
};

TEST_F(CodesTest, enrolled_hasCodesForTenDaysAndAsksOnce) {
    Desk desk(*this, 3);
    EXPECT_TRUE(nextCode(desk.counter, today()).isProvisional()) << "its own range may be another's by now";
    EXPECT_EQ(desk.run().requests, 3) << "steps, codes, and the office's officers";
    EXPECT_EQ(nextCode(desk.counter, today()).ordinal(), 1);
    const CodeStock there = stock(desk.counter);
    EXPECT_EQ(there.left, 49);
    EXPECT_EQ(there.until, today() + std::chrono::days{9});
    EXPECT_EQ(desk.run().requests, 2) << "the last whole block was begun";
    EXPECT_EQ(stock(desk.counter).left, 99);
    EXPECT_EQ(desk.run().requests, 1);
}

TEST_F(CodesTest, countersOfAnOffice_neverPrintTheSameCode) {
    Desk first(*this, 1), second(*this, 2);
    first.run();
    second.run();
    std::set<QString> codes;
    int provisional = 0;
    for (int i = 0; i < 500; ++i) {
        for (Desk* desk : {&first, &second}) {
            const auto code = nextCode(desk->counter, today());
            EXPECT_TRUE(codes.insert(code.text()).second) << qPrintable(code.text());
            provisional += code.isProvisional();
        }
        // each has the line at another time, and for a while none has
        if (i % 30 == 0 && (i < 200 || i > 330)) first.run();
        if (i % 45 == 7 && (i < 200 || i > 330)) second.run();
    }
    EXPECT_EQ(codes.size(), 1000U);
    EXPECT_GT(provisional, 20) << "both ran out while the line was down";
    EXPECT_LT(provisional, 250);
}

TEST_F(CodesTest, provisionalCode_isReplacedWhenTheLineIsBack) {
    Desk desk(*this, 1), other(*this, 2);
    desk.run();
    std::vector<Uuid> received;
    for (int i = 0; i < 52; ++i)
        received.push_back(receive(desk.counter, nextCode(desk.counter, today())));
    EXPECT_EQ(stock(desk.counter).provisional, 2);
    EXPECT_FALSE(replace(desk.counter, received[50])) << "nothing lies ready yet";
    desk.run();
    EXPECT_TRUE(replace(desk.counter, received[50]));
    EXPECT_TRUE(replace(desk.counter, received[51]));
    EXPECT_EQ(desk.run().accepted, 2);
    EXPECT_EQ(stock(desk.counter).provisional, 0);
    other.run();
    const auto state = other.counter.state(received[51]);
    EXPECT_EQ(state.code->ordinal(), 52);
    ASSERT_EQ(state.formerCodes.size(), 1U);
    const auto byFormer = records::loadDossier(other.counter.database(), state.formerCodes[0].text());
    ASSERT_TRUE(byFormer) << "the slip in the citizen's hand still finds it";
    EXPECT_EQ(byFormer->state.id, received[51]);
}

TEST_F(CodesTest, otherAgencysCodeAndADayPast_areLeasedWhenLacking) {
    Desk desk(*this, 1);
    desk.run();
    const QString competent = u"H15.50"_s;
    const Uuid there = receive(desk.counter, nextCode(desk.counter, today(), competent));
    const Uuid before = receive(desk.counter, nextCode(desk.counter, today() - std::chrono::days{20}));
    EXPECT_TRUE(desk.counter.state(there).code->isProvisional());
    EXPECT_TRUE(desk.counter.state(before).code->isProvisional());
    desk.run();
    ASSERT_TRUE(replace(desk.counter, there));
    ASSERT_TRUE(replace(desk.counter, before));
    EXPECT_EQ(desk.counter.state(there).code->text(), u"H15.50-261102-0001"_s);
    EXPECT_EQ(desk.counter.state(before).code->day(), today() - std::chrono::days{20});
    EXPECT_EQ(desk.run().accepted, 2);
}

TEST_F(CodesTest, nextDay_hasItsOwnCodesWithoutALine) {
    Desk desk(*this, 1);
    desk.run();
    EXPECT_EQ(nextCode(desk.counter, today()).ordinal(), 1);
    for (int day = 1; day < kLeasedDays; ++day)
        EXPECT_EQ(nextCode(desk.counter, today() + std::chrono::days{day}).ordinal(), 1) << day;
    EXPECT_TRUE(nextCode(desk.counter, today() + std::chrono::days{kLeasedDays}).isProvisional());
    m_clock.advance(std::chrono::days{1});
    desk.run();
    EXPECT_EQ(stock(desk.counter).until, today() + std::chrono::days{9});
}

TEST_F(CodesTest, codesFromBeforeEnrolment_areNotPrintedAgain) {
    Counter alone(folder(), 1);
    std::set<QString> codes;
    for (int i = 0; i < 5; ++i) {
        const auto code = nextCode(alone, today());
        EXPECT_FALSE(code.isProvisional());
        codes.insert(code.text());
        receive(alone, code);
    }
    enrolCounter(alone, 1);
    Courier courier(alone.database(), m_clock);
    RunReport report;
    ASSERT_TRUE(courier.leaseCodes(report));
    EXPECT_EQ(report.requests, 0) << "not before the service knows what was printed";
    ASSERT_TRUE(courier.run(report));
    for (int i = 0; i < 60; ++i)
        EXPECT_TRUE(codes.insert(nextCode(alone, today()).text()).second);
}

TEST_F(CodesTest, restoredCopy_usesNoBlockOfBefore) {
    Desk desk(*this, 1);
    desk.run();
    const QByteArray backup = desk.counter.copy();
    std::set<QString> codes;
    for (int i = 0; i < 55; ++i)
        codes.insert(nextCode(desk.counter, today()).text());
    EXPECT_EQ(codes.size(), 55U);
    desk.courier.reset();
    desk.counter.restore(backup);
    auto station = desk.counter.station();
    ++station.incarnation;
    ASSERT_TRUE(records::saveStation(desk.counter.database(), station));
    const auto provisional = nextCode(desk.counter, today());
    EXPECT_TRUE(provisional.isProvisional());
    EXPECT_TRUE(codes.insert(provisional.text()).second)
        << "what was printed after the copy is not printed again";
    desk.courier.emplace(desk.counter.database(), m_clock);
    desk.run();
    for (int i = 0; i < 50; ++i)
        EXPECT_TRUE(codes.insert(nextCode(desk.counter, today()).text()).second);
}

TEST_F(CodesTest, oldBlocks_areForgotten) {
    Desk desk(*this, 1);
    desk.run();
    m_clock.advance(std::chrono::days{65});
    desk.run();
    EXPECT_EQ(desk.counter.number("SELECT count(*) FROM code_lease WHERE day < '2026-11-07'"), 0);
    EXPECT_EQ(desk.counter.number("SELECT count(*) FROM code_lease"), 15)
        << "five days of before, and ten ahead";
}

TEST_F(CodesTest, answerThatIsNotToTheQuestion_isRefused) {
    Counter counter(folder(), 1);
    const LeaseNeed need{kOffice, today(), 2, {}};
    const auto take = [&](const char* text) {
        return takeLeases(counter.database(), counter.station(), need, QByteArray(text));
    };
    EXPECT_EQ(take(R"({"leases":[{"day":"2026-11-03","blocks":[[1,50],[101,150]]}]})").value_or(0), 2);
    EXPECT_EQ(take(R"({"leases":[{"day":"2026-11-03","blocks":[[1,50]]}]})").value_or(-1), 0) << "again";
    for (const char* text : {"", "[]", R"({"leases":[{"day":"2026-11-04","blocks":[[1,50]]}]})",
                             R"({"leases":[{"day":"2026-11-01","blocks":[[1,50]]}]})",
                             R"({"leases":[{"day":"x","blocks":[[1,50]]}]})",
                             R"({"leases":[{"day":"2026-11-02","blocks":[[0,5]]}]})",
                             R"({"leases":[{"day":"2026-11-02","blocks":[[9,5]]}]})",
                             R"({"leases":[{"day":"2026-11-02","blocks":[[1,10000]]}]})",
                             R"({"leases":[{"day":"2026-11-02","blocks":[[1]]}]})"}) {
        const auto taken = take(text);
        ASSERT_FALSE(taken) << text;
        EXPECT_EQ(taken.error().code, Code::SYNC_ANSWER);
    }
}

} // namespace
} // namespace motcua::sync
