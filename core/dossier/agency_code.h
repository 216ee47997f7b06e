// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <optional>

namespace motcua::dossier {

/// The identification code of an agency, upper case: one to five groups of one to three characters, joined by
/// dots. `H15.50.05.13` (Decision 20/2020/QĐ-TTg, read from left to right) or the older `000.00.06.H56`
/// (Circular 01/2018/TT-VPCP, read from right to left). Both stay valid: an old dossier keeps the code it was
/// given.
class AgencyCode {
public:
    AgencyCode() = default;
    /// Either case, spaces around ignored. Errors: DOSSIER_AGENCY_INVALID.
    static Result<AgencyCode> parse(QStringView text);

    const QString& text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    /// Four groups whose last is the ministry or province: `000.00.06.H56`.
    bool isOldForm() const;
    /// The code of the ministry or province: `H56` of `000.00.06.H56`, `H15` of `H15.50.05.13`.
    QString topLevel() const;
    /// `000.00.00.H56` → `H56`. Only level 1 has an equal in the other form: units below were numbered anew,
    /// so nothing is returned for them.
    std::optional<AgencyCode> shortForm() const;
    /// `H56` → `000.00.00.H56`; nothing for units below level 1.
    std::optional<AgencyCode> oldForm() const;

    bool operator==(const AgencyCode&) const = default;

private:
    QString m_text;
};

} // namespace motcua::dossier
