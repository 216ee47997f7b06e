// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/template.h"

namespace motcua::document {

/// The template in force on a day: the office's (`folder`, may be empty) before the one that is shipped, of
/// several the youngest. Errors: DOCUMENT_FORM_UNKNOWN, DOCUMENT_TEMPLATE_INVALID.
struct FoundTemplate {
    Template form;
    QString folder; ///< where its pictures lie; empty: shipped
};
Result<FoundTemplate> findTemplate(FormKind kind, Date day, Paper paper, const QString& folder);

/// Names of all shipped templates (`form01/2025-09-15.html`), and a file's text.
QStringList shippedTemplates();
QString shippedTemplate(const QString& name);

} // namespace motcua::document
