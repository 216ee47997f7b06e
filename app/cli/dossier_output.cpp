// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dossier_output.h"

#include "core/base/json.h"
#include "core/citizen/citizen_json.h"

#include <QJsonArray>

namespace motcua::cli {
namespace {

QJsonValue timeJson(const std::optional<LocalTime>& time) {
    return time ? QJsonValue(formatLocal(*time)) : QJsonValue();
}

QJsonObject procedureJson(const dossier::ProcedureRef& procedure) {
    return {{QStringLiteral("code"), procedure.code},
            {QStringLiteral("name"), procedure.name},
            {QStringLiteral("field"), procedure.field},
            {QStringLiteral("case"), json::orNull(procedure.caseId)},
            {QStringLiteral("catalogue_version"), procedure.catalogueVersion}};
}

QJsonObject applicantJson(const dossier::Applicant& applicant) {
    return {{QStringLiteral("kind"), dossier::name(applicant.kind)},
            {QStringLiteral("citizen"), citizen::toJson(applicant.person)},
            {QStringLiteral("organisation"), json::orNull(applicant.organisation)},
            {QStringLiteral("phone"), json::orNull(applicant.phone)},
            {QStringLiteral("email"), json::orNull(applicant.email)}};
}

QJsonArray componentsJson(const std::vector<dossier::SubmittedComponent>& components) {
    QJsonArray all;
    for (const auto& component : components)
        all.append(QJsonObject{{QStringLiteral("number"), component.number},
                               {QStringLiteral("name"), component.name},
                               {QStringLiteral("original"), component.original},
                               {QStringLiteral("copy"), component.copy},
                               {QStringLiteral("electronic"), component.electronic}});
    return all;
}

QJsonArray dueHistoryJson(const std::vector<dossier::DueChange>& history) {
    QJsonArray all;
    for (const auto& change : history)
        all.append(QJsonObject{{QStringLiteral("due"), timeJson(change.stamp.due)},
                               {QStringLiteral("by"), dossier::actionTypeName(change.by)},
                               {QStringLiteral("at"), formatLocal(change.at)},
                               {QStringLiteral("reason"), json::orNull(change.reason)}});
    return all;
}

QJsonArray supplementsJson(const std::vector<dossier::Supplement>& supplements) {
    QJsonArray all;
    for (const auto& supplement : supplements)
        all.append(QJsonObject{{QStringLiteral("requested"), formatLocal(supplement.requested)},
                               {QStringLiteral("missing"), QJsonArray::fromStringList(supplement.missing)},
                               {QStringLiteral("complete_by"), formatLocal(supplement.completeBy)},
                               {QStringLiteral("completed"), timeJson(supplement.completed)}});
    return all;
}

QJsonArray attachmentsJson(const std::vector<dossier::Attachment>& attachments) {
    QJsonArray all;
    for (const auto& attachment : attachments)
        all.append(QJsonObject{{QStringLiteral("file"), attachment.file.fileName},
                               {QStringLiteral("kind"), dossier::name(attachment.file.kind)},
                               {QStringLiteral("sha256"), attachment.file.sha256},
                               {QStringLiteral("size"), attachment.file.size}});
    return all;
}

} // namespace

QJsonObject dossierJson(const records::Dossier& dossier) {
    const dossier::State& state = dossier.state;
    const auto open = state.feeOpen();
    QJsonArray former;
    for (const auto& code : state.formerCodes)
        former.append(code.text());
    return {{QStringLiteral("id"), state.id.toString()},
            {QStringLiteral("code"), state.code ? QJsonValue(state.code->text()) : QJsonValue()},
            {QStringLiteral("provisional"), state.code && state.code->isProvisional()},
            {QStringLiteral("former_codes"), former},
            {QStringLiteral("version"), state.version},
            {QStringLiteral("status"), dossier::name(state.status)},
            {QStringLiteral("portal_status"), static_cast<int>(state.status)},
            {QStringLiteral("stage"), dossier::name(state.stage)},
            {QStringLiteral("desk"), dossier.desk},
            {QStringLiteral("procedure"), procedureJson(state.request().procedure)},
            {QStringLiteral("applicant"), applicantJson(state.request().applicant)},
            {QStringLiteral("channel"), dossier::name(state.request().channel)},
            {QStringLiteral("return"), dossier::name(state.request().returnMethod)},
            {QStringLiteral("components"), componentsJson(state.intake.components)},
            {QStringLiteral("received"),
             state.accepted ? QJsonValue(formatLocal(state.intake.received)) : QJsonValue()},
            {QStringLiteral("due"), state.clockStopped ? QJsonValue() : timeJson(state.due.due)},
            {QStringLiteral("projected"), state.due.projected},
            {QStringLiteral("due_history"), dueHistoryJson(state.dueHistory)},
            {QStringLiteral("supplements"), supplementsJson(state.supplements)},
            {QStringLiteral("extensions"), state.extensionCount},
            {QStringLiteral("fee_vnd"), json::orNull(state.intake.fee.total)},
            {QStringLiteral("fee_open_vnd"), json::orNull(open)},
            {QStringLiteral("attachments"), attachmentsJson(state.attachments)},
            {QStringLiteral("forwarded"), timeJson(state.times.forwarded)},
            {QStringLiteral("finished"), timeJson(state.times.finished)},
            {QStringLiteral("returned"), timeJson(state.times.returned)}};
}

} // namespace motcua::cli
