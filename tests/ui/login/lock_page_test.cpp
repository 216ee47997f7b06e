// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/lock_page.h"

#include "tests/support/event_loop.h"
#include "tests/ui/shell/probe.h"
#include "tests/ui/support/looks.h"
#include "ui/workspace/preferences.h"

#include <QBuffer>
#include <QPainter>
#include <QStandardPaths>

namespace motcua::tests {
namespace {

class LockPageTest : public testing::Test {
protected:
    LockPageTest() {
        QStandardPaths::setTestModeEnabled(true);
        ui::setPreferences({});
    }
    void open(const QByteArray& emblem) {
        desk::Settings settings;
        settings.emblem = emblem;
        ASSERT_TRUE(desk::saveSettings(station.workplace(), settings));
        station.close();
        bool isOpen = false;
        workspace.open(station.folder(), QStringLiteral("lan"), TempStation::password(),
                       [&isOpen](const Result<>& opened) { isOpen = opened.has_value(); });
        ASSERT_TRUE(serveUntil([&isOpen] { return isOpen; }));
    }
    static const QLabel* emblemOf(const QWidget& page) {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && !label->pixmap(Qt::ReturnByValue).isNull()) return label;
        return nullptr;
    }
    TempStation station;
    StillReader reader;
    ui::Workspace workspace{station.clock, reader};
};

TEST_F(LockPageTest, carriesTheOfficesEmblem_inAllLooks) {
    QImage picture(200, 100, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setBrush(Qt::red);
    painter.drawEllipse(2, 2, 196, 96);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, "PNG"));
    open(png);
    ui::LockPage page(workspace);
    activate(page);
    page.enter();
    const QLabel* emblem = emblemOf(page);
    ASSERT_TRUE(emblem);
    EXPECT_FALSE(emblem->accessibleName().isEmpty());
    const QSizeF shown = emblem->pixmap(Qt::ReturnByValue).deviceIndependentSize();
    EXPECT_NEAR(shown.width() / shown.height(), 2.0, 0.1);
    inAllLooks(page, QStringLiteral("lock_emblem"), QSize(1366, 700));
}

TEST_F(LockPageTest, withoutAnEmblem_leavesNoGap) {
    open({});
    ui::LockPage page(workspace);
    activate(page);
    page.enter();
    EXPECT_EQ(emblemOf(page), nullptr);
}

} // namespace
} // namespace motcua::tests
