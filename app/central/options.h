// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/uuid.h"

#include <QStringList>
#include <optional>

namespace motcua::central_app {

struct Options {
    enum class Action {
        serve,
        enrolCode,
        devices,
        withdraw,
        restored,
        importWork,
        portal,
        lookups,
        officer,
        publisherKey,
        publish,
        publications,
        help,
        version
    };
    enum class Registry { none, simulated };
    enum class OfficerWord { list, add, close, reopen, history };
    Action action = Action::serve;
    QString folder;  ///< `--data`: the store, its key, attachments
    QString keyFile; ///< empty: `key` in the folder
    QString store;   ///< `postgresql://…`; empty: the embedded engine
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 8470;
    QString certificateFile, privateKeyFile;
    bool isPlainAllowed = false;
    QString portFile;
    Registry registry = Registry::none;
    QString connectors; ///< file of connectors.h; empty: none

    // of the administration
    QString office; ///< `H34.05`; `devices`: empty for all
    QString officeName;
    int desk = 0;
    int hours = 24; ///< that a code lives
    Uuid device;
    QString package;              ///< `import`: the counter's work on the medium
    QString answerFile;           ///< and where its answer goes
    bool isRetrying = false;      ///< `portal`: parked dossiers are tried again …
    std::optional<Uuid> dossier;  ///< … or this one
    std::optional<Date> from, to; ///< `lookups`: days of Viet Nam, both included
    bool isVerifying = false;     ///< `lookups`: whether the record is whole …
    QString head;                 ///< … and has this, that was noted down before; empty: nothing
    QString file, publisherFile;  ///< `publish FILE --key`, `publisher-key --out`
    OfficerWord officerWord{};    ///< `officer`; its days are `from` (add) and `to` (close)
    QString officerCode, officerName, roles;
};

/// Errors: USAGE with what is wrong.
Result<Options> parseOptions(const QStringList& arguments);
QString usage();

} // namespace motcua::central_app
