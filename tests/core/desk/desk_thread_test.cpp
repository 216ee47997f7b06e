// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_thread.h"

#include "core/desk/visit_desk.h"
#include "tests/support/event_loop.h"
#include "tests/support/temp_station.h"

#include <thread>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using tests::serveUntil;
using tests::TempStation;

Result<qint64> countDossiers(Workplace& workplace) {
    return workplace.database().number("SELECT count(*) FROM dossier");
}

Result<QString> receiveOne(Workplace& workplace) {
    MOTCUA_TRY(const auto received, receive(workplace, tests::birthRequest()));
    return received.dossier.state.code->text();
}

class DeskThreadTest : public testing::Test {
protected:
    DeskThreadTest() { m_station.close(); }
    Code openWith(DeskThread& desk, const char* password) {
        std::optional<Result<>> answer;
        desk.open(&m_receiver, m_station.folder(), u"lan"_s, Secret::copyOf(password), m_station.clock,
                  [&](Result<> result) { answer = std::move(result); });
        EXPECT_TRUE(serveUntil([&] { return answer.has_value(); }));
        return *answer ? Code::USAGE : answer->error().code;
    }
    TempStation m_station;
    QObject m_receiver;
};

TEST_F(DeskThreadTest, beforeOpenAndAfterClose_everyJobAnswersThatNobodyIsLoggedIn) {
    DeskThread desk;
    std::vector<Code> codes;
    const auto ask = [&] {
        desk.run(&m_receiver, countDossiers, [&](const Result<qint64>& count) {
            codes.push_back(count ? Code::USAGE : count.error().code);
        });
    };
    ask();
    ASSERT_TRUE(serveUntil([&] { return codes.size() == 1; }));
    EXPECT_EQ(codes[0], Code::DESK_CLOSED);
    EXPECT_EQ(openWith(desk, "falsch"), Code::OFFICER_PASSWORD_WRONG);
    EXPECT_EQ(openWith(desk, "mật khẩu thử 1"), Code::USAGE);
    bool closed = false;
    ask();
    desk.close(&m_receiver, [&] { closed = true; });
    ask();
    ASSERT_TRUE(serveUntil([&] { return codes.size() == 3; }));
    EXPECT_TRUE(closed);
    EXPECT_EQ(codes[1], Code::USAGE);
    EXPECT_EQ(codes[2], Code::DESK_CLOSED);
}

TEST_F(DeskThreadTest, jobs_runInTheirOrder_andTellOnTheAskingThread) {
    DeskThread desk;
    ASSERT_EQ(openWith(desk, "mật khẩu thử 1"), Code::USAGE);
    QStringList codes;
    const auto asking = std::this_thread::get_id();
    for (int i = 0; i < 5; ++i)
        desk.run(&m_receiver, receiveOne, [&](const Result<QString>& code) {
            EXPECT_EQ(std::this_thread::get_id(), asking);
            codes << *code;
        });
    ASSERT_TRUE(serveUntil([&] { return codes.size() == 5; }));
    EXPECT_TRUE(std::is_sorted(codes.begin(), codes.end()));
}

TEST_F(DeskThreadTest, aReceiverThatIsGone_isNotTold_butTheJobIsDone) {
    DeskThread desk;
    ASSERT_EQ(openWith(desk, "mật khẩu thử 1"), Code::USAGE);
    auto gone = std::make_unique<QObject>();
    bool told = false;
    desk.run(gone.get(), receiveOne, [&](const Result<QString>&) { told = true; });
    gone.reset();
    std::optional<qint64> count;
    desk.run(&m_receiver, countDossiers, [&](const Result<qint64>& result) { count = *result; });
    ASSERT_TRUE(serveUntil([&] { return count.has_value(); }));
    EXPECT_EQ(count, 1);
    EXPECT_FALSE(told);
}

TEST_F(DeskThreadTest, closingTheProgram_losesNothingThatWasAsked) {
    bool told = false;
    {
        DeskThread desk;
        ASSERT_EQ(openWith(desk, "mật khẩu thử 1"), Code::USAGE);
        for (int i = 0; i < 3; ++i)
            desk.run(&m_receiver, receiveOne, [&](const Result<QString>&) { told = true; });
    }
    EXPECT_EQ(*countDossiers(m_station.open()), 3);
    EXPECT_FALSE(told) << "nobody is there to be told";
}

} // namespace
} // namespace motcua::desk
