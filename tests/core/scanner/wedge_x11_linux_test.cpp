// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scanner/wedge_window.h"

#include <QProcess>
#include <QStandardPaths>
#include <gtest/gtest.h>

namespace motcua::scanner {
namespace {

using namespace Qt::StringLiterals;
using tests::Window;

/// Keys that a real X server delivers (Xvfb), made by XTEST as a second keyboard would: xdotool.
class WedgeX11Test : public testing::Test {
protected:
    void SetUp() override {
        const QString server = QStandardPaths::findExecutable(u"Xvfb"_s);
        if (server.isEmpty() || QStandardPaths::findExecutable(u"xdotool"_s).isEmpty())
            GTEST_SKIP() << "Xvfb or xdotool is not installed";
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(server, {u"-displayfd"_s, u"1"_s, u"-nolisten"_s, u"tcp"_s});
        ASSERT_TRUE(m_server.waitForReadyRead(10'000));
        qputenv("DISPLAY", ':' + m_server.readLine().trimmed());
        qputenv("QT_QPA_PLATFORM", "xcb");
        static int count = 1;
        static char name[] = "test";
        static char* arguments[] = {name, nullptr};
        m_application = std::make_unique<QApplication>(count, arguments);
    }
    void TearDown() override {
        m_application.reset();
        m_server.kill();
        m_server.waitForFinished();
    }

    static void type(const QString& keys, int pause) {
        QProcess tool;
        tool.start(u"xdotool"_s, {u"type"_s, u"--delay"_s, QString::number(pause), keys});
        ASSERT_TRUE(Window::waitFor([&] { return tool.state() == QProcess::NotRunning; }));
        ASSERT_EQ(tool.exitCode(), 0) << tool.readAllStandardError().toStdString();
    }

    QProcess m_server;
    std::unique_ptr<QApplication> m_application;
};

TEST_F(WedgeX11Test, typingAndScans_areToldApart) {
    const QString card = u"001096012345||An|15011996|Nam|Xa A|15062021"_s;
    Window window;
    ASSERT_TRUE(Window::waitFor([&] { return window.first.hasFocus(); }));
    type(u"so 12"_s, 120);
    ASSERT_TRUE(Window::waitFor([&] { return window.first.text() == u"so 12"; }))
        << window.first.text().toStdString();
    for (const int pause : {2, 10, 40}) {
        // unlike a scanner, a process may be stopped by the system for as long as a person thinks
        bool clean = false;
        for (int attempt = 0; attempt < 3 && !clean; ++attempt) {
            window.scans.clear();
            window.first.setText(u"so 12"_s);
            type(card + u'\n', pause);
            clean = window.waitForScan() && window.scans[0].payload.text == card &&
                    window.first.text() == u"so 12";
        }
        EXPECT_TRUE(clean) << pause << " ms: " << window.first.text().toStdString();
    }
    type(u" kv 3"_s, 120);
    EXPECT_TRUE(Window::waitFor([&] { return window.first.text() == u"so 12 kv 3"; }))
        << window.first.text().toStdString();
    EXPECT_EQ(window.clicks, 0);
}

} // namespace
} // namespace motcua::scanner
