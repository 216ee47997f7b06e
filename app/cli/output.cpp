// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace motcua::cli {
namespace {

/// False when the text did not get out: a full disk behind a redirection must not pass for success.
bool put(std::FILE* stream, const QString& text) {
    const QByteArray bytes = text.toUtf8() + '\n';
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

QString jsonText(const QJsonValue& value) {
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

QString scalarText(const QJsonValue& value) {
    if (value.isBool()) return value.toBool() ? QStringLiteral("có") : QStringLiteral("không");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', value.toDouble() == value.toInteger() ? 0 : 2);
    if (value.isString()) return value.toString();
    return QStringLiteral("–");
}

QString detailOf(const Error& error) {
    return error.detail.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(error.detail);
}

} // namespace

void addWarning(QString& warning, const QString& line) {
    if (!warning.isEmpty()) warning += u'\n';
    warning += line;
}

bool isTerminal() {
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr));
#else
    return isatty(STDERR_FILENO);
#endif
}

QString toText(const QJsonValue& value, int indent) {
    const QString margin(indent, u' ');
    QStringList lines;
    if (value.isArray()) {
        for (const QJsonValue& item : value.toArray()) {
            const QString block = toText(item, indent + 2);
            lines << margin + u'-' + block.mid(margin.size() + 1);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool nested =
                (it->isArray() && !it->toArray().isEmpty()) || (it->isObject() && !it->toObject().isEmpty());
            lines << margin + it.key() + u':' +
                         (nested ? u'\n' + toText(*it, indent + 2) : u' ' + scalarText(*it));
        }
    } else {
        lines << margin + scalarText(value);
    }
    return lines.join(u'\n');
}

int print(const Answer& answer, bool asJson) {
    const QString text = asJson                  ? jsonText(answer.json)
                         : answer.text.isEmpty() ? toText(answer.json)
                                                 : answer.text;
    if (!answer.warning.isEmpty()) put(stderr, answer.warning);
    // What was done is done; but nobody was told, and an answer may be shown only once (a recovery code).
    if (!put(stdout, text)) return print(Error{Code::FILE_UNWRITABLE, QStringLiteral("stdout")}, false, {});
    return answer.ok ? 0 : 1;
}

QString toText(const Error& error) {
    const ErrorText& text = errorText(error.code);
    const auto sentence = [](const char* cause, const char* remedy) {
        return QString::fromUtf8(cause) + u' ' + QString::fromUtf8(remedy);
    };
    return QStringLiteral("%1: %2%3\n    %4")
        .arg(QLatin1StringView(text.name), sentence(text.causeVi, text.remedyVi), detailOf(error),
             sentence(text.causeEn, text.remedyEn));
}

QJsonObject toJson(const Error& error) {
    const ErrorText& text = errorText(error.code);
    const QString detail = detailOf(error);
    return {{QStringLiteral("code"), text.number},
            {QStringLiteral("name"), QString::fromLatin1(text.name)},
            {QStringLiteral("text"), QString::fromUtf8(text.causeVi) + detail},
            {QStringLiteral("remedy"), QString::fromUtf8(text.remedyVi)},
            {QStringLiteral("text_en"), QString::fromUtf8(text.causeEn) + detail},
            {QStringLiteral("remedy_en"), QString::fromUtf8(text.remedyEn)}};
}

int print(const Error& error, bool asJson, const QString& synopsis) {
    put(stderr, toText(error));
    if (error.code == Code::USAGE && !synopsis.isEmpty())
        put(stderr, QStringLiteral("    motcua-cli ") + synopsis);
    if (asJson) put(stdout, jsonText(QJsonObject{{QStringLiteral("error"), toJson(error)}}));
    return error.code == Code::USAGE ? 2 : 1;
}

} // namespace motcua::cli
