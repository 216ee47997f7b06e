// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// MOTCUA_SANITIZED: built with AddressSanitizer, by GCC or clang; everything takes several times as long.
#if defined(__SANITIZE_ADDRESS__)
#define MOTCUA_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MOTCUA_SANITIZED
#endif
#endif
