// SPDX-License-Identifier: GPL-3.0-or-later
// `GET /v1/publications`: what the province has published, and `/{kind}`: the latest of a kind, as signed.
#include "core/central/publications.h"
#include "core/central/routes.h"

#include <QJsonArray>
#include <map>

namespace motcua::central {

using namespace Qt::StringLiterals;

Result<HttpResponse> answerPublications(Context& context) {
    MOTCUA_TRY(const auto heads, context.transact(Session::Access::read, [&](Store& store) {
        return store.session().publications().heads();
    }));
    std::map<QString, qint64> latest;
    for (const wire::Publication& each : heads)
        latest[each.kind] = each.serial;
    QJsonArray list;
    for (const auto& [kind, serial] : latest)
        list.append(QJsonObject{{"kind"_L1, kind}, {"serial"_L1, serial}});
    return jsonResponse({{"publications"_L1, list}});
}

Result<HttpResponse> answerPublication(Context& context) {
    const QString kind = QString::fromLatin1(context.parameter);
    MOTCUA_TRY(const auto latest, context.transact(Session::Access::read, [&](Store& store) {
        return store.session().publications().latest(kind);
    }));
    if (!latest) return fail(Code::CENTRAL_ADDRESS);
    HttpResponse response{200, kPublicationType, wire::encode(*latest), {}};
    const QByteArray tag = '"' + QByteArray::number(latest->serial) + '"';
    return tagged(context.request, std::move(response), tag);
}

} // namespace motcua::central
