// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/store_care.h"
#include "core/document/emblem.h"
#include "tests/ui/admin/office.h"
#include "tests/ui/support/looks.h"
#include "ui/admin/emblem_choice.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/preferences.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTableWidget>

namespace motcua::ui {
namespace {

using tests::press;
using tests::SettingsOffice;
using tests::typeText;

desk::Settings stored(SettingsOffice& office) {
    std::optional<desk::Settings> settings;
    office.workspace.desk().run(
        office.page.get(), [](desk::Workplace& workplace) { return desk::loadSettings(workplace); },
        [&settings](const Result<desk::Settings>& loaded) { settings = loaded.value_or(desk::Settings{}); });
    EXPECT_TRUE(tests::serveUntil([&settings] { return settings.has_value(); }));
    return settings.value_or(desk::Settings{});
}

TEST(SettingsPage, officeTypedAndSavedByKey_standsInTheRecord) {
    SettingsOffice office;
    office.work();
    office.openSection("office");
    auto* superior = office.find<QLineEdit>(QStringLiteral("Superior agency"));
    ASSERT_TRUE(superior);
    auto* save = office.button(QStringLiteral("Save"));
    ASSERT_TRUE(save);
    EXPECT_FALSE(save->isEnabled()) << "nothing to save yet";
    typeText(*superior, QStringLiteral("UBND TỈNH THỬ NGHIỆM"));
    EXPECT_TRUE(save->isEnabled());
    ASSERT_TRUE(office.pressKey(QKeySequence(Qt::Key_F6)));
    EXPECT_EQ(stored(office).superior, u"UBND TỈNH THỬ NGHIỆM");
    EXPECT_FALSE(save->isEnabled());
    EXPECT_EQ(office.lastMessage(), u"Saved.");
}

TEST(SettingsPage, wrongAccount_isToldAtItsField_andNothingIsSaved) {
    SettingsOffice office;
    office.work();
    office.openSection("office");
    auto* account = office.find<QLineEdit>(QStringLiteral("Account number"));
    ASSERT_TRUE(account);
    typeText(*account, QStringLiteral("12 34"));
    office.pressKey(QKeySequence(Qt::Key_F6));
    EXPECT_EQ(stored(office).bankAccount, QString());
    EXPECT_TRUE(office.button(QStringLiteral("Save"))->isEnabled()) << "what was typed waits to be mended";
}

TEST(SettingsPage, otherSection_keepsWhatWasTyped) {
    SettingsOffice office;
    office.work();
    office.openSection("office");
    typeText(*office.find<QLineEdit>(QStringLiteral("Hotline")), QStringLiteral("1022"));
    EXPECT_TRUE(office.pressKey(QKeySequence(Qt::CTRL | Qt::Key_PageDown)));
    EXPECT_EQ(office.page->section(), u"print");
    office.openSection("office");
    EXPECT_EQ(office.find<QLineEdit>(QStringLiteral("Hotline"))->text(), u"1022");
}

TEST(SettingsPage, esc_goesBackToTheListAndThenLeaves) {
    SettingsOffice office;
    office.work();
    office.openSection("office");
    office.find<QLineEdit>(QStringLiteral("Hotline"))->setFocus();
    EXPECT_TRUE(office.page->back());
    EXPECT_TRUE(office.page->findChild<QListWidget*>()->hasFocus());
    EXPECT_FALSE(office.page->back());
}

TEST(SettingsPage, clerk_seesTheOfficeButCannotChangeIt) {
    SettingsOffice office;
    const Secret own = Secret::copyOf("mật khẩu của Bình");
    ASSERT_TRUE(
        desk::addOfficer(office.station.workplace(),
                         {QStringLiteral("binh"), QStringLiteral("Cán bộ Bình"), officer::Role::clerk}, own));
    office.work(QStringLiteral("binh"), own.clone());
    office.openSection("office");
    EXPECT_FALSE(office.find<QLineEdit>(QStringLiteral("Superior agency"))->isEnabled());
    bool told = false;
    for (auto* label : office.page->findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().startsWith(u"Only an administrator"));
    EXPECT_TRUE(told);
    office.openSection("officers");
    EXPECT_FALSE(office.button(QStringLiteral("Make a new recovery code"))->isEnabled());
}

TEST(SettingsPage, printerOfOneForm_changesThatFormOnly) {
    SettingsOffice office;
    office.work();
    office.openSection("print");
    auto* copies = office.find<QSpinBox>(QStringLiteral("Copies"));
    ASSERT_TRUE(copies);
    copies->setFocus();
    press(*copies, Qt::Key_Up);
    ASSERT_TRUE(office.pressKey(QKeySequence(Qt::Key_F6)));
    const auto settings = stored(office);
    EXPECT_EQ(settings.printOf(QStringLiteral("form01")).copies, 3);
    EXPECT_EQ(settings.printOf(QStringLiteral("form02")).copies, 2);
    EXPECT_EQ(settings.prints.size(), 1u) << "the others keep following the defaults";
}

TEST(SettingsPage, officerAdded_canLogIn) {
    SettingsOffice office;
    office.work();
    office.openSection("officers");
    for (auto* fold : tests::visibleChildren<Folded>(*office.page))
        fold->setOpen(true);
    office.settle();
    typeText(*office.find<QLineEdit>(QStringLiteral("Full name")), QStringLiteral("Trần Thị Thử"));
    typeText(*office.find<QLineEdit>(QStringLiteral("Log-in name")), QStringLiteral("thu.tt"));
    QList<QLineEdit*> passwords;
    for (auto* edit : office.page->findChildren<QLineEdit*>())
        if (edit->isVisible() && edit->echoMode() == QLineEdit::Password) passwords << edit;
    ASSERT_EQ(passwords.size(), 4);
    typeText(*passwords[2], QStringLiteral("mật khẩu số 7"));
    typeText(*passwords[3], QStringLiteral("mật khẩu số 8"));
    auto* add = office.button(QStringLiteral("Add the officer"));
    add->setFocus();
    press(*add, Qt::Key_Space);
    office.settle();
    EXPECT_EQ(passwords[2]->text(), u"mật khẩu số 7") << "two that differ are not taken";
    passwords[3]->clear();
    typeText(*passwords[3], QStringLiteral("mật khẩu số 7"));
    press(*add, Qt::Key_Space);
    office.settle();
    EXPECT_EQ(passwords[2]->text(), QString()) << "a password does not stay on the screen";
    ASSERT_TRUE(tests::serveUntil([&office] { return office.lastMessage().contains(u"Trần Thị Thử"); }));
    office.page.reset();
    bool closed = false;
    office.workspace.close([&closed] { closed = true; });
    ASSERT_TRUE(tests::serveUntil([&closed] { return closed; }));
    EXPECT_TRUE(desk::Workplace::open(office.station.folder(), QStringLiteral("thu.tt"),
                                      Secret::copyOf("mật khẩu số 7"), office.station.clock));
}

TEST(SettingsPage, ownPassword_isChangedByWhoKnowsTheOldOneOnly) {
    SettingsOffice office;
    office.work();
    office.openSection("officers");
    const auto passwords = [&office] {
        QList<QLineEdit*> visible;
        for (auto* edit : office.page->findChildren<QLineEdit*>())
            if (edit->isVisible() && edit->echoMode() == QLineEdit::Password) visible << edit;
        return visible;
    };
    ASSERT_EQ(passwords().size(), 2);
    typeText(*passwords()[0], QStringLiteral("mật khẩu số 7"));
    typeText(*passwords()[1], QStringLiteral("mật khẩu số 7"));
    const std::size_t before = office.messages.size();
    auto* set = office.button(QStringLiteral("Set the password"));
    set->setFocus();
    press(*set, Qt::Key_Space);
    office.settle();
    ASSERT_EQ(passwords().size(), 3) << "the old one is asked for";
    auto* old = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_TRUE(old && old->echoMode() == QLineEdit::Password);
    typeText(*old, QStringLiteral("không phải của Lan"));
    press(*old, Qt::Key_Return);
    office.settle();
    EXPECT_EQ(office.messages.size(), before);
    typeText(*old, QString::fromUtf8(tests::TempStation::password().view()));
    press(*old, Qt::Key_Return);
    ASSERT_TRUE(tests::serveUntil([&] { return office.messages.size() > before; }));
    EXPECT_EQ(office.messages.back().kind, Message::Kind::success);
    EXPECT_EQ(passwords().size(), 2);
}

TEST(SettingsPage, recoveryCode_isShownAfterThePasswordOnly) {
    SettingsOffice office;
    office.work();
    office.openSection("officers");
    auto* renew = office.button(QStringLiteral("Make a new recovery code"));
    renew->setFocus();
    press(*renew, Qt::Key_Space);
    office.settle();
    EXPECT_FALSE(office.find<QLabel>(QStringLiteral("New recovery code")));
    auto* own = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_TRUE(own && own->echoMode() == QLineEdit::Password);
    typeText(*own, QString::fromUtf8(tests::TempStation::password().view()));
    press(*own, Qt::Key_Return);
    EXPECT_TRUE(tests::serveUntil(
        [&office] { return office.find<QLabel>(QStringLiteral("New recovery code")) != nullptr; }));
}

TEST(SettingsPage, backup_isWrittenAndRemembered) {
    SettingsOffice office;
    office.work();
    office.openSection("backup");
    const QTemporaryDir usb;
    auto* folder = office.find<QComboBox>(QStringLiteral("Folder, best on a USB drive"));
    ASSERT_TRUE(folder);
    tests::serveFor(std::chrono::milliseconds(50)); // the list of drives arrives
    folder->setEditText(usb.path());
    auto* now = office.button(QStringLiteral("Back up now"));
    now->setFocus();
    press(*now, Qt::Key_Space);
    ASSERT_TRUE(tests::serveUntil(
        [&usb] { return !QDir(usb.path()).entryList({QStringLiteral("*.backup")}).isEmpty(); }));
    ASSERT_TRUE(tests::serveUntil([&office] { return !office.workspace.settings().lastBackup.isEmpty(); }));
    EXPECT_EQ(stored(office).lastBackup, u"2026-11-23");
    EXPECT_EQ(stored(office).backupFolder, usb.path());
}

/// Opens the section and types a backup file of this office and the password.
void lookInto(SettingsOffice& office, const QString& file, const QString& password) {
    office.openSection("backup");
    auto* path = office.find<QLineEdit>(QStringLiteral("Backup file"));
    ASSERT_TRUE(path);
    path->clear();
    typeText(*path, file);
    auto* typed = office.find<QLineEdit>(QStringLiteral("Password of that day"));
    ASSERT_TRUE(typed);
    EXPECT_EQ(typed->echoMode(), QLineEdit::Password);
    typeText(*typed, password);
    press(*typed, Qt::Key_Return);
}

bool isSaid(SettingsOffice& office, const QString& text) {
    return std::ranges::any_of(office.page->findChildren<QLabel*>(), [&text](const QLabel* label) {
        return label->isVisible() && label->text().contains(text);
    });
}

TEST(SettingsPage, oldBackup_isLookedInto_wholeOrDamaged) {
    SettingsOffice office;
    const QTemporaryDir usb;
    const QString file = usb.filePath(QStringLiteral("old.backup"));
    ASSERT_TRUE(desk::receive(office.station.workplace(), tests::birthRequest()));
    ASSERT_TRUE(desk::backupStore(office.station.workplace(), file));
    office.work();
    lookInto(office, file, QStringLiteral("sai mật khẩu"));
    ASSERT_TRUE(tests::serveUntil([&office] {
        return isSaid(office, QString::fromUtf8(errorText(Code::OFFICER_PASSWORD_WRONG).causeEn));
    }));
    lookInto(office, file, QStringLiteral("mật khẩu thử 1"));
    ASSERT_TRUE(tests::serveUntil([&office] { return isSaid(office, QStringLiteral("can be restored")); }));
    EXPECT_TRUE(isSaid(office, QStringLiteral("Dossiers: 1")));
    EXPECT_TRUE(isSaid(office, office.workspace.station().officeName));

    QFile damaged(file);
    ASSERT_TRUE(damaged.open(QIODevice::ReadWrite) && damaged.seek(damaged.size() / 2));
    ASSERT_EQ(damaged.write("XXXX"), 4);
    damaged.close();
    lookInto(office, file, QStringLiteral("mật khẩu thử 1"));
    ASSERT_TRUE(tests::serveUntil([&office] { return isSaid(office, QStringLiteral("Do not rely on")); }));
    EXPECT_FALSE(isSaid(office, QStringLiteral("can be restored")));
}

TEST(SettingsPage, emblem_isChosenAndSaved) {
    SettingsOffice office;
    office.work();
    office.openSection("office");
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("emblem.png"));
    QImage picture(900, 600, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    ASSERT_TRUE(picture.save(file));
    const auto choices = tests::visibleChildren<EmblemChoice>(*office.page);
    ASSERT_EQ(choices.size(), 1u);
    choices.front()->take(file);
    ASSERT_TRUE(tests::serveUntil([&choices] { return !choices.front()->emblem().isEmpty(); }));
    ASSERT_TRUE(office.pressKey(QKeySequence(Qt::Key_F6)));
    EXPECT_TRUE(document::isEmblem(stored(office).emblem));
    EXPECT_EQ(document::emblemImage(stored(office).emblem).size(), QSize(480, 320));
    auto* remove = office.button(QStringLiteral("Without emblem"));
    ASSERT_TRUE(remove);
    remove->setFocus();
    press(*remove, Qt::Key_Space);
    ASSERT_TRUE(office.pressKey(QKeySequence(Qt::Key_F6)));
    EXPECT_TRUE(stored(office).emblem.isEmpty());
}

TEST(SettingsPage, catalogueFileWithErrors_isReportedAndNotTaken) {
    SettingsOffice office;
    office.work();
    office.openSection("catalogue");
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("overlay.json")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        R"([{"code": "1.004222", "from": "2027-13-01", "source": "x", "reason": "y", "set": {"fee_vnd": 1}}])");
    file.close();
    auto* path = office.find<QLineEdit>(QStringLiteral("File"));
    ASSERT_TRUE(path);
    typeText(*path, file.fileName());
    press(*path, Qt::Key_Return);
    ASSERT_TRUE(
        tests::serveUntil([&office] { return office.button(QStringLiteral("Take it in")) != nullptr; }));
    EXPECT_FALSE(office.button(QStringLiteral("Take it in"))->isEnabled());
}

TEST(SettingsPage, goodOverlay_isTakenInByKeyboard) {
    SettingsOffice office;
    office.work();
    office.openSection("catalogue");
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("overlay.json")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        R"([{"code": "1.004222", "from": "2027-01-01", "source": "NQ thử", "reason": "thử", "set": {"fee_vnd": 15000}}])");
    file.close();
    auto* path = office.find<QLineEdit>(QStringLiteral("File"));
    typeText(*path, file.fileName());
    press(*path, Qt::Key_Return);
    ASSERT_TRUE(tests::serveUntil([&office] {
        auto* take = office.button(QStringLiteral("Take it in"));
        return take && take->isEnabled() && take->hasFocus();
    }));
    press(*office.button(QStringLiteral("Take it in")), Qt::Key_Space);
    ASSERT_TRUE(tests::serveUntil([&office] { return office.lastMessage().contains(u"taken in"); }));
}

