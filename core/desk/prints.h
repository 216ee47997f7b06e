// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/desk/settings.h"
#include "core/document/form.h"

#include <map>

namespace motcua::desk {

/// The values of a form of a dossier as it stands (form 01, 02 … 06, receipt, …), from the record and the
/// settings; `number` is taken from the form's own yearly register where it has one, once for each step of
/// the dossier. `code`: any code it has or had, or its id in text for what was turned away. Errors:
/// DOCUMENT_FORM_NOT_YET when the dossier has no such step, RECORDS_DOSSIER_UNKNOWN.
Result<document::FormData> formData(Workplace& workplace, document::FormKind kind, const QString& code);

/// The register (form 07) of what was received on these days, both included.
Result<document::FormData> registerData(Workplace& workplace, Date from, Date to);

/// The list that goes with dossiers or results to another unit. Errors: FIELD_INVALID `codes`, `to_unit`;
/// RECORDS_DOSSIER_UNKNOWN.
Result<document::FormData> handOverData(Workplace& workplace, const QStringList& codes, const QString& toUnit,
                                        const QString& receiver = {});

/// Counts a print: 0 the first time, then the number of the reprint (`bản in lại`), with an audit entry.
Result<int> countPrint(Workplace& workplace, document::FormKind kind, const QString& code, int copies);

/// How often each form of a dossier was printed; what never was is not in it.
Result<std::map<document::FormKind, int>> printCounts(Workplace& workplace, const Uuid& dossier);
/// The paper did not come out: the print that was counted last is none. With an audit entry.
Result<> uncountPrint(Workplace& workplace, document::FormKind kind, const QString& code);

} // namespace motcua::desk
