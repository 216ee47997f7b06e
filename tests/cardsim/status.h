// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/apdu.h"

#include <expected>

namespace motcua::cardsim {

/// What a step of the card gives, or the status word it refuses with.
template <class T> using Answer = std::expected<T, quint16>;

inline std::unexpected<quint16> refuse(quint16 status) { return std::unexpected(status); }

/// Status words the reader has no name for.
namespace status {
using namespace card::status;
inline constexpr quint16 kBytesWaiting = 0x6100, kLengthExpected = 0x6C00, kChainingNotSupported = 0x6884;
} // namespace status

/// Errors of what the terminal sent, as the card reports them.
template <class T> Answer<T> orRefuse(Result<T> result, quint16 status) {
    if (!result) return refuse(status);
    return *std::move(result);
}

} // namespace motcua::cardsim

/// `CARDSIM_TRY(auto x, f());` declares x, or returns the status word of f() from this function.
#define CARDSIM_TRY(declaration, expression)                                                                 \
    auto MOTCUA_CONCAT(cardsimAnswer_, __LINE__) = (expression);                                             \
    if (!MOTCUA_CONCAT(cardsimAnswer_, __LINE__))                                                            \
        return std::unexpected(MOTCUA_CONCAT(cardsimAnswer_, __LINE__).error());                             \
    declaration = *std::move(MOTCUA_CONCAT(cardsimAnswer_, __LINE__))
