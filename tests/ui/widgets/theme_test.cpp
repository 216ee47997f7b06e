// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "tests/ui/support/looks.h"
#include "ui/widgets/badge.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <cmath>

namespace motcua::ui {
namespace {

/// WCAG 2.1.
double luminance(const QColor& colour) {
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}
double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Theme : testing::TestWithParam<Look> {
    void SetUp() override { applyTheme(GetParam()); }
    void TearDown() override { applyTheme(Look::light); }
};

TEST_P(Theme, words_haveEnoughContrast) {
    const Tokens& now = tokens();
    const QColor selected = mixed(now.accent, now.surface, 0.15);
    for (const QColor& ground : {now.background, now.surface})
        for (const QColor& word : {now.text, now.secondary, now.accent, now.good, now.warning, now.danger})
            EXPECT_GE(contrast(word, ground), 4.5)
                << word.name().toStdString() << ground.name().toStdString();
    EXPECT_GE(contrast(now.text, selected), 4.5);
    EXPECT_GE(contrast(now.secondary, selected), 4.5);
    EXPECT_GE(contrast(now.surface, now.accent), 4.5); // of the primary button
}

TEST_P(Theme, controls_areSeen) {
    const Tokens& now = tokens();
    for (const QColor& ground : {now.background, now.surface})
        for (const QColor& line : {now.control, now.accent})
            EXPECT_GE(contrast(line, ground), 3.0)
                << line.name().toStdString() << ground.name().toStdString();
}

/// Pixels that the focus changes beyond 3:1.
int pixelsOfFocus(QWidget& control) {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    column->addWidget(&control);
    auto* other = new QLineEdit;
    column->addWidget(other);
    EXPECT_TRUE(tests::activate(window));
    other->setFocus();
    QCoreApplication::processEvents();
    const QImage before = control.grab().toImage();
    control.setFocus();
    QCoreApplication::processEvents();
    const QImage after = control.grab().toImage();
    int changed = 0;
    for (int y = 0; y < before.height(); ++y)
        for (int x = 0; x < before.width(); ++x)
            if (contrast(before.pixelColor(x, y), after.pixelColor(x, y)) >= 3) ++changed;
    control.setParent(nullptr);
    return changed;
}

TEST_P(Theme, focus_isSeen) {
    for (const char* role : {"primary", "plain", "quiet", "danger"}) {
        QPushButton button(QStringLiteral("In"));
        setRole(&button, role);
        EXPECT_GT(pixelsOfFocus(button), 100) << role;
    }
    QCheckBox box(QStringLiteral("In"));
    EXPECT_GT(pixelsOfFocus(box), 60);
    QToolButton tool;
    tool.setAutoRaise(true);
    tool.setIcon(icon("x"));
    tool.setFocusPolicy(Qt::StrongFocus);
    EXPECT_GT(pixelsOfFocus(tool), 60);
    QLineEdit line;
    EXPECT_GT(pixelsOfFocus(line), 60);
}

TEST_P(Theme, icon_hasTheColourOfItsTint) {
    for (const auto& [tint, colour] : {std::pair(Tint::text, tokens().text),
                                       {Tint::danger, tokens().danger},
                                       {Tint::accent, tokens().accent}}) {
        const QImage picture = icon("minus", tint).pixmap(QSize(24, 24), 1).toImage();
        EXPECT_EQ(picture.pixelColor(12, 12).name(), colour.name());
    }
}

INSTANTIATE_TEST_SUITE_P(Looks, Theme, testing::Values(Look::light, Look::dark));

TEST(Icon, change_ofTheThemeIsFollowed) {
    const QIcon minus = icon("minus");
    applyTheme(Look::dark);
    const QColor dark = minus.pixmap(QSize(24, 24), 1).toImage().pixelColor(12, 12);
    applyTheme(Look::light);
    EXPECT_NE(minus.pixmap(QSize(24, 24), 1).toImage().pixelColor(12, 12), dark);
}

TEST(Icon, sharpScreen_getsItsOwnPixels) {
    const QPixmap sharp = icon("printer").pixmap(QSize(20, 20), 2);
    EXPECT_EQ(sharp.size(), QSize(40, 40));
    EXPECT_EQ(sharp.devicePixelRatio(), 2);
}

/// Names that the sources give to icon(), EmptyState and their like, and the files there are.
TEST(Icon, everyNameInTheSources_hasItsFile) {
    static const QRegularExpression kCall(
        QStringLiteral(R"rx(\b(?:icon|EmptyState|iconButton)[({]\s*"([a-z0-9-]+)")rx"));
    int found = 0;
    for (QDirIterator files(QStringLiteral(MOTCUA_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        for (auto calls = kCall.globalMatch(QString::fromUtf8(file.readAll())); calls.hasNext(); ++found) {
            const QString name = calls.next().captured(1);
            EXPECT_FALSE(icon(name.toLatin1().constData()).isNull())
                << name.toStdString() << " in " << file.fileName().toStdString();
        }
    }
    EXPECT_GT(found, 5);
    EXPECT_TRUE(icon("no-such-icon").isNull());
}

TEST(TextScale, doubled_makesWordsAndControlsLarger) {
    QPushButton button(QStringLiteral("Tiếp nhận"));
    QLabel title(QStringLiteral("Tiếp nhận"));
    setRole(&title, "title");
    applyTheme(Look::light, 1);
    button.ensurePolished();
    title.ensurePolished();
    const QSize small = button.sizeHint(), smallTitle = title.sizeHint();
    applyTheme(Look::light, 2);
    EXPECT_GT(button.sizeHint().height(), 1.8 * small.height());
    EXPECT_GT(title.sizeHint().height(), 1.8 * smallTitle.height());
    EXPECT_EQ(scaled(10), 20);
    applyTheme(Look::light, 9);
    EXPECT_EQ(textScale(), 2);
    applyTheme(Look::light, 1);
    EXPECT_EQ(button.sizeHint(), small);
}

TEST(Role, set_changesTheLookAtOnce) {
    applyTheme(Look::light);
    QLabel label(QStringLiteral("Tên"));
    label.ensurePolished();
    const int plain = label.sizeHint().height();
    setRole(&label, "title");
    EXPECT_GT(label.sizeHint().height(), plain);
    setRole(&label, "");
    EXPECT_EQ(label.sizeHint().height(), plain);
}

TEST(Badge, verdicts_differByShapeNotOnlyByColour) {
    using dossier::Verdict;
    EXPECT_EQ(verdictLook(Verdict::authentic).shape, Shape::circle);
    EXPECT_EQ(verdictLook(Verdict::forged).shape, Shape::octagon);
    EXPECT_EQ(verdictLook(Verdict::unjudged).shape, Shape::diamond);
    EXPECT_EQ(statusLook(dossier::Stage::inProcess, true).shape, Shape::octagon);
    EXPECT_NE(statusLook(dossier::Stage::inProcess, false).shape, Shape::octagon);
}

TEST(Badge, text_isItsNameAndElidedWithAToolTip) {
    Badge badge;
    badge.setBadge(verdictLook(dossier::Verdict::forged), QStringLiteral("Giả hoặc đã bị sửa"));
    EXPECT_EQ(badge.accessibleName(), QStringLiteral("Giả hoặc đã bị sửa"));
    badge.resize(badge.sizeHint());
    badge.show();
    EXPECT_TRUE(badge.toolTip().isEmpty());
    badge.resize(60, badge.height());
    EXPECT_EQ(badge.toolTip(), QStringLiteral("Giả hoặc đã bị sửa"));
}

} // namespace
} // namespace motcua::ui
