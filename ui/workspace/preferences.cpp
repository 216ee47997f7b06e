// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/preferences.h"

#include <QSettings>
#include <algorithm>

namespace motcua::ui {
namespace {

constexpr QLatin1StringView kLanguage("look/language"), kLook("look/look"), kTextSize("look/text_size"),
    kRail("look/rail_folded"), kLogin("login/last");

Preferences g_preferences;
std::optional<double> g_appliedScale;
Look g_appliedLook = Look::system;

QString lookName(Look look) {
    switch (look) {
    case Look::light:
        return QStringLiteral("light");
    case Look::dark:
        return QStringLiteral("dark");
    case Look::system:
        break;
    }
    return QStringLiteral("system");
}

Look lookNamed(const QString& name) {
    return name == u"light" ? Look::light : name == u"dark" ? Look::dark : Look::system;
}

void apply() {
    // The style sheet of a whole program is dear: only when it changes.
    if (g_appliedScale != g_preferences.textSize || g_appliedLook != g_preferences.look) {
        applyTheme(g_preferences.look, g_preferences.textSize);
        g_appliedScale = g_preferences.textSize;
        g_appliedLook = g_preferences.look;
    }
    if (language() != g_preferences.language) setLanguage(g_preferences.language);
}

} // namespace

const Preferences& preferences() { return g_preferences; }

void setPreferences(const Preferences& preferences) {
    g_preferences = preferences;
    g_preferences.textSize = std::clamp(g_preferences.textSize, 1.0, 2.0);
    QSettings settings;
    settings.setValue(kLanguage, g_preferences.language == Language::english ? QStringLiteral("en")
                                                                             : QStringLiteral("vi"));
    settings.setValue(kLook, lookName(g_preferences.look));
    settings.setValue(kTextSize, g_preferences.textSize);
    settings.setValue(kRail, g_preferences.railFolded);
    settings.setValue(kLogin, g_preferences.lastLogin);
    apply();
}

void loadPreferences(const std::function<void(Preferences&)>& change) {
    const QSettings settings;
    g_preferences.language =
        settings.value(kLanguage).toString() == u"en" ? Language::english : Language::vietnamese;
    g_preferences.look = lookNamed(settings.value(kLook).toString());
    g_preferences.textSize = settings.value(kTextSize, 1.0).toDouble();
    g_preferences.railFolded = settings.value(kRail, false).toBool();
    g_preferences.lastLogin = settings.value(kLogin).toString();
    if (change) change(g_preferences);
    g_preferences.textSize = std::clamp(g_preferences.textSize, 1.0, 2.0);
    apply();
}

} // namespace motcua::ui
