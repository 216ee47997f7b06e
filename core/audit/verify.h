// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/chain.h"
#include "core/audit/head_file.h"
#include "core/store/database.h"

namespace motcua::audit {

struct Verdict {
    qint64 entries = 0;
    bool isOk = true;
    /// Of the log as it lies in the database.
    Head head;
    /// When not ok: the number of the first entry that is not what it was, or nothing when entries are
    /// missing at the end (`tail`), or the head file itself was removed or altered.
    std::optional<qint64> firstBad;
    /// What the head file remembers.
    Alarm::Kind alarm = Alarm::Kind::none;
    bool operator==(const Verdict&) const = default;
};

/// Recomputes the whole chain and compares it with the head file, and with a head kept outside (a closing
/// sheet, the service), without which the exchange of the whole folder for an older copy cannot be seen.
/// Errors: those of the store only; tampering is a verdict.
Result<Verdict> verify(store::Database& database, const HeadFile& headFile,
                       const std::optional<PrintedHead>& external = {});

} // namespace motcua::audit
