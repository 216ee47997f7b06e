// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/comparison.h"

#include <utility>
#include <vector>

/// What is known of a person, in the program's language.
namespace motcua::ui {

/// `001 096 012 345`: people read a number aloud in threes.
QString groupedNumber(const citizen::CitizenNumber& number);
/// Label and value of what is known beside name and number, the important first.
std::vector<std::pair<QString, QString>> factsOf(const citizen::Citizen& citizen);
/// Of a field of citizen_json.h.
QString fieldWords(const QString& field);
QString valueWords(const QString& field, const QJsonValue& value);
QString sourceWords(citizen::Source source);

} // namespace motcua::ui
