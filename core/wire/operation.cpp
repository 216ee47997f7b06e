// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/operation.h"

#include "core/dossier/action_json.h"
#include "core/dossier/json_fields.h"

namespace motcua::wire {
namespace {

struct Head {
    Uuid id, dossier, actor;
    qint64 sequence = 0, clockOffsetMs = 0;
    int base = 0, desk = 0;
    Instant at{};
    dossier::ActionType type{};
    QJsonObject payload;
};

void describe(auto& f, dossier::fields::Is<Head> auto& head) {
    f.need("op", head.id);
    f.need("n", head.sequence);
    f.need("d", head.dossier);
    f("b", head.base);
    f.need("t", head.type);
    f.need("at", head.at);
    f.need("by", head.actor);
    f("k", head.desk);
    f("o", head.clockOffsetMs);
    f("p", head.payload);
}

} // namespace

QJsonObject operationJson(const dossier::Action& action) {
    return dossier::fields::write(Head{action.id, action.dossier, action.actor, action.sequence,
                                       action.clockOffsetMs, action.baseVersion, action.desk, action.at,
                                       dossier::typeOf(action.payload), dossier::toJson(action.payload)});
}

Result<dossier::Action> operationOf(const QJsonObject& object) {
    MOTCUA_TRY(const Head head, dossier::fields::read<Head>(object));
    const bool isSound = !head.id.isNull() && !head.dossier.isNull() && !head.actor.isNull() &&
                         head.sequence > 0 && head.base >= 0 && head.desk >= 0;
    if (!isSound) return fail(Code::FIELD_INVALID, QStringLiteral("op"));
    MOTCUA_TRY(dossier::Payload payload, dossier::payloadFromJson(head.type, head.payload));
    return dossier::Action{.id = head.id,
                           .dossier = head.dossier,
                           .actor = head.actor,
                           .desk = head.desk,
                           .at = head.at,
                           .clockOffsetMs = head.clockOffsetMs,
                           .sequence = head.sequence,
                           .baseVersion = head.base,
                           .payload = std::move(payload)};
}

} // namespace motcua::wire
