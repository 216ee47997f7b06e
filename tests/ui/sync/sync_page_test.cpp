// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_page.h"

#include "tests/ui/sync/sync_bench.h"
#include "ui/sync/connect_panel.h"
#include "ui/sync/task_card.h"
#include "ui/widgets/language.h"

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::pressInWindow;
using tests::serveUntil;
using tests::typeText;

class SyncPageTest : public SyncBench {
protected:
    QLineEdit* field(const char* label) {
        const QString wanted = QCoreApplication::translate("ConnectText", label).remove(u'&');
        for (QLineEdit* edit : page->findChildren<QLineEdit*>())
            if (edit->accessibleName().startsWith(wanted)) return edit;
        return nullptr;
    }
    void fillIn(const QString& address, const QString& code) {
        typeText(*field("&Address of the service"), address);
        typeText(*field("&Code for this desk"), code);
    }
    void openWithTasks() {
        work.tasks = {difference(), refused()};
        sync::SyncStatus status = allSent();
        status.conflicts = status.parked = 1;
        line.set(status);
        open();
        ASSERT_TRUE(hasTasks(2));
    }
};

TEST_F(SyncPageTest, offLine_saysWhatWaitsAndThatItIsKept) {
    work.waiting.push_back({dossierOf(u"Nguyễn Văn An"_s, 12), 2, moment(8, 20), false});
    line.set(offLine(2));
    open();
    EXPECT_TRUE(isShown(u"2 bước chờ gửi"_s));
    EXPECT_TRUE(isShown(u"Đã lưu trên máy này, sẽ gửi khi có mạng"_s));
    EXPECT_TRUE(isShown(u"09:04"_s)) << "when it is tried next";
    auto* table = find<TableView>(*page);
    ASSERT_TRUE(serveUntil([&] { return table->model()->rowCount() == 1; }));
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), u"Nguyễn Văn An");
    table->setFocus();
    pressInWindow(*page, Qt::Key_Return);
    EXPECT_EQ(desk.openedDossier, dossierOf({}, 12).reference);
}

TEST_F(SyncPageTest, papers_sayWhatIsLeft) {
    sync::SyncStatus status = allSent();
    status.papers.waiting = 2;
    status.papers.waitingBytes = 3 * 1024 * 1024;
    line.set(status);
    open();
    EXPECT_TRUE(isShown(u"2 tệp đang gửi, còn 3"_s));
    status.papers = {};
    status.papers.sent = 2;
    status.papers.parked = 1;
    line.set(status);
    EXPECT_TRUE(serveUntil([&] { return isShown(u"đã gửi hết · 1 tệp không gửi được"_s); }));
}

TEST_F(SyncPageTest, tryNow_byKeyAndByEnter) {
    line.set(offLine());
    open();
    runKey(Qt::Key_F6);
    EXPECT_EQ(line.tries, 1);
    pressInWindow(*page, Qt::Key_Space); // the primary button has the focus when nothing needs a person
    EXPECT_EQ(line.tries, 2);
}

TEST_F(SyncPageTest, refusedByTheService_saysCauseAndRemedy) {
    sync::SyncStatus status = offLine();
    status.lastError = Error{Code::SYNC_CERTIFICATE, {}};
    line.set(status);
    open();
    EXPECT_TRUE(isShown(messageOf(Code::SYNC_CERTIFICATE)));
}

TEST_F(SyncPageTest, statusChange_isSeenAtOnce) {
    line.set(offLine(3));
    open();
    line.set(allSent());
    EXPECT_TRUE(isShown(u"Đã gửi hết"_s));
    EXPECT_FALSE(isShown(u"3 bước chờ gửi"_s));
}

TEST_F(SyncPageTest, difference_showsBothAndKeepsTheirs) {
    openWithTasks();
    EXPECT_TRUE(isShown(u"Tổ Hộ tịch"_s)) << "what was done here";
    EXPECT_TRUE(isShown(u"Giấy khai sinh"_s)) << "what stands there";
    EXPECT_TRUE(isShown(messageOf(Code::DOSSIER_VERSION_STALE)));
    const Uuid step = page->chosen()->mine.action.id;
    pressInWindow(*page, Qt::Key_Return); // from the list into the card, whose first button it is
    pressInWindow(*page, Qt::Key_Space);
    ASSERT_TRUE(serveUntil([&] { return !decided.empty(); }));
    EXPECT_EQ(decided.front(), (std::pair{step, SyncDecision::keepTheirs}));
    ASSERT_TRUE(serveUntil([&] { return page->chosen() && page->chosen()->mine.action.id != step; }));
    EXPECT_EQ(line.wakes, 1);
}

TEST_F(SyncPageTest, secondTask_isSentAgainByKey) {
    openWithTasks();
    pressInWindow(*page, Qt::Key_Down);
    ASSERT_EQ(page->chosen()->kind, SyncTask::Kind::refused);
    EXPECT_TRUE(isShown(messageOf(Code::CENTRAL_RIGHTS)));
    const Uuid step = page->chosen()->mine.action.id;
    runKey(Qt::Key_F4);
    ASSERT_TRUE(serveUntil([&] { return !decided.empty(); }));
    EXPECT_EQ(decided.front(), (std::pair{step, SyncDecision::tryAgain}));
}

