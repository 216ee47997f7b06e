// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/grid_fit.h"

namespace motcua::qr {

/// Tells dark from light modules in a blurred symbol. At two or three pixels a module, a module's grey is
/// mostly its neighbours'. How much of whose is learnt from the picture itself, by least squares: first from
/// the modules that are known in every symbol, then from what has been made out so far.
class ModuleEqualiser {
public:
    /// Samples the symbol at every half module.
    void sample(const Grid& grid, const ContrastMap& contrast);

    /// What the modules should be, +1 dark … −1 light, and how sure that is, 0 … 1. `wide` looks at
    /// ±1.5 modules instead of ±1 and needs more known modules to learn from.
    void learn(std::span<const float> target, std::span<const float> weight, bool wide);
    /// Learns from the known modules, then `rounds` times from its own decisions as well. `known`: ±1, 0 for
    /// not known.
    void learnFrom(std::span<const std::int8_t> known, int rounds);

    /// About +1 for dark, −1 for light modules, near 0 where it is hard to tell.
    const std::vector<float>& soft() const { return m_soft; }

private:
    static constexpr int kReach = 3; ///< half modules
    // A constant, the mean around, then the samples from the middle outwards: the narrow look is a prefix.
    static constexpr std::size_t kNarrow = 2 + 5 * 5, kWide = 2 + 7 * 7;
    static constexpr std::size_t kFeatures = kWide + 1; // rounded up for vector instructions

    void takeFeatures(int across);
    void apply(std::span<const double> weights);

    int m_size = 0;
    std::size_t m_used = kNarrow;
    std::vector<float> m_samples;
    std::vector<float> m_features; ///< kFeatures for each module
    std::vector<float> m_soft;
};

} // namespace motcua::qr
