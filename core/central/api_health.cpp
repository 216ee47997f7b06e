// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"
#include "core/central/routes.h"

namespace motcua::central {

using namespace Qt::StringLiterals;

Result<HttpResponse> answerHealth(Context& context) {
    MOTCUA_TRY(const QString epoch,
               context.transact(Session::Access::read, [](Store& store) { return store.session().epoch(); }));
    return jsonResponse({{"status"_L1, "ok"_L1}, {"version"_L1, version()}});
}

Result<HttpResponse> answerMetrics(Context& context) {
    QByteArray text = context.services.metrics.text();
    if (const auto& more = context.services.options.serverMetrics) text += more();
    return HttpResponse{200, "text/plain; version=0.0.4; charset=utf-8", std::move(text), {}};
}

} // namespace motcua::central
