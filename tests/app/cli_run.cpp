// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <QProcess>
#include <QSaveFile>

namespace motcua::tests {

CliAnswer Cli::run(const QStringList& arguments, const QByteArray& input) const {
    return runPlain(QStringList{QStringLiteral("--data"), dataFolder(), QStringLiteral("--json")} + arguments,
                    input);
}

CliAnswer Cli::runPlain(const QStringList& arguments, const QByteArray& input) const {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"MOTCUA_DATA", "MOTCUA_PASSWORD", "MOTCUA_NEW_PASSWORD"})
        environment.remove(QString::fromLatin1(name));
    if (!password.isEmpty())
        environment.insert(QStringLiteral("MOTCUA_PASSWORD"), QString::fromUtf8(password));
    if (!newPassword.isEmpty())
        environment.insert(QStringLiteral("MOTCUA_NEW_PASSWORD"), QString::fromUtf8(newPassword));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_dir.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MOTCUA_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

CliAnswer Cli::init(bool training) const {
    QStringList arguments =
        words("init --office H34.05 --name UBND~xã~Thử~Nghiệm --desk 1 --officer lan --full-name Cán~bộ~Thử");
    if (training) arguments << QStringLiteral("--training");
    return run(arguments);
}

QString Cli::write(const char* name, const QByteArray& content) const {
    QSaveFile file(path(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(content);
        file.commit();
    }
    return path(name);
}

QStringList words(const char* line) {
    QStringList all = QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
    for (QString& word : all)
        word.replace(u'~', u' ');
    return all;
}

} // namespace motcua::tests
