// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/homography.h"

#include <cmath>

namespace motcua::qr {

double length(Point p) { return std::hypot(p.x, p.y); }

Homography Homography::ofSquare(const std::array<Point, 4>& corners, double size) {
    const auto& [p0, p1, p2, p3] = corners;
    const Point right = p1 - p2, down = p3 - p2, rest = p0 - p1 + p2 - p3;
    const double area = cross(right, down);
    const double p = area == 0 ? 0 : cross(rest, down) / area;
    const double q = area == 0 ? 0 : cross(right, rest) / area;
    const Point b = (1 / size) * (p1 - p0 + p * p1), c = (1 / size) * (p3 - p0 + q * p3);
    return {p0, b, c, p / size, q / size};
}

std::array<Point, 4> Homography::corners(double size) const {
    return {(*this)(0, 0), (*this)(size, 0), (*this)(size, size), (*this)(0, size)};
}

} // namespace motcua::qr
