// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/theme_sheet.h"
#include "ui/widgets/theme_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QWidget>
#include <algorithm>

namespace motcua::ui {
namespace {

constexpr double kBasePoints = 10.5;

double g_scale = 1;
const Tokens* g_tokens = nullptr;

const Tokens& lightTokens() { return tokensFor(QPalette(QColor(Qt::white))); }
const Tokens& darkTokens() { return tokensFor(QPalette(QColor(Qt::black))); }

/// The system's own font where it can write Vietnamese, else Noto Sans.
QFont baseFont(double scale) {
    static const QFont kSystem = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QFont font = kSystem;
    QStringList families{QStringLiteral("Noto Sans")};
    if (QFontDatabase::writingSystems(kSystem.family()).contains(QFontDatabase::Vietnamese))
        families.prepend(kSystem.family());
    font.setFamilies(families);
    font.setPointSizeF(kBasePoints * scale);
    return font;
}

} // namespace

void applyTheme(Look look, double scale) {
    g_scale = std::clamp(scale, 1.0, 2.0);
    if (look == Look::system) {
        QApplication::setPalette(QPalette()); // what is below it is the desktop's
        g_tokens = &tokensFor(QApplication::palette());
    } else {
        g_tokens = look == Look::dark ? &darkTokens() : &lightTokens();
    }
    if (!qApp->property("motcuaTheme").toBool()) {
        QApplication::setStyle(new ThemeStyle);
        qApp->setProperty("motcuaTheme", true);
    }
    QApplication::setFont(baseFont(g_scale));
    QApplication::setPalette(paletteOf(*g_tokens));
    qApp->setStyleSheet(styleSheetOf(*g_tokens, g_tokens == &darkTokens(), g_scale));
}

double textScale() { return g_scale; }

const Tokens& tokens() { return g_tokens ? *g_tokens : lightTokens(); }

void setRole(QWidget* widget, const char* role) {
    const QString name = QString::fromLatin1(role);
    if (widget->property("role").toString() == name) return;
    widget->setProperty("role", name);
    // The sheet looks at properties only when a widget is polished.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

int scaled(int pixels) { return qRound(pixels * g_scale); }

} // namespace motcua::ui
