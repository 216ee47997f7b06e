// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/json_reader.h"
#include "core/catalogue/procedure.h"

#include <QByteArray>
#include <QJsonObject>

/// One procedure as JSON, in the shape of resources/catalogue/procedures.json (facts/one-stop.md): what is
/// imported, what the store keeps a row of, and what `catalogue show` prints. Beyond the portal's shape a row
/// may carry `time_limit.cutoff|supplement_mode|supplement_within`, `fee_formula`, `fee_variants[].unit`,
/// whole `fee_policies`, `disabled` and `overlays`.
namespace motcua::catalogue {

QJsonObject toJson(const Procedure& procedure);
/// `{"value": 3, "unit": "working_day"}`; a null value and `unspecified` for none.
QJsonObject toJson(const std::optional<TimeLimit>& limit);
QJsonObject toJson(const FeePolicy& policy);

/// The compact text the store keeps; procedureFromJson gives back an equal value.
QByteArray toRow(const Procedure& procedure);
/// Errors: JSON_INVALID; CATALOGUE_ROW_INVALID
/// and the like with `field: what is wrong`.
Result<Procedure> procedureFromJson(const QByteArray& row);

Parsed<Procedure> readProcedure(const Position& at, const QJsonValue& value, Warnings& warnings);
/// An unit `unspecified` makes no limit, whatever the number beside it: nobody knows of what it is a number.
Parsed<std::optional<TimeLimit>> readLimit(const Position& at, const QJsonValue& value, Warnings& warnings);
Parsed<ProcessingCase> readCase(const Position& at, const QJsonValue& value, const QString& procedure,
                                Warnings& warnings);
/// `code` is used when the object has none. A missing member `condition` is not the same as a null one: the
/// short form in procedures.json leaves it out, and such a policy waits for the clerk's word.
Parsed<FeePolicy> readFeePolicy(const Position& at, const QJsonValue& value, const QString& code,
                                Warnings& warnings);

} // namespace motcua::catalogue
