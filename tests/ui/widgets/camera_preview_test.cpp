// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/camera_preview.h"

#include "tests/support/camera_frames.h"
#include "tests/support/event_loop.h"
#include "tests/ui/widgets/screenshots.h"

#include <QPainter>
#include <gtest/gtest.h>

namespace motcua::ui {
namespace {

using namespace std::chrono_literals;
using qr::PayloadKind;
using State = CameraPreview::State;
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
        applyTheme(Look::light);
        setLanguage(Language::vietnamese);
        preview = std::make_unique<CameraPreview>();
        preview->resize(480, 410);
        preview->showStarting();
    }
    ~CameraPreviewTest() override {
        preview.reset();
        applyTheme(Look::light);
    }
    std::unique_ptr<CameraPreview> preview;
};

TEST_F(CameraPreviewTest, findings_makeTheState) {
    EXPECT_EQ(preview->state(), State::starting);
    preview->showFrame(cardFrame());
    EXPECT_EQ(preview->state(), State::searching);
    EXPECT_EQ(preview->message(), QStringLiteral("Đưa mã QR trên thẻ vào khung"));
    preview->showFinding(finding({}, kOutline));
    EXPECT_EQ(preview->state(), State::unreadable);
    EXPECT_EQ(preview->message(), QStringLiteral("Đưa thẻ lại gần, giữ yên"));
    preview->showFinding(finding(PayloadKind::card, kOutline));
    EXPECT_EQ(preview->state(), State::accepted);
    preview->showFinding(finding(PayloadKind::damagedCard, kOutline));
    EXPECT_EQ(preview->state(), State::refused);
    EXPECT_EQ(preview->message(), QStringLiteral("Mã đọc bị thiếu. Giữ yên thẻ và quét lại."));
    preview->showOff();
    preview->showFrame(cardFrame());
    EXPECT_EQ(preview->state(), State::off);
}

TEST_F(CameraPreviewTest, codeNobodyJudged_isNeitherAcceptedNorRefused) {
    for (const PayloadKind kind :
         {PayloadKind::payment, PayloadKind::other, PayloadKind::healthInsurance, PayloadKind::vneid}) {
        preview->showFinding(finding(kind, kOutline));
        EXPECT_EQ(preview->state(), State::read);
    }
}

TEST_F(CameraPreviewTest, page_judgesOnceForAHeldCodeAndAgainInTheNewLanguage) {
    int asked = 0;
    preview->setJudge([&](const qr::Payload& payload) {
        const QString word = language() == Language::english ? QStringLiteral("en") : QStringLiteral("vi");
        const bool isPayment = payload.kind == PayloadKind::payment;
        return Verdict{isPayment ? Verdict::Kind::accepted : Verdict::Kind::refused,
                       word + QString::number(++asked)};
    });
    preview->showFinding(finding(PayloadKind::payment, kOutline));
    preview->showFinding(finding(PayloadKind::payment, kOutline));
    EXPECT_EQ(preview->state(), State::accepted);
    EXPECT_EQ(preview->message(), QStringLiteral("vi1"));
    setLanguage(Language::english);
    QApplication::processEvents();
    EXPECT_EQ(preview->accessibleDescription(), QStringLiteral("en2"));
    preview->showFinding(finding(PayloadKind::card, kOutline));
    EXPECT_EQ(preview->state(), State::refused);
    EXPECT_EQ(preview->message(), QStringLiteral("en3"));
}

TEST_F(CameraPreviewTest, heldCode_doesNotFlicker) {
    preview->showFrame(cardFrame());
    preview->showFinding(finding(PayloadKind::card, kOutline, FrameTime(10s)));
    preview->showFinding(finding({}, kOutline, FrameTime(10s + 300ms)));
    preview->showFinding(finding({}, {}, FrameTime(10s + 600ms)));
    EXPECT_EQ(preview->state(), State::accepted);
    preview->showFinding(finding({}, {}, FrameTime(10s + 700ms)));
    EXPECT_EQ(preview->state(), State::searching);
}

TEST_F(CameraPreviewTest, error_isSaidInTheLanguageAndEndsThePicture) {
    preview->showFrame(cardFrame());
    preview->showError({Code::CAMERA_UNPLUGGED, {}});
    EXPECT_EQ(preview->state(), State::noCamera);
    EXPECT_TRUE(preview->message().startsWith(QStringLiteral("Camera không còn được kết nối.")));
    preview->showFinding(finding(PayloadKind::card, kOutline));
    EXPECT_EQ(preview->state(), State::noCamera);
    setLanguage(Language::english);
    QApplication::processEvents();
    EXPECT_TRUE(
        preview->accessibleDescription().startsWith(QStringLiteral("The camera is no longer connected.")));
    preview->showStarting();
    EXPECT_EQ(preview->message(), QStringLiteral("The camera is starting…"));
}

