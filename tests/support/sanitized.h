// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// MOTCUA_SANITIZED: built with AddressSanitizer, by GCC or clang; everything takes several times as long.
#if defined(__SANITIZE_ADDRESS__)
#define MOTCUA_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MOTCUA_SANITIZED
#endif
#endif

namespace motcua::tests {

/// How often a long test goes round: `whole` with MOTCUA_FULL, else what its kind of build has time for.
inline int rounds(int whole, int plain, int sanitized) {
    if (qEnvironmentVariableIsSet("MOTCUA_FULL")) return whole;
#if defined(MOTCUA_SANITIZED)
    return (void)plain, sanitized;
#else
    return (void)sanitized, plain;
#endif
}

} // namespace motcua::tests
