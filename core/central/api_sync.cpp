// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/routes.h"
#include "core/wire/lines.h"

namespace motcua::central {

Result<HttpResponse> answerSync(Context& context) {
    MOTCUA_TRY(const QByteArray body, plainBody(context.request, wire::kMaxBody));
    MOTCUA_TRY(const wire::SyncRequest request, wire::decodeRequest(body));
    MOTCUA_TRY(const wire::SyncAnswer answer, context.attempt([&](Store& store) {
        return synchronise(store.session(), context.caller(), request, context.now);
    }));
    context.services.metrics.count(answer.verdicts);
    return linesResponse(encode(answer));
}

} // namespace motcua::central
