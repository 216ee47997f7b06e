// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/apdu_link.h"
#include "core/card/job.h"
#include "core/emrtd/access_key.h"

namespace motcua::bench {

/// The reading pattern usual in other programs, for comparison: SELECT each file, read its first four bytes
/// for the length, then the rest in pieces of 223 bytes. The same protocols, the same files, the same checks
/// of MACs; no other verification.
class UsualPattern final : public card::Job {
public:
    explicit UsualPattern(emrtd::AccessPassword password) : m_password(std::move(password)) {}
    Result<State> run(card::Channel& channel, std::stop_token stop) override;

    int apdus() const { return m_apdus; }
    std::chrono::nanoseconds duration() const { return m_duration; }

private:
    emrtd::AccessPassword m_password;
    int m_apdus = 0;
    std::chrono::nanoseconds m_duration{};
};

} // namespace motcua::bench
