// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <vector>

namespace motcua::cli {

class Context;

/// What a command prints. `ok` false exits 1 with the answer printed all the same (a store that is not
/// sound); `text` replaces the plain rendering of the JSON for people where there is something better.
struct Answer {
    QJsonValue json;
    bool ok = true;
    QString text = {};
    QString warning = {}; ///< to standard error beside the answer
};

/// One line of the shell's contract. The table of all commands is in commands.cpp.
struct Command {
    QString noun;
    QString verb; // empty where the noun is the whole command
    QString synopsis;
    QList<QCommandLineOption> options;
    Result<Answer> (*run)(Context&, const QCommandLineParser&);
};

const std::vector<Command>& commands();

std::vector<Command> qrCommands();
std::vector<Command> scannerCommands();
std::vector<Command> qrWriteCommands();
std::vector<Command> scanCommands();
std::vector<Command> cardCommands();
std::vector<Command> identityCommands();
std::vector<Command> dueCommands();
std::vector<Command> catalogueCommands();
std::vector<Command> stationCommands();
std::vector<Command> officerCommands();
std::vector<Command> dossierCommands();
std::vector<Command> dossierStepCommands();
std::vector<Command> auditCommands();
std::vector<Command> residenceCommands();
std::vector<Command> storeCommands();
std::vector<Command> demoCommands();
std::vector<Command> syncCommands();
std::vector<Command> paperCommands();
std::vector<Command> paperPdfCommands();
std::vector<Command> reportCommands();
std::vector<Command> reportCheckCommands();
std::vector<Command> dayCommands();
std::vector<Command> queueCommands();
std::vector<Command> privacyCommands();
std::vector<Command> retentionCommands();

} // namespace motcua::cli
