// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/residence/lookup.h"

#include <functional>

namespace motcua::residence {

/// Asks the central service: `POST /v1/lookups` with a LookupRequest, answered by a LookupAnswer, both as
/// lookup.h writes them. How a body gets there and back is the line's matter.
class RemoteGateway final : public LookupGateway {
public:
    /// The answer's body, or why there is none.
    using Post = std::function<Result<QByteArray>(const QByteArray& body)>;
    /// The clock must outlive it.
    RemoteGateway(Post post, const Clock& clock) : m_post(std::move(post)), m_clock(clock) {}

    /// Whatever goes wrong on the way is `unreachable`, with the error's name as the reason; the answer's
    /// time is this counter's, as that of all it records. Errors: those of checkRequest.
    Result<LookupAnswer> lookUp(const LookupRequest& request) override;

private:
    Post m_post;
    const Clock& m_clock;
};

} // namespace motcua::residence
