// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

// Outside of any namespace, as Q_INIT_RESOURCE wants it.
static void initTranslations() { Q_INIT_RESOURCE(motcua_translations); }

// With the application, so that widgets and error messages agree before anybody has chosen.
static void speakFromTheStart() { motcua::ui::setLanguage(motcua::ui::language()); }
Q_COREAPP_STARTUP_FUNCTION(speakFromTheStart)

namespace motcua::ui {
namespace {

Language g_language = Language::vietnamese;

} // namespace

void setLanguage(Language language) {
    initTranslations();
    g_language = language;
    const bool isVietnamese = language == Language::vietnamese;
    QLocale::setDefault(isVietnamese ? QLocale(QLocale::Vietnamese) : QLocale(QLocale::English));
    // Belongs to the application, and goes with it.
    auto* translator = qApp->findChild<QTranslator*>(QStringLiteral("motcua"));
    if (!translator) {
        translator = new QTranslator(qApp);
        translator->setObjectName(QStringLiteral("motcua"));
    }
    QCoreApplication::removeTranslator(translator);
    if (translator->load(isVietnamese ? QStringLiteral(":/translations/motcua_vi.qm")
                                      : QStringLiteral(":/translations/motcua_en.qm")))
        QCoreApplication::installTranslator(translator);
}

Language language() { return g_language; }

QString messageOf(Code code) {
    const ErrorText& text = errorText(code);
    const bool isVietnamese = g_language == Language::vietnamese;
    return QString::fromUtf8(isVietnamese ? text.causeVi : text.causeEn) + u' ' +
           QString::fromUtf8(isVietnamese ? text.remedyVi : text.remedyEn);
}

} // namespace motcua::ui
