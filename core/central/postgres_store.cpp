// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_store.h"

#include "core/central/postgres_directory.h"
#include "core/central/postgres_holdings.h"
#include "core/central/postgres_lookup_log.h"
#include "core/central/postgres_portal.h"
#include "core/central/postgres_session.h"
#include "core/central/postgres_waiting_line.h"

namespace motcua::central {
namespace {

class PostgresStore final : public Store {
public:
    explicit PostgresStore(Secret address) : m_session(std::move(address)) {}
    Session& session() override { return m_session; }
    Directory& directory() override { return m_directory; }
    Holdings& holdings() override { return m_holdings; }
    PortalOutbox& portalOutbox() override { return m_portalOutbox; }
    LookupLog& lookupLog() override { return m_lookupLog; }
    WaitingLine& waitingLine() override { return m_waitingLine; }

private:
    PostgresSession m_session;
    PostgresDirectory m_directory{m_session};
    PostgresHoldings m_holdings{m_session};
    PostgresPortalOutbox m_portalOutbox{m_session};
    PostgresLookupLog m_lookupLog{m_session};
    PostgresWaitingLine m_waitingLine{m_session};
};

} // namespace

StorePool::Open postgresStores(const Secret& address) {
    return [shared = std::make_shared<const Secret>(address.clone())]() -> Result<std::unique_ptr<Store>> {
        return std::make_unique<PostgresStore>(shared->clone());
    };
}

} // namespace motcua::central
