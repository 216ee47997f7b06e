// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/essential.h"

#include "core/base/json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

static void initialise() { Q_INIT_RESOURCE(motcua_reports); }

namespace motcua::report {

Result<std::vector<EssentialList>> essentialLists() {
    initialise();
    QFile file(QStringLiteral(":/reports/essential_services.json"));
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::JSON_INVALID, file.fileName());
    MOTCUA_TRY(const QJsonObject root, json::parseObject(file.readAll()));
    std::vector<EssentialList> lists;
    for (const QJsonValue& listValue : root[QStringLiteral("lists")].toArray()) {
        const QJsonObject object = listValue.toObject();
        EssentialList list;
        list.list = object[QStringLiteral("list")].toInt();
        list.name = object[QStringLiteral("name")].toString();
        list.promised = list.list == 1 ? 25 : 12;
        for (const QJsonValue& serviceValue : object[QStringLiteral("services")].toArray()) {
            const QJsonObject service = serviceValue.toObject();
            EssentialService one;
            one.number = service[QStringLiteral("no")].toInt();
            one.name = service[QStringLiteral("name")].toString();
            for (const QJsonValue& code : service[QStringLiteral("codes")].toArray())
                one.codes << code.toString();
            list.services.push_back(std::move(one));
        }
        lists.push_back(std::move(list));
    }
    return lists;
}

} // namespace motcua::report
