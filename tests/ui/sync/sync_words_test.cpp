// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/sync_words.h"

#include "tests/ui/sync/sync_bench.h"
#include "ui/shell/sync_button.h"

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(SyncWords, mostImportant_comesFirst) {
    sync::SyncStatus status;
    EXPECT_EQ(syncState(status), SyncState::alone);
    status = allSent();
    EXPECT_EQ(syncState(status), SyncState::allSent);
    status.waiting = 2;
    EXPECT_EQ(syncState(status), SyncState::waiting);
    status.lastError = Error{Code::SYNC_TIMED_OUT, {}};
    EXPECT_EQ(syncState(status), SyncState::offLine);
    status.working = true;
    EXPECT_EQ(syncState(status), SyncState::sending);
    status.parked = 1;
    EXPECT_EQ(syncState(status), SyncState::needsYou);
    status.lastError = Error{Code::SYNC_CERTIFICATE, {}};
    EXPECT_EQ(syncState(status), SyncState::trouble) << "that does not mend itself";
    status.freeze = sync::Freeze::frozen;
    EXPECT_EQ(syncState(status), SyncState::stopped);
}

TEST(SyncWords, roundTripWithNothingToSend_isNoSending) {
    sync::SyncStatus status = allSent();
    status.working = true;
    EXPECT_EQ(syncState(status), SyncState::allSent);
}

TEST(SyncWords, waiting_saysHowManyAndWhen) {
    const SyncLook look = syncLook(offLine(3), moment(9));
    EXPECT_EQ(look.text, u"3 bước chờ gửi, lần tới 09:04");
    EXPECT_EQ(look.brief, u"3");
    EXPECT_EQ(syncLook(offLine(3), moment(9, 5)).text, u"3 bước chờ gửi") << "that moment is over";
    EXPECT_EQ(syncLook(allSent(), moment(9)).text, u"Đã gửi hết · 08:58");
}

TEST(SyncWords, otherDay_isNamed) {
    EXPECT_EQ(momentText(moment(8, 5), moment(9)), u"08:05");
    EXPECT_EQ(momentText(moment(8, 5), moment(9) + std::chrono::hours(24)), u"23/11 08:05");
}

TEST(SyncButton, narrow_keepsItsNumberAndItsName) {
    SyncButton button;
    button.show(offLine(3), moment(9));
    button.setNarrow(true);
    EXPECT_EQ(button.text(), u"3");
    EXPECT_TRUE(button.accessibleName().contains(u"3 bước chờ gửi"_s));
    EXPECT_TRUE(button.toolTip().contains(u"F9"_s));
    button.show(allSent(), moment(9));
    EXPECT_EQ(button.toolButtonStyle(), Qt::ToolButtonIconOnly);
    EXPECT_TRUE(button.accessibleName().contains(u"Đã gửi hết"_s));
}

TEST(SyncButton, shortSending_doesNotFlicker) {
    SyncButton button;
    sync::SyncStatus status = allSent();
    status.waiting = 1;
    button.show(status, moment(9));
    status.working = true;
    button.show(status, moment(9));
    EXPECT_EQ(button.state(), SyncState::waiting);
    button.show(allSent(), moment(9));
    EXPECT_EQ(button.state(), SyncState::allSent);
    button.show(status, moment(9));
    EXPECT_TRUE(tests::serveUntil([&] { return button.state() == SyncState::sending; }));
}

} // namespace
} // namespace motcua::ui
