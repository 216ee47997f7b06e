// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/procedure.h"

#include <QByteArray>
#include <QJsonObject>

/// Import of the national catalogue's files: an array of procedures and an array of fee policies, in the
/// shapes of resources/catalogue/. Every row is looked at; one bad row is enough for nothing to be imported.
namespace motcua::catalogue {

/// What is wrong or odd in a file, and where.
struct Finding {
    Code code = Code::CATALOGUE_ROW_INVALID;
    int line = 1;      ///< from 1
    QString procedure; ///< code of the row's procedure when the row has one
    QString field;     ///< `time_limit.unit`, `components[3].kind`
    QString text;      ///< in English, without the value
    bool operator==(const Finding&) const = default;
};
/// `line 12, 1.001193, time_limit.unit: unknown unit of time`
QString findingText(const Finding& finding);

/// At most the first 200 of each are kept; the counts go on.
struct Findings {
    std::vector<Finding> errors;
    std::vector<Finding> warnings;
    int errorCount = 0;
    int warningCount = 0;
    bool ok() const { return errorCount == 0; }
};
/// The first error, and how many more there are. Must not be ok().
Error firstError(const Findings& findings);

struct ProcedureFile {
    std::vector<Procedure> procedures; ///< the good rows, in the file's order
    QByteArray digest;                 ///< SHA-256 of the canonical text (compact, members sorted)
    Findings findings;
};
struct FeePolicyFile {
    std::vector<FeePolicy> policies;
    QByteArray digest;
    Findings findings;
};

/// Errors inside the findings: JSON_INVALID, CATALOGUE_TOO_LARGE, CATALOGUE_ROW_INVALID,
/// CATALOGUE_CODE_INVALID, CATALOGUE_DUPLICATE.
ProcedureFile readProcedures(const QByteArray& text);
FeePolicyFile readFeePolicies(const QByteArray& text);

/// Joins the two: each procedure gets the policies of its code. A policy that only the procedure's own row
/// mentions is kept with the condition "as that law says", and is a warning. Errors: those of the files.
Result<Catalogue> makeCatalogue(ProcedureFile procedures, FeePolicyFile policies, Date effectiveFrom,
                                Findings* findings = nullptr);

} // namespace motcua::catalogue
