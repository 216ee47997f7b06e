// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/report_facts.h"
#include "core/store/database.h"

#include <QHash>

namespace motcua::records {

/// The names in report rows, each once: `report_word`. Number 0 is the empty name. One object is for one
/// transaction or report: it remembers what it has seen.
class ReportWords {
public:
    explicit ReportWords(store::Database& database) : m_database(database) {}
    /// Adds it where it is new; inside the caller's transaction.
    Result<qint64> numberOf(const QString& word);
    /// 0 where there is none such.
    Result<qint64> find(const QString& word);
    Result<QString> text(qint64 number);
    store::Database& database() { return m_database; }

private:
    store::Database& m_database;
    QHash<QString, qint64> m_numbers;
    QHash<qint64, QString> m_texts;
};

/// In place of what was there of the dossier, under the number `no`, which a new one has only now; inside the
/// caller's transaction.
Result<> writeReportRows(ReportWords& words, qint64 no, ReportRows rows);
Result<> removeReportRows(store::Database& database, qint64 no);
/// What is there of a dossier, to be compared (rebuild.h).
Result<ReportRows> readReportRows(ReportWords& words, qint64 no);

/// Columns of `report_dossier`, in the order readReportFacts wants them.
inline constexpr char kReportColumns[] =
    "no, received, channel, desk, status, stage, outcome, is_open, officer, procedure, procedure_name, "
    "field, "
    "competent, receiving, unit, handler, residence, not_online, due, promises, finished, finish_recorded, "
    "returned, forwarded, forward_by, extended, extended_from, extensions, supplements, supplement_ms, "
    "supplement_by, fee, flags";
Result<ReportFacts> readReportFacts(ReportWords& words, const store::Statement& row);

} // namespace motcua::records
