// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_batch.h"

#include "core/central/postgres_portal.h"
#include "core/central/stored_operation.h"

namespace motcua::central::postgres {
namespace {

using Ids = std::vector<Uuid>;
using Numbers = std::vector<qint64>;
using Bytes = std::vector<QByteArray>;

Statement operations(const Batch& batch) {
    Ids ids, dossiers, devices;
    Numbers versions, incarnations;
    Bytes contents, bodies;
    for (const Batch::Accepted& each : batch.accepted) {
        ids.push_back(each.recorded.action.id);
        dossiers.push_back(each.recorded.action.dossier);
        versions.push_back(each.version);
        devices.push_back(each.recorded.device);
        incarnations.push_back(each.recorded.incarnation);
        contents.push_back(crypto::toBytes(each.content));
        bodies.push_back(bodyOf(each.recorded));
    }
    Parameters parameters;
    parameters.add(ids).add(dossiers).add(versions).add(devices).add(incarnations).add(contents);
    parameters.add(bodies).add(batch.at);
    return {"INSERT INTO operation(id, dossier, version, device, incarnation, content, body, at) "
            "SELECT *, $8 FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[], $5::bigint[], "
            "$6::bytea[], $7::bytea[])",
            std::move(parameters)};
}

Statement refusals(const Batch& batch) {
    Ids ids;
    QStringList verdicts, reasons;
    Numbers versions;
    Bytes contents;
    for (const KnownOperation& each : batch.refused) {
        ids.push_back(each.verdict.operation);
        verdicts.append(wire::verdictName(each.verdict.kind));
        versions.push_back(each.verdict.version);
        reasons.append(each.verdict.reason);
        contents.push_back(crypto::toBytes(each.content));
    }
    Parameters parameters;
    parameters.add(ids).add(verdicts).add(versions).add(reasons).add(contents);
    parameters.add(batch.device).add(batch.at);
    return {"INSERT INTO refusal(id, verdict, version, reason, content, device, at) SELECT *, $6, $7 "
            "FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[], $5::bytea[])",
            std::move(parameters)};
}

Statement codes(const Batch& batch) {
    QStringList codes;
    Ids dossiers;
    for (const auto& [code, dossier] : batch.codes) {
        codes.append(code);
        dossiers.push_back(dossier);
    }
    return {"INSERT INTO dossier_code(code, dossier) SELECT * FROM unnest($1::text[], $2::uuid[])",
            std::move(Parameters().add(codes).add(dossiers))};
}

Statement offices(const Batch& batch) {
    Ids dossiers;
    QStringList offices;
    for (const auto& [dossier, added] : batch.newOffices)
        for (const QString& office : added) {
            dossiers.push_back(dossier);
            offices.append(office);
        }
    return {"INSERT INTO dossier_office(dossier, office) SELECT * FROM unnest($1::uuid[], $2::text[])",
            std::move(Parameters().add(dossiers).add(offices))};
}

Statement attachments(const Batch& batch) {
    Ids dossiers;
    Bytes sums;
    for (const auto& [dossier, sum] : batch.attachments) {
        dossiers.push_back(dossier);
        sums.push_back(crypto::toBytes(sum));
    }
    return {"INSERT INTO blob_name(sha256, dossier, office) SELECT *, $3 "
            "FROM unnest($1::bytea[], $2::uuid[]) ON CONFLICT DO NOTHING",
            std::move(Parameters().add(sums).add(dossiers).add(batch.office))};
}

Statement progress(const Batch& batch) {
    Parameters parameters;
    parameters.add(batch.device).add(qint64(batch.progress.incarnation)).add(batch.progress.lastSequence);
    return {"INSERT INTO device_progress(device, incarnation, last_sequence) VALUES($1, $2, $3) "
            "ON CONFLICT(device) DO UPDATE SET incarnation = excluded.incarnation, "
            "last_sequence = excluded.last_sequence",
            std::move(parameters)};
}

/// The streams are raised by what they get, and locked, in the order of the list, which is that of the
/// offices; a place counts back from where its stream then ends.
Statement places(const Batch& batch) {
    QStringList raised, offices;
    Numbers counts, backs, versions, whole;
    Ids dossiers;
    for (const auto& [office, steps] : batch.steps) {
        raised.append(office);
        counts.push_back(std::ssize(steps));
        qint64 back = std::ssize(steps);
        for (const Batch::Step& step : steps) {
            offices.append(office);
            backs.push_back(--back);
            dossiers.push_back(step.dossier);
            versions.push_back(step.version);
            whole.push_back(step.isWhole ? 1 : 0);
        }
    }
    Parameters parameters;
    parameters.add(raised).add(counts);
    parameters.add(offices).add(backs).add(dossiers).add(versions).add(whole);
    return {
        "WITH raised AS (INSERT INTO stream AS s (office, last_sequence) "
        "SELECT * FROM unnest($1::text[], $2::bigint[]) "
        "ON CONFLICT(office) DO UPDATE SET last_sequence = s.last_sequence + excluded.last_sequence "
        "RETURNING s.office, s.last_sequence) "
        "INSERT INTO feed(office, sequence, dossier, version, is_whole) "
        "SELECT step.office, raised.last_sequence - step.back, step.dossier, step.version, step.whole <> 0 "
        "FROM unnest($3::text[], $4::bigint[], $5::uuid[], $6::bigint[], $7::bigint[]) "
        "AS step(office, back, dossier, version, whole) JOIN raised USING (office)",
        std::move(parameters)};
}

} // namespace

std::vector<Statement> statementsOf(const Batch& batch) {
    std::vector<Statement> all;
    if (!batch.accepted.empty()) all.push_back(operations(batch));
    if (!batch.refused.empty()) all.push_back(refusals(batch));
    if (!batch.codes.empty()) all.push_back(codes(batch));
    if (!batch.newOffices.empty()) all.push_back(offices(batch));
    if (!batch.attachments.empty()) all.push_back(attachments(batch));
    all.push_back(progress(batch));
    if (!batch.portal.empty()) all.push_back(portalChanged(batch.portal, batch.at));
    if (!batch.steps.empty()) all.push_back(places(batch));
    return all;
}

} // namespace motcua::central::postgres
