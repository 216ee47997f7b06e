// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/finder_patterns.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace motcua::qr {
namespace {

constexpr int kFraction = 4; // of m_difference
/// Less than this from the mean is noise of the camera, not an edge.
constexpr int kHysteresis = 2 * kFraction;

/// Dark, light, dark, light, dark of 1:1:3:1:1 modules, as far as blur leaves them.
bool hasProportions(const std::array<float, 6>& edge) {
    const float module = (edge[5] - edge[0]) / 7;
    if (module < 1.2F) return false;
    const auto run = [&](std::size_t i) { return (edge[i + 1] - edge[i]) / module; };
    const auto isOne = [](float modules) { return modules > 0.3F && modules < 1.9F; };
    if (!isOne(run(0)) || !isOne(run(1)) || !isOne(run(3)) || !isOne(run(4))) return false;
    return run(2) > 1.9F && run(2) < 4.6F && std::abs(run(0) + run(1) - run(3) - run(4)) < 1.2F;
}

float greyAt(GreyView picture, Point p) {
    if (!(p.x >= 0 && p.y >= 0 && p.x < picture.width - 1 && p.y < picture.height - 1)) return -1;
    const int x = static_cast<int>(p.x), y = static_cast<int>(p.y);
    const float fx = static_cast<float>(p.x - x), fy = static_cast<float>(p.y - y);
    const std::uint8_t* a = picture.row(y) + x;
    const std::uint8_t* b = picture.row(y + 1) + x;
    const float upper = static_cast<float>(a[0]) + fx * static_cast<float>(a[1] - a[0]);
    const float lower = static_cast<float>(b[0]) + fx * static_cast<float>(b[1] - b[0]);
    return upper + fy * (lower - upper);
}

/// Correlation of the nine by nine modules around with the pattern and the light ring that surrounds it.
double match(GreyView picture, const FinderPattern& pattern, int polarity) {
    float sum = 0, square = 0, product = 0;
    constexpr float kCells = 81, kDark = 33, kMean = kDark / kCells;
    for (int j = -4; j <= 4; ++j)
        for (int i = -4; i <= 4; ++i) {
            const float grey = greyAt(picture, pattern.centre + i * pattern.right + j * pattern.down);
            if (grey < 0) return 0;
            const int ring = std::max(std::abs(i), std::abs(j));
            sum += grey;
            square += grey * grey;
            product += ring == 2 || ring == 4 ? 0 : grey;
        }
    const float variance = square / kCells - sum / kCells * sum / kCells;
    if (variance < 4) return 0; // flat
    const float covariance = product / kCells - kMean * sum / kCells;
    return -polarity * covariance / std::sqrt(variance * kMean * (1 - kMean));
}

/// Moves one coordinate after the other as long as that helps, in ever smaller steps.
void climb(GreyView picture, FinderPattern& pattern, int polarity) {
    const std::array<double*, 6> coordinates{&pattern.centre.x, &pattern.centre.y, &pattern.right.x,
                                             &pattern.right.y,  &pattern.down.x,   &pattern.down.y};
    const double module = pattern.module();
    for (const double step : {0.4, 0.2, 0.1, 0.05}) {
        for (std::size_t i = 0; i < coordinates.size(); ++i) {
            double& value = *coordinates[i];
            const double by = (i < 2 ? step : step / 3) * module;
            for (const double direction : {by, -by}) {
                const double before = value;
                value += direction;
                if (const double now = match(picture, pattern, polarity); now > pattern.match) {
                    pattern.match = now;
                    break;
                }
                value = before;
            }
        }
    }
}

/// What does not look square may be seen at a slant: starts again from squashed squares.
constexpr double kSquashed = 0.8;
void squash(GreyView picture, Point centre, FinderPattern& best, double module, int polarity) {
    constexpr int kAngles = 4;
    constexpr double kAspect = 0.55;
    FinderPattern start;
    for (int across = 0; across < kAngles; ++across) {
        const double along = across * std::numbers::pi / kAngles;
        const Point axis{std::cos(along), std::sin(along)};
        for (int step = 0; step < kAngles; ++step) {
            const double angle = step * std::numbers::pi / 2 / kAngles;
            for (const double scale : {1.0, 1.35}) {
                const auto squashed = [&](Point p) {
                    return scale * module * (p + (kAspect - 1) * dot(p, axis) * axis);
                };
                FinderPattern pattern{centre, squashed({std::cos(angle), std::sin(angle)}),
                                      squashed({-std::sin(angle), std::cos(angle)})};
                pattern.match = match(picture, pattern, polarity);
                if (pattern.match > start.match) start = pattern;
            }
        }
    }
    if (start.match > 0.35) climb(picture, start, polarity);
    if (start.match > best.match) best = start;
}

FinderPattern refine(GreyView picture, Point centre, double module, int polarity) {
    FinderPattern best;
    for (const double scale : {0.72, 0.86, 1.0})
        for (int step = 0; step < 6; ++step) { // the pattern looks the same after a quarter turn
            const double angle = step * std::numbers::pi / 12, size = module * scale;
            FinderPattern pattern{centre,
                                  {size * std::cos(angle), size * std::sin(angle)},
                                  {-size * std::sin(angle), size * std::cos(angle)}};
            pattern.match = match(picture, pattern, polarity);
            if (pattern.match > best.match) best = pattern;
        }
    if (best.match > 0.25) climb(picture, best, polarity);
    if (best.match < kSquashed) squash(picture, centre, best, module, polarity);
    return best;
}

} // namespace

