// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens.h"

#include <QPalette>

namespace motcua::ui {

const Tokens& tokensFor(const QPalette& palette) {
    static const Tokens kLight{QColor(0xF6F7F9), QColor(0xFFFFFF), QColor(0xDDE1E7), QColor(0x1B1F24),
                               QColor(0x57606A), QColor(0x1657A8), QColor(0x1E7B45), QColor(0x9A6200),
                               QColor(0xB3261E), QColor(0x838B96)};
    static const Tokens kDark{QColor(0x16191D), QColor(0x1F2329), QColor(0x333A44), QColor(0xE8EAED),
                              QColor(0xA5AEBA), QColor(0x6CA8F0), QColor(0x58C287), QColor(0xE0B14C),
                              QColor(0xF2857C), QColor(0x6F7987)};
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? kDark : kLight;
}

QColor mixed(const QColor& first, const QColor& second, double share) {
    const auto part = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(part(first.red(), second.red()), part(first.green(), second.green()),
                  part(first.blue(), second.blue()));
}

QPalette paletteOf(const Tokens& tokens) {
    QPalette palette(tokens.surface, tokens.background);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, tokens.text);
    for (const auto role : {QPalette::Base, QPalette::ToolTipBase, QPalette::AlternateBase})
        palette.setColor(role, tokens.surface);
    palette.setColor(QPalette::PlaceholderText, tokens.secondary);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.surface);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::BrightText, tokens.danger);
    const QColor faint = mixed(tokens.text, tokens.background, 0.42);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.background);
    return palette;
}

} // namespace motcua::ui
