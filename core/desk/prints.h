// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/settings.h"
#include "core/document/form.h"

namespace motcua::desk {

/// The values of a form of a dossier as it stands (form 01, 02 … 06, receipt, …), from the record and the
/// settings; `number` is taken from the form's own yearly register where it has one.
/// Errors: DOCUMENT_FORM_NOT_YET when the dossier has no such step, RECORDS_DOSSIER_UNKNOWN.
Result<document::FormData> formData(Workplace& workplace, document::FormKind kind, const QString& code);

/// Counts a print: 0 the first time, then the number of the reprint (`bản in lại`), with an audit entry.
Result<int> countPrint(Workplace& workplace, document::FormKind kind, const QString& code, int copies);

} // namespace motcua::desk
