// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/ethnic_codes.h"
#include "core/central/population.h"

/// The messages of the population database (facts/one-stop.md §4): what is written, and what is read. Pure.
namespace motcua::central {

/// What every request says besides the person.
struct PopulationAccount {
    QString unit;  ///< `MaDonVi`; empty: left out
    QString phone; ///< `SoDienThoai`; empty: left out
};

enum class PopulationService { lookUp, verify };
/// `037`, `003`.
QLatin1StringView integrationCode(PopulationService service);
/// `TraCuuThongTinCongDan`, `XacThucThongTinCongDan`.
QLatin1StringView operationName(PopulationService service);

/// SOAP 1.1, namespace `http://dancuquocgia.bca`. The name in upper case, a full birth as `yyyyMMdd`, any
/// other by its year. Errors: those of residence::checkRequest; RESIDENCE_PERSON without number, name or
/// birth, all of which the service wants; RESIDENCE_DOSSIER without a procedure.
Result<QByteArray> writePopulationRequest(PopulationService service, const residence::LookupRequest& request,
                                          const PopulationAccount& account);

/// Errors: RESIDENCE_ANSWER; CENTRAL_REGISTRY_REFUSED with the code (`004` the procedure has no licence,
/// `005` the officer has none). A fault of the transport is RESIDENCE_ANSWER with its code.
Result<std::vector<residence::RegistryRecord>> readCitizens(const QByteArray& answer,
                                                            const CodeNames& groups);
Result<Verification> readVerification(const QByteArray& answer);

} // namespace motcua::central
