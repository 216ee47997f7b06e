// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/store_pool.h"
#include "core/central/unit.h"

namespace motcua::central {

/// Gives `work` a connection: again when another writer got there first, or the connection had died while it
/// lay idle. `work` must begin its own transaction.
template <class Work> auto attempt(StorePool& pool, Work work) -> decltype(work(std::declval<Store&>())) {
    constexpr int kTries = 5;
    for (int tries = 1;; ++tries) {
        auto lease = pool.acquire();
        if (!lease) return std::unexpected(std::move(lease).error());
        auto result = work(**lease);
        if (result) return result;
        const Code code = result.error().code;
        if (code == Code::CENTRAL_STORE_UNREACHABLE) lease->discard();
        if ((code != Code::STORE_BUSY && code != Code::CENTRAL_STORE_UNREACHABLE) || tries == kTries)
            return result;
    }
}

/// The same inside a transaction, committed when `work` answers without an error.
template <class Work>
auto transact(StorePool& pool, Session::Access access, Work work) -> decltype(work(std::declval<Store&>())) {
    using Answer = decltype(work(std::declval<Store&>()));
    return attempt(pool, [&](Store& store) -> Answer {
        MOTCUA_TRY(Unit unit, Unit::begin(store.session(), access));
        auto result = work(store);
        if (!result) return result;
        MOTCUA_CHECK(unit.commit());
        return result;
    });
}

} // namespace motcua::central