TEST(SettingsPage, scanTried_showsWhatArrivedButNotWhose) {
    SettingsOffice office;
    office.work();
    office.openSection("scanner");
    const auto card = qr::parseCardPayload(
        QStringView(u"001096012345|012345678|Nguyễn Văn An|15011996|Nam|Số 1, Thôn Đông, Xã A|15062021"),
        makeDate(2026, 11, 23));
    ASSERT_TRUE(card);
    EXPECT_TRUE(office.page->takeScan(*card));
    auto* result = office.find<QLabel>(QStringLiteral("Result of the trial"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->text().contains(u"2345"));
    EXPECT_FALSE(result->text().contains(u"001096012345"));
    EXPECT_FALSE(result->text().contains(u"Nguyễn"));
    office.openSection("office");
    EXPECT_FALSE(office.page->takeScan(*card)) << "elsewhere the window finds the page for it";
}

TEST(SettingsPage, cardTried_showsEachCheck) {
    SettingsOffice office;
    emrtd::ChipReading reading;
    reading.judgement.verdict = emrtd::Verdict::unjudged;
    reading.judgement.checks = {.hashes = emrtd::Check::ok,
                                .signature = emrtd::Check::ok,
                                .chain = emrtd::Check::noAnchor,
                                .activeAuth = emrtd::Check::absent,
                                .chipAuth = emrtd::Check::ok};
    reading.judgement.reasons = {{emrtd::ReasonCode::noAnchor, {}}};
    office.reader.answer.emplace(std::move(reading));
    office.work();
    office.openSection("reader");
    auto* digits = office.find<QLineEdit>(QStringLiteral("Last six digits"));
    ASSERT_TRUE(digits);
    typeText(*digits, QStringLiteral("12"));
    press(*digits, Qt::Key_Return);
    EXPECT_EQ(office.reader.reads, 0) << "six digits open a chip, two do not";
    typeText(*digits, QStringLiteral("3456"));
    press(*digits, Qt::Key_Return);
    EXPECT_EQ(office.reader.reads, 1);
    QStringList shown;
    for (auto* badge : tests::visibleChildren<Badge>(*office.page))
        shown << badge->text();
    ASSERT_EQ(shown.size(), 6);
    EXPECT_TRUE(shown[1].endsWith(u": good"));
    EXPECT_TRUE(shown[3].endsWith(u": issuer not among the trusted"));
}

TEST(SettingsPage, look_isAppliedAtOnce) {
    SettingsOffice office;
    office.work();
    office.openSection("look");
    auto* size = office.find<QComboBox>(QStringLiteral("Text size"));
    ASSERT_TRUE(size);
    size->setFocus();
    press(*size, Qt::Key_End);
    EXPECT_EQ(preferences().textSize, 2.0);
    press(*size, Qt::Key_Home);
    EXPECT_EQ(preferences().textSize, 1.0);
}

TEST(SettingsPage, everySection_inAllLooks) {
    SettingsOffice office;
    office.work();
    for (const QString& name : office.page->sections()) {
        office.openSection(qPrintable(name));
        tests::inAllLooks(*office.page, QStringLiteral("settings_") + name, QSize(1166, 692));
    }
}

} // namespace
} // namespace motcua::ui
