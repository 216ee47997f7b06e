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

/// zbarimg over the files in one process: the text that it guesses the symbols' bytes to be. Nothing when it
/// is not installed.
std::optional<ZbarRun> runZbarimg(const QStringList& files);

} // namespace motcua::bench
