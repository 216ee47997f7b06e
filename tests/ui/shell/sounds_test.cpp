// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sounds.h"

#include "tests/support/event_loop.h"

#include <QElapsedTimer>
#include <QFile>

namespace motcua::ui {
namespace {

/// A machine without a sound card, as an office's may be: nothing waits, nothing is said, nothing breaks.
TEST(Sounds, withoutAnAudioDevice_areSilentAndKeepNobodyWaiting) {
    qputenv("PULSE_SERVER", "unix:/nowhere");
    qint64 longest = 0;
    {
        Sounds sounds;
        for (int i = 0; i < 20; ++i) {
            QElapsedTimer timer;
            timer.start();
            sounds.play(i % 2 ? Sound::goodScan : Sound::badScan);
            longest = std::max(longest, timer.elapsed());
        }
        tests::serveFor(std::chrono::milliseconds(300));
    } // ends with what was still to be played
    EXPECT_LT(longest, 50) << "the window's thread";
    qunsetenv("PULSE_SERVER");
}

TEST(Sounds, areInTheProgram_asShortTones) {
    const Sounds sounds; // brings the resource
    for (const char* name : {":/sounds/good.wav", ":/sounds/bad.wav"}) {
        QFile file{QString::fromLatin1(name)};
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        EXPECT_TRUE(file.readAll().startsWith("RIFF")) << name;
        EXPECT_LT(file.size(), 100'000) << name;
    }
}

} // namespace
} // namespace motcua::ui
