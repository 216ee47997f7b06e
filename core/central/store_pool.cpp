// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/store_pool.h"

namespace motcua::central {

Result<StorePool::Loan> StorePool::acquire() {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<Store> store = std::move(m_idle.back());
            m_idle.pop_back();
            return Loan(this, std::move(store));
        }
    }
    MOTCUA_TRY(auto store, m_open());
    return Loan(this, std::move(store));
}

void StorePool::giveBack(std::unique_ptr<Store> store) {
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(store));
}

void StorePool::Loan::discard() {
    m_store.reset();
    std::vector<std::unique_ptr<Store>> idle;
    const std::scoped_lock lock(m_pool->m_mutex);
    idle.swap(m_pool->m_idle);
}

} // namespace motcua::central
