// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/reed_solomon.h"

#include <array>
#include <vector>

namespace motcua::qr {
namespace {

using Element = std::uint8_t;
/// Lowest power first.
using Polynomial = std::vector<Element>;

struct Field {
    std::array<Element, 510> power{};
    std::array<int, 256> log{};

    constexpr Field() {
        int x = 1;
        for (std::size_t i = 0; i < 255; ++i) {
            power[i] = power[i + 255] = static_cast<Element>(x);
            log[static_cast<std::size_t>(x)] = static_cast<int>(i);
            x <<= 1;
            if (x & 0x100) x ^= 0x11D;
        }
    }
};
constexpr Field kField;

/// α to the power of 0 … 509.
Element power(int exponent) { return kField.power[static_cast<std::size_t>(exponent)]; }
Element times(Element a, Element b) {
    return a == 0 || b == 0 ? Element{0} : power(kField.log[a] + kField.log[b]);
}
Element inverse(Element a) { return power(255 - kField.log[a]); }

Element valueAt(const Polynomial& polynomial, Element x) {
    Element sum = 0;
    for (auto i = polynomial.rbegin(); i != polynomial.rend(); ++i)
        sum = times(sum, x) ^ *i;
    return sum;
}

/// False when all are zero: the block is sound.
bool syndromesOf(std::span<const Element> block, Polynomial& syndromes) {
    bool anyError = false;
    for (std::size_t i = 0; i < syndromes.size(); ++i) {
        Element sum = 0;
        for (const Element codeword : block)
            sum = times(sum, power(static_cast<int>(i))) ^ codeword;
        syndromes[i] = sum;
        anyError = anyError || sum != 0;
    }
    return anyError;
}

/// Berlekamp and Massey's algorithm, started from the locator of the erased places.
Polynomial locatorOf(const Polynomial& syndromes, std::span<const Element> erased) {
    const std::size_t count = syndromes.size();
    Polynomial locator(count + 1, 0);
    locator[0] = 1;
    for (std::size_t i = 0; i < erased.size(); ++i)
        for (std::size_t j = i + 1; j > 0; --j)
            locator[j] ^= times(locator[j - 1], erased[i]);
    Polynomial previous = locator, next;
    std::size_t length = erased.size();
    for (std::size_t n = erased.size(); n < count; ++n) {
        Element discrepancy = 0;
        for (std::size_t i = 0; i <= n; ++i)
            discrepancy ^= times(locator[i], syndromes[n - i]);
        previous.insert(previous.begin(), 0); // times x
        previous.pop_back();
        if (discrepancy == 0) continue;
        next = locator;
        for (std::size_t i = 0; i <= count; ++i)
            next[i] ^= times(discrepancy, previous[i]);
        if (2 * length <= n + erased.size()) {
            length = n + 1 + erased.size() - length;
            const Element scale = inverse(discrepancy);
            for (std::size_t i = 0; i <= count; ++i)
                previous[i] = times(locator[i], scale);
        }
        locator.swap(next);
    }
    while (locator.back() == 0)
        locator.pop_back();
    return locator;
}

/// Forney's algorithm: the error at the place whose locator is `x`.
Element magnitude(const Polynomial& locator, const Polynomial& evaluator, Element x) {
    const Element back = inverse(x);
    Element slope = 0; // of the locator: only odd powers remain in characteristic 2
    for (std::size_t i = 1; i < locator.size(); i += 2) {
        Element term = locator[i];
        for (std::size_t k = 1; k < i; ++k)
            term = times(term, back);
        slope ^= term;
    }
    return slope == 0 ? Element{0} : times(times(valueAt(evaluator, back), inverse(slope)), x);
}

Polynomial evaluatorOf(const Polynomial& syndromes, const Polynomial& locator) {
    Polynomial product(syndromes.size(), 0);
    for (std::size_t i = 0; i < locator.size(); ++i)
        for (std::size_t j = 0; i + j < product.size(); ++j)
            product[i + j] ^= times(locator[i], syndromes[j]);
    return product;
}

} // namespace

std::optional<int> correctBlock(std::span<std::uint8_t> block, int correction, std::span<const int> erased) {
    Polynomial syndromes(static_cast<std::size_t>(correction));
    if (!syndromesOf(block, syndromes)) return 0;
    if (erased.size() > syndromes.size()) return std::nullopt;
    const int last = static_cast<int>(block.size()) - 1;
    std::vector<Element> erasedAt;
    for (const int place : erased)
        erasedAt.push_back(power(last - place));
    const Polynomial locator = locatorOf(syndromes, erasedAt);
    const std::size_t found = locator.size() - 1;
    if (found < erased.size() || 2 * found - erased.size() > syndromes.size()) return std::nullopt;

    const Polynomial evaluator = evaluatorOf(syndromes, locator);
    std::vector<std::uint8_t> repaired(block.begin(), block.end());
    std::size_t roots = 0;
    for (int place = 0; place <= last; ++place) {
        const Element x = power(last - place);
        if (valueAt(locator, inverse(x)) != 0) continue;
        ++roots;
        repaired[static_cast<std::size_t>(place)] ^= magnitude(locator, evaluator, x);
    }
    if (roots != found || syndromesOf(repaired, syndromes)) return std::nullopt;
    std::copy(repaired.begin(), repaired.end(), block.begin());
    return static_cast<int>(found - erased.size());
}

} // namespace motcua::qr
