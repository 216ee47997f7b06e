// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/national_portal.h"
#include "core/central/population_line.h"

#include <optional>

namespace motcua::central_app {

/// How another service is reached.
struct WebSettings {
    QString trustFile; ///< PEM; empty: the system's certificates
    std::chrono::seconds timeout{15};
};

struct PopulationSettings {
    WebSettings web;
    central::PopulationLine::Settings line;
};

struct PortalSettings {
    WebSettings web;
    central::NationalPortal::Settings portal;
    QString fileAddress;            ///< before a file's hash; empty: no links
    std::chrono::seconds retry{60}; ///< after a first failure
};

/// The file of `--connectors` (docs/central.md): which State systems the service asks and tells.
struct Connectors {
    std::optional<PopulationSettings> population;
    std::optional<PortalSettings> portal;
};

/// JSON, strict: no member is unknown. Paths are relative to the file. Secrets lie in files of their own.
/// Errors: FILE_UNREADABLE, JSON_INVALID, FIELD_INVALID with the member and what is wrong with it, in English
/// and Vietnamese.
Result<Connectors> readConnectors(const QString& path);

} // namespace motcua::central_app
