// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

#include <QStringList>

namespace motcua::desk {

/// The table of the office's own periods, in schema version 3.
extern const char kRetentionTables3[];

/// What a rule is about.
enum class RetentionKind {
    visits,          ///< visits at the counter, with or without a dossier: the dossier is kept apart
    tickets,         ///< names of visitors and of who had an appointment; the numbers stay for the figures
    privacyRequests, ///< person and matter of requests that are over; kind and times stay
    papers,          ///< contents of attachments of dossiers that are over; the record of them stays
};
/// `visits`, `tickets`, `privacy_requests`, `papers`.
QLatin1StringView retentionKindName(RetentionKind kind);

struct RetentionRule {
    QString id;
    RetentionKind kind{};
    QStringList procedures{}, fields{}; ///< of papers: codes, and names of fields; the first rule that fits
    bool forever = false;
    int years = 0, months = 0, days = 0; ///< from the end of the visit, day, request or dossier
    QString basis;                       ///< the law, or the office's own decision
    bool operator==(const RetentionRule&) const = default;

    /// What ended on this day or before is over its time.
    Date lastDay(Date today) const;
};

/// How long things are kept (facts/one-stop.md §1.7). What no rule speaks of is kept.
struct RetentionTable {
    QString version;
    std::vector<RetentionRule> rules;
    bool operator==(const RetentionTable&) const = default;

    /// The rule for the papers of a procedure; nullptr: none, they are kept.
    const RetentionRule* papersRule(const QString& procedure, const QString& field) const;
};

/// `{version, rules: [{id, kind, procedures?, fields?, forever | years/months/days, basis}]}`, strictly.
/// Errors: JSON_INVALID, FIELD_INVALID with the rule and the field.
Result<RetentionTable> readRetentionTable(const QByteArray& json);

/// The office's own where it has one, else the shipped one. Errors: STORE_…, FIELD_INVALID.
Result<RetentionTable> retentionTable(Workplace& workplace);
/// The office's own from now on; an administrator's, with an audit entry. Errors: those of
/// readRetentionTable(), OFFICER_NOT_PERMITTED, STORE_….
Result<RetentionTable> importRetentionTable(Workplace& workplace, const QByteArray& json);

} // namespace motcua::desk
