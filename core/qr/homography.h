// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture.h"

namespace motcua::qr {

struct Point {
    double x = 0;
    double y = 0;

    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(double k, Point p) { return {k * p.x, k * p.y}; }
    bool operator==(const Point&) const = default;
};
inline double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
inline double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
double length(Point p);

/// The perspective view of a plane: of a symbol's modules (x to the right, y down, module 0 from 0 to 1) in a
/// picture's pixels (the centre of the first pixel at 0, 0).
class Homography {
public:
    Homography() = default;
    /// x = (a.x + b.x·u + c.x·v) / (1 + p·u + q·v), y likewise.
    Homography(Point a, Point b, Point c, double p, double q) : m_a(a), m_b(b), m_c(c), m_p(p), m_q(q) {}
    /// The view of a square of `size` modules whose corners (top left, top right, bottom right, bottom left)
    /// are seen at `corners`.
    static Homography ofSquare(const std::array<Point, 4>& corners, double size);

    Point operator()(double u, double v) const {
        const double scale = 1 / (1 + m_p * u + m_q * v);
        return {(m_a.x + m_b.x * u + m_c.x * v) * scale, (m_a.y + m_b.y * u + m_c.y * v) * scale};
    }
    std::array<Point, 4> corners(double size) const;

private:
    Point m_a, m_b{1, 0}, m_c{0, 1};
    double m_p = 0;
    double m_q = 0;
};

} // namespace motcua::qr
