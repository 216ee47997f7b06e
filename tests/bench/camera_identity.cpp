// SPDX-License-Identifier: GPL-3.0-or-later
// Camera to identity: a card comes into view, out of focus and moving, at 30 frames a second and 640x480,
// through the real worker. Printed is the time from the arrival of the first frame that can be read by itself
// to the payload.
#include "core/scanner/frame_worker.h"
#include "tests/support/camera_frames.h"

#include <QPainter>
#include <cstdio>
#include <future>

namespace {

using namespace std::chrono_literals;
using namespace motcua;
using std::chrono::steady_clock;

constexpr int kRuns = 20, kFrames = 45;
constexpr auto kInterval = 33ms;

/// Of one run; `run` changes the way, `at` goes from 0 to 1.
QImage scene(const QImage& code, int run, double at) {
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(QColor(100, 100, 100));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(320 + (1 - at) * (run % 2 ? 400 : -400), 240 + (1 - at) * (run % 3 - 1) * 200);
    painter.rotate((1 - at) * 60 + run * 7);
    painter.scale(0.9, 0.9);
    painter.drawImage(-code.width() / 2, -code.height() / 2, code);
    painter.end();
    // out of focus, until two thirds of the way
    const double focus = std::clamp(1 - 1.2 * (0.67 - at), 0.15, 1.0);
    const QSize small = image.size() * focus;
    return image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

struct Run {
    double milliseconds = -1; ///< below 0: not read
    scanner::FrameWorker::Counts counts;
};

Run measure(const Clock& clock, const std::vector<QVideoFrame>& frames, std::size_t firstReadable) {
    std::promise<steady_clock::time_point> read;
    auto isRead = read.get_future();
    bool done = false;
    scanner::FrameWorker worker(clock, {.looked = [&](const scanner::Finding& finding) {
                                    if (finding.isNew && !std::exchange(done, true))
                                        read.set_value(steady_clock::now());
                                }});
    const auto start = steady_clock::now();
    for (std::size_t i = 0; i < frames.size(); ++i) {
        std::this_thread::sleep_until(start + i * kInterval); // the camera's rate
        worker.give(frames[i]);
    }
    Run run;
    if (isRead.wait_for(1s) == std::future_status::ready) {
        const std::chrono::duration<double, std::milli> time =
            isRead.get() - (start + firstReadable * kInterval);
        run.milliseconds =
            std::max(time.count(), 0.0); // several frames together may be earlier than any alone
    }
    run.counts = worker.counts();
    return run;
}

} // namespace

int main() {
    const SystemClock clock;
    const QImage code = tests::pictureOf(tests::cardText(), 5, {265, 265});
    std::vector<double> times;
    quint64 given = 0, dropped = 0;
    int unread = 0;
    for (int run = 0; run < kRuns; ++run) {
        qr::PictureReader alone(clock);
        std::vector<QVideoFrame> frames;
        std::optional<std::size_t> first;
        for (std::size_t i = 0; i < kFrames; ++i) {
            const QImage image = scene(code, run, std::min(1.0, i / (0.8 * kFrames)));
            frames.push_back(tests::frameOf(image));
            const qr::GreyView view{image.constBits(), image.width(), image.height(), image.bytesPerLine()};
            if (!first && alone.read(view, qr::kFrameTime).payload) first = i;
        }
        if (!first) continue;
        const Run measured = measure(clock, frames, *first);
        given += measured.counts.given;
        dropped += measured.counts.dropped;
        measured.milliseconds < 0 ? void(++unread) : times.push_back(measured.milliseconds);
    }
    if (times.empty()) return 1;
    std::ranges::sort(times);
    std::printf("camera to identity, %d moving cards of 640x480 at 30/s: median %.1f ms, largest %.1f ms "
                "(limit 300 ms, ratio %.2f); %d not read; frames left out %.1f %%\n",
                static_cast<int>(times.size()), times[times.size() / 2], times.back(), times.back() / 300,
                unread, 100.0 * static_cast<double>(dropped) / static_cast<double>(given));
    return unread == 0 ? 0 : 1;
}
