// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/camera_bar.h"

#include "tests/support/event_loop.h"
#include "tests/ui/widgets/screenshots.h"

#include <QKeyEvent>
#include <gtest/gtest.h>

namespace motcua::ui {
namespace {

const std::vector<scanner::Camera> kTwo{{"a", QStringLiteral("HD Webcam"), {}, {}},
                                        {"b", QStringLiteral("HD Webcam (2)"), {}, {}}};
const scanner::CameraControls kAll{.torch = true, .exposureCompensation = true, .zoomMost = 3};

class CameraBarTest : public testing::Test {
protected:
    CameraBarTest() {
        setLanguage(Language::vietnamese);
        page.show();
    }
    template <class Control> Control* control(const char* name) const {
        for (Control* widget : bar.findChildren<Control*>())
            if (widget->accessibleName() == QString::fromUtf8(name)) return widget;
        return nullptr;
    }
    static void press(QWidget* widget, Qt::Key key) {
        ASSERT_TRUE(widget && widget->isVisible() && widget->focusPolicy() & Qt::TabFocus);
        widget->setFocus();
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier);
            QApplication::sendEvent(widget, &event);
        }
    }

    QStringList asked;
    QWidget page;
    CameraBar bar{{.camera = [this](const QByteArray& id) { asked << QString::fromLatin1(id); },
                   .torch = [this](bool on) { asked << (on ? QStringLiteral("on") : QStringLiteral("off")); },
                   .exposure = [this](float steps) { asked << QString::number(steps); },
                   .zoom = [this](float factor) { asked << QString::number(factor) + u'x'; },
                   .retry = [this] { asked << QStringLiteral("again"); }},
                  &page};
};

TEST_F(CameraBarTest, nothingOffered_isNotThere) {
    bar.setCameras({kTwo[0]}, "a");
    bar.offer({});
    EXPECT_TRUE(bar.isHidden());
    bar.offer({.torch = true});
    EXPECT_FALSE(bar.isHidden());
    EXPECT_FALSE(control<QSlider>("Độ sáng của hình")->isVisible());
    EXPECT_FALSE(control<QComboBox>("Camera sử dụng")->isVisible());
}

TEST_F(CameraBarTest, everyControl_isUsedByKeyboard) {
    bar.setCameras(kTwo, "a");
    bar.offer(kAll);
    bar.offerRetry(true);
    press(control<QComboBox>("Camera sử dụng"), Qt::Key_Down);
    press(control<QToolButton>("Đèn của camera"), Qt::Key_Space);
    press(control<QSlider>("Độ sáng của hình"), Qt::Key_Left);
    press(control<QSlider>("Phóng to hình của camera"), Qt::Key_PageUp);
    press(control<QToolButton>("Bật lại camera"), Qt::Key_Space);
    EXPECT_EQ(asked.join(u' '), QStringLiteral("b on -0.5 2x again"));
}

TEST_F(CameraBarTest, nextCamera_startsAfreshAndAsksNothing) {
    bar.offer(kAll);
    press(control<QToolButton>("Đèn của camera"), Qt::Key_Space);
    press(control<QSlider>("Phóng to hình của camera"), Qt::Key_PageUp);
    asked.clear();
    bar.setCameras(kTwo, "b");
    bar.offer(kAll);
    EXPECT_FALSE(control<QToolButton>("Đèn của camera")->isChecked());
    EXPECT_EQ(control<QSlider>("Phóng to hình của camera")->value(), 10);
    EXPECT_EQ(control<QComboBox>("Camera sử dụng")->currentText(), kTwo[1].name);
    EXPECT_TRUE(asked.isEmpty());
}

TEST_F(CameraBarTest, words_followTheLanguage) {
    bar.offer(kAll);
    setLanguage(Language::english);
    QApplication::processEvents();
    EXPECT_TRUE(control<QSlider>("Brightness of the picture"));
    EXPECT_EQ(control<QToolButton>("Light of the camera")->text(), QStringLiteral("&Light"));
}

TEST_F(CameraBarTest, allOffered_fitsIntoAColumn) {
    for (const ScreenLook& look : allLooks()) {
        const LookOf here(look);
        CameraBar shown{{}};
        shown.setCameras(kTwo, "a");
        shown.offer(kAll);
        shown.offerRetry(true);
        shown.resize(scaled(480), shown.sizeHint().height());
        EXPECT_LE(shown.minimumSizeHint().width(), scaled(480)) << look.name.toStdString();
        EXPECT_TRUE(saveScreenshot(shown, QStringLiteral("camera_bar"), look));
    }
}

} // namespace
} // namespace motcua::ui
