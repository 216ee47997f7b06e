// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <optional>

namespace motcua::cli {

/// `--name VALUE`, `--name`.
QCommandLineOption valueOption(const char* name, const char* value = "VALUE");
QCommandLineOption flagOption(const char* name);

/// The values of options, read strictly: a value that is not understood is wrong usage (exit 2).
Result<QString> requiredText(const QCommandLineParser& given, const char* name);
std::optional<QString> optionalText(const QCommandLineParser& given, const char* name);
Result<int> requiredNumber(const QCommandLineParser& given, const char* name, int least, int most);
Result<std::optional<int>> optionalNumber(const QCommandLineParser& given, const char* name, int least,
                                          int most);
Result<std::optional<Date>> optionalDate(const QCommandLineParser& given, const char* name);
Result<std::optional<Instant>> optionalInstant(const QCommandLineParser& given, const char* name);
/// The n-th argument that is no option (0: the first after the verb).
Result<QString> argument(const QCommandLineParser& given, int n, const char* name);

std::unexpected<Error> wrongUsage(const QString& what);

} // namespace motcua::cli
