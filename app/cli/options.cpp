// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

namespace motcua::cli {
namespace {

QString dashed(const char* name) { return QStringLiteral("--") + QString::fromLatin1(name); }

} // namespace

QCommandLineOption valueOption(const char* name, const char* value) {
    return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
}

QCommandLineOption flagOption(const char* name) { return QCommandLineOption(QString::fromLatin1(name)); }

std::unexpected<Error> wrongUsage(const QString& what) { return fail(Code::USAGE, what); }

std::optional<QString> optionalText(const QCommandLineParser& given, const char* name) {
    const QString option = QString::fromLatin1(name);
    if (!given.isSet(option)) return {};
    return given.value(option);
}

Result<QString> requiredText(const QCommandLineParser& given, const char* name) {
    const auto text = optionalText(given, name);
    if (!text || text->trimmed().isEmpty()) return wrongUsage(dashed(name));
    return *text;
}

Result<std::optional<int>> optionalNumber(const QCommandLineParser& given, const char* name, int least,
                                          int most) {
    const auto text = optionalText(given, name);
    if (!text) return std::nullopt;
    bool whole = false;
    const int number = text->toInt(&whole);
    if (!whole || number < least || number > most)
        return wrongUsage(QStringLiteral("%1 (%2-%3)").arg(dashed(name)).arg(least).arg(most));
    return number;
}

Result<int> requiredNumber(const QCommandLineParser& given, const char* name, int least, int most) {
    MOTCUA_TRY(const auto number, optionalNumber(given, name, least, most));
    if (!number) return wrongUsage(dashed(name));
    return *number;
}

Result<std::optional<Date>> optionalDate(const QCommandLineParser& given, const char* name) {
    const auto text = optionalText(given, name);
    if (!text) return std::nullopt;
    const auto date = parseDate(*text);
    if (!date) return wrongUsage(dashed(name) + QStringLiteral(" YYYY-MM-DD"));
    return *date;
}

Result<std::optional<Instant>> optionalInstant(const QCommandLineParser& given, const char* name) {
    const auto text = optionalText(given, name);
    if (!text) return std::nullopt;
    const auto at = parseInstant(*text);
    if (!at) return wrongUsage(dashed(name) + QStringLiteral(" YYYY-MM-DDTHH:MM:SS+07:00"));
    return *at;
}

Result<QString> argument(const QCommandLineParser& given, int n, const char* name) {
    const QStringList arguments = given.positionalArguments().mid(2); // after noun and verb
    if (n >= arguments.size()) return wrongUsage(QString::fromLatin1(name));
    return arguments[n];
}

} // namespace motcua::cli
