// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/day_panel.h"

#include "tests/ui/admin/office.h"
#include "tests/ui/support/looks.h"
#include "ui/widgets/panels.h"

namespace motcua::ui {
namespace {

using tests::press;
using tests::SettingsOffice;

void forgetReading() { QSettings().remove(QStringLiteral("day/read")); }

TEST(DayPanel, afterTheLogin_tellsWhatIsToBeLookedAt_onceADay) {
    SettingsOffice office;
    forgetReading();
    office.work();
    office.page.reset();
    DayPanel panel(office.workspace);
    ASSERT_TRUE(tests::serveUntil([&panel] { return panel.isVisible(); }))
        << "it notices the log-in by itself";
    EXPECT_TRUE(panel.concerns().contains(QStringLiteral("This desk has never been backed up.")));
    EXPECT_TRUE(panel.concerns().contains(QStringLiteral("No card reader is connected.")));
    const auto folds = tests::visibleChildren<Folded>(panel);
    ASSERT_EQ(folds.size(), 1u);
    Folded* fold = folds.front();
    EXPECT_FALSE(fold->isOpen());
    fold->setOpen(true);
    QPushButton* read = panel.findChild<QPushButton*>();
    ASSERT_TRUE(read);
    read->setFocus();
    press(*read, Qt::Key_Space);
    EXPECT_FALSE(panel.isVisible());

    DayPanel again(office.workspace);
    again.check();
    ASSERT_TRUE(tests::serveUntil([&again] { return !again.concerns().isEmpty(); }));
    EXPECT_FALSE(again.isVisible()) << "not twice on one day";
    office.station.clock.advance(std::chrono::hours(24));
    again.check();
    EXPECT_TRUE(tests::serveUntil([&again] { return again.isVisible(); })) << "but on the next";
}

TEST(DayPanel, afternoonWithoutBackup_remindsOnce) {
    SettingsOffice office(false);
    office.work();
    office.page.reset();
    const auto reminders = [&office] {
        return std::ranges::count_if(office.messages, [](const Message& message) {
            return message.text.startsWith(u"Today's dossiers are not backed up");
        });
    };
    const DayPanel panel(office.workspace);
    tests::serveFor(std::chrono::milliseconds(2500));
    EXPECT_EQ(reminders(), 0) << "it is nine in the morning";
    office.station.clock.set(toInstant(tests::at(2026, 11, 23, 16, 5)));
    ASSERT_TRUE(tests::serveUntil([&reminders] { return reminders() > 0; }));
    tests::serveFor(std::chrono::milliseconds(2500));
    EXPECT_EQ(reminders(), 1);
}

TEST(DayPanel, opened_inAllLooks) {
    SettingsOffice office;
    forgetReading();
    office.work();
    office.page.reset();
    DayPanel panel(office.workspace);
    panel.resize(1166, 260);
    panel.check();
    ASSERT_TRUE(tests::serveUntil([&panel] { return panel.isVisible(); }));
    tests::visibleChildren<Folded>(panel).at(0)->setOpen(true);
    tests::inAllLooks(panel, QStringLiteral("day_panel"), QSize(1166, 400));
}

} // namespace
} // namespace motcua::ui