void FinderSearch::difference(GreyView picture, const IntegralPicture& sums, int radius, int polarity) {
    m_difference.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    std::int16_t* difference = m_difference.data();
    for (int y = 0; y < picture.height; ++y) {
        const std::uint8_t* grey = picture.row(y);
        for (int x = 0; x < picture.width; ++x) {
            const float above = static_cast<float>(grey[x]) - sums.meanAround(x, y, radius);
            *difference++ = static_cast<std::int16_t>(above * static_cast<float>(kFraction * polarity));
        }
    }
}

template <class Emit>
void FinderSearch::scanLine(std::ptrdiff_t start, std::ptrdiff_t step, int count, Emit emit) {
    std::array<float, 6> edge{};
    bool light = true;
    float crossing = 0;
    const std::int16_t* at = m_difference.data() + start;
    int before = *at;
    for (int i = 1; i < count; ++i) {
        const int here = *(at += step);
        if ((before < 0) != (here < 0))
            crossing = static_cast<float>(i) - static_cast<float>(here) / static_cast<float>(here - before);
        before = here;
        if (light ? here >= -kHysteresis : here <= kHysteresis) continue;
        light = !light;
        std::copy(edge.begin() + 1, edge.end(), edge.begin());
        edge.back() = crossing;
        if (light && hasProportions(edge)) emit((edge[2] + edge[3]) / 2, (edge[5] - edge[0]) / 7);
    }
}

void FinderSearch::vote(float x, float y, float module) {
    for (Hit& hit : m_hits) {
        const float reach = 1.2F * std::max(module, hit.module);
        if (std::abs(hit.x - x) > reach || std::abs(hit.y - y) > reach) continue;
        if (module > 1.5F * hit.module || hit.module > 1.5F * module) continue;
        const float share = 1.0F / static_cast<float>(++hit.votes);
        hit.x += share * (x - hit.x);
        hit.y += share * (y - hit.y);
        hit.module += share * (module - hit.module);
        return;
    }
    m_hits.push_back({x, y, module});
}

std::vector<FinderPattern> FinderSearch::find(GreyView picture, const IntegralPicture& sums, int radius,
                                              int polarity, const Deadline& deadline) {
    constexpr std::size_t kLooked = 90;
    constexpr double kLeastMatch = 0.5;
    std::vector<FinderPattern> found;
    if (picture.width < 16 || picture.height < 16) return found;
    difference(picture, sums, radius, polarity);
    m_hits.clear();
    // noise has so many false hits that even the voting has to be cut short
    for (int y = 0; y < picture.height && !(y % 16 == 0 && deadline.over()); ++y)
        scanLine(static_cast<std::ptrdiff_t>(y) * picture.width, 1, picture.width,
                 [&](float x, float module) { vote(x, static_cast<float>(y), module); });
    for (int x = 0; x < picture.width && !(x % 16 == 0 && deadline.over()); ++x)
        scanLine(x, picture.width, picture.height,
                 [&](float y, float module) { vote(static_cast<float>(x), y, module); });
    std::sort(m_hits.begin(), m_hits.end(), [](const Hit& a, const Hit& b) { return a.votes > b.votes; });
    if (m_hits.size() > kLooked) m_hits.resize(kLooked);

    for (const Hit& hit : m_hits) {
        if (deadline.over()) break;
        const FinderPattern pattern = refine(picture, {hit.x, hit.y}, hit.module, polarity);
        if (pattern.match < kLeastMatch) continue;
        const auto same = std::find_if(found.begin(), found.end(), [&](const FinderPattern& other) {
            return length(other.centre - pattern.centre) < 3 * std::max(pattern.module(), other.module());
        });
        if (same == found.end())
            found.push_back(pattern);
        else if (same->match < pattern.match)
            *same = pattern;
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.match > b.match; });
    if (found.size() > kMost) found.resize(kMost);
    return found;
}

} // namespace motcua::qr
