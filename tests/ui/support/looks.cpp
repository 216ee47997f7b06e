// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/looks.h"

#include "tests/support/sanitized.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QPixmap>

namespace motcua::tests {
namespace {

constexpr int kQuick = 85; // little compression, all of the picture

struct Setting {
    ui::Language language;
    ui::Look look;
    double scale;
    QString name;
};

std::vector<Setting> allSettings() {
    std::vector<Setting> all;
    for (const auto& [language, languageName] :
         {std::pair(ui::Language::vietnamese, u"vi"), {ui::Language::english, u"en"}})
        for (const auto& [look, lookName] : {std::pair(ui::Look::light, u"light"), {ui::Look::dark, u"dark"}})
            for (const auto& [scale, scaleName] : {std::pair(1.0, u"100"), {2.0, u"200"}})
                all.push_back({language, look, scale,
                               QStringLiteral("%1_%2_%3").arg(languageName).arg(lookName).arg(scaleName)});
    // under the sanitizers the two that differ most: they look at memory, not at letters
    if (rounds(8, 8, 2) == 2) return {all.front(), all.back()};
    return all;
}

void apply(const Setting& setting) {
    ui::setLanguage(setting.language);
    ui::applyTheme(setting.look, setting.scale);
}

void settle() {
    for (int round = 0; round < 3; ++round) { // layouts of layouts
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void check(QWidget& widget, const QString& name, const Setting& setting, QSize size) {
    SCOPED_TRACE((name + u' ' + setting.name).toStdString());
    if (setting.scale == 1.0) {
        EXPECT_LE(widget.width(), size.width()) << "needs more room than the screen has";
        EXPECT_LE(widget.height(), size.height()) << "needs more room than the screen has";
    }
    expectNoClippedText(widget);
    expectAccessible(widget);
    saveScreenshot(widget, name + u'_' + setting.name);
    expectFocusOrder(widget);
}

/// The next test finds the program as it starts.
struct Restored {
    ~Restored() {
        ui::setLanguage(ui::Language::vietnamese);
        ui::applyTheme(ui::Look::light);
    }
};

} // namespace

void inAllLooks(const std::function<std::unique_ptr<QWidget>()>& make, const QString& name, QSize size,
                const std::function<void(QWidget&)>& ready) {
    const Restored restored;
    for (const Setting& setting : allSettings()) {
        apply(setting);
        const auto widget = make();
        widget->resize(size);
        ASSERT_TRUE(activate(*widget));
        if (ready) ready(*widget);
        settle();
        check(*widget, name, setting, size);
    }
}

void inAllLooks(QWidget& widget, const QString& name, QSize size) {
    const Restored restored;
    for (const Setting& setting : allSettings()) {
        apply(setting);
        settle(); // what was larger in the look before gives its room back
        widget.resize(size);
        ASSERT_TRUE(activate(widget));
        settle();
        check(widget, name, setting, size);
    }
}

void saveScreenshot(QWidget& widget, const QString& name) {
    const QDir folder(QStringLiteral(MOTCUA_SCREENSHOTS));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    ASSERT_TRUE(widget.grab().save(folder.filePath(name + QStringLiteral(".png")), "PNG", kQuick));
}

} // namespace motcua::tests
