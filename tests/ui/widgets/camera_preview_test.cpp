// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/camera_preview.h"

#include "tests/support/camera_frames.h"
#include "tests/support/gui_application.h"
#include "ui/widgets/language.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QPainter>
#include <gtest/gtest.h>

namespace motcua::ui {
namespace {

using namespace std::chrono_literals;
using qr::PayloadKind;
using scanner::FrameTime;

constexpr QSize kSize{640, 480};
const qr::Outline kOutline{QPointF(180, 120), QPointF(430, 105), QPointF(445, 350), QPointF(190, 370)};

/// A card lying a little askew on a table. Fictitious.
QVideoFrame cardFrame() {
    QImage scene(kSize, QImage::Format_RGB32);
    scene.fill(QColor(122, 106, 88));
    QPainter painter(&scene);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QImage code = tests::pictureOf(tests::cardText(), 5, {265, 265});
    QTransform askew;
    QTransform::quadToQuad(QPolygonF({{0, 0}, {265, 0}, {265, 265}, {0, 265}}),
                           QPolygonF({kOutline[0], kOutline[1], kOutline[2], kOutline[3]}), askew);
    painter.setTransform(askew);
    painter.fillRect(QRectF(-60, -90, 480, 400), QColor(196, 222, 226));
    painter.drawImage(0, 0, code);
    painter.end();
    return tests::frameOf(scene.convertToFormat(QImage::Format_Grayscale8));
}

scanner::Finding finding(std::optional<PayloadKind> kind, std::optional<qr::Outline> outline,
                         FrameTime taken = FrameTime(10s)) {
    scanner::Finding found{std::nullopt, false, outline, taken, kSize};
    if (kind) found.payload = qr::Payload{*kind, QStringLiteral("fictitious"), std::nullopt, std::nullopt};
    return found;
}

class CameraPreviewTest : public testing::Test {
protected:
    CameraPreviewTest() {
        tests::application<QApplication>();
        QApplication::setStyle(QStringLiteral("fusion"));
        setLanguage(Language::vietnamese);
        preview = std::make_unique<CameraPreview>();
        preview->resize(480, 410);
    }
    ~CameraPreviewTest() override {
        preview.reset();
        QApplication::setPalette(QPalette());
        QApplication::setFont(QFont());
    }
    std::unique_ptr<CameraPreview> preview;
};

TEST_F(CameraPreviewTest, findings_makeTheState) {
    using State = CameraPreview::State;
    EXPECT_EQ(preview->state(), State::starting);
    preview->showFrame(cardFrame());
    EXPECT_EQ(preview->state(), State::searching);
    EXPECT_EQ(preview->message(), QStringLiteral("Đưa mã QR trên thẻ vào khung"));
    preview->showFinding(finding({}, kOutline));
    EXPECT_EQ(preview->state(), State::unreadable);
    EXPECT_EQ(preview->message(), QStringLiteral("Đưa thẻ lại gần, giữ yên"));
    preview->showFinding(finding(PayloadKind::card, kOutline));
    EXPECT_EQ(preview->state(), State::found);
    preview->showFinding(finding(PayloadKind::healthInsurance, kOutline));
    EXPECT_EQ(preview->state(), State::wrongCode);
    EXPECT_EQ(preview->message(), QStringLiteral("Đây là thẻ bảo hiểm y tế. Hãy đưa thẻ căn cước."));
}

TEST_F(CameraPreviewTest, heldCode_doesNotFlicker) {
    preview->showFrame(cardFrame());
    preview->showFinding(finding(PayloadKind::card, kOutline, FrameTime(10s)));
    preview->showFinding(finding({}, kOutline, FrameTime(10s + 300ms)));
    preview->showFinding(finding({}, {}, FrameTime(10s + 600ms)));
    EXPECT_EQ(preview->state(), CameraPreview::State::found);
    preview->showFinding(finding({}, {}, FrameTime(10s + 700ms)));
    EXPECT_EQ(preview->state(), CameraPreview::State::searching);
}

TEST_F(CameraPreviewTest, error_isSaidInTheLanguageAndEndsThePicture) {
    preview->showFrame(cardFrame());
    preview->showError({Code::CAMERA_UNPLUGGED, {}});
    EXPECT_EQ(preview->state(), CameraPreview::State::noCamera);
    EXPECT_TRUE(preview->message().startsWith(QStringLiteral("Camera không còn được kết nối.")));
    preview->showFinding(finding(PayloadKind::card, kOutline));
    EXPECT_EQ(preview->state(), CameraPreview::State::noCamera);
    setLanguage(Language::english);
    QApplication::processEvents();
    EXPECT_TRUE(
        preview->accessibleDescription().startsWith(QStringLiteral("The camera is no longer connected.")));
    preview->showStarting();
    EXPECT_EQ(preview->message(), QStringLiteral("The camera is starting…"));
}

TEST_F(CameraPreviewTest, torch_isThereWhereOfferedAndReachedByKeyboard) {
    std::vector<bool> asked;
    preview->onTorch([&](bool on) { asked.push_back(on); });
    preview->show();
    preview->activateWindow();
    auto* button = preview->findChild<QToolButton*>();
    ASSERT_TRUE(button);
    EXPECT_FALSE(button->isVisible());
    preview->setTorchOffered(true);
    EXPECT_TRUE(button->isVisible());
    EXPECT_TRUE(button->focusPolicy() & Qt::TabFocus);
    EXPECT_EQ(button->accessibleName(), QStringLiteral("Đèn của camera"));
    button->setFocus();
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "));
    QKeyEvent release(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "));
    QApplication::sendEvent(button, &press);
    QApplication::sendEvent(button, &release);
    EXPECT_EQ(asked, std::vector{true});
    preview->setTorch(false);
    EXPECT_EQ(asked.size(), 2u);
}

TEST_F(CameraPreviewTest, everyControl_hasANameForScreenReaders) {
    preview->showFrame(cardFrame());
    preview->setTorchOffered(true);
    EXPECT_EQ(preview->accessibleName(), QStringLiteral("Camera"));
    EXPECT_EQ(preview->accessibleDescription(), preview->message());
    for (const QWidget* child : preview->findChildren<QWidget*>())
        EXPECT_FALSE(child->accessibleName().isEmpty()) << child->metaObject()->className();
}

/// Counts the pixels near a colour.
int pixelsLike(const QImage& image, QColor colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                         std::abs(pixel.blue() - colour.blue()) <
                     24;
        }
    return count;
}

TEST_F(CameraPreviewTest, outline_liesOnTheCodeAlsoMirrored) {
    preview->showFrame(cardFrame());
    const qr::Outline left{QPointF(40, 100), QPointF(240, 100), QPointF(240, 300), QPointF(40, 300)};
    preview->showFinding(finding({}, left));
    const QColor amber(0xFFB938);
    const auto halves = [&] {
        const QImage image = preview->grab().toImage();
        const int half = image.width() / 2;
        return std::pair(pixelsLike(image.copy(0, 0, half, image.height()), amber),
                         pixelsLike(image.copy(half, 0, half, image.height()), amber));
    };
    const auto [before, none] = halves();
    EXPECT_GT(before, 500);
    EXPECT_EQ(none, 0);
    preview->setMirrored(true);
    const auto [empty, after] = halves();
    EXPECT_EQ(empty, 0);
    EXPECT_GT(after, 500);
}

QPalette darkPalette() {
    QPalette window(QColor(0x16191D));
    const Tokens& dark = tokensFor(window);
    QPalette palette(dark.surface, dark.background);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, dark.text);
    palette.setColor(QPalette::Base, dark.surface);
    return palette;
}

/// Pictures for people to look at: build/<preset>/screenshots/camera_preview-*.png.
TEST_F(CameraPreviewTest, everyState_isPaintedInBothLanguagesAndPalettes) {
    const QDir folder(QStringLiteral(MOTCUA_SCREENSHOTS));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    const std::vector<std::pair<const char*, std::function<void(CameraPreview&)>>> states{
        {"none", [](CameraPreview& p) { p.showError({Code::CAMERA_NONE, {}}); }},
        {"starting", [](CameraPreview& p) { p.showStarting(); }},
        {"guide", [](CameraPreview& p) { p.showFinding(finding({}, {})); }},
        {"unreadable", [](CameraPreview& p) { p.showFinding(finding({}, kOutline)); }},
        {"wrong", [](CameraPreview& p) { p.showFinding(finding(PayloadKind::healthInsurance, kOutline)); }},
        {"found", [](CameraPreview& p) { p.showFinding(finding(PayloadKind::card, kOutline)); }},
    };
    const qreal size = QApplication::font().pointSizeF();
    for (const auto& [language, mark] : {std::pair(Language::vietnamese, "vi"), {Language::english, "en"}})
        for (const bool dark : {false, true})
            for (const int percent : {100, 200}) {
                setLanguage(language);
                QApplication::setPalette(dark ? darkPalette() : QPalette());
                QFont font = QApplication::font();
                font.setPointSizeF(size * percent / 100);
                QApplication::setFont(font);
                QString last;
                for (const auto& [state, bring] : states) {
                    CameraPreview shown;
                    shown.resize(480, 410);
                    shown.showFrame(cardFrame());
                    shown.setTorchOffered(true);
                    bring(shown);
                    const QImage image = shown.grab().toImage();
                    EXPECT_NE(shown.message(), last);
                    last = shown.message();
                    EXPECT_LE(shown.minimumSizeHint().width(), 480);
                    EXPECT_TRUE(image.save(folder.filePath(QStringLiteral("camera_preview-%1-%2-%3-%4.png")
                                                               .arg(QString::fromLatin1(state))
                                                               .arg(QString::fromLatin1(mark))
                                                               .arg(dark ? u"dark" : u"light")
                                                               .arg(percent))));
                }
            }
}

} // namespace
} // namespace motcua::ui
