// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <optional>
#include <vector>

namespace motcua::bench {

struct ZbarRun {
    std::vector<QByteArray> contents; ///< one a file, empty where nothing was read
    double milliseconds = 0;          ///< of the wall clock for all files together, reading them included
};

/// zbarimg over the files in one process. `bytes`: the symbol's own; otherwise the text it guesses them to
/// be. Nothing when zbarimg is not installed.
std::optional<ZbarRun> runZbarimg(const QStringList& files, bool bytes);

} // namespace motcua::bench
