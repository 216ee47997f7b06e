// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace motcua::catalogue {

/// Code of an administrative procedure: the national number `1.001193` (group 1-9, six digits), and behind it
/// at most one of a province's variant (`2.000815.000.00.00.H55`, with a service number `….H55.02`) or a case
/// (`2.000815.01`). The organisation part is the old long form or the short one (`2.000815.H55`).
class ProcedureCode {
public:
    /// Blanks around and a lower case organisation are accepted. Errors: CATALOGUE_CODE_INVALID.
    static Result<ProcedureCode> parse(QStringView text);

    /// The canonical text of the whole.
    QString toString() const;
    /// `1.001193`: what national data are filed under.
    QString national() const { return m_national; }
    /// `000.00.00.H55` as written; empty for a national code.
    QString organisation() const { return m_organisation; }
    /// Two digits of the online service; empty when there is none.
    QString service() const { return m_service; }
    /// Two digits of the case; empty when there is none.
    QString caseNumber() const { return m_case; }
    bool isCase() const { return !m_case.isEmpty(); }
    bool isLocal() const { return !m_organisation.isEmpty(); }
    /// The code of the procedure that this names or is a case of: without case and service.
    QString procedure() const;

    bool operator==(const ProcedureCode&) const = default;

private:
    QString m_national, m_organisation, m_service, m_case;
};

} // namespace motcua::catalogue
