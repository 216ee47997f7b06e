// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/first_run.h"

#include "app/counter/training_reader.h"
#include "tests/support/event_loop.h"
#include "tests/support/pdf_text.h"
#include "tests/ui/shell/probe.h"
#include "tests/ui/support/keys.h"
#include "tests/ui/support/looks.h"
#include "ui/login/recovery_sheet.h"
#include "ui/workspace/preferences.h"

#include <QDirIterator>
#include <QFileDialog>
#include <QPushButton>
#include <QStandardPaths>

namespace motcua::tests {
namespace {

class FirstRunTest : public testing::Test {
protected:
    FirstRunTest() : clock(toInstant(at(2026, 11, 23, 9))), workspace(clock, reader) {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        ui::setPreferences({.language = ui::Language::english, .lastLogin = {}});
        page = std::make_unique<ui::FirstRun>(workspace, folder(),
                                              ui::FirstRun::Calls{[this] { ++done; }, [] {}});
    }
    QString folder() const { return dir.path() + QStringLiteral("/data"); }
    void type(const QString& text) { typeText(*QApplication::focusWidget(), text); }
    void tab() { pressInWindow(*page, Qt::Key_Tab); }
    void enter() { pressInWindow(*page, Qt::Key_Return); }
    void toOfficer() {
        activate(*page);
        page->enter();
        enter();
        type(QStringLiteral("UBND xã Thử Nghiệm"));
        tab();
        type(QStringLiteral("h34.05"));
        enter();
    }
    void toRecovery() {
        toOfficer();
        type(QStringLiteral("Nguyễn Thị Lan"));
        tab();
        tab();
        type(QStringLiteral("mật khẩu thử 1"));
        tab();
        type(QStringLiteral("mật khẩu thử 1"));
        enter();
        ASSERT_TRUE(serveUntil([&] { return page->step() == 3; }));
    }

