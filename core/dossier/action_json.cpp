// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/action_json.h"

#include "core/citizen/citizen_json.h"
#include "core/dossier/json_fields.h"
#include "core/dossier/payload_fields.h"

namespace motcua::dossier {
namespace {

struct ActionHead {
    Uuid id, dossier, actor;
    int desk = 0;
    Instant at{};
    qint64 clockOffsetMs = 0, sequence = 0;
    int base = 0;
    ActionType type{};
    QJsonObject payload;
};

void describe(auto& f, fields::Is<ActionHead> auto& p) {
    f.need("id", p.id);
    f.need("dossier", p.dossier);
    f.need("actor", p.actor);
    f.need("desk", p.desk);
    f.need("at", p.at);
    f.need("clock_offset_ms", p.clockOffsetMs);
    f.need("sequence", p.sequence);
    f.need("base", p.base);
    f.need("type", p.type);
    f.need("payload", p.payload);
}

template <class T> Result<Payload> readAs(const QJsonObject& object) {
    MOTCUA_TRY(T value, fields::read<T>(object));
    return Payload(std::move(value));
}

template <class... T> Result<Payload> readNth(size_t index, const QJsonObject& object, std::variant<T...>*) {
    static constexpr Result<Payload> (*kReaders[])(const QJsonObject&) = {readAs<T>...};
    return kReaders[index](object);
}

} // namespace

QJsonObject toJson(const Payload& payload) {
    return std::visit([](const auto& value) { return fields::write(value); }, payload);
}

Result<Payload> payloadFromJson(ActionType type, const QJsonObject& object) {
    return readNth(static_cast<size_t>(type) - 1, object, static_cast<Payload*>(nullptr));
}

QJsonObject toJson(const Action& action) {
    return fields::write(ActionHead{action.id, action.dossier, action.actor, action.desk, action.at,
                                    action.clockOffsetMs, action.sequence, action.baseVersion,
                                    typeOf(action.payload), toJson(action.payload)});
}

Result<Action> actionFromJson(const QJsonObject& object) {
    MOTCUA_TRY(ActionHead head, fields::read<ActionHead>(object));
    MOTCUA_TRY(Payload payload, payloadFromJson(head.type, head.payload));
    return Action{head.id,       head.dossier, head.actor,        head.desk, head.at, head.clockOffsetMs,
                  head.sequence, head.base,    std::move(payload)};
}

} // namespace motcua::dossier
