// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_fields.h"

namespace motcua::desk {
namespace {

/// Of the JSON; a draft of another layout is not read (and so not half understood).
constexpr int kLayout = 1;
constexpr QLatin1StringView kLayoutKey("layout");

} // namespace

QJsonObject toJson(const Visit& visit) {
    QJsonObject object = dossier::fields::write(visit);
    object.insert(kLayoutKey, kLayout);
    return object;
}

Result<Visit> visitFromJson(const QJsonObject& given) {
    QJsonObject object = given;
    if (object.take(kLayoutKey) != QJsonValue(kLayout)) return fail(Code::FIELD_INVALID, QString(kLayoutKey));
    MOTCUA_TRY(Visit visit, dossier::fields::read<Visit>(object));
    if (visit.dossiers.empty()) return fail(Code::FIELD_INVALID, QStringLiteral("dossiers"));
    if (visit.current < 0 || static_cast<size_t>(visit.current) >= visit.dossiers.size())
        return fail(Code::FIELD_INVALID, QStringLiteral("current"));
    return visit;
}

} // namespace motcua::desk
