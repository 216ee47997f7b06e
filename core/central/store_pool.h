// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/directory.h"
#include "core/central/holdings.h"
#include "core/central/lookup_log.h"
#include "core/central/portal_outbox.h"
#include "core/central/session.h"
#include "core/central/waiting_line.h"

#include <functional>
#include <memory>
#include <mutex>

namespace motcua::central {

/// One connection to the store, whatever the engine. What the others do belongs to the transaction of the
/// session.
class Store {
public:
    virtual ~Store() = default;
    virtual Session& session() = 0;
    virtual Directory& directory() = 0;
    virtual Holdings& holdings() = 0;
    virtual PortalOutbox& portalOutbox() = 0;
    virtual LookupLog& lookupLog() = 0;
    virtual WaitingLine& waitingLine() = 0;
};

/// Connections for worker threads: each request has one to itself, and gives it back.
class StorePool {
public:
    using Open = std::function<Result<std::unique_ptr<Store>>()>;
    /// `open` is called on several threads.
    explicit StorePool(Open open) : m_open(std::move(open)) {}

    /// A connection on loan. Must not outlive its pool.
    class Loan {
    public:
        Loan(Loan&&) noexcept = default;
        Loan& operator=(Loan&&) = delete;
        ~Loan() {
            if (m_store) m_pool->giveBack(std::move(m_store));
        }
        Store& operator*() const { return *m_store; }
        Store* operator->() const { return m_store.get(); }
        /// It is broken: closes it and all that lie idle, which the same cut has met.
        void discard();

    private:
        friend class StorePool;
        Loan(StorePool* pool, std::unique_ptr<Store> store) : m_pool(pool), m_store(std::move(store)) {}
        StorePool* m_pool;
        std::unique_ptr<Store> m_store;
    };
    /// An idle one or a new one: as many as there are threads that ask. Errors: those of opening.
    Result<Loan> acquire();

private:
    void giveBack(std::unique_ptr<Store> store);

    Open m_open;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Store>> m_idle;
};

} // namespace motcua::central
