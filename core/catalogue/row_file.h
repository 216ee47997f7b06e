// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue_json.h"
#include "core/catalogue/json_reader.h"

#include <functional>

/// What the files of this folder share: an outermost array whose rows are read one by one.
namespace motcua::catalogue {

struct RowFile {
    QByteArray digest;
    Findings findings;
};

/// Calls `read` for each row; its errors and warnings become findings with lines. Errors: as readProcedures.
RowFile readRows(const QByteArray& text,
                 const std::function<Parsed<>(const Position&, const QJsonValue&, Warnings&)>& read);

} // namespace motcua::catalogue
