// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/module_equaliser.h"

#include <algorithm>
#include <cmath>

namespace motcua::qr {
namespace {

/// Half modules around, the inner ones first, so that a narrow look is a prefix of a wide one.
std::vector<std::pair<int, int>> ringOrder(int reach, int step) {
    std::vector<std::pair<int, int>> offsets;
    for (int ring = 0; ring <= reach; ++ring)
        for (int y = -ring; y <= ring; ++y)
            for (int x = -ring; x <= ring; ++x)
                if (std::max(std::abs(x), std::abs(y)) == ring) offsets.emplace_back(x * step, y * step);
    return offsets;
}

/// Solves the symmetric, positive definite system in place by Cholesky's decomposition.
void solve(std::vector<double>& matrix, std::vector<double>& right, std::size_t count) {
    const auto at = [&](std::size_t i, std::size_t j) -> double& { return matrix[i * count + j]; };
    for (std::size_t j = 0; j < count; ++j) {
        for (std::size_t k = 0; k < j; ++k)
            at(j, j) -= at(j, k) * at(j, k);
        at(j, j) = std::sqrt(std::max(at(j, j), 1e-9));
        for (std::size_t i = j + 1; i < count; ++i) {
            for (std::size_t k = 0; k < j; ++k)
                at(i, j) -= at(i, k) * at(j, k);
            at(i, j) /= at(j, j);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            right[i] -= at(i, k) * right[k];
        right[i] /= at(i, i);
    }
    for (std::size_t i = count; i-- > 0;) {
        for (std::size_t k = i + 1; k < count; ++k)
            right[i] -= at(k, i) * right[k];
        right[i] /= at(i, i);
    }
}

constexpr std::size_t kCentre = 2; // place of the module's own sample among the features
constexpr double kRidge = 0.005;

} // namespace

void ModuleEqualiser::sample(const Grid& grid, const ContrastMap& contrast) {
    m_size = SymbolLayout::of(grid.version).size();
    const int across = 2 * m_size + 2 * kReach - 1;
    m_samples.resize(static_cast<std::size_t>(across * across));
    float* sample = m_samples.data();
    // Four looks around each place average the noise out that one look between pixels would take in.
    constexpr double kAround = 0.13;
    for (int j = 0; j < across; ++j)
        for (int i = 0; i < across; ++i) {
            const double u = (i - kReach + 1) / 2.0, v = (j - kReach + 1) / 2.0;
            *sample++ = (contrast.at(grid.view(u - kAround, v - kAround)) +
                         contrast.at(grid.view(u + kAround, v - kAround)) +
                         contrast.at(grid.view(u - kAround, v + kAround)) +
                         contrast.at(grid.view(u + kAround, v + kAround))) /
                        4;
        }
    takeFeatures(across);
}

void ModuleEqualiser::takeFeatures(int across) {
    static const std::vector<std::pair<int, int>> offsets = ringOrder(kReach, 1);
    m_features.assign(static_cast<std::size_t>(m_size * m_size) * kFeatures, 0);
    m_soft.assign(static_cast<std::size_t>(m_size * m_size), 0);
    const auto centre = [&](int x, int y) {
        return m_samples.data() + (2 * y + kReach) * across + 2 * x + kReach;
    };
    float* feature = m_features.data();
    for (int y = 0; y < m_size; ++y)
        for (int x = 0; x < m_size; ++x, feature += kFeatures) {
            float sum = 0, count = 0;
            for (int j = std::max(y - 3, 0); j <= std::min(y + 3, m_size - 1); ++j)
                for (int i = std::max(x - 3, 0); i <= std::min(x + 3, m_size - 1); ++i, ++count)
                    sum += *centre(i, j);
            feature[0] = 1;
            feature[1] = sum / count;
            const float* own = centre(x, y);
            for (std::size_t i = 0; i < offsets.size(); ++i)
                feature[kCentre + i] = own[offsets[i].second * across + offsets[i].first];
        }
    for (std::size_t i = 0; i < m_soft.size(); ++i)
        m_soft[i] = m_features[i * kFeatures + kCentre];
}

void ModuleEqualiser::learn(std::span<const float> target, std::span<const float> weight, bool wide) {
    m_used = wide ? kWide : kNarrow;
    std::vector<float> sums(m_used * m_used, 0);
    std::vector<double> right(m_used, 0);
    double total = 0;
    for (std::size_t module = 0; module < m_soft.size(); ++module) {
        const float w = weight[module];
        if (w == 0) continue;
        total += static_cast<double>(w);
        const float* feature = m_features.data() + module * kFeatures;
        for (std::size_t i = 0; i < m_used; ++i) {
            const float scaled = w * feature[i];
            right[i] += static_cast<double>(scaled * target[module]);
            float* row = sums.data() + i * m_used;
            for (std::size_t j = 0; j <= i; ++j)
                row[j] += scaled * feature[j];
        }
    }
    std::vector<double> matrix(sums.begin(), sums.end());
    const double ridge =
        kRidge * total; // towards the module's own sample, where there is little to learn from
    for (std::size_t i = 0; i < m_used; ++i)
        matrix[i * m_used + i] += ridge;
    right[kCentre] += ridge * 0.7;
    solve(matrix, right, m_used);
    apply(right);
}

void ModuleEqualiser::apply(std::span<const double> weights) {
    const std::vector<float> taps(weights.begin(), weights.end());
    for (std::size_t module = 0; module < m_soft.size(); ++module) {
        const float* feature = m_features.data() + module * kFeatures;
        float sum = 0;
        for (std::size_t i = 0; i < m_used; ++i)
            sum += taps[i] * feature[i];
        m_soft[module] = sum;
    }
}

void ModuleEqualiser::learnFrom(std::span<const std::int8_t> known, int rounds) {
    std::vector<float> target(known.size()), weight(known.size());
    for (int round = 0; round <= rounds; ++round) {
        for (std::size_t i = 0; i < known.size(); ++i) {
            const float decided = std::clamp(1.5F * m_soft[i], -1.0F, 1.0F);
            target[i] = known[i] != 0 ? static_cast<float>(known[i]) : decided > 0 ? 1.0F : -1.0F;
            weight[i] = known[i] != 0 ? 1.0F : round == 0 ? 0.0F : decided * decided;
        }
        learn(target, weight, round > 0);
    }
}

} // namespace motcua::qr
