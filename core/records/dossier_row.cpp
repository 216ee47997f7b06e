// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/dossier_row.h"

#include "core/base/json.h"

namespace motcua::records {
namespace {

std::optional<Instant> moment(const std::optional<LocalTime>& time) {
    if (!time) return {};
    return toInstant(*time);
}

std::optional<QString> numberOf(const citizen::Citizen& person) {
    if (person.number) return person.number->text();
    if (!person.documentNumber.isEmpty()) return person.documentNumber;
    return {};
}

} // namespace

bool isOpenWork(const dossier::State& state) {
    using dossier::Stage;
    return !state.deleted && state.stage != Stage::returned && state.stage != Stage::papersReturned &&
           state.stage != Stage::closed;
}

DossierRow rowOf(const dossier::State& state, qint64 no, int desk) {
    const dossier::Request& request = state.request();
    const auto feeOpen = state.feeOpen();
    const dossier::Supplement* supplement = state.openSupplement();
    DossierRow row;
    row.no = no;
    row.id = state.id;
    row.version = state.version;
    row.code = state.code ? state.code->text() : state.portalReference;
    row.provisional = state.code && state.code->isProvisional();
    row.status = state.status;
    row.stage = state.stage;
    row.isOpen = isOpenWork(state);
    row.procedureCode = request.procedure.code;
    row.procedureName = request.procedure.name;
    row.field = request.procedure.field;
    row.applicant = dossier::applicantName(state);
    row.applicantNumber = numberOf(request.applicant.person);
    row.phone = request.applicant.phone;
    row.channel = request.channel;
    row.desk = desk;
    row.feeVnd = state.intake.fee.total;
    row.feePaid = feeOpen && *feeOpen <= 0;
    if (state.accepted) row.received = toInstant(state.intake.received);
    if (!state.clockStopped) row.due = moment(state.due.due);
    row.projected = state.due.projected;
    if (supplement) row.supplementDeadline = toInstant(supplement->completeBy);
    row.finished = moment(state.times.finished);
    row.returned = moment(state.times.returned);
    return row;
}

Result<DossierRow> readRow(const store::Statement& from) {
    DossierRow row;
    row.no = from.int64(0);
    MOTCUA_TRY(row.id, from.uuid(1));
    row.version = static_cast<int>(from.int64(2));
    row.code = from.text(3);
    row.provisional = from.boolean(4);
    row.status = static_cast<dossier::Status>(from.int64(5));
    row.stage = static_cast<dossier::Stage>(from.int64(6));
    row.isOpen = from.boolean(7);
    row.procedureCode = from.text(8);
    row.procedureName = from.text(9);
    row.field = from.text(10);
    row.applicant = from.text(11);
    row.applicantNumber = from.optionalText(12);
    row.phone = from.text(13);
    row.channel = static_cast<dossier::Channel>(from.int64(14));
    row.desk = static_cast<int>(from.int64(15));
    row.feeVnd = from.optionalInt64(16);
    row.feePaid = from.boolean(17);
    row.received = from.optionalInstant(18);
    row.due = from.optionalInstant(19);
    row.projected = from.boolean(20);
    row.supplementDeadline = from.optionalInstant(21);
    row.finished = from.optionalInstant(22);
    row.returned = from.optionalInstant(23);
    return row;
}

Result<std::vector<DossierRow>> readRows(store::Statement& rows) {
    std::vector<DossierRow> all;
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return all;
        MOTCUA_TRY(DossierRow row, readRow(rows));
        all.push_back(std::move(row));
    }
}

QJsonObject toJson(const DossierRow& row) {
    return {{QStringLiteral("code"), row.code},
            {QStringLiteral("provisional"), row.provisional},
            {QStringLiteral("status"), dossier::name(row.status)},
            {QStringLiteral("portal_status"), static_cast<int>(row.status)},
            {QStringLiteral("stage"), dossier::name(row.stage)},
            {QStringLiteral("applicant"), row.applicant},
            {QStringLiteral("number"), json::orNull(row.applicantNumber)},
            {QStringLiteral("procedure"), row.procedureCode},
            {QStringLiteral("procedure_name"), row.procedureName},
            {QStringLiteral("field"), row.field},
            {QStringLiteral("channel"), dossier::name(row.channel)},
            {QStringLiteral("received"), json::orNull(row.received)},
            {QStringLiteral("due"), json::orNull(row.due)},
            {QStringLiteral("finished"), json::orNull(row.finished)},
            {QStringLiteral("returned"), json::orNull(row.returned)}};
}

} // namespace motcua::records
