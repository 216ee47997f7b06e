// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/approval.h"

#include "core/audit/verify.h"
#include "core/desk/dossier_steps.h"
#include "core/desk/officers.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::TempStation;

/// Bình, a clerk, works; Lan, the supervisor, stands beside.
class ApprovalTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(addOfficer(station.workplace(),
                               {QStringLiteral("binh"), QStringLiteral("Cán bộ Bình"), officer::Role::clerk},
                               clerksPassword()));
        station.close();
        auto opened =
            Workplace::open(station.folder(), QStringLiteral("binh"), clerksPassword(), station.clock);
        ASSERT_TRUE(opened) << errorText(opened.error().code).name;
        workplace = std::move(*opened);
    }
    static Secret clerksPassword() { return Secret::copyOf("mật khẩu thử 2"); }
    QString askedTwice() {
        auto request = tests::birthRequest();
        request.procedureCode = QStringLiteral("1.004222");
        const auto received = receive(*workplace, request);
        EXPECT_TRUE(received) << errorText(received.error().code).name << qPrintable(received.error().detail);
        if (!received) return {};
        const QString code = received->dossier.state.code->text();
        EXPECT_TRUE(perform(*workplace, code, asked()));
        EXPECT_TRUE(perform(*workplace, code, dossier::Supplemented{}));
        return code;
    }
    static dossier::SupplementRequested asked() {
        dossier::SupplementRequested payload;
        payload.missing = QStringList{QStringLiteral("Giấy tờ A")};
        return payload;
    }
    TempStation station;
    std::unique_ptr<Workplace> workplace;
    const QString reason = QStringLiteral("Phát hiện giấy tờ giả sau khi thẩm tra");
};

TEST_F(ApprovalTest, aSupervisorBesideTheClerk_liftsARule_andBothAreRecorded) {
    const QString code = askedTwice();
    const auto clerk = workplace->session().officer;
    EXPECT_EQ(overrideRule(*workplace, code, dossier::Rule::supplementOnce, reason).error().code,
              Code::OFFICER_NOT_PERMITTED);
    const auto approval = approve(*workplace, QStringLiteral(" lan "), TempStation::password());
    ASSERT_TRUE(approval) << errorText(approval.error().code).name;
    EXPECT_EQ(workplace->session().officer, clerk) << "the clerk stays logged in";
    const auto lifted = overrideRule(*workplace, code, dossier::Rule::supplementOnce, reason, {}, *approval);
    ASSERT_TRUE(lifted) << errorText(lifted.error().code).name;
    EXPECT_EQ(lifted->state.last.actor, clerk.id);
    const auto actions = records::loadActions(workplace->database(), lifted->state.id);
    ASSERT_TRUE(actions);
    EXPECT_EQ(std::get<dossier::RuleOverridden>(actions->back().action.payload).supervisor,
              approval->supervisor.id);
    EXPECT_NE(approval->supervisor.id, clerk.id);
    // the log: by the clerk, and in its words the supervisor
    const QString entry = QStringLiteral("SELECT count(*) FROM audit WHERE kind = 'supervisor.approved' AND "
                                         "instr(detail, '%1') > 0 AND instr(detail, 'rule_overridden') > 0")
                              .arg(approval->supervisor.id.toString());
    EXPECT_EQ(*workplace->database().number(qPrintable(entry)), 1);
    EXPECT_TRUE(audit::verify(workplace->database(), workplace->auditHead())->isOk);
    EXPECT_TRUE(perform(*workplace, code, asked()));
}

TEST_F(ApprovalTest, wrongPasswords_slowTheNextTryDown_asAtALogIn) {
    for (int wrong = 0; wrong < 3; ++wrong)
        EXPECT_EQ(approve(*workplace, QStringLiteral("lan"), Secret::copyOf("đoán mò thôi")).error().code,
                  Code::OFFICER_PASSWORD_WRONG);
    EXPECT_EQ(approve(*workplace, QStringLiteral("lan"), TempStation::password()).error().code,
              Code::OFFICER_WAIT);
    station.clock.advance(std::chrono::minutes{6});
    const auto approval = approve(*workplace, QStringLiteral("lan"), TempStation::password());
    ASSERT_TRUE(approval);
    EXPECT_EQ(approval->failedBefore, 3);
}

TEST_F(ApprovalTest, aClerk_isNoSupervisor) {
    EXPECT_EQ(approve(*workplace, QStringLiteral("binh"), clerksPassword()).error().code,
              Code::OFFICER_NOT_PERMITTED);
}

TEST_F(ApprovalTest, anApprovalOfSixMinutesAgo_isNotFresh) {
    const QString code = askedTwice();
    const auto approval = approve(*workplace, QStringLiteral("lan"), TempStation::password());
    ASSERT_TRUE(approval);
    station.clock.advance(std::chrono::minutes{6});
    EXPECT_EQ(
        overrideRule(*workplace, code, dossier::Rule::supplementOnce, reason, {}, *approval).error().code,
        Code::OFFICER_LOGIN_NOT_FRESH);
    EXPECT_EQ(*workplace->database().number("SELECT count(*) FROM audit WHERE kind = 'supervisor.approved'"),
              0);
}

} // namespace
} // namespace motcua::desk
