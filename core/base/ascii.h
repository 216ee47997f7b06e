// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

/// Predicates of the signs that codes, numbers and keys are made of: `char`, `char16_t` or QChar, no locale
/// and no other script's digits. Objects, so that algorithms take them as they are.
namespace motcua {

inline constexpr auto isAsciiDigit = [](auto c) { return c >= u'0' && c <= u'9'; };
inline constexpr auto isAsciiCapital = [](auto c) { return c >= u'A' && c <= u'Z'; };
inline constexpr auto isAsciiSmall = [](auto c) { return c >= u'a' && c <= u'z'; };
inline constexpr auto isAsciiLetter = [](auto c) { return isAsciiCapital(c) || isAsciiSmall(c); };
inline constexpr auto isAsciiHexDigit = [](auto c) {
    return isAsciiDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
};

/// Every sign of a text; true of an empty one.
template <class Text, class Predicate> constexpr bool all(const Text& text, Predicate predicate) {
    return std::all_of(text.begin(), text.end(), predicate);
}

} // namespace motcua
