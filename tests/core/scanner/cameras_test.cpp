// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/cameras.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua::scanner {
namespace {

using Places = std::vector<std::size_t>;
const QString kWebcam = QStringLiteral("Webcam"), kTable = QStringLiteral("Table camera");

TEST(CameraGhosts, eachOfTheFirstList_hasOneDouble) {
    CameraGhosts ghosts;
    EXPECT_EQ(ghosts.withoutGhosts({{"0", kWebcam}, {"1", kTable}}), (Places{0, 1}));
    EXPECT_EQ(ghosts.withoutGhosts({{"0", kWebcam}, {"1", kTable}, {"2", kWebcam}, {"3", kTable}}),
              (Places{0, 1}));
    // a second one of the same make, plugged in later
    EXPECT_EQ(
        ghosts.withoutGhosts({{"0", kWebcam}, {"1", kTable}, {"2", kWebcam}, {"3", kTable}, {"4", kWebcam}}),
        (Places{0, 1, 4}));
}

TEST(CameraGhosts, doubleOfAnUnpluggedOne_staysHidden) {
    CameraGhosts ghosts;
    ghosts.withoutGhosts({{"0", kWebcam}});
    ghosts.withoutGhosts({{"0", kWebcam}, {"1", kWebcam}});
    EXPECT_EQ(ghosts.withoutGhosts({{"1", kWebcam}}), Places{});
    EXPECT_EQ(ghosts.withoutGhosts({{"1", kWebcam}, {"2", kWebcam}}), Places{1});
}

TEST(CameraGhosts, twoOfOneMake_areBothKept) {
    CameraGhosts ghosts;
    EXPECT_EQ(ghosts.withoutGhosts({{"0", kWebcam}, {"1", kWebcam}}), (Places{0, 1}));
    EXPECT_EQ(ghosts.withoutGhosts({{"0", kWebcam}, {"1", kWebcam}, {"2", kWebcam}, {"3", kWebcam}}),
              (Places{0, 1}));
}

TEST(CameraGhosts, idsOfOtherPlugIns_areLeftAlone) {
    CameraGhosts ghosts;
    ghosts.withoutGhosts({{"/dev/video0", kWebcam}});
    EXPECT_EQ(ghosts.withoutGhosts({{"/dev/video0", kWebcam}, {"/dev/video2", kWebcam}}), (Places{0, 1}));
}

#ifdef Q_OS_LINUX
TEST(CamerasForbidden, nodesNobodyMayOpen_areForbidden) {
    const QTemporaryDir folder;
    EXPECT_FALSE(areCamerasForbidden(folder.path()));
    // root may open everything, but not what is not there
    ASSERT_TRUE(
        QFile::link(folder.filePath(QStringLiteral("nothing")), folder.filePath(QStringLiteral("video0"))));
    EXPECT_TRUE(areCamerasForbidden(folder.path()));
    QFile open(folder.filePath(QStringLiteral("video1")));
    ASSERT_TRUE(open.open(QIODevice::WriteOnly));
    EXPECT_FALSE(areCamerasForbidden(folder.path()));
}
#endif

} // namespace
} // namespace motcua::scanner
