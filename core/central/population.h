// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/residence/lookup.h"

namespace motcua::central {

/// What `XacThucThongTinCongDan` says of values: whether there is such a person, and whether they are theirs.
struct Verification {
    bool exists = false;
    bool matches = false;
    bool operator==(const Verification&) const = default;
};

/// The national population database, as one service sees it. May block; from any thread.
class PopulationDatabase : public residence::LookupGateway {
public:
    /// Name, birth and number of the subject together. Errors: CENTRAL_REGISTRY without an answer,
    /// CENTRAL_REGISTRY_REFUSED with the code, RESIDENCE_ANSWER, RESIDENCE_….
    virtual Result<Verification> verify(const residence::LookupRequest& request) = 0;
};

} // namespace motcua::central
