// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QWidget>

namespace motcua::ui {

inline QPalette paletteFor(bool dark) {
    return paletteOf(tokensFor(QPalette(dark ? QColor(Qt::black) : QColor(Qt::white))));
}

/// What every screen is looked at in: languages, light and dark, 100 % and 200 %, and text of double size.
struct ScreenLook {
    QString name;
    Language language = Language::vietnamese;
    bool dark = false;
    int pixelRatio = 1, textSize = 1;
};

inline std::vector<ScreenLook> allLooks() {
    std::vector<ScreenLook> looks;
    for (const Language language : {Language::vietnamese, Language::english})
        for (const bool dark : {false, true})
            for (const auto& [size, pixelRatio, textSize] :
                 {std::tuple(u"100", 1, 1), {u"200", 2, 1}, {u"large_text", 1, 2}})
                looks.push_back({QStringLiteral("%1-%2-%3")
                                     .arg(language == Language::vietnamese ? u"vi" : u"en")
                                     .arg(dark ? u"dark" : u"light")
                                     .arg(size),
                                 language, dark, pixelRatio, textSize});
    return looks;
}

/// The program looks so while this lives.
class LookOf {
public:
    explicit LookOf(const ScreenLook& look) {
        setLanguage(look.language);
        applyTheme(look.dark ? Look::dark : Look::light, look.textSize);
        QApplication::processEvents(); // widgets that are there already hear of it
    }
    ~LookOf() { applyTheme(Look::light); }
    LookOf(const LookOf&) = delete;
    LookOf& operator=(const LookOf&) = delete;
};

/// For people to look at: build/<preset>/screenshots/<screen>-<look>.png.
inline bool saveScreenshot(QWidget& widget, const QString& screen, const ScreenLook& look) {
    QImage image(widget.size() * look.pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(look.pixelRatio);
    widget.render(&image);
    const QDir folder(QStringLiteral(MOTCUA_SCREENSHOTS));
    return folder.mkpath(QStringLiteral(".")) &&
           image.save(folder.filePath(QStringLiteral("%1-%2.png").arg(screen, look.name)));
}

} // namespace motcua::ui
