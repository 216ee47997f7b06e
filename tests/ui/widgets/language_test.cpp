// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/language.h"

#include "tests/support/event_loop.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

namespace motcua::ui {
namespace {

const QString kRoot = QStringLiteral(MOTCUA_SOURCE_DIR "/");
using Texts = std::map<std::pair<QString, QString>, QString>; ///< (context, source) → translation

Texts translationsIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    Texts texts;
    QString context, source;
    for (QXmlStreamReader xml(&file); !xml.atEnd();) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"source") source = xml.readElementText();
        if (xml.name() == u"translation") {
            const bool finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            texts[{context, source}] = finished ? text : QString();
        }
    }
    return texts;
}

/// What Qt's own tool finds in the sources is what stands in the file, and nothing of it is left open.
TEST(Translations, everyText_isTranslated) {
    const QTemporaryDir folder;
    for (const QString& name : {QStringLiteral("motcua_vi.ts"), QStringLiteral("motcua_en.ts")}) {
        const QString path = kRoot + QStringLiteral("translations/") + name;
        const QString renewed = folder.filePath(name);
        ASSERT_TRUE(QFile::copy(path, renewed));
        QFile::setPermissions(renewed, QFile::ReadOwner | QFile::WriteOwner);
        QProcess lupdate;
        lupdate.setWorkingDirectory(kRoot);
        lupdate.start(QStringLiteral(MOTCUA_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("-no-obsolete"), QStringLiteral("-source-language"),
                       QStringLiteral("en"), QStringLiteral("ui"), QStringLiteral("app"),
                       QStringLiteral("-ts"), renewed});
        ASSERT_TRUE(lupdate.waitForFinished(120'000));
        ASSERT_EQ(lupdate.exitCode(), 0);
        Texts there = translationsIn(path);
        const Texts wanted = translationsIn(renewed);
        ASSERT_GT(wanted.size(), 100U);
        for (const auto& [text, translation] : wanted) {
            EXPECT_FALSE(translation.isEmpty())
                << name.toStdString() << " lacks \"" << text.second.toStdString() << "\" of "
                << text.first.toStdString();
            there.erase(text);
        }
        for (const auto& [text, translation] : there)
            ADD_FAILURE() << name.toStdString() << " has \"" << text.second.toStdString()
                          << "\", which no source has";
    }
}

QString light() { return QCoreApplication::translate("CameraBar", "Light of the camera"); }

/// Before any test chooses a language.
struct AtStart : testing::Environment {
    QString words, locale;
    void SetUp() override {
        if (!words.isEmpty()) return; // tests that are repeated
        words = light();
        locale = QLocale().name();
    }
};
// After the application's, which was added above.
const AtStart* const kAtStart = static_cast<AtStart*>(testing::AddGlobalTestEnvironment(new AtStart));

TEST(Language, fromTheStart_isVietnamese) {
    EXPECT_EQ(kAtStart->words, QStringLiteral("Đèn của camera"));
    EXPECT_TRUE(kAtStart->locale.startsWith(QStringLiteral("vi")));
}

TEST(Language, change_isHeardEverywhere) {
    setLanguage(Language::vietnamese);
    EXPECT_EQ(light(), QStringLiteral("Đèn của camera"));
    EXPECT_TRUE(messageOf(Code::CAMERA_NONE).startsWith(QStringLiteral("Không có camera.")));
    setLanguage(Language::english);
    EXPECT_EQ(light(), QStringLiteral("Light of the camera"));
    EXPECT_TRUE(messageOf(Code::CAMERA_NONE).startsWith(QStringLiteral("There is no camera.")));
    EXPECT_EQ(language(), Language::english);
}

} // namespace
} // namespace motcua::ui
