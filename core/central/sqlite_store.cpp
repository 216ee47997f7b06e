// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_store.h"

#include "core/central/sqlite_directory.h"
#include "core/central/sqlite_holdings.h"
#include "core/central/sqlite_lookup_log.h"
#include "core/central/sqlite_portal.h"
#include "core/central/sqlite_session.h"
#include "core/central/sqlite_waiting_line.h"

namespace motcua::central {
namespace {

class SqliteStore final : public Store {
public:
    explicit SqliteStore(store::Database database) : m_session(std::move(database)) {}
    Session& session() override { return m_session; }
    Directory& directory() override { return m_directory; }
    Holdings& holdings() override { return m_holdings; }
    PortalOutbox& portalOutbox() override { return m_portalOutbox; }
    LookupLog& lookupLog() override { return m_lookupLog; }
    WaitingLine& waitingLine() override { return m_waitingLine; }

private:
    SqliteSession m_session;
    SqliteDirectory m_directory{m_session.database()};
    SqliteHoldings m_holdings{m_session.database()};
    SqlitePortalOutbox m_portalOutbox{m_session.database()};
    SqliteLookupLog m_lookupLog{m_session.database()};
    SqliteWaitingLine m_waitingLine{m_session.database()};
};

} // namespace

StorePool::Open sqliteStores(const QString& path, const Secret& key) {
    return [path, shared = std::make_shared<const Secret>(key.clone())]() -> Result<std::unique_ptr<Store>> {
        MOTCUA_TRY(auto database, store::Database::open(path, *shared, store::OpenMode::existing));
        return std::make_unique<SqliteStore>(std::move(database));
    };
}

} // namespace motcua::central
