// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/blob_store.h"
#include "core/central/store_pool.h"

#include <gtest/gtest.h>
#include <memory>

/// The engines of the service's store, so that what is promised of a Session is tested of each.
namespace motcua::central {

enum class Engine { sqlite, postgres };

inline std::string nameOf(Engine engine) { return engine == Engine::sqlite ? "sqlite" : "postgres"; }
inline std::string engineName(const testing::TestParamInfo<Engine>& info) { return nameOf(info.param); }

/// An empty store, of the epoch `e1`. It goes with this.
class TestStore {
public:
    virtual ~TestStore() = default;
    /// Another connection, as another worker or another instance of the service has.
    virtual std::unique_ptr<Session> open() = 0;
    /// The same with directory and holdings, for a pool.
    virtual StorePool::Open stores() = 0;
    /// Where the bytes of its attachments lie; as another instance has it. Lives no longer than this.
    virtual std::unique_ptr<BlobStore> blobs() = 0;
    /// A copy as a backup takes it, and the store as it was then: nobody is connected meanwhile.
    virtual void backUp() = 0;
    virtual void putBack() = 0;
};

/// None, after a failure or a word, when it cannot be made. PostgreSQL is started for the first one of a test
/// program and ends with it; every store is a database of its own.
std::unique_ptr<TestStore> makeTestStore(Engine engine);

inline const auto kEngines = testing::Values(Engine::sqlite, Engine::postgres);

} // namespace motcua::central
