// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <vector>

namespace motcua::emrtd {

/// How one check went. noAnchor: the chain ends at an issuer that is not in the trust store.
enum class Check { skipped, ok, failed, absent, noAnchor };

/// Why a verdict is what it is, or what a clerk should know although it changes nothing. Codes stand in
/// reason_codes.def with both languages.
enum class ReasonCode {
#define MOTCUA_REASON(name, ...) name,
#include "core/emrtd/reason_codes.def"
#undef MOTCUA_REASON
};
struct Reason {
    ReasonCode code;
    QString detail; ///< a file, an algorithm, a status; never personal data
    bool operator==(const Reason&) const = default;
};
struct ReasonText {
    const char* name; ///< stable, stands in JSON: `hash_mismatch`
    const char* en;
    const char* vi;
};
const ReasonText& reasonText(ReasonCode code);

struct Checks {
    Check hashes = Check::skipped;
    Check signature = Check::skipped;
    Check chain = Check::skipped;
    Check activeAuth = Check::skipped;
    Check chipAuth = Check::skipped;
    bool operator==(const Checks&) const = default;
};

/// authentic: a complete chain to a trusted certificate, every file read covered by a good hash, and a chip
/// proof where the signed data promise one. forged: a hash, a signature, the chain's own signature or a chip
/// proof is wrong. unjudged: something is missing; the reasons say what.
enum class Verdict { unjudged, authentic, forged };

/// `ok`, `failed`, `absent`, `skipped`, `no_anchor`; `authentic`, `forged`, `unjudged`.
QLatin1StringView name(Check check);
QLatin1StringView name(Verdict verdict);

} // namespace motcua::emrtd
