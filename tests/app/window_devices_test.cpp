// SPDX-License-Identifier: GPL-3.0-or-later
// What is set about the card reader and its trust takes effect in the window at once, and stays.
#include "tests/app/window_flow.h"
#include "tests/ui/support/keys.h"
#include "ui/admin/settings_page.h"

#include <QComboBox>

namespace motcua::tests {
namespace {

using ui::Identification;

class WindowDevices : public WindowFlow {
protected:
    void openSettings(const char* section) {
        bench->window().openPage(ui::PageName::settings);
        auto* page = dynamic_cast<ui::SettingsPage*>(bench->window().frame().current());
        ASSERT_TRUE(page);
        page->openSection(QString::fromLatin1(section));
    }
    /// The next citizen, by the code; no card lies anywhere yet.
    void nextCitizen() {
        bench->window().openPage(ui::PageName::reception);
        bench->press(Qt::Key_F2);
        ASSERT_TRUE(serveUntil([&] { return bench->model().isBlank(); }));
        serveFor(std::chrono::milliseconds(1'600)); // the same code sooner is the same scan
        scan(cardCode());
        ASSERT_TRUE(serveUntil([&] { return identification().state() == Identification::State::waiting; }));
    }
    dossier::Verdict verdictOfTheNextCard() {
        nextCitizen();
        EXPECT_TRUE(link.insert());
        EXPECT_TRUE(serveUntil([&] { return identification().state() == Identification::State::done; }));
        const auto verdict = applicant().verdict;
        lift(link);
        return verdict;
    }
    void chooseReader(int down) {
        openSettings("reader");
        const auto boxes = bench->visible<QComboBox>();
        const auto box = std::ranges::find(boxes, u"Reader to use"_s, &QComboBox::accessibleName);
        ASSERT_NE(box, boxes.end());
        (*box)->setFocus();
        for (int i = 0; i < down; ++i)
            bench->press(Qt::Key_Down);
        bench->press(Qt::Key_F6);
    }
};

TEST_F(WindowDevices, chosenReader_countsAtOnceAndAfterARestart) {
    setScanner();
    open();
    chooseReader(2); // the first is "whichever has a card"
    const QString chosen = PrivatePcscd::reader(0, 1);
    EXPECT_EQ(reader->readers().wanted, chosen);

    nextCitizen();
    ASSERT_TRUE(link.insert());
    serveFor(std::chrono::milliseconds(800)); // the service looks every 400 ms
    EXPECT_EQ(identification().state(), Identification::State::waiting) << "that reader is not this desk's";
    ASSERT_TRUE(second.insert());
    EXPECT_TRUE(serveUntil([&] { return identification().state() == Identification::State::done; }));
    lift(link);
    lift(second);

    bench.reset();
    open();
    EXPECT_EQ(reader->readers().wanted, chosen);
    nextCitizen();
    ASSERT_TRUE(second.insert());
    EXPECT_TRUE(serveUntil([&] { return identification().state() == Identification::State::done; }));
}

TEST_F(WindowDevices, readerChosenWhileACitizenWaits_isReadAtOnce) {
    setScanner();
    open();
    chooseReader(2);
    nextCitizen();
    ASSERT_TRUE(link.insert());
    ASSERT_TRUE(serveUntil([&] {
        return std::ranges::any_of(reader->readers().list, &ui::CardReader::Readers::Reader::present);
    }));
    EXPECT_EQ(identification().state(), Identification::State::waiting);
    ui::Identification& waiting = identification();
    desk::Settings settings = bench->workspace().settings();
    settings.cardReader.clear();
    bench->workspace().saveSettings(settings);
    EXPECT_TRUE(serveUntil([&] { return waiting.state() == Identification::State::done; }));
}

TEST_F(WindowDevices, chosenReaderUnplugged_standsAboveThePage) {
    open();
    desk::Settings settings = bench->workspace().settings();
    settings.cardReader = u"Reader of the other desk"_s;
    settings.lockOnCardRemoved = true;
    ASSERT_TRUE(link.insert());
    ASSERT_TRUE(serveUntil([&] { return reader->readers().anyCard(); }));
    bench->workspace().saveSettings(settings);
    EXPECT_TRUE(bench->window().frame().topBar().reader().accessibleName().contains(
        u"Reader of the other desk is not connected"_s))
        << qPrintable(bench->window().frame().topBar().reader().accessibleName());
    EXPECT_EQ(bench->window().state(), ui::MainWindow::State::working) << "no card was taken away";
}

TEST_F(WindowDevices, certificateAddedAndRemoved_countsForTheNextCard) {
    setScanner();
    open();
    EXPECT_EQ(verdictOfTheNextCard(), dossier::Verdict::unjudged) << "nobody is trusted yet";

    const QTemporaryDir usb;
    writeIssuer(usb.filePath(u"csca.cer"_s));
    openSettings("trust");
    const auto edits = bench->visible<QLineEdit>();
    const auto path = std::ranges::find_if(
        edits, [](const QLineEdit* edit) { return edit->accessibleName().startsWith(u"File ("_s); });
    ASSERT_NE(path, edits.end());
    (*path)->setText(usb.filePath(u"csca.cer"_s));
    (*path)->setFocus();
    bench->press(Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return bench->button(u"Trust it from now on"_s) != nullptr; }));
    EXPECT_FALSE(bench->button(u"Trust it from now on"_s)->isEnabled()) << "the fingerprint comes first";
    bench->press(Qt::Key_Space);
    ASSERT_TRUE(bench->button(u"Trust it from now on"_s)->isEnabled());
    bench->button(u"Trust it from now on"_s)->click();
    ASSERT_TRUE(serveUntil([&] { return bench->labelWith(u"Trusted from the next card on."_s); }));
    EXPECT_EQ(verdictOfTheNextCard(), dossier::Verdict::authentic);

    openSettings("trust");
    ASSERT_TRUE(serveUntil([&] { return bench->button(u"Remove from the trusted"_s) != nullptr; }));
    bench->button(u"Remove from the trusted"_s)->click();
    ASSERT_TRUE(serveUntil([&] { return bench->button(u"Remove from the trusted"_s) == nullptr; }));
    EXPECT_EQ(verdictOfTheNextCard(), dossier::Verdict::unjudged);
}

TEST_F(WindowDevices, lockedWhileACardIsRead_readsItAfterwards) {
    setScanner();
    trustIssuer();
    open();
    nextCitizen();
    bench->press(Qt::CTRL | Qt::Key_L);
    ASSERT_EQ(bench->window().state(), ui::MainWindow::State::locked);
    ASSERT_TRUE(link.insert());
    ASSERT_TRUE(serveUntil([&] { return reader->readers().anyCard(); }));
    serveFor(std::chrono::milliseconds(200));
    EXPECT_FALSE(isChipText()) << "nothing is read behind the lock";
    ASSERT_TRUE(serveUntil([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()); }));
    typeText(*QApplication::focusWidget(), kPassword);
    pressInWindow(bench->window(), Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return bench->window().state() == ui::MainWindow::State::working; }));
    EXPECT_TRUE(serveUntil([&] { return identification().state() == Identification::State::done; }));
    EXPECT_EQ(applicant().verdict, dossier::Verdict::authentic);
}

} // namespace
} // namespace motcua::tests
