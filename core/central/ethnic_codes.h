// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <map>

namespace motcua::central {

/// Codes of the population database and what they stand for. Vendors' tables differ (facts/one-stop.md §4.3),
/// so an operator lays a file over the list of 1979 (121-TCTK/PPCĐ).
class CodeNames {
public:
    /// The 54 ethnic groups.
    static CodeNames ethnicGroups();
    /// `{"20": "Mnông", …}` laid over these. Errors: JSON_INVALID, FIELD_INVALID with the code.
    Result<> lay(const QByteArray& json);
    /// Of `1`, `01` or `001`; a text that is no code comes back as it is; empty for an unknown code, since a
    /// number is no group.
    QString nameOf(const QString& code) const;

private:
    std::map<int, QString> m_names;
};

} // namespace motcua::central
