// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/connectors.h"
#include "app/central/json_log.h"
#include "app/central/options.h"
#include "core/central/portal_sender.h"

#include <memory>

namespace motcua::central_app {

/// The State's systems as the running service has them: who is asked about people, and the thread that tells
/// the portal. Ends with what is on its way.
class Outside {
public:
    /// All must outlive it. Errors: those of readConnectors().
    static Result<std::unique_ptr<Outside>> open(const Options& options, central::StorePool& pool,
                                                 const Clock& clock, const JsonLog& log);
    virtual ~Outside() = default;

    /// Null: nobody is asked.
    virtual central::PopulationDatabase* population() = 0;
    /// Lines of Prometheus' text format. Asks the store.
    virtual QByteArray metrics() = 0;
    /// Whether nothing is on its way any more; waits for it that long.
    virtual bool stop(std::chrono::milliseconds patience) = 0;
};

} // namespace motcua::central_app
