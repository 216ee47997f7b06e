// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace motcua::cli {

/// Writes an answer or an error the way cli.md promises and gives the exit status: 0 done, 1 refused or
/// failed (also an answer that is not ok), 2 wrong usage.
int print(const Answer& answer, bool asJson);
int print(const Error& error, bool asJson, const QString& synopsis);

/// `{code, name, text, remedy, text_en, remedy_en}`, wherever an error stands in an answer.
QJsonObject toJson(const Error& error);

/// `ERROR_NAME: what happened and what to do [where]`, and the same in English on a second line.
QString toText(const Error& error);

/// One more line for Answer::warning.
void addWarning(QString& warning, const QString& line);

/// Whether somebody looks at standard error, so that progress is worth showing.
bool isTerminal();

/// A JSON value for people: aligned `key: value` lines, lists as blocks.
QString toText(const QJsonValue& value, int indent = 0);

} // namespace motcua::cli
