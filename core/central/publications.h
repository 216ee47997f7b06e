// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/publication.h"

#include <optional>
#include <vector>

/// What the province has published for its counters. Errors of all: STORE_….
namespace motcua::central {

/// Works inside the transaction of the Session beside it (store_pool.h). Nothing is ever taken away.
class Publications {
public:
    virtual ~Publications() = default;

    /// Without their contents, the oldest first.
    virtual Result<std::vector<wire::Publication>> heads() = 0;
    /// The latest of a kind.
    virtual Result<std::optional<wire::Publication>> latest(const QString& kind) = 0;
    /// 0: nothing was published.
    virtual Result<qint64> lastSerial() = 0;
    virtual Result<> add(const wire::Publication& publication) = 0;
};

} // namespace motcua::central
