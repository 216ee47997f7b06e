// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/grid_fit.h"

#include <algorithm>
#include <cmath>

namespace motcua::qr {
namespace {

/// The view in which the three centres lie where they are seen; p and q are the two degrees of freedom left.
Homography through(const SymbolGuess& guess, int size, double p, double q) {
    const double near = 3.5, far = size - 3.5;
    const Point origin = (1 + p * near + q * near) * guess.centres[0];
    const Point right = (1 + p * far + q * near) * guess.centres[1];
    const Point down = (1 + p * near + q * far) * guess.centres[2];
    const Point b = (1 / (far - near)) * (right - origin), c = (1 / (far - near)) * (down - origin);
    return {origin - near * b - near * c, b, c, p, q};
}

/// Mean contrast along the timing pattern of the top or of the left.
double timing(const Homography& view, const ContrastMap& contrast, int size, bool top) {
    double sum = 0;
    for (int i = 7; i <= size - 8; ++i) {
        const double along = i + 0.5, across = 6.5;
        const float value = contrast.at(top ? view(along, across) : view(across, along));
        sum += i % 2 == 0 ? value : -value;
    }
    return sum / (size - 14);
}

/// The end of a side may look up to this much smaller or larger than its beginning.
constexpr double kSteepest = 0.45;
constexpr int kSlopes = 12;

Grid alongTiming(const SymbolGuess& guess, const ContrastMap& contrast, int version) {
    const int size = SymbolLayout::of(version).size();
    double p = 0, q = 0, score = 0;
    for (const bool top : {true, false}) {
        double best = -10;
        double& slope = top ? p : q;
        double chosen = 0;
        for (int i = -kSlopes; i <= kSlopes; ++i) {
            slope = kSteepest * i / kSlopes / size;
            const double now = timing(through(guess, size, p, q), contrast, size, top) - 0.004 * std::abs(i);
            if (now > best) {
                best = now;
                chosen = slope;
            }
        }
        slope = chosen;
        score += best / 2;
    }
    return {version, through(guess, size, p, q), score};
}

struct KnownModule {
    double u, v;
    float sign;
};

std::vector<KnownModule> knownModules(const SymbolLayout& layout) {
    std::vector<KnownModule> modules;
    for (int y = 0; y < layout.size(); ++y)
        for (int x = 0; x < layout.size(); ++x)
            if (const auto sign = layout.known()[static_cast<std::size_t>(layout.index(x, y))]; sign != 0)
                modules.push_back({x + 0.5, y + 0.5, static_cast<float>(sign)});
    return modules;
}

double agreement(std::span<const KnownModule> modules, const SymbolView& view, const ContrastMap& contrast) {
    float sum = 0;
    for (const KnownModule& module : modules)
        sum += module.sign * contrast.at(view(module.u, module.v));
    return static_cast<double>(sum) / static_cast<double>(modules.size());
}

} // namespace

std::vector<Grid> gridsOf(const SymbolGuess& guess, const ContrastMap& contrast, std::size_t most) {
    std::vector<Grid> grids;
    const int nearest = static_cast<int>(std::lround((guess.size - 17) / 4));
    const int reach = 2 + nearest / 8;
    for (int version = nearest - reach; version <= nearest + reach; ++version)
        if (version >= 1 && version <= SymbolLayout::kVersions)
            grids.push_back(alongTiming(guess, contrast, version));
    std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) { return a.score > b.score; });
    if (grids.size() > most) grids.resize(most);
    return grids;
}

void fit(Grid& grid, const ContrastMap& contrast) {
    const SymbolLayout& layout = SymbolLayout::of(grid.version);
    const int size = layout.size();
    const std::vector<KnownModule> modules = knownModules(layout);
    std::array<Point, 4> corners = grid.view.corners(size);
    const double module = length(corners[1] - corners[0]) / size;
    grid.score = agreement(modules, grid.view, contrast);
    const auto tryAt = [&](const std::array<Point, 4>& moved) {
        const Homography view = Homography::ofSquare(moved, size);
        const double score = agreement(modules, view, contrast);
        if (score <= grid.score) return false;
        grid.score = score;
        grid.view = view;
        corners = moved;
        return true;
    };
    // Three finder patterns leave the fourth corner open; its alignment pattern catches within a module only.
    const Point right = (1.0 / size) * (corners[2] - corners[3]),
                down = (1.0 / size) * (corners[2] - corners[1]);
    const std::array<Point, 4> first = corners;
    for (double j = -4; j <= 4; j += 0.5)
        for (double i = -4; i <= 4; i += 0.5) {
            std::array<Point, 4> moved = first;
            moved[2] = moved[2] + i * right + j * down;
            tryAt(moved);
        }
    for (const double step : {0.5, 0.25, 0.12, 0.06}) {
        bool better = true;
        for (int round = 0; better && round < 3; ++round) {
            better = false;
            for (std::size_t corner = 0; corner < 4; ++corner)
                for (const Point by : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
                    std::array<Point, 4> moved = corners;
                    moved[corner] = moved[corner] + (step * module) * by;
                    better = tryAt(moved) || better;
                }
        }
    }
}

bool bend(Grid& grid, const ContrastMap& contrast) {
    constexpr double kWorthIt = 0.015;
    const SymbolLayout& layout = SymbolLayout::of(grid.version);
    const int size = layout.size();
    const std::vector<KnownModule> modules = knownModules(layout);
    struct Shape {
        std::array<Point, 4> corners, bulges;
    } best{grid.view.corners(size), {}};
    const double before = grid.score, module = length(best.corners[1] - best.corners[0]) / size;
    const auto tryAt = [&](const Shape& shape) {
        const SymbolView view(Homography::ofSquare(shape.corners, size), size, shape.bulges);
        const double score = agreement(modules, view, contrast);
        if (score <= grid.score) return false;
        grid.score = score;
        grid.view = view;
        best = shape;
        return true;
    };
    // A bent card curves opposite sides alike, across the axis of bending.
    const Shape flat = best;
    const Point right =
        (0.5 / size) * (flat.corners[1] - flat.corners[0] + flat.corners[2] - flat.corners[3]);
    const Point down = (0.5 / size) * (flat.corners[3] - flat.corners[0] + flat.corners[2] - flat.corners[1]);
    for (int i = -4; i <= 4; ++i)
        for (int j = -4; j <= 4; ++j) {
            Shape shape = flat;
            shape.bulges = {(0.75 * i) * down, (0.75 * j) * right, (0.75 * i) * down, (0.75 * j) * right};
            tryAt(shape);
        }
    constexpr std::array<Point, 4> kWays{Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}};
    for (const double step : {0.8, 0.4, 0.2, 0.1}) {
        bool better = true;
        for (int round = 0; better && round < 4; ++round) {
            better = false;
            for (const Point& way : kWays) {
                const Point by = (step * module) * way;
                for (std::size_t i = 0; i < 4; ++i) {
                    Shape shape = best;
                    shape.corners[i] = shape.corners[i] + by;
                    better = tryAt(shape) || better;
                    shape = best;
                    shape.bulges[i] = shape.bulges[i] + by;
                    better = tryAt(shape) || better;
                }
                for (std::size_t i = 0; i < 2; ++i) {
                    Shape shape = best;
                    shape.bulges[i] = shape.bulges[i] + by;
                    shape.bulges[i + 2] = shape.bulges[i + 2] + by;
                    better = tryAt(shape) || better;
                }
            }
        }
    }
    return grid.score > before + kWorthIt;
}

} // namespace motcua::qr
