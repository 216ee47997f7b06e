// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace motcua::cli {

const std::vector<Command>& commands() {
    static const std::vector<Command> kAll = [] {
        std::vector<Command> all;
        for (auto family : {qrCommands,      qrWriteCommands,   scannerCommands, scanCommands,
                            cardCommands,    identityCommands,  dueCommands,     catalogueCommands,
                            stationCommands, officerCommands,   dossierCommands, dossierStepCommands,
                            auditCommands,   residenceCommands, storeCommands,   syncCommands,
                            paperCommands,   paperPdfCommands,  reportCommands,  reportCheckCommands,
                            dayCommands,     queueCommands,     privacyCommands, retentionCommands,
                            demoCommands})
            for (Command& command : family())
                all.push_back(std::move(command));
        return all;
    }();
    return kAll;
}

} // namespace motcua::cli
