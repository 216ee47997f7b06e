// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/language.h"

#include "tests/support/event_loop.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

namespace motcua::ui {
namespace {

const QString kRoot = QStringLiteral(MOTCUA_SOURCE_DIR "/");
using Texts = std::map<std::pair<QString, QString>, QString>; ///< (context, source) → translation

Texts translationsIn(const QString& path) {
    QFile file(kRoot + path);
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

/// Every text of the window's sources, as lupdate finds them.
Texts textsOfTheSources() {
    static const QRegularExpression kCall(
        QStringLiteral(R"rx(translate\(\s*"(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+))rx"));
    static const QRegularExpression kSeam(QStringLiteral(R"rx("\s*")rx"));
    Texts texts;
    for (QDirIterator files(kRoot + QStringLiteral("ui"), {QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = kCall.globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            QString source = found.captured(2).trimmed();
            source.remove(kSeam);
            texts[{found.captured(1), source.mid(1, source.size() - 2)}] = file.fileName();
        }
    }
    return texts;
}

TEST(Translations, everyText_isTranslated) {
    const Texts wanted = textsOfTheSources();
    ASSERT_GT(wanted.size(), 5u);
    for (const char* path : {"translations/motcua_vi.ts", "translations/motcua_en.ts"}) {
        Texts there = translationsIn(QString::fromLatin1(path));
        for (const auto& [text, file] : wanted) {
            EXPECT_FALSE(there[text].isEmpty())
                << path << " lacks \"" << text.second.toStdString() << "\" of " << file.toStdString();
            there.erase(text);
        }
        for (const auto& [text, translation] : there)
            ADD_FAILURE() << path << " has \"" << text.second.toStdString() << "\", which no source has";
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
