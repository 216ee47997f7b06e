// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_check.h"

#include "core/base/json.h"
#include "core/catalogue/overlay.h"

#include <QJsonDocument>

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

void count(CheckReport& report, const std::vector<Procedure>& procedures) {
    report.rows = static_cast<int>(procedures.size());
    for (const Procedure& procedure : procedures) {
        report.withoutLimit += procedure.limit ? 0 : 1;
        report.withoutFee += procedure.feeVnd ? 0 : 1;
        report.essential += procedure.essential ? 1 : 0;
        report.documents += procedure.documentCount();
        report.cases += static_cast<int>(procedure.cases.size());
    }
}

QJsonArray findingsJson(const std::vector<Finding>& findings) {
    QJsonArray array;
    for (const Finding& finding : findings)
        array.append(QJsonObject{{"line"_L1, finding.line},
                                 {"procedure"_L1, json::orNull(finding.procedure)},
                                 {"field"_L1, json::orNull(finding.field)},
                                 {"text"_L1, finding.text}});
    return array;
}

} // namespace

QLatin1StringView kindName(CatalogueFileKind kind) {
    switch (kind) {
    case CatalogueFileKind::procedures:
        return "procedures"_L1;
    case CatalogueFileKind::feePolicies:
        return "fee_policies"_L1;
    case CatalogueFileKind::overlay:
        return "overlay"_L1;
    case CatalogueFileKind::holidays:
        return "holidays"_L1;
    case CatalogueFileKind::unknown:
        break;
    }
    return "unknown"_L1;
}

CatalogueFileKind kindOf(const QByteArray& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isObject()) {
        const QJsonObject years = document.object();
        return !years.isEmpty() && years.begin().value().isArray() ? CatalogueFileKind::holidays
                                                                   : CatalogueFileKind::unknown;
    }
    const QJsonObject row = document.array().at(0).toObject();
    if (row.contains("time_limit"_L1)) return CatalogueFileKind::procedures;
    if (row.contains("reason"_L1)) return CatalogueFileKind::overlay;
    if (row.contains("law"_L1)) return CatalogueFileKind::feePolicies;
    return CatalogueFileKind::unknown;
}

CheckReport checkFile(const QByteArray& text) {
    CheckReport report;
    report.kind = kindOf(text);
    switch (report.kind) {
    case CatalogueFileKind::holidays:
        break;
    case CatalogueFileKind::feePolicies: {
        FeePolicyFile file = readFeePolicies(text);
        report.rows = static_cast<int>(file.policies.size());
        report.findings = std::move(file.findings);
        break;
    }
    case CatalogueFileKind::overlay: {
        OverlayFile file = readOverlay(text);
        report.rows = static_cast<int>(file.overlay.changes.size());
        report.findings = std::move(file.findings);
        break;
    }
    case CatalogueFileKind::procedures:
    case CatalogueFileKind::unknown: {
        ProcedureFile file = readProcedures(text);
        count(report, file.procedures);
        report.findings = std::move(file.findings);
        break;
    }
    }
    if (report.kind == CatalogueFileKind::unknown && report.findings.ok()) {
        report.findings.errors.push_back(
            {Code::CATALOGUE_ROW_INVALID, 1, {}, {}, u"no rows of a known kind"_s});
        report.findings.errorCount = 1;
    }
    return report;
}

QJsonObject toJson(const CheckReport& report) {
    QJsonObject object{{"ok"_L1, report.ok()},
                       {"kind"_L1, kindName(report.kind)},
                       {"rows"_L1, report.rows},
                       {"error_count"_L1, report.findings.errorCount},
                       {"warning_count"_L1, report.findings.warningCount},
                       {"errors"_L1, findingsJson(report.findings.errors)},
                       {"warnings"_L1, findingsJson(report.findings.warnings)}};
    if (report.kind != CatalogueFileKind::procedures) return object;
    object["without_limit"_L1] = report.withoutLimit;
    object["without_fee"_L1] = report.withoutFee;
    object["essential"_L1] = report.essential;
    object["documents"_L1] = report.documents;
    object["cases"_L1] = report.cases;
    return object;
}

} // namespace motcua::catalogue
