// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/request_log.h"

#include "core/central/routes.h"

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;

/// Methods come from the client, too.
QString methodOf(const QByteArray& method) {
    static const QList<QByteArray> kKnown{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return kKnown.contains(method) ? QString::fromLatin1(method) : u"other"_s;
}

} // namespace

QString routeOf(const QByteArray& method, const QByteArray& path) {
    central::HttpRequest request;
    request.method = method;
    request.path = path;
    const central::Match found = central::match(request);
    return found.route ? QString::fromLatin1(found.route->path) : u"other"_s;
}

void logRequest(const JsonLog& log, const central::HttpServed& served) {
    QJsonObject fields{{u"id"_s, QString::fromLatin1(served.id)},
                       {u"method"_s, methodOf(served.method)},
                       {u"route"_s, routeOf(served.method, served.path)},
                       {u"status"_s, served.status},
                       {u"ms"_s, static_cast<qint64>(served.took.count())},
                       {u"in"_s, served.bytesIn},
                       {u"out"_s, served.bytesOut}};
    if (served.hasThrown) fields[u"thrown"_s] = true;
    log.write(served.hasThrown ? log::Level::error : log::Level::info, "request", std::move(fields));
}

} // namespace motcua::central_app
