// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"
#include "core/store/statement.h"

#include <QJsonObject>

namespace motcua::records {

/// A dossier as lists, queues and reports see it: one row of the derived table. Times are moments (UTC).
struct DossierRow {
    qint64 no = 0; ///< number of its first action on this machine
    Uuid id;
    int version = 0;
    QString code;
    bool provisional = false;
    dossier::Status status{};
    dossier::Stage stage{};
    bool isOpen = false; ///< somebody at the office still has to do something
    QString procedureCode;
    QString procedureName;
    QString field;
    QString applicant;
    std::optional<QString> applicantNumber;
    QString phone;
    dossier::Channel channel{};
    int desk = 0;
    std::optional<qint64> feeVnd;
    bool feePaid = false;
    std::optional<Instant> received;
    std::optional<Instant> due; ///< nothing while the clock stands still
    bool projected = false;
    std::optional<Instant> supplementDeadline;
    std::optional<Instant> finished;
    std::optional<Instant> returned;
    bool operator==(const DossierRow&) const = default;
};

/// Somebody at the office still has to do something: results waiting to be fetched, and papers to be given
/// back, are still work.
bool isOpenWork(const dossier::State& state);

/// `no` and `desk` are the record's; all else derives from the state.
DossierRow rowOf(const dossier::State& state, qint64 no, int desk);

/// Columns in the order readRow wants them, from table `dossier` named `d`.
#define MOTCUA_DOSSIER_COLUMNS                                                                               \
    "d.no, d.id, d.version, d.code, d.provisional, d.status, d.stage, d.is_open, d.procedure_code, "         \
    "d.procedure_name, d.field, d.applicant, d.applicant_number, d.phone, d.channel, d.desk, d.fee_vnd, "    \
    "d.fee_paid, d.received, d.due, d.projected, d.supplement_deadline, d.finished, d.returned"
Result<DossierRow> readRow(const store::Statement& row);
/// All rows a prepared statement of those columns gives.
Result<std::vector<DossierRow>> readRows(store::Statement& rows);

/// `{code, provisional, status, portal_status, stage, applicant, number, procedure, procedure_name, field,
/// channel, received, due, finished, returned}`.
QJsonObject toJson(const DossierRow& row);

} // namespace motcua::records
