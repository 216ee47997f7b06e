// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/payload_output.h"

namespace motcua::cli {

void addPayload(QJsonObject& object, const std::optional<qr::Payload>& payload) {
    object[QLatin1StringView("kind")] = payload ? QJsonValue(qr::kindName(payload->kind)) : QJsonValue();
    object[QLatin1StringView("text")] = payload ? QJsonValue(payload->text) : QJsonValue();
    object[QLatin1StringView("citizen")] =
        payload && payload->card ? QJsonValue(qr::toJson(*payload->card)) : QJsonValue();
}

} // namespace motcua::cli
