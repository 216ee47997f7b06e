// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/medium_panel.h"

#include "tests/ui/sync/sync_bench.h"
#include "ui/widgets/language.h"

#include <QFile>
#include <QFileDialog>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using tests::serveUntil;

class MediumPanelTest : public SyncBench {
protected:
    void SetUp() override {
        line.set(offLine(3));
        open();
        panel = find<MediumPanel>(*page);
        ASSERT_TRUE(panel);
    }
    MediumPanel* panel = nullptr;
};

TEST_F(MediumPanelTest, exported_saysWhatIsInItAndThatNothingIsLost) {
    carried = sync::MediumReport{{}, 3, 2048, true};
    panel->exportTo(u"/usb/goi-thu.goi"_s);
    EXPECT_TRUE(panel->isBusy());
    ASSERT_TRUE(serveUntil([&] { return isShown(u"3 bước đã ghi vào goi-thu.goi"_s); }));
    EXPECT_FALSE(panel->isBusy());
    EXPECT_EQ(carriedTo, u"/usb/goi-thu.goi");
    EXPECT_TRUE(isShown(u"Mọi thứ vẫn giữ trên máy này"_s));
    EXPECT_TRUE(isShown(u"phần còn lại sẽ nằm trong gói sau"_s));
}

TEST_F(MediumPanelTest, nothingWaiting_isSaid) {
    panel->exportTo(u"/usb/a.goi"_s);
    EXPECT_TRUE(serveUntil([&] { return isShown(u"Không có gì chờ gửi"_s); }));
}

TEST_F(MediumPanelTest, failedExport_saysWhyAndMayBeTriedAgain) {
    carried = fail(Code::SYNC_PACKAGE_FOREIGN);
    panel->exportTo(u"/usb/a.goi"_s);
    ASSERT_TRUE(serveUntil([&] { return isShown(messageOf(Code::SYNC_PACKAGE_FOREIGN)); }));
    carried = sync::MediumReport{{}, 1, 100, false};
    panel->exportTo(u"/usb/a.goi"_s);
    EXPECT_TRUE(serveUntil([&] { return isShown(u"1 bước đã ghi"_s); }));
    EXPECT_FALSE(isShown(messageOf(Code::SYNC_PACKAGE_FOREIGN)));
}

TEST_F(MediumPanelTest, takenAnswer_renewsTheListsAndNamesWhatNeedsYou) {
    sync::RunReport report;
    report.accepted = 2;
    report.parked = 1;
    taken = report;
    work.tasks = {refused()};
    panel->importFrom(u"/usb/tra-loi.goi"_s);
    ASSERT_TRUE(serveUntil([&] { return isShown(u"trung tâm nhận 2 bước"_s); }));
    EXPECT_TRUE(isShown(u"Có 1 bước cần xử lý"_s));
    EXPECT_EQ(takenFrom, u"/usb/tra-loi.goi");
    EXPECT_TRUE(hasTasks(1)) << "the lists are read anew";
    EXPECT_EQ(line.wakes, 1);
}

TEST_F(MediumPanelTest, damagedAnswer_isSaid) {
    taken = fail(Code::SYNC_PACKAGE);
    panel->importFrom(u"/usb/a.goi"_s);
    EXPECT_TRUE(serveUntil([&] { return isShown(messageOf(Code::SYNC_PACKAGE)); }));
}

TEST_F(MediumPanelTest, keys_askForAFileAndOpenThePanel) {
    for (const auto key : {Qt::Key_S, Qt::Key_I}) {
        runKey(QKeySequence(Qt::CTRL | key));
        auto* dialog = page->findChild<QFileDialog*>();
        ASSERT_TRUE(dialog);
        EXPECT_EQ(dialog->acceptMode(), key == Qt::Key_S ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
        dialog->reject();
        ASSERT_TRUE(serveUntil([&] { return !page->findChild<QFileDialog*>(); }));
    }
    for (QPushButton* button : panel->findChildren<QPushButton*>())
        EXPECT_TRUE(button->isVisible()) << "Tab reaches them from then on";
    EXPECT_TRUE(carriedTo.isEmpty());
}

TEST_F(MediumPanelTest, notConnected_offersNoMedium) {
    line.set({});
    for (const KeyHint& hint : page->keys())
        EXPECT_NE(hint.key, QKeySequence(Qt::CTRL | Qt::Key_S));
}

TEST(MediumSource, realDeskNeverEnrolled_saysSo) {
    CounterDesk desk;
    ASSERT_TRUE(desk.open());
    std::optional<Error> told;
    const MediumSource source;
    const QString path = desk.station.folder() + u"/a.goi"_s;
    desk.workspace.desk().run(
        &desk.workspace,
        [source, path](desk::Workplace& workplace) { return source.exportWork(workplace, path); },
        [&told](const Result<sync::MediumReport>& report) {
            if (!report) told = report.error();
        });
    ASSERT_TRUE(serveUntil([&] { return told.has_value(); }));
    EXPECT_EQ(told->code, Code::SYNC_NOT_ENROLLED);
    EXPECT_FALSE(QFile::exists(path));
}

} // namespace
} // namespace motcua::ui