TEST_F(CameraPreviewTest, unreadableFrames_areSaidUntilOneIsRead) {
    preview->showFrame(cardFrame());
    preview->showError({Code::CAMERA_FRAME_UNREADABLE, {}});
    for (int frame = 0; frame < 3; ++frame)
        preview->showFrame(cardFrame());
    EXPECT_EQ(preview->state(), State::noCamera);
    EXPECT_EQ(preview->message(), messageOf(Code::CAMERA_FRAME_UNREADABLE));
    preview->showFinding(finding({}, {}));
    EXPECT_EQ(preview->state(), State::searching);
}

TEST_F(CameraPreviewTest, everyPart_hasANameForScreenReaders) {
    preview->showFrame(cardFrame());
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

/// What each state is brought about by.
const std::vector<std::pair<QString, std::function<void(CameraPreview&)>>> kStates{
    {QStringLiteral("off"), [](CameraPreview& p) { p.showOff(); }},
    {QStringLiteral("none"), [](CameraPreview& p) { p.showError({Code::CAMERA_NONE, {}}); }},
    {QStringLiteral("starting"), [](CameraPreview& p) { p.showStarting(); }},
    {QStringLiteral("guide"), [](CameraPreview& p) { p.showFinding(finding({}, {})); }},
    {QStringLiteral("unreadable"), [](CameraPreview& p) { p.showFinding(finding({}, kOutline)); }},
    {QStringLiteral("read"), [](CameraPreview& p) { p.showFinding(finding(PayloadKind::other, kOutline)); }},
    {QStringLiteral("refused"),
     [](CameraPreview& p) { p.showFinding(finding(PayloadKind::damagedCard, kOutline)); }},
    {QStringLiteral("accepted"),
     [](CameraPreview& p) { p.showFinding(finding(PayloadKind::card, kOutline)); }},
};

QImage grey(const QImage& image) { return image.convertToFormat(QImage::Format_Grayscale8); }

/// Apart from the words below: by shape, as seen by who sees no colours.
TEST_F(CameraPreviewTest, states_differByShape) {
    std::vector<QImage> pictures;
    for (const auto& [name, bring] : kStates) {
        if (name == u"none") continue; // off and none are the same to the eye
        CameraPreview shown;
        shown.resize(480, 410);
        shown.showStarting();
        shown.showFrame(cardFrame());
        bring(shown);
        const QImage picture = grey(shown.grab(QRect(0, 0, 480, 360)).toImage());
        for (const QImage& other : pictures) {
            int differing = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    differing += std::abs(picture.constScanLine(y)[x] - other.constScanLine(y)[x]) > 60;
            EXPECT_GT(differing, 150) << name.toStdString();
        }
        pictures.push_back(picture);
    }
}

/// WCAG 2.
double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const auto [darker, brighter] = std::minmax({luminance(a), luminance(b)});
    return (brighter + 0.05) / (darker + 0.05);
}

TEST_F(CameraPreviewTest, words_standOutFromWhatIsBehindThem) {
    for (const QPalette& palette : {QPalette(), paletteFor(false), paletteFor(true)}) {
        QApplication::setPalette(palette);
        for (const auto& [name, bring] : kStates) {
            CameraPreview shown;
            shown.resize(480, 410);
            shown.showStarting();
            bring(shown);
            const QImage image = shown.grab().toImage();
            const QColor ground = image.pixelColor(1, image.height() - 2);
            const QColor words =
                shown.findChild<QLabel*>()->palette().color(QPalette::Active, QPalette::WindowText);
            EXPECT_GE(contrast(words, ground), 4.5) << name.toStdString();
        }
    }
}

TEST_F(CameraPreviewTest, everyState_isPainted) {
    for (const ScreenLook& look : allLooks()) {
        const LookOf here(look);
        QString last;
        for (const auto& [state, bring] : kStates) {
            CameraPreview shown;
            shown.resize(480, 410);
            shown.showStarting();
            shown.showFrame(cardFrame());
            bring(shown);
            EXPECT_NE(shown.message(), last);
            last = shown.message();
            EXPECT_LE(shown.minimumSizeHint().width(), 480);
            EXPECT_TRUE(saveScreenshot(shown, QStringLiteral("camera_preview-") + state, look));
        }
    }
}

} // namespace
} // namespace motcua::ui
