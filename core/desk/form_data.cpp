// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/prints.h"
#include "core/desk/reception.h"

namespace motcua::desk {

Result<document::FormData> formData(Workplace& workplace, document::FormKind kind, const QString& code) {
    MOTCUA_TRY(const auto dossier, records::loadDossier(workplace.database(), code));
    if (kind != document::FormKind::receipt01) return fail(Code::DOCUMENT_FORM_NOT_YET);
    MOTCUA_TRY(const auto slip, slipFor(workplace, dossier.state));
    document::FormData data;
    data.kind = kind;
    data.code = slip.code;
    data.date = dateOf(slip.received);
    data.training = slip.station.training;
    return data;
}

} // namespace motcua::desk
