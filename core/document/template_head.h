// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/form.h"
#include "core/document/paper.h"

#include <QMarginsF>
#include <optional>

namespace motcua::document {

/// What the comment at the top of a template says (resources/forms/README.md).
struct TemplateHead {
    FormKind kind{};
    QString title, number, circular;
    Date validFrom{};
    std::optional<Date> validTo; ///< the last day
    std::vector<Paper> papers;
    bool landscape = false;
    QMarginsF margins{15, 12, 12, 14}; ///< left, top, right, bottom; mm
    double scaleA5 = 0.76;             ///< of an A4 template's sizes on A5
    bool isFor(Paper paper) const;
    bool isInForce(Date day) const;
    bool operator==(const TemplateHead&) const = default;
};

/// The head and how long it is. `name` goes before the line number in an error's detail. Errors:
/// DOCUMENT_TEMPLATE_INVALID.
struct HeadAndLength {
    TemplateHead head;
    qsizetype length = 0;
};
Result<HeadAndLength> readHead(const QString& text, const QString& name);

/// `form01/2025-09-15.html:12: applicnt`: where a template is wrong.
std::unexpected<Error> templateError(const QString& name, qsizetype line, const QString& what);
qsizetype lineAt(QStringView text, qsizetype place);

} // namespace motcua::document
