// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/records/dossier_row.h"
#include "core/report/index766.h"
#include "core/report/table.h"

namespace motcua::desk {

enum class ReportKind {
    form06a,
    form06b,
    procedures,
    officers,
    desks,
    residences,
    annex,
    index766,
    registerBook,
    daily,
    fees,
    late,
    notOnline,
    lookups,
};
inline constexpr std::array kReportKinds{
    ReportKind::form06a,   ReportKind::form06b,    ReportKind::procedures, ReportKind::officers,
    ReportKind::desks,     ReportKind::residences, ReportKind::annex,      ReportKind::index766,
    ReportKind::daily,     ReportKind::fees,       ReportKind::late,       ReportKind::registerBook,
    ReportKind::notOnline, ReportKind::lookups,
};
/// `06a`, `register`, …: what the shell calls it.
QLatin1StringView reportName(ReportKind kind);
/// Errors: FIELD_INVALID.
Result<ReportKind> parseReportKind(QStringView name);

/// Empty or none: all.
struct ReportRequest {
    ReportKind kind = ReportKind::form06a;
    Date from{}, to{};   ///< both included
    QString unit{};      ///< code of the competent agency, or the unit's name
    QString level{};     ///< catalogue::levelName(): procedures settled there
    QString field{};     ///< name
    QString procedure{}; ///< code
    QString officer{};   ///< login, who accepted
    std::optional<int> desk{};
    bool operator==(const ReportRequest&) const = default;
};

/// For a supervisor, with an audit entry that says which report of what. Errors: OFFICER_NOT_PERMITTED,
/// OFFICER_UNKNOWN, REPORT_PERIOD, FIELD_INVALID (level), STORE_….
Result<report::Table> makeReport(Workplace& workplace, const ReportRequest& request);

/// The dossiers behind one indicator of Decision 766, those that miss it first. Names citizens: one audit
/// entry for the list. Errors: as makeReport, FIELD_INVALID for an indicator the counter cannot tell.
struct IndicatorRow {
    records::DossierRow dossier;
    bool isMet = false;
};
Result<std::vector<IndicatorRow>> indicatorDossiers(Workplace& workplace, const ReportRequest& request,
                                                    QStringView metric);

} // namespace motcua::desk
