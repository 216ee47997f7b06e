// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/card_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

namespace motcua::tests {

struct CliAnswer {
    int exit = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    /// The name in `{"error":{…}}`.
    QString error() const {
        return object()[QStringLiteral("error")].toObject()[QStringLiteral("name")].toString();
    }
};

/// motcua-cli run for real, with a data folder of its own and the password of its officers in the
/// environment.
class Cli {
public:
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    QString dataFolder() const { return path("data"); }
    /// With `--json` and the data folder.
    CliAnswer run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// As given, nothing added but the environment.
    CliAnswer runPlain(const QStringList& arguments, const QByteArray& input = {}) const;
    /// A training station; the first officer is `lan`.
    CliAnswer init(bool training = true) const;
    QString write(const char* name, const QByteArray& content) const;

    QByteArray password = "mat-khau-thu-1";
    QByteArray newPassword;

private:
    QTemporaryDir m_dir;
};

inline const QByteArray kCard = cardText().toUtf8();
/// Words of a command line, separated by blanks; `~` stands for a blank inside a word.
QStringList words(const char* line);

} // namespace motcua::tests
