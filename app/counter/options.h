// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/workspace/preferences.h"

#include <QStringList>

namespace motcua::counter {

/// `motcua [--data DIR] [--training] [--language vi|en] [--look light|dark|system] [--text-size PERCENT]
/// [--screenshot-tour DIR]`
struct Options {
    QString folder;
    bool training = false;
    std::optional<ui::Language> language;
    std::optional<ui::Look> look;
    std::optional<double> textSize;
    QString tourFolder;
    bool timing = false; ///< prints when the window is usable (the benchmark)

    void applyTo(ui::Preferences& preferences) const;
};

/// Errors: USAGE with the option that is wrong.
Result<Options> parseOptions(const QStringList& arguments);
QString usage();

} // namespace motcua::counter
