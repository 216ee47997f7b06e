// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue_json.h"

#include <QJsonObject>

namespace motcua::catalogue {

/// `holidays` is recognised here but read by calendar::parseHolidays.
enum class CatalogueFileKind { procedures, feePolicies, overlay, holidays, unknown };

/// `procedures`, `fee_policies`, `overlay`, `holidays`, `unknown`.
QLatin1StringView kindName(CatalogueFileKind kind);
/// By the shape of the first row; `unknown` for broken and empty files.
CatalogueFileKind kindOf(const QByteArray& text);

/// What `catalogue check FILE` and `catalogue import FILE` tell about a file.
struct CheckReport {
    CatalogueFileKind kind = CatalogueFileKind::unknown;
    int rows = 0; ///< good ones
    int withoutLimit = 0;
    int withoutFee = 0;
    int essential = 0;
    int documents = 0; ///< components that are papers
    int cases = 0;
    Findings findings;
    bool ok() const { return findings.ok(); }
};

/// Looks at the whole file, whatever it finds. For `holidays` only the kind is set; an `unknown` file has an
/// error.
CheckReport checkFile(const QByteArray& text);

/// `{ok, kind, rows, …, errors[{line, procedure, field, text}], warnings[…]}`
QJsonObject toJson(const CheckReport& report);

} // namespace motcua::catalogue
