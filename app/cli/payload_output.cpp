// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/payload_output.h"

#include "core/base/json.h"
#include "core/citizen/citizen_json.h"

namespace motcua::cli {

using namespace Qt::StringLiterals;

QJsonObject toJson(const qr::PartialCard& card) {
    return {{"number"_L1, card.number.text()},
            {"old_number"_L1, json::orNull(card.oldNumber)},
            {"birth_date"_L1, json::orNull(card.birthDate.toString())},
            {"issue_date"_L1, json::orNull(card.issueDate)},
            {"sex"_L1, citizen::toJson(card.sex)},
            {"expiry_date"_L1, json::orNull(card.expiryDate)},
            {"no_expiry"_L1, card.noExpiry}};
}

void addPayload(QJsonObject& object, const std::optional<qr::Payload>& payload) {
    object["kind"_L1] = payload ? QJsonValue(qr::kindName(payload->kind)) : QJsonValue();
    object["text"_L1] = payload ? QJsonValue(payload->text) : QJsonValue();
    object["citizen"_L1] = payload && payload->card ? QJsonValue(qr::toJson(*payload->card)) : QJsonValue();
    object["partial"_L1] = payload && payload->partial ? QJsonValue(toJson(*payload->partial)) : QJsonValue();
}

} // namespace motcua::cli
