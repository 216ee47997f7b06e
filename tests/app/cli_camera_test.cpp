// SPDX-License-Identifier: GPL-3.0-or-later
// `scanner …` with a camera of PipeWire's.
#include "tests/app/cli_run.h"
#include "tests/support/camera_frames.h"
#include "tests/support/event_loop.h"
#include "tests/support/virtual_camera.h"

#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

class CliCamera : public testing::Test {
protected:
    void SetUp() override {
        if (!m_camera.trouble().isEmpty())
            GTEST_SKIP() << "no virtual camera: " << m_camera.trouble().toStdString();
        m_camera.plug();
        ASSERT_TRUE(serveUntil([&] { return !cameras().isEmpty(); }));
    }
    QJsonArray cameras() const {
        QJsonArray found;
        for (const QJsonValue& scanner : m_cli.run(words("scanner list")).array())
            if (scanner[QStringLiteral("kind")] == QStringLiteral("camera")) found.append(scanner);
        return found;
    }

    Cli m_cli;
    VirtualCamera m_camera;
};

TEST_F(CliCamera, listed_andReadByName) {
    m_camera.show(pictureOf(QString::fromUtf8(kCard), 5));
    ASSERT_EQ(cameras().size(), 1);
    const QJsonObject camera = cameras()[0].toObject();
    EXPECT_EQ(camera[QStringLiteral("width")], 640);
    const QStringList read = words("scanner read --wait 20 --camera")
                             << camera[QStringLiteral("name")].toString();
    CliAnswer answer = m_cli.run(read);
    // on a busy machine PipeWire's source now and then sends nothing until it is plugged in anew
    for (int again = 0; again < 4 && answer.error() == QStringLiteral("CAMERA_SILENT"); ++again) {
        m_camera.unplug();
        m_camera.plug();
        ASSERT_TRUE(serveUntil([&] { return !cameras().isEmpty(); }));
        answer = m_cli.run(read);
    }
    ASSERT_EQ(answer.exit, 0) << answer.out.toStdString();
    ASSERT_EQ(answer.array().size(), 1);
    const QJsonObject card = answer.array()[0].toObject();
    EXPECT_EQ(card[QStringLiteral("source")], QStringLiteral("camera"));
    EXPECT_EQ(card[QStringLiteral("text")], QString::fromUtf8(kCard));
}

TEST_F(CliCamera, nothingShown_failsAfterTheWait) {
    m_camera.show({});
    EXPECT_EQ(m_cli.run(words("scanner read --wait 2 --camera default")).error(),
              QStringLiteral("CAMERA_NO_CODE"));
    EXPECT_EQ(m_cli.run(words("scanner read --camera None")).error(), QStringLiteral("CAMERA_UNPLUGGED"));
    EXPECT_EQ(m_cli.run(words("scanner read --camera default --serial ttyS0")).exit, 2);
}

} // namespace
} // namespace motcua::tests
