// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/finder_count.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace motcua::qr {
namespace {

constexpr int kRowStep = 4;
/// Of the neighbourhood along a row whose mean parts dark from light: wider than a finder pattern's middle.
constexpr int kReach = 24;

using Runs = std::array<int, 5>;

bool isFinder(const Runs& runs) {
    int total = 0;
    for (const int run : runs)
        total += run;
    if (total < 7) return false;
    const double module = total / 7.0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const double ideal = i == 2 ? 3 * module : module;
        if (std::abs(runs[i] - ideal) > 0.6 * (i == 2 ? 2 * module : module) + 0.5) return false;
    }
    return true;
}

/// The five runs up and down from the middle of a dark run.
bool isFinderDownwards(GreyView picture, int x, int y, int threshold) {
    Runs runs{};
    const auto walk = [&](int step) {
        int at = y + (step > 0 ? step : 0);
        for (int part = 0; part < 3; ++part) {
            const bool dark = part != 1;
            int& run = runs[static_cast<std::size_t>(2 + part * step)];
            for (; at >= 0 && at < picture.height && (picture.row(at)[x] < threshold) == dark; at += step)
                ++run;
        }
    };
    walk(-1);
    walk(1);
    return isFinder(runs);
}

/// The mean around every pixel of a row.
void takeMeans(const std::uint8_t* row, int width, std::vector<int>& means) {
    means.resize(static_cast<std::size_t>(width));
    int sum = 0, first = 0, last = 0;
    for (int x = 0; x < width; ++x) {
        for (; last < std::min(width, x + kReach + 1); ++last)
            sum += row[last];
        for (; first < x - kReach; ++first)
            sum -= row[first];
        means[static_cast<std::size_t>(x)] = sum / (last - first);
    }
}

} // namespace

int countFinderCrossings(GreyView picture, int most) {
    int count = 0;
    std::vector<int> means;
    for (int y = kRowStep / 2; y < picture.height && count < most; y += kRowStep) {
        const std::uint8_t* row = picture.row(y);
        takeMeans(row, picture.width, means);
        Runs runs{};
        bool wasDark = false;
        for (int x = 0; x < picture.width && count < most; ++x) {
            const int mean = means[static_cast<std::size_t>(x)];
            const bool dark = row[x] < mean;
            if (dark == wasDark) {
                ++runs[4];
                continue;
            }
            const int middle = x - runs[4] - runs[3] - runs[2] / 2;
            if (wasDark && isFinder(runs) && isFinderDownwards(picture, middle, y, mean)) ++count;
            std::rotate(runs.begin(), runs.begin() + 1, runs.end());
            runs[4] = 1;
            wasDark = dark;
        }
    }
    return count;
}

} // namespace motcua::qr