TEST_F(SyncPageTest, failedDecision_isSaidAndTheTaskStays) {
    openWithTasks();
    outcome = fail(Code::STORE_BUSY);
    runKey(Qt::Key_F3);
    ASSERT_TRUE(serveUntil([&] { return !desk.said.empty(); }));
    EXPECT_EQ(desk.said.back().kind, Message::Kind::error);
    EXPECT_TRUE(hasTasks(2));
    EXPECT_TRUE(find<TaskCard>(*page)->isVisible());
}

TEST_F(SyncPageTest, lastTaskDecided_emptyStateTeaches) {
    work.tasks = {difference()};
    line.set(allSent());
    open();
    ASSERT_TRUE(hasTasks(1));
    runKey(Qt::Key_F3);
    ASSERT_TRUE(serveUntil([&] { return find<EmptyState>(*page)->isVisible(); }));
    EXPECT_FALSE(find<TaskCard>(*page)->isVisible());
    for (const KeyHint& hint : page->keys())
        EXPECT_NE(hint.key, QKeySequence(Qt::Key_F3));
}

TEST_F(SyncPageTest, renewedLists_leaveTheChosenTask) {
    openWithTasks();
    pressInWindow(*page, Qt::Key_Down);
    const Uuid step = page->chosen()->mine.action.id;
    work.tasks.insert(work.tasks.begin(), difference());
    line.set(offLine());
    ASSERT_TRUE(hasTasks(3));
    ASSERT_TRUE(serveUntil([&] { return find<TaskCard>(*page)->task().mine.action.id == step; }));
    tests::serveFor(std::chrono::milliseconds(300));
    EXPECT_EQ(page->chosen()->mine.action.id, step);
}

TEST_F(SyncPageTest, notConnected_administratorConnectsByKeyboard) {
    open();
    QLineEdit* address = field("&Address of the service");
    ASSERT_TRUE(address);
    EXPECT_EQ(page->focusWidget(), address);
    typeText(*address, u"http://127.0.0.1:8443"_s);
    pressInWindow(*page, Qt::Key_Return); // on to the code, not off without one
    EXPECT_FALSE(line.asked);
    EXPECT_EQ(page->focusWidget(), field("&Code for this desk"));
    typeText(*page->focusWidget(), u"ABCD-1234"_s);
    pressInWindow(*page, Qt::Key_Return);
    ASSERT_TRUE(line.asked);
    EXPECT_EQ(line.asked->address, u"http://127.0.0.1:8443");
    EXPECT_EQ(line.asked->code, u"ABCD-1234");
    line.answer(sync::Enrolled{u"H29.120.6"_s, u"UBND xã Thử"_s, 2, {}});
    line.set(allSent());
    EXPECT_TRUE(serveUntil([&] { return isShown(u"Đã gửi hết"_s); }));
    EXPECT_TRUE(desk.said.back().text.contains(u"UBND xã Thử"_s));
    EXPECT_FALSE(find<ConnectPanel>(*page)->isVisible());
}

TEST_F(SyncPageTest, wrongCode_standsAtItsField) {
    open();
    fillIn(u"http://127.0.0.1:8443"_s, u"SAI"_s);
    runKey(Qt::Key_F6);
    ASSERT_TRUE(line.answer);
    line.answer(fail(Code::CENTRAL_ENROLMENT_CODE));
    EXPECT_TRUE(isShown(messageOf(Code::CENTRAL_ENROLMENT_CODE)));
    EXPECT_EQ(page->focusWidget(), field("&Code for this desk"));
    EXPECT_EQ(field("&Code for this desk")->text(), u"SAI") << "to be mended, not typed anew";
}

TEST_F(SyncPageTest, trainingOffice_neverReachesARealService) {
    open();
    fillIn(u"https://dongbo.example.vn"_s, u"ABCD"_s);
    runKey(Qt::Key_F6);
    EXPECT_FALSE(line.asked);
    EXPECT_EQ(page->focusWidget(), field("&Address of the service"));
}

TEST_F(SyncPageTest, wrongFingerprint_isNotSent) {
    open();
    fillIn(u"http://127.0.0.1:8443"_s, u"ABCD"_s);
    field("&Fingerprint, as the administrator reads it out")->setText(u"12:34"_s);
    runKey(Qt::Key_F6);
    EXPECT_FALSE(line.asked);
    EXPECT_EQ(page->focusWidget(), field("&Fingerprint, as the administrator reads it out"));
}

TEST_F(SyncPageTest, wrongProxy_isNotSent) {
    open();
    fillIn(u"http://127.0.0.1:8443"_s, u"ABCD"_s);
    field("Pro&xy of your network")->setText(u"proxy.example:99999"_s);
    runKey(Qt::Key_F6);
    EXPECT_FALSE(line.asked);
    EXPECT_EQ(page->focusWidget(), field("Pro&xy of your network"));
}

} // namespace
} // namespace motcua::ui
