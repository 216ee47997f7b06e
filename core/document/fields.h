// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/form.h"

namespace motcua::document {

/// The names a template of a form may use: the contract between who fills a form (core/desk) and who writes
/// its template. What they mean: resources/forms/README.md.
struct FormFields {
    QStringList values;
    std::map<QString, QStringList> lists; ///< the names of a row's fields by the list's
};
const FormFields& fieldsOf(FormKind kind);

/// Names that are worked out here, not filled in: `title`, `date_line`, `form_number`, `circular`.
bool isBuiltIn(QStringView name);

} // namespace motcua::document