    QString shownCode() const {
        for (const QLabel* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().count(u'-') == 8) return label->text();
        return {};
    }
    bool shows(const QString& text) const {
        return std::ranges::any_of(page->findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    QPushButton* button(const char* text) const {
        for (auto* each : page->findChildren<QPushButton*>())
            if (each->isVisible() && each->text() == QString::fromUtf8(text)) return each;
        return nullptr;
    }
    /// As a person answers the dialog.
    void saveSheet(const QString& file) {
        ASSERT_TRUE(button("Save as &PDF …"));
        button("Save as &PDF …")->click();
        auto* dialog = page->findChild<QFileDialog*>();
        ASSERT_TRUE(dialog);
        dialog->setDirectory(QFileInfo(file).path());
        dialog->selectFile(QFileInfo(file).fileName());
        QMetaObject::invokeMethod(dialog, "accept");
        ASSERT_TRUE(serveUntil([&] { return !page->findChild<QFileDialog*>(); }));
    }

    QTemporaryDir dir;
    FixedClock clock;
    StillReader reader;
    ui::Workspace workspace;
    std::unique_ptr<ui::FirstRun> page;
    int done = 0;
};

TEST_F(FirstRunTest, wholeWay_byKeyboard_makesAStationThatIsOpen) {
    toRecovery();
    EXPECT_TRUE(workspace.isOpen());
    EXPECT_EQ(QStringLiteral("lan.nt"), workspace.officer().login);
    EXPECT_EQ(QStringLiteral("H34.05"), workspace.station().officeCode);
    QString code;
    for (const QLabel* label : page->findChildren<QLabel*>())
        if (label->isVisible() && label->text().count(u'-') == 8) code = label->text();
    ASSERT_FALSE(code.isEmpty());
    type(QStringLiteral("sai"));
    enter();
    EXPECT_EQ(3, page->step()) << "who has not written it down does not go on";
    type(code.right(6));
    enter();
    EXPECT_EQ(4, page->step());
    EXPECT_TRUE(code.size() > 20 && !shows(code)) << "what was shown once is gone";
    enter();
    EXPECT_EQ(1, done);
}

TEST_F(FirstRunTest, recoverySheet_isSavedOutsideTheRecordsOnly) {
    toRecovery();
    const QString code = shownCode();
    saveSheet(folder() + QStringLiteral("/sheet.pdf"));
    ASSERT_TRUE(serveUntil([&] { return shows(QStringLiteral("must not lie beside them")); }));
    EXPECT_FALSE(QFile::exists(folder() + QStringLiteral("/sheet.pdf")));

    const QString sheet = dir.path() + QStringLiteral("/usb.pdf");
    saveSheet(sheet);
    ASSERT_TRUE(serveUntil([&] { return shows(QStringLiteral("Saved.")); }));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_EQ(QFileInfo(sheet).permissions() & others, QFile::Permissions());
    QString text = pdfText(sheet);
    EXPECT_TRUE(text.contains(QStringLiteral("UBND xã Thử Nghiệm (H34.05)"))) << qPrintable(text);
    EXPECT_TRUE(text.remove(u'\n').remove(u' ').contains(code)) << "whole, and in its order";
    EXPECT_EQ(3, page->step()) << "the end is still to be typed from the paper";
}

/// Neither as it is printed nor without its dashes, in text or UTF-16, in any file of the records; nor in the
/// log.
TEST_F(FirstRunTest, recoveryCode_isNowhereOnTheDiskOfTheRecords) {
    testing::internal::CaptureStderr();
    testing::internal::CaptureStdout();
    toRecovery();
    const QString code = shownCode();
    saveSheet(dir.path() + QStringLiteral("/usb.pdf"));
    ASSERT_TRUE(serveUntil([&] { return shows(QStringLiteral("Saved.")); }));
    ASSERT_TRUE(activate(*page));
    type(code.right(6));
    enter();
    ASSERT_EQ(4, page->step());
    const std::string logged =
        testing::internal::GetCapturedStdout() + testing::internal::GetCapturedStderr();
    QString plain = code;
    plain.remove(u'-');
    std::vector<QByteArray> needles;
    for (const QString& text : {code, plain, code.left(14), plain.left(12)}) {
        needles.push_back(text.toUtf8());
        needles.push_back(QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2));
    }
    int files = 0;
    QDirIterator each(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QByteArray& needle : needles)
            EXPECT_FALSE(bytes.contains(needle)) << file.fileName().toStdString();
        ++files;
    }
    EXPECT_GE(files, 2);
    for (const QByteArray& needle : needles)
        EXPECT_EQ(logged.find(needle.toStdString()), std::string::npos);
}

TEST_F(FirstRunTest, trainingCard_isReadInTheWizard) {
    counter::TrainingReader training(clock);
    page.reset();
    ui::Workspace practising(clock, training);
    page =
        std::make_unique<ui::FirstRun>(practising, folder(), ui::FirstRun::Calls{[this] { ++done; }, [] {}});
    toRecovery();
    const QString code = shownCode();
    type(code.right(6));
    enter();
    ASSERT_EQ(4, page->step());
    ASSERT_TRUE(button("&Training card"));
    button("&Training card")->click();
    EXPECT_TRUE(serveUntil([&] { return shows(QStringLiteral("the chip is genuine")); }));
    for (const QLabel* label : page->findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(QStringLiteral("Nguyễn Văn An")))
            << "nothing of whose card it was";
    page.reset();
}

TEST_F(FirstRunTest, sixDigits_areAskedForBeforeAChipIsRead) {
    toRecovery();
    type(shownCode().right(6));
    enter();
    ASSERT_EQ(4, page->step());
    EXPECT_FALSE(button("&Training card")) << "no real reader has one";
    type(QStringLiteral("12"));
    enter();
    EXPECT_TRUE(shows(ui::messageOf(Code::EMRTD_KEY_INVALID)));
    EXPECT_EQ(0, done) << "Enter in that field reads the chip";
}

TEST(RecoverySheetTest, insideTheRecords_isKnownHoweverItIsWritten) {
    const QTemporaryDir dir;
    const QString data = dir.path() + QStringLiteral("/data");
    ASSERT_TRUE(QDir().mkpath(data + QStringLiteral("/blobs")));
    ASSERT_TRUE(QFile::link(data, dir.path() + QStringLiteral("/link")));
    for (const char* inside : {"/data/a.pdf", "/data/blobs/a.pdf", "/link/a.pdf", "/data/../data/a.pdf"})
        EXPECT_TRUE(ui::isInside(dir.path() + QString::fromLatin1(inside), data)) << inside;
    for (const char* outside : {"/a.pdf", "/data.pdf", "/data/../a.pdf"})
        EXPECT_FALSE(ui::isInside(dir.path() + QString::fromLatin1(outside), data)) << outside;
}

TEST_F(FirstRunTest, badOfficeCode_isShownAtItsField) {
    activate(*page);
    page->enter();
    enter();
    type(QStringLiteral("UBND xã Thử Nghiệm"));
    enter();
    EXPECT_EQ(1, page->step());
    ASSERT_TRUE(QApplication::focusWidget());
    type(QStringLiteral("H34.05"));
    enter();
    EXPECT_EQ(2, page->step()) << "the focus had gone to the field that was wrong";
}

TEST_F(FirstRunTest, differentPasswords_makeNoStation) {
    toOfficer();
    type(QStringLiteral("Lan"));
    tab();
    tab();
    type(QStringLiteral("mật khẩu thử 1"));
    tab();
    type(QStringLiteral("mật khẩu thử 2"));
    enter();
    serveFor(std::chrono::milliseconds(100));
    EXPECT_EQ(2, page->step());
    EXPECT_FALSE(QDir(folder()).exists());
}

TEST_F(FirstRunTest, escape_goesBackUntilTheStationIsMade) {
    toOfficer();
    pressInWindow(*page, Qt::Key_Escape);
    EXPECT_EQ(1, page->step());
}

TEST_F(FirstRunTest, everyStepInEveryLook) {
    activate(*page);
    page->enter();
    inAllLooks(*page, QStringLiteral("first_run_0"));
    enter();
    inAllLooks(*page, QStringLiteral("first_run_1"));
    type(QStringLiteral("UBND xã Thử Nghiệm"));
    tab();
    type(QStringLiteral("h34.05"));
    enter();
    inAllLooks(*page, QStringLiteral("first_run_2"));
}

TEST_F(FirstRunTest, laterStepsInEveryLook) {
    toRecovery();
    inAllLooks(*page, QStringLiteral("first_run_3"));
    QString code;
    for (const QLabel* label : page->findChildren<QLabel*>())
        if (label->isVisible() && label->text().count(u'-') == 8) code = label->text();
    ASSERT_TRUE(activate(*page));
    page->enter();
    type(code.right(6));
    enter();
    ASSERT_EQ(4, page->step());
    inAllLooks(*page, QStringLiteral("first_run_4"));
}

TEST(SetupWordsTest, login_isSuggestedFromTheName) {
    EXPECT_EQ(QStringLiteral("lan.nt"), ui::suggestedLogin(QStringLiteral("Nguyễn Thị Lan")));
    EXPECT_EQ(QStringLiteral("duong.dd"), ui::suggestedLogin(QStringLiteral("Đỗ Đức Dương")));
    EXPECT_EQ(QStringLiteral("lan"), ui::suggestedLogin(QStringLiteral("  Lan ")));
    EXPECT_EQ(QString(), ui::suggestedLogin({}));
}

TEST(SetupWordsTest, strength_growsWithLength) {
    const auto weak = ui::strengthText(QStringLiteral("lan"), QStringLiteral("1234"));
    const auto good = ui::strengthText(QStringLiteral("lan"), QStringLiteral("matkhau1"));
    const auto strong = ui::strengthText(QStringLiteral("lan"), QStringLiteral("con trâu đi trước 7"));
    EXPECT_NE(weak, good);
    EXPECT_NE(good, strong);
}

} // namespace
} // namespace motcua::tests
