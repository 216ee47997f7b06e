// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_locks.h"

#include <QtEndian>
#include <algorithm>

namespace motcua::central::postgres {
namespace {

/// The kind in the first byte, so that the order of keys is the order of kinds.
qint64 keyOf(Locked kind, quint64 low) {
    constexpr quint64 kLow = (quint64(1) << 56) - 1;
    return static_cast<qint64>(quint64(kind) << 56 | (low & kLow));
}

} // namespace

void appendLocks(std::vector<Statement>& statements, Locked kind, std::span<const QByteArray> names) {
    const qint64 all = keyOf(kind, 0);
    if (std::ssize(names) > kMostLocks) {
        statements.push_back({"SELECT pg_advisory_xact_lock($1)", std::move(Parameters().add(all))});
        return;
    }
    std::vector<qint64> keys;
    for (const QByteArray& name : names) {
        // 0 is "all"; two names with one key wait for each other without need, nothing worse
        const auto low = qFromBigEndian<quint64>(crypto::sha256(name).data());
        keys.push_back(keyOf(kind, low | 1));
    }
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    statements.push_back({"SELECT pg_advisory_xact_lock_shared($1)", std::move(Parameters().add(all))});
    // unnest gives them in their order
    statements.push_back({"SELECT pg_advisory_xact_lock(key) FROM unnest($1::bigint[]) AS key",
                          std::move(Parameters().add(std::span<const qint64>(keys)))});
}

} // namespace motcua::central::postgres
