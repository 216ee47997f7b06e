// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/payload_output.h"

#include "core/base/json.h"

namespace motcua::cli {
namespace {

using namespace Qt::StringLiterals;

QJsonValue letter(const std::optional<citizen::Sex>& sex) {
    if (!sex) return {};
    return *sex == citizen::Sex::male ? "M"_L1 : "F"_L1;
}

} // namespace

QJsonObject toJson(const qr::PartialCard& card) {
    return {{"number"_L1, card.number.text()},
            {"old_number"_L1, json::orNull(card.oldNumber)},
            {"birth_date"_L1, json::orNull(card.birthDate.toString())},
            {"issue_date"_L1, json::orNull(card.issueDate)},
            {"sex"_L1, letter(card.sex)},
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
