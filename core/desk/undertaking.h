// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

/// The tables of accountability, in schema version 3.
extern const char kAccountTables3[];

/// The confidentiality undertaking an officer gives before the first look-up (facts/one-stop.md §1.7).
struct UndertakingText {
    QString version;
    QString text; ///< Vietnamese
    QString sha256;
};
/// The one in force.
UndertakingText undertakingText();

struct Undertaking {
    QString version;
    QString sha256; ///< of the text that was signed
    Instant at{};
    bool operator==(const Undertaking&) const = default;
};
/// The last one an officer gave; nothing before any. Errors: STORE_….
Result<std::optional<Undertaking>> undertakingOf(Workplace& workplace, const Uuid& officer);

/// By who is logged in, for themselves only; with an audit entry. Again is no error. Errors: STORE_….
Result<> giveUndertaking(Workplace& workplace);

/// Errors: DESK_UNDERTAKING_MISSING when the text in force was not signed.
Result<> requireUndertaking(Workplace& workplace);

} // namespace motcua::desk
