// SPDX-License-Identifier: GPL-3.0-or-later
// `GET /v1/officers`: who may work for the counter's office, as the centre lists them.
#include "core/base/json.h"
#include "core/central/officers.h"
#include "core/central/routes.h"

#include <QJsonArray>

namespace motcua::central {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const OfficerAccount& account) {
    QJsonObject object{{"code"_L1, account.code},
                       {"name"_L1, account.name},
                       {"roles"_L1, officer::rolesText(account.roles)}};
    const auto milliseconds = [](Instant at) { return qint64{at.time_since_epoch().count()}; };
    if (account.opened) object.insert("opened"_L1, milliseconds(*account.opened));
    if (account.closed) object.insert("closed"_L1, milliseconds(*account.closed));
    return object;
}

} // namespace

/// The tag is of the content, so a counter makes it of what it has.
Result<HttpResponse> answerOfficers(Context& context) {
    MOTCUA_TRY(const auto accounts, context.transact(Session::Access::read, [&](Store& store) {
        return store.session().officers().list(context.device.office);
    }));
    QJsonArray officers;
    for (const OfficerAccount& account : accounts)
        officers.append(objectOf(account));
    HttpResponse response = jsonResponse({{"office"_L1, context.device.office}, {"officers"_L1, officers}});
    const QByteArray tag = '"' + crypto::toBytes(crypto::sha256(response.body)).toHex() + '"';
    return tagged(context.request, std::move(response), tag);
}

} // namespace motcua::central
