// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/dossier_code.h"

namespace motcua::dossier {

/// How final codes are written here. Bộ Công an is to issue a unified rule (Decree 309/2026 art. 12.2), so
/// the pattern is configuration: `{agency}-{yymmdd}-{n:4}` by default; also `{yyyymmdd}` and `{n:5}` …
/// `{n:7}`. The parts stand in this order, joined by `-`, optionally with digits before the ordinal
/// (`{agency}-{yyyymmdd}-09{n:5}`, the ministry's number of a portal), so that every pattern makes codes
/// DossierCode::parse accepts.
class CodePattern {
public:
    CodePattern() = default;
    /// Errors: DOSSIER_PATTERN_INVALID.
    static Result<CodePattern> parse(QStringView text);

    QString text() const;
    /// Errors: DOSSIER_ORDINAL_INVALID when prefix and ordinal have more than seven digits (the number
    /// in the pattern is the least; a busy day's ordinals grow beyond it), DOSSIER_AGENCY_INVALID.
    Result<DossierCode> make(const AgencyCode& agency, Date day, int ordinal) const;
    /// Whether a final code was written by this pattern.
    bool matches(const DossierCode& code) const;

    bool operator==(const CodePattern&) const = default;

private:
    bool m_fullYear = false;
    QString m_prefix; // digits before the ordinal
    int m_digits = 4;
};

} // namespace motcua::dossier
